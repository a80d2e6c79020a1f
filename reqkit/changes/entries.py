"""Named values that are compared with each other: by what they mean, and shown in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from reqkit.changes.model import FieldChange
from reqkit.changes.words import BY_DATE
from reqkit.locale.message import Filled, Localized
from reqkit.locale.numbers import DateText, DaysText, MoneyText, NumberText, percent
from reqkit.values.duration import Timeline
from reqkit.values.estimate import Estimate
from reqkit.values.record import record
from reqkit.values.text import LANGUAGES, Language, Text


@record
class Entry:
    """A value: what it is called, what it is compared by, and its words."""

    label: Localized
    mark: object
    words: Localized


Entries = Mapping[str, Entry]


def differences(before: Entries, after: Entries) -> tuple[FieldChange, ...]:
    """Whatever is not the same on both sides, in the order of the later one, then of the earlier."""
    found = []
    for key in dict.fromkeys((*after, *before)):
        one, other = before.get(key), after.get(key)
        if one is None or other is None or one.mark != other.mark:
            label = other.label if other is not None else one.label if one is not None else Text(plain=key)
            found.append(FieldChange(key, label, one.words if one else None, other.words if other else None))
    return tuple(found)


def shown(change: FieldChange, language: Language) -> tuple[str | None, str | None]:
    """Before and after in words; in the other language where only that tells them apart."""
    for spoken in (language, *(other for other in LANGUAGES if other != language)):
        before, after = (value.in_language(spoken) if value is not None else None for value in (change.before, change.after))
        if before != after:
            return before, after
    return before, after


@record
class Percent:
    """A share 0..1 as per cent."""

    share: Fraction

    def in_language(self, language: Language) -> str:
        return percent(self.share, language, 0 if (self.share * 100).denominator == 1 else 1)


def plain(text: object) -> Localized:
    return Text(plain=str(text))


def several(parts: Iterable[Localized]) -> Localized:
    return _Several(tuple(parts))


@record
class _Several:
    parts: tuple[Localized, ...]

    def in_language(self, language: Language) -> str:
        return "; ".join(part.in_language(language) for part in self.parts)


def amount(value: Fraction, currency: str) -> Localized:
    return MoneyText(Estimate.exactly(value), currency)


def count(value: int | Fraction) -> Localized:
    return NumberText(Fraction(value))


def timeline(value: Timeline) -> Localized:
    if value.due is not None:
        return Filled(BY_DATE, {"date": DateText(value.due)})
    return DaysText(value.days) if value.days is not None else Text()
