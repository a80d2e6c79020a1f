"""What changed at the vendors, and what they must be asked again, on the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reqkit.changes import words as say
from reqkit.changes.entries import shown
from reqkit.changes.model import Renewal
from reqkit.cli.explain_pages import place
from reqkit.cli.page import Page, joined, styled
from reqkit.locale.message import Listed
from reqkit.locale.numbers import days_range, money_range
from reqkit.locale.states import STATES
from reqkit.match.wording import short_label

if TYPE_CHECKING:
    from reqkit.changes.model import Changes, VendorChange
    from reqkit.decide.result import Comparison
    from reqkit.match.verdict import AspectVerdict
    from reqkit.values.text import Language

MOST = 12
"""So many verdicts, and so many terms, of one vendor are listed; the rest are counted."""


def arrow(before: str | None, after: str | None, language: Language) -> str:
    """`400 000 ₽ → 500 000 ₽`."""
    said = [say.UNSAID.in_language(language) if text is None else text for text in (before, after)]
    return say.ARROW.fill(language, {"before": said[0], "after": said[1]})


def vendors(page: Page, changes: Changes, language: Language) -> None:
    """The vendors at which anything but their place and figures changed."""
    changed = [each for each in changes.changed_vendors if _is_new_or_gone(each) or each.verdicts or each.terms or each.evidence]
    if not changed:
        return
    page.heading(say.VENDORS_CHANGED.in_language(language))
    for each in changed:
        named = joined(each.name.in_language(language), styled(f"({each.vendor.vendor})", "dim"), gap=" ")
        page.point("•", named, _summary(each, language), indent=2)
        _some(page, [f"{term.label.in_language(language)}: {arrow(*shown(term, language), language)}" for term in each.terms], language)
        _some(page, [*_verdicts(each, language), *_works(each, changes, language)], language)


def _is_new_or_gone(change: VendorChange) -> bool:
    return change.before is None or change.after is None


def _summary(change: VendorChange, language: Language) -> str:
    if _is_new_or_gone(change):
        return (say.NEW_VENDOR if change.before is None else say.GONE_VENDOR).in_language(language)
    parts = [(say.SHEET_CHANGED if change.sheet_changed else say.SHEET_SAME).in_language(language)]
    for message, count in ((say.VERDICTS, len(change.verdicts)), (say.TERMS_CHANGED, len(change.terms)), (say.EVIDENCE, change.evidence)):
        parts += [message.fill(language, {"count": count})] if count else []
    return "; ".join(parts)


def _some(page: Page, lines: Sequence[str], language: Language) -> None:
    for line in lines[:MOST]:
        page.point(styled("~", "yellow"), line, indent=4)
    if len(lines) > MOST:
        page.line(styled(say.AND_MORE.fill(language, {"count": len(lines) - MOST}), "dim"), indent=6)


def _verdicts(change: VendorChange, language: Language) -> Iterator[str]:
    """The aspects that are in another state."""
    for each in change.verdicts:
        if each.before.state is not each.after.state:
            states = [STATES[verdict.state].in_language(language) for verdict in (each.before, each.after)]
            moved = say.ARROW.fill(language, {"before": states[0], "after": states[1]})
            yield f"{each.after.asked.id} {each.label.in_language(language)}: {moved}"


def _works(change: VendorChange, changes: Changes, language: Language) -> Iterator[str]:
    """The aspects that take other money or time: those that change alike on one line."""
    alike: dict[str, list[str]] = {}
    for each in change.verdicts:
        if each.before.state is each.after.state:
            arguments = {"before": _work(each.before, changes.before, language), "after": _work(each.after, changes.after, language)}
            alike.setdefault(say.ARROW.fill(language, arguments), []).append(each.after.asked.id)
    for moved, items in alike.items():
        named = ", ".join(f"{item} ({items.count(item)})" if items.count(item) > 1 else item for item in dict.fromkeys(items))
        yield say.WORK_CHANGED.fill(language, {"items": named, "moved": moved})


def _work(verdict: AspectVerdict, comparison: Comparison, language: Language) -> str:
    currency = comparison.brief.header.currency
    parts = [money_range(verdict.cost, currency, language)] if verdict.cost else []
    parts += [days_range(verdict.days, language)] if verdict.days else []
    return ", ".join(parts) or say.UNSAID.in_language(language)


def answers(page: Page, changes: Changes, language: Language) -> None:
    """The answers that do not answer what is asked now."""
    if not changes.answers:
        return
    page.heading(say.ANSWERS.in_language(language))
    for each in changes.answers:
        why = say.RENEWALS[each.kind].fill(language, {"former": each.former or "", "id": each.asked.id})
        by = say.BY.fill(language, {"by": each.assessment}) if each.assessment is not None else ""
        named = say.NAMED.fill(language, {"id": each.asked.id, "title": each.asked.item.title})
        if each.aspects and len(each.aspects) < len(each.asked.every_aspect()):
            labels = [short_label(changes.after.catalogue, aspect) for aspect in each.aspects]
            why = say.STALE_OF.fill(language, {"why": why, "aspects": Listed(tuple(labels))})
        reason = styled(why, "yellow" if each.kind is Renewal.STALE else "")
        page.point(
            "•", joined(each.vendor.name.in_language(language), named), joined(reason, by, styled(place(each.location), "dim")), indent=2
        )
