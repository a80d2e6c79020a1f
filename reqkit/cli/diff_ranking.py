"""How the ranking moves, as a table on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reqkit.changes import words as say
from reqkit.cli.page import Page, styled
from reqkit.locale.certainty import concluded
from reqkit.locale.numbers import days_range, money_range, percent
from reqkit.locale.states import STANDINGS

if TYPE_CHECKING:
    from rich.text import Text as Styled

    from reqkit.changes.model import Changes, VendorChange
    from reqkit.decide.result import Comparison, RankedVendor
    from reqkit.values.text import Language


def ranking(page: Page, changes: Changes, language: Language) -> None:
    """The vendors whose place or figures are others, what the ranking came to, and comes to."""
    page.heading(say.RANKING.in_language(language))
    moved = [each for each in changes.vendors if each.moved]
    same = [each.name for each in changes.vendors if not each.moved and each.after is not None and not each.after.is_silent]
    headers = [message.in_language(language) for message in say.COLUMNS.values()]
    if moved and page.is_narrow:
        for each in moved:
            name, *cells = _row(each, changes, language)
            page.point("•", name, indent=2)
            page.pairs(zip(headers[1:], cells, strict=True), indent=4)
    elif moved:
        page.table(headers, (_row(each, changes, language) for each in moved), right=(1, 3, 4, 5, 6))
    else:
        page.line(say.SAME_RANKING.in_language(language), indent=2)
    if moved and same:
        page.line(styled(say.SAME_VENDORS.fill(language, {"names": tuple(same)}), "dim"), indent=2)
    before, after = (concluded(analysis, language) for analysis in changes.analyses)
    page.line(_moved(before, after, language), indent=2)


def _row(change: VendorChange, changes: Changes, language: Language) -> list[Styled]:
    before = _cells(change.before, changes.before, language)
    after = _cells(change.after, changes.after, language)
    return [styled(change.name.in_language(language)), *(_moved(old, new, language) for old, new in zip(before, after, strict=True))]


def _cells(vendor: RankedVendor | None, comparison: Comparison, language: Language) -> list[str]:
    if vendor is None:
        return [say.NONE.in_language(language)] * 6
    cost, days = vendor.configuration.cost, vendor.configuration.days_stated(vendor.match.sheet)
    return [
        str(vendor.rank),
        STANDINGS[vendor.standing].in_language(language),
        percent(vendor.fit, language, 1),
        money_range(cost, comparison.brief.header.currency, language) if cost else say.NONE.in_language(language),
        days_range(days, language) if days else say.NONE.in_language(language),
        percent(vendor.score, language, 1),
    ]


def _moved(before: str, after: str, language: Language) -> Styled:
    if before == after:
        return styled(after)
    return styled(say.ARROW.fill(language, {"before": before, "after": after}), "yellow")
