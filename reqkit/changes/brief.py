"""The terms of a brief and its decision, entry by entry."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reqkit.changes import words as say
from reqkit.changes.entries import Entries, Entry, Percent, amount, count, plain, several
from reqkit.decide.weighing.weights import shares, stated_weights
from reqkit.locale.kinds import EVIDENCE
from reqkit.locale.message import Filled, Localized
from reqkit.locale.numbers import DateText, DurationText
from reqkit.model.brief import Axis, Brief, BriefHeader, Decision, WeightSet
from reqkit.values.text import Text


def header_entries(brief: Brief) -> Entries:
    return dict(_header(brief.header))


def _header(header: BriefHeader) -> Iterator[tuple[str, Entry]]:
    budget = header.budget
    said: dict[str, tuple[object, Localized] | None] = {
        "title": (header.title, header.title),
        "organization": _text(header.organization),
        "description": _text(header.description),
        "language": (header.language, plain(header.language)),
        "currency": (header.currency, plain(header.currency)),
        "vat": (header.vat, say.VATS[header.vat]),
        "vat_rate": (header.vat_rate, Percent(header.vat_rate)),
        "rates_on": (header.rates_on, DateText(header.rates_on)) if header.rates_on else None,
        "seats": (header.seats, count(header.seats)) if header.seats is not None else None,
        "customers": (header.customers, count(header.customers)) if header.customers is not None else None,
        "horizon": (header.horizon.days, DurationText(header.horizon)),
        "contract_on": (header.contract_on, DateText(header.contract_on)) if header.contract_on else None,
        "go_live_by": (header.go_live_by, DateText(header.go_live_by)) if header.go_live_by else None,
        "budget.target": (budget.target, amount(budget.target, header.currency)) if budget.target is not None else None,
        "budget.ceiling": (budget.ceiling, amount(budget.ceiling, header.currency)) if budget.ceiling is not None else None,
        "version": (header.version, plain(header.version)) if header.version else None,
        "dated": (header.dated, DateText(header.dated)) if header.dated else None,
    }
    for key, found in said.items():
        if found is not None:
            yield key, Entry(say.FIELDS[key], *found)
    for currency, rate in header.rates.items():
        yield f"rates.{currency}", Entry(Filled(say.RATE, {"currency": currency}), rate, count(rate))
    if header.vendors is None:
        yield "vendors", Entry(say.VENDORS, True, say.EVERY_VENDOR)
    for vendor in header.vendors or ():
        yield f"vendors.{vendor}", Entry(Filled(say.VENDOR, {"vendor": vendor}), True, say.COMPARED)
    for category, info in header.categories.items():
        yield f"categories.{category}", Entry(Filled(say.CATEGORY_TITLE, {"category": category}), info.title, info.title)


def _text(text: Text | None) -> tuple[object, Localized] | None:
    return (text, text) if text else None


def decision_entries(brief: Brief) -> Entries:
    """Weights as the shares that they come to: other numbers in the same proportion are no change."""
    return dict(_decision(brief))


def _decision(brief: Brief) -> Iterator[tuple[str, Entry]]:
    decision = brief.decision
    yield from _axes(decision)
    for category, weight in shares(stated_weights(decision)[0]).items():
        title = brief.category_title(category)
        yield f"categories.{category}", Entry(Filled(say.CATEGORY_WEIGHT, {"category": title}), weight, Percent(weight))
    yield "partial", Entry(say.FIELDS["partial"], decision.partial, say.PARTIAL[decision.partial])
    yield "tolerance", Entry(say.FIELDS["tolerance"], decision.tolerance, Percent(decision.tolerance))
    for kind, chance in decision.chances.items():
        yield f"evidence.{kind.value}", Entry(Filled(say.FIELDS["evidence"], {"kind": EVIDENCE[kind]}), chance, Percent(chance))
    for name, chosen in decision.weight_sets.items():
        label = Filled(say.WEIGHT_SET, {"name": name})
        yield f"weight_sets.{name}", Entry(label, _mark(chosen), _set_words(chosen))


def _axes(decision: Decision) -> Iterator[tuple[str, Entry]]:
    for axis, weight in shares(decision.axes or {Axis.FIT: Fraction(1)}).items():
        if weight:
            yield f"axes.{axis.value}", Entry(say.AXES[axis], weight, Percent(weight))


def _mark(chosen: WeightSet) -> object:
    by_category = None if chosen.categories is None and chosen.judgements is None else shares(stated_weights(chosen)[0])
    return chosen.title, None if chosen.axes is None else shares(chosen.axes), by_category


def _set_words(chosen: WeightSet) -> Localized:
    weights = {**({axis.value: w for axis, w in shares(chosen.axes).items()} if chosen.axes else {}), **shares(stated_weights(chosen)[0])}
    parts: list[Localized] = [chosen.title] if chosen.title else []
    return several((*parts, *(_Named(name, Percent(share)) for name, share in weights.items())))


class _Named:
    """`fit 60 %`."""

    def __init__(self, name: str, share: Percent) -> None:
        self.name, self.share = name, share

    def in_language(self, language: object) -> str:
        return f"{self.name} {self.share.in_language('en' if language == 'en' else 'ru')}"
