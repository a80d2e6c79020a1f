"""Why an aspect is needed: the condition, the preset or the key that it follows from."""

from __future__ import annotations

from decimal import Decimal

from reqkit.locale.message import Filled, Localized, Message
from reqkit.model.asked import Asked, AskedKind, Aspect
from reqkit.values.record import record
from reqkit.values.text import Language, Text

_LONGEST = 60
_PRESET = Message("пресет {name}", "the preset {name}")


@record
class ConditionWords:
    """A condition of a segment as the sentence has it."""

    clause: object

    def in_language(self, language: Language) -> str:
        from reqkit.segments.clause_words import clause_words
        from reqkit.segments.model import Clause

        assert isinstance(self.clause, Clause)
        return clause_words(self.clause, language)


def reason_of(aspect: Aspect, owner: Asked) -> Localized | None:
    """`owner` is the thing asked that an aspect is written in. None where its place says everything: a requirement's own needs."""
    if owner.kind is AskedKind.REQUIREMENT:
        return None
    if owner.kind is AskedKind.SEGMENT and (condition := _condition(aspect, owner)) is not None:
        return condition
    inside = aspect.location.path[len(owner.location.path) :]
    if inside == ("preset",):
        return Filled(_PRESET, {"name": str(getattr(owner.item, "preset", ""))})
    written = ".".join(str(step) for step in inside if isinstance(step, str))
    value = _scalar(aspect)
    return Text(plain=f"{written}: {value}" if value else written) if written else None


def _scalar(aspect: Aspect) -> str:
    """The word or number that stands at an aspect's place; empty where that is a block."""
    value: object = aspect.location.document.data
    for step in aspect.location.path:
        try:
            value = value[step]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            return ""
    return str(value)[:_LONGEST] if isinstance(value, str | int | Decimal) and not isinstance(value, bool) else ""


def _condition(aspect: Aspect, owner: Asked) -> ConditionWords | None:
    from reqkit.segments.model import Segment, clauses

    assert isinstance(owner.item, Segment)
    place = aspect.location
    for clause in clauses(owner.item.where):
        if clause.location.document is place.document and clause.location.path == place.path:
            return ConditionWords(clause)
    return None
