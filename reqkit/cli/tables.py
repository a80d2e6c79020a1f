"""Results as tables on the terminal; without colour where it is piped or NO_COLOR is set."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text as Styled

from reqkit.cli.terminal import console
from reqkit.decide.robustness.result import View
from reqkit.decide.scenarios import scenarios_at
from reqkit.findings.reporters.visible import visible
from reqkit.locale.certainty import FIRST, concluded, first_means
from reqkit.locale.kinds import VATS
from reqkit.locale.message import Message
from reqkit.locale.numbers import DurationText, chance, days_range, money_range, percent
from reqkit.locale.states import STANDINGS, STATES, when_it_runs
from reqkit.match.readiness import Readiness
from reqkit.match.verdict import State
from reqkit.model.asked import AskedKind
from reqkit.model.brief import Priority

if TYPE_CHECKING:
    from reqkit.decide.analysis import Analysis
    from reqkit.decide.result import Comparison, RankedVendor
    from reqkit.decide.robustness.result import Robustness
    from reqkit.match.readiness import ScenarioReadiness
    from reqkit.match.verdict import Match, VendorMatch
    from reqkit.values.text import Language

_HEADERS = {
    "rank": Message("№", "#"),
    "vendor": Message("Поставщик", "Vendor"),
    "standing": Message("Допуск", "Standing"),
    "fit": Message("Соответствие", "Fit"),
    "answered": Message("Отвечено", "Answered"),
    "cost": Message("Стоимость", "Cost"),
    "days": Message("Готовность", "Ready in"),
    "score": Message("Балл", "Score"),
    "first": FIRST,
    "musts": Message("Must", "Musts"),
    "id": Message("Пункт", "Asked"),
    "verdict": Message("Вердикт", "Verdict"),
    "reason": Message("Почему", "Why"),
    "scenario": Message("Сценарий", "Scenario"),
}
_SCENARIOS = Message("Когда заработают сценарии", "When scenarios run")
_UNKNOWN = Message("не названа", "not stated")
_TIME_UNKNOWN = Message("не назван", "not stated")
_STYLES = {State.AVAILABLE: "green", State.CUSTOMIZABLE: "yellow", State.UNANSWERED: "dim", State.UNAVAILABLE: "red"}
_READY = {
    Readiness.TODAY: "green",
    Readiness.AFTER_WORK: "yellow",
    Readiness.OTHER_PLAN: "yellow",
    Readiness.UNANSWERED: "dim",
    Readiness.CANNOT: "red",
}
_TERMS = Message("Стоимость за {horizon}, {vat}.", "Cost over {horizon}, {vat}.")
_OF = Message("{met} из {all}", "{met} of {all}")
_SILENT = Message("Ни одного ответа (место {rank}): {names}.", "Not one answer (rank {rank}): {names}.")
_SET = Message("Набор весов: {name}.", "Weight set: {name}.")


def ranking_table(analysis: Analysis, language: Language) -> None:
    """The ranking, one vendor a row, best first; what there is to say of it below."""
    comparison = analysis.comparison
    with console() as out:
        out.print(_ranking(analysis, language))
        if comparison.brief.of_kind(AskedKind.SCENARIO):
            out.print(_scenarios(comparison, language))
        for sentence in _sentences(analysis, language):
            out.print(visible(sentence))


def _ranking(analysis: Analysis, language: Language) -> Table:
    comparison = analysis.comparison
    header = comparison.brief.header
    grid = table(header.title.in_language(language))
    for name in ("rank", "vendor", "standing", "fit", "answered", "cost", "days", "score", "first", "musts"):
        text = name in ("vendor", "standing")
        grid.add_column(_HEADERS[name].in_language(language), justify="left" if text else "right", overflow="fold", no_wrap=not text)
    for vendor in comparison.ranking:
        if not vendor.is_silent:
            grid.add_row(*map(visible, _row(vendor, analysis.robustness, header.currency, language)))
    return grid


def _scenarios(comparison: Comparison, language: Language) -> Table:
    """When each scenario runs at each vendor that has answered anything."""
    grid = table(_SCENARIOS.in_language(language))
    for name in ("id", "scenario"):
        grid.add_column(_HEADERS[name].in_language(language), overflow="fold", no_wrap=name == "id")
    vendors = [vendor for vendor in comparison.ranking if not vendor.is_silent]
    for vendor in vendors:
        grid.add_column(visible(vendor.name.in_language(language)), overflow="fold")
    header = comparison.brief.header
    for found in zip(*(scenarios_at(vendor, header) for vendor in vendors), strict=True):
        item = found[0].verdict.asked.item
        cells = [Styled(visible(_readiness(each, header.currency, language)), style=_READY[each.readiness]) for each in found]
        grid.add_row(visible(item.id), visible(item.title.in_language(language)), *cells)
    return grid


def _readiness(found: ScenarioReadiness, currency: str, language: Language) -> str:
    """`сегодня`; `после доработки, 14 дней, 100 000 ₽`."""
    words = [when_it_runs(found).in_language(language)]
    words += [days_range(found.days, language)] if found.days is not None else []
    words += [money_range(found.cost, currency, language)] if found.cost is not None else []
    return ", ".join(words)


def _sentences(analysis: Analysis, language: Language) -> Iterator[str]:
    comparison, found = analysis.comparison, analysis.robustness
    header, ranking = comparison.brief.header, comparison.ranking
    silent = [vendor for vendor in ranking if vendor.is_silent]
    if silent:
        yield _SILENT.fill(language, {"names": [vendor.name for vendor in silent], "rank": silent[0].rank})
    yield _TERMS.fill(language, {"horizon": DurationText(header.horizon), "vat": VATS[header.vat]})
    if comparison.weights.name:
        yield _SET.fill(language, {"name": comparison.weights.name})
    if found is not None:
        yield first_means(found.samples, found.views[View.BOTH], language)
    yield concluded(analysis, language)


def table(title: str, *, headed: bool = True) -> Table:
    return Table(box=box.SIMPLE_HEAD, title=visible(title), title_justify="left", title_style="bold", show_header=headed)


def _musts(vendor: RankedVendor, language: Language) -> str:
    musts = [item for item, verdict in vendor.match.verdicts.items() if verdict.asked.item.priority is Priority.MUST]
    return _OF.fill(language, {"met": str(len(vendor.after.intersection(musts))), "all": str(len(musts))})


def _row(vendor: RankedVendor, found: Robustness | None, currency: str, language: Language) -> list[str]:
    configuration = vendor.configuration
    fit = percent(vendor.fit, language)
    if vendor.fit_today != vendor.fit:
        fit = f"{percent(vendor.fit_today, language)} → {fit}"
    return [
        str(vendor.rank),
        vendor.name.in_language(language),
        STANDINGS[vendor.standing].in_language(language),
        fit,
        f"{vendor.answered}/{vendor.aspects}",
        money_range(configuration.cost, currency, language) if configuration.cost else _UNKNOWN.in_language(language),
        days_range(configuration.days, language) if configuration.days else _TIME_UNKNOWN.in_language(language),
        percent(vendor.score, language, 1),
        "" if found is None else chance(found.views[View.BOTH].first(vendor.vendor), language),
        _musts(vendor, language),
    ]


def match_tables(match: Match, language: Language) -> None:
    """A table a vendor: every aspect with its verdict and the reason."""
    with console() as out:
        for vendor in match.vendors:
            out.print(_verdicts(vendor, language))


def _verdicts(vendor: VendorMatch, language: Language) -> Table:
    grid = table(f"{vendor.sheet.name.in_language(language)} ({vendor.vendor})")
    for name in ("id", "verdict", "reason"):
        grid.add_column(_HEADERS[name].in_language(language), overflow="fold", no_wrap=name == "id")
    for item, verdict in vendor.verdicts.items():
        for aspect in verdict.every():
            state = Styled(STATES[aspect.state].in_language(language), style=_STYLES[aspect.state])
            grid.add_row(visible(item), state, Styled(visible(aspect.reason.in_language(language))))
    return grid
