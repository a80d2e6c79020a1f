"""Results as tables on the terminal; without colour where it is piped or NO_COLOR is set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from reqkit.locale.message import Message
from reqkit.locale.numbers import DurationText, days_range, money_range, percent
from reqkit.locale.states import CONCLUSIONS, STANDINGS, STATES
from reqkit.match.verdict import State
from reqkit.model.brief import Priority

if TYPE_CHECKING:
    from reqkit.decide.result import Comparison, RankedVendor
    from reqkit.match.verdict import Match
    from reqkit.values.text import Language

_HEADERS = {
    "rank": Message("Место", "Rank"),
    "vendor": Message("Поставщик", "Vendor"),
    "standing": Message("Допуск", "Standing"),
    "fit": Message("Соответствие", "Fit"),
    "answered": Message("Отвечено", "Answered"),
    "cost": Message("Стоимость", "Cost"),
    "days": Message("Готовность", "Ready in"),
    "score": Message("Балл", "Score"),
    "musts": Message("Must выполнено", "Musts met"),
    "id": Message("Пункт", "Asked"),
    "verdict": Message("Вердикт", "Verdict"),
    "reason": Message("Почему", "Why"),
}
_UNKNOWN = Message("не названа", "not stated")
_TIME_UNKNOWN = Message("не назван", "not stated")
_STYLES = {State.AVAILABLE: "green", State.CUSTOMIZABLE: "yellow", State.UNANSWERED: "dim", State.UNAVAILABLE: "red"}
_TERMS = Message("Стоимость за {horizon}, {vat}.", "Cost over {horizon}, {vat}.")
_VAT = {
    "included": Message("с НДС", "VAT included"),
    "excluded": Message("без НДС", "VAT excluded"),
    "exempt": Message("НДС не облагается", "exempt from VAT"),
}
WIDTH_WHEN_PIPED = 132
_OF = Message("{met} из {all}", "{met} of {all}")
_SILENT = Message("Ни одного ответа (место {rank}): {names}.", "Not one answer (rank {rank}): {names}.")
_SET = Message("Набор весов: {name}.", "Weight set: {name}.")


def ranking_table(comparison: Comparison, language: Language) -> None:
    """The ranking, one vendor a row, best first."""
    console = _console()
    header = comparison.brief.header
    table = Table(box=box.SIMPLE_HEAD, title=header.title.in_language(language), title_justify="left", title_style="bold")
    for name in ("rank", "vendor", "standing", "fit", "answered", "cost", "days", "score", "musts"):
        text = name in ("vendor", "standing")
        table.add_column(_HEADERS[name].in_language(language), justify="left" if text else "right", overflow="fold", no_wrap=not text)
    silent = [vendor for vendor in comparison.ranking if vendor.is_silent]
    for vendor in comparison.ranking:
        if not vendor.is_silent:
            table.add_row(*_row(vendor, header.currency, language))
    console.print(table)
    if silent:
        console.print(_SILENT.fill(language, {"names": [vendor.name for vendor in silent], "rank": silent[0].rank}))
    console.print(_TERMS.fill(language, {"horizon": DurationText(header.horizon), "vat": _VAT[header.vat.value]}))
    if comparison.weights.name:
        console.print(_SET.fill(language, {"name": comparison.weights.name}))
    console.print(CONCLUSIONS[comparison.conclusion].fill(language, {"vendor": comparison.ranking[0].name if comparison.ranking else ""}))


def _console() -> Console:
    """As wide as the terminal; wide enough for a table where there is none."""
    # No markup and no emoji codes: names and reasons are other people's text and shown letter by letter.
    console = Console(highlight=False, markup=False, emoji=False)
    return console if console.is_terminal else Console(highlight=False, markup=False, emoji=False, width=WIDTH_WHEN_PIPED)


def _musts(vendor: RankedVendor, language: Language) -> str:
    musts = [item for item, verdict in vendor.match.verdicts.items() if verdict.asked.item.priority is Priority.MUST]
    return _OF.fill(language, {"met": str(len(vendor.after.intersection(musts))), "all": str(len(musts))})


def _row(vendor: RankedVendor, currency: str, language: Language) -> list[str]:
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
        _musts(vendor, language),
    ]


def match_tables(match: Match, language: Language) -> None:
    """A table a vendor: every aspect with its verdict and the reason."""
    console = _console()
    for vendor in match.vendors:
        title = f"{vendor.sheet.name.in_language(language)} ({vendor.vendor})"
        table = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", title_style="bold")
        for name in ("id", "verdict", "reason"):
            table.add_column(_HEADERS[name].in_language(language), overflow="fold", no_wrap=name == "id")
        for item, verdict in vendor.verdicts.items():
            for aspect in verdict.every():
                state = Styled(STATES[aspect.state].in_language(language), style=_STYLES[aspect.state])
                table.add_row(item, state, Styled(aspect.reason.in_language(language)))
        console.print(table)
