"""Results as tables on the terminal; without colour where it is piped or NO_COLOR is set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.measure import measure_renderables
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Styled

from reqkit.cli.terminal import console, glued, kept
from reqkit.decide.robustness.result import View
from reqkit.decide.scenarios import scenarios_at
from reqkit.findings.reporters.visible import visible
from reqkit.locale.certainty import FIRST, concluded, first_means
from reqkit.locale.kinds import VATS
from reqkit.locale.message import Message
from reqkit.locale.numbers import DurationText, days_range, money_range, percent
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

_RANKING = {
    "rank": Message("№", "#"),
    "vendor": Message("Поставщик", "Vendor"),
    "standing": Message("Допуск", "Standing"),
    "fit": Message("Соответствие", "Fit"),
    "answered": Message("Отвечено", "Answered"),
    "cost": Message("Стоимость", "Cost"),
    "days": Message("Готовность", "Ready in"),
    "score": Message("Балл", "Score"),
    "first": FIRST,
    "musts": Message("Обяз.", "Musts"),
}
_TEXTS = ("vendor", "standing")
_WRAPPED = (*_TEXTS, "cost")
"""What may take several lines; a sum itself stays on one."""
_HEAD = ("rank", "vendor", "standing")
"""What a vendor is called by where the table does not fit."""
_RANKED = Message("{rank}. {vendor} — {standing}", "{rank}. {vendor} — {standing}")
_HEADERS = {
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
_BETWEEN = 3
"""Letters' widths between the texts of two columns: what both keep clear, and the place of a line."""
_SET = Message("Набор весов: {name}.", "Weight set: {name}.")


def ranking_table(analysis: Analysis, language: Language) -> None:
    """The ranking, one vendor a row, best first; what there is to say of it below."""
    comparison = analysis.comparison
    with console() as out:
        _ranking(out, analysis, language)
        if comparison.brief.of_kind(AskedKind.SCENARIO):
            _scenarios(out, comparison, language)
        for sentence in _sentences(analysis, language):
            out.print(visible(sentence))


def _ranking(out: Console, analysis: Analysis, language: Language) -> None:
    """As a table, or a vendor under another where the figures would not fit side by side."""
    comparison = analysis.comparison
    header = comparison.brief.header
    grid = table(header.title.in_language(language))
    for name, title in _RANKING.items():
        grid.add_column(glued(title.in_language(language)), justify="left" if name in _TEXTS else "right")
    vendors = [vendor for vendor in comparison.ranking if not vendor.is_silent]
    rows = [_row(vendor, analysis.robustness, header.currency, language) for vendor in vendors]
    for row in rows:
        grid.add_row(*((kept if name in _WRAPPED else glued)(visible(row[name])) for name in _RANKING))
    if spread(grid, out):
        out.print(grid)
        return
    out.print(Styled(visible(header.title.in_language(language)), style="bold"))
    for row in rows:
        pairs = [(_RANKING[name].in_language(language), Styled(kept(visible(row[name])))) for name in _RANKING if name not in _HEAD]
        _under(out, kept(visible(_RANKED.fill(language, row))), pairs)
    out.print()


def _scenarios(out: Console, comparison: Comparison, language: Language) -> None:
    """When each scenario runs at each vendor that has answered anything: a table, or a scenario under another."""
    grid = table(_SCENARIOS.in_language(language))
    grid.add_column(_HEADERS["id"].in_language(language))
    grid.add_column(_HEADERS["scenario"].in_language(language))
    vendors = [vendor for vendor in comparison.ranking if not vendor.is_silent]
    names = [visible(vendor.name.in_language(language)) for vendor in vendors]
    for name in names:
        grid.add_column(kept(name))
    header = comparison.brief.header
    rows = []
    for found in zip(*(scenarios_at(vendor, header) for vendor in vendors), strict=True):
        item = found[0].verdict.asked.item
        cells = [_readiness(each, header.currency, language) for each in found]
        rows.append((visible(item.id), kept(visible(item.title.in_language(language))), cells))
        grid.add_row(rows[-1][0], rows[-1][1], *cells)
    if spread(grid, out):
        out.print(grid)
        return
    out.print(Styled(_SCENARIOS.in_language(language), style="bold"))
    for item_id, title, cells in rows:
        _under(out, f"{item_id}  {title}", list(zip(names, cells, strict=True)))
    out.print()


def _under(out: Console, heading: str, pairs: Sequence[tuple[str, Styled]]) -> None:
    """A heading, and what there is to say under it, each with its label."""
    out.print()
    out.print(Styled(heading))
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim")
    grid.add_column()
    for label, text in pairs:
        if text:
            grid.add_row(Styled(kept(label)), text)
    out.print(Padding(grid, (0, 0, 0, 2), expand=False))


def _readiness(found: ScenarioReadiness, currency: str, language: Language) -> Styled:
    """`сегодня`; `после доработки, 14 дней, 100 000 ₽`, with neither days nor sum broken."""
    words = [kept(visible(when_it_runs(found).in_language(language)))]
    if found.readiness is Readiness.AFTER_WORK:
        words += [glued(days_range(found.days, language))] if found.days is not None else []
        words += [kept(visible(money_range(found.cost, currency, language)))] if found.cost is not None else []
    return Styled(", ".join(words), style=_READY[found.readiness])


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


def spread(grid: Table, out: Console) -> bool:
    """Makes the columns as wide as the console allows, the widest giving way first; False where a word would have to be broken."""
    ranges = [measure_renderables(out, out.options, [column.header, *column.cells]) for column in grid.columns]
    room = out.width - _BETWEEN * len(ranges) - 1
    if sum(each.minimum for each in ranges) > room:
        return False
    widest = max(each.maximum for each in ranges)
    widths = next(
        found for level in range(widest, -1, -1) if sum(found := [min(each.maximum, max(each.minimum, level)) for each in ranges]) <= room
    )
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = width
    return True


def table(title: str, *, headed: bool = True) -> Table:
    return Table(box=box.SIMPLE_HEAD, title=visible(title), title_justify="left", title_style="bold", show_header=headed)


def _musts(vendor: RankedVendor, language: Language) -> str:
    musts = [item for item, verdict in vendor.match.verdicts.items() if verdict.asked.item.priority is Priority.MUST]
    return _OF.fill(language, {"met": str(len(vendor.after.intersection(musts))), "all": str(len(musts))})


def _row(vendor: RankedVendor, found: Robustness | None, currency: str, language: Language) -> dict[str, str]:
    configuration = vendor.configuration
    days = configuration.days_stated(vendor.match.sheet)
    fit = percent(vendor.fit, language)
    if vendor.fit_today != vendor.fit:
        fit = f"{percent(vendor.fit_today, language)} → {fit}"
    return {
        "rank": str(vendor.rank),
        "vendor": vendor.name.in_language(language),
        "standing": STANDINGS[vendor.standing].in_language(language),
        "fit": fit,
        "answered": f"{vendor.answered}/{vendor.aspects}",
        "cost": money_range(configuration.cost, currency, language) if configuration.cost else _UNKNOWN.in_language(language),
        "days": days_range(days, language) if days else _TIME_UNKNOWN.in_language(language),
        "score": percent(vendor.score, language, 1),
        "first": "" if found is None else percent(found.views[View.BOTH].first(vendor.vendor), language),
        "musts": _musts(vendor, language),
    }


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
