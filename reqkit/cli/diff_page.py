"""Changes as a page on the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reqkit.changes import words as say
from reqkit.changes.entries import shown
from reqkit.changes.model import AspectKind
from reqkit.cli.diff_ranking import ranking
from reqkit.cli.diff_vendors import answers, arrow, vendors
from reqkit.cli.page import Page, joined, styled
from reqkit.explain.words import KINDS
from reqkit.locale.numbers import percent

if TYPE_CHECKING:
    from rich.text import Text as Styled

    from reqkit.changes.model import AskedChange, AspectChange, Changes, FieldChange
    from reqkit.locale.message import Message
    from reqkit.values.text import Language

_LONG = 60
"""Texts longer than this stand one below the other."""
_STYLES = {AspectKind.ADDED: "green", AspectKind.REMOVED: "red", AspectKind.DEMAND: "yellow", AspectKind.PLACE: "yellow"}
_MARKS = {AspectKind.ADDED: "+", AspectKind.REMOVED: "-", AspectKind.DEMAND: "~", AspectKind.PLACE: "~"}


def changes_page(changes: Changes, since: str, language: Language) -> None:
    page = Page(language)
    page.title(say.TITLE.fill(language, {"title": changes.after.brief.header.title, "since": since}))
    if changes.is_empty:
        page.line(say.NOTHING.in_language(language))
        page.show()
        return
    _fields(page, say.HEADER, changes.header, language)
    _fields(page, say.DECISION, changes.decision, language)
    _listed(page, say.ADDED, "+", "green", changes.added, changes, language)
    _listed(page, say.REMOVED, "-", "red", changes.removed, changes, language)
    _changed(page, say.CHANGED, [each for each in changes.kept if each.meaning], language)
    _changed(page, say.RETITLED, [each for each in changes.kept if not each.meaning], language)
    vendors(page, changes, language)
    answers(page, changes, language)
    ranking(page, changes, language)
    page.show()


def _fields(page: Page, heading: Message, fields: Sequence[FieldChange], language: Language) -> None:
    if fields:
        page.heading(heading.in_language(language))
        page.pairs(((each.label.in_language(language), arrow(*shown(each, language), language)) for each in fields), indent=2)


def _listed(
    page: Page, heading: Message, mark: str, style: str, several: Sequence[AskedChange], changes: Changes, language: Language
) -> None:
    """What is new, or gone, as it is, or was, asked for."""
    if not several:
        return
    page.heading(heading.in_language(language))
    for each in several:
        asked = each.asked
        weights = (changes.after if each.after is not None else changes.before).weights
        arguments = {
            "kind": KINDS[asked.kind],
            "priority": asked.item.priority.value,
            "weight": percent(weights.items[asked.id], language, 1),
            "count": len(asked.every_aspect()),
        }
        title = say.NAMED.fill(language, {"id": asked.id, "title": asked.item.title})
        page.point(styled(mark, style), title, styled(say.WHAT.fill(language, arguments), "dim"), indent=2)


def _changed(page: Page, heading: Message, several: Sequence[AskedChange], language: Language) -> None:
    if not several:
        return
    page.heading(heading.in_language(language))
    for each in several:
        title = say.NAMED.fill(language, {"id": each.asked.id, "title": each.asked.item.title})
        if each.is_renamed and each.before is not None:
            arguments = {"before": each.before.id, "id": each.asked.id, "title": each.asked.item.title}
            title = say.RENAMED.fill(language, arguments)
        page.point(styled("~", "yellow"), title, indent=2)
        for change in each.details:
            _field(page, change, language)
        for aspect in each.aspects:
            page.point(styled(_MARKS[aspect.kind], _STYLES[aspect.kind]), _aspect(aspect, language), indent=4)
        for name, count in (each.through or {}).items():
            page.point(styled("~", "yellow"), say.THROUGH.fill(language, {"name": name, "count": count}), indent=4)
        for change in each.texts:
            _field(page, change, language)
        if each.used:
            page.line(styled(say.CHANGED_BY_USE.fill(language, {"names": each.used}), "dim"), indent=4)
        elif each.meaning and not (each.aspects or each.through or each.texts or _is_retitled_in_words(each)):
            page.line(styled(say.SAME_ASPECTS.in_language(language), "dim"), indent=4)


def _is_retitled_in_words(change: AskedChange) -> bool:
    """Of a requirement in words the title is what a vendor answers to."""
    return any(each.key == "title" for each in change.details) and all(aspect.is_free for aspect in change.asked.every_aspect())


def _field(page: Page, change: FieldChange, language: Language) -> None:
    """On one line; long texts one below the other."""
    label = change.label.in_language(language)
    texts = shown(change, language)
    if max(len(text or "") for text in texts) <= _LONG:
        page.line(f"{label}: {arrow(*texts, language)}", indent=4)
        return
    page.line(f"{label}:", indent=4)
    for mark, style, text in (("-", "red", texts[0]), ("+", "green", texts[1])):
        page.point(styled(mark, style), text or say.UNSAID.in_language(language), indent=6)


def _aspect(change: AspectChange, language: Language) -> Styled:
    label = change.label.in_language(language)
    if change.before is not None or change.after is not None:
        before, after = (value.in_language(language) if value is not None else None for value in (change.before, change.after))
        label = f"{label}: {arrow(before, after, language)}"
    return joined(label, styled(change.key, "dim"))
