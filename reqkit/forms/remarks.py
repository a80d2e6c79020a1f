"""What is said of an import: line by line for the team, as a letter and an annotated copy for the vendor."""

from __future__ import annotations

from collections.abc import Iterator

from reqkit.forms.build import build_form
from reqkit.forms.fields import LABELS, PROFILE_LABELS
from reqkit.forms.importing import Imported
from reqkit.forms.model import Section
from reqkit.forms.outcome import Outcome
from reqkit.forms.reading.result import Status
from reqkit.forms.xlsx_sheet import Marks
from reqkit.locale.message import Message
from reqkit.values.text import Language

_LINE = Message("{place}: {id}, «{field}»: {reason}", "{place}: {id}, “{field}”: {reason}")
_PLACE = Message("{sheet}, клетка {place}", "{sheet}, cell {place}")
_FILE_LINE = Message("{sheet}, строка {place}", "{sheet}, line {place}")
_NEW_LINE = Message("новая строка", "new line")
_GIVEN = Message("введено «{given}». {reason}", "“{given}” was entered. {reason}")
_OUTCOME = Message(
    "{vendor}, {brief}: принято {read}, понято с оговоркой {proposed}, не принято {refused}.",
    "{vendor}, {brief}: {read} taken, {proposed} taken with a reservation, {refused} not taken.",
)
_UNCHANGED = Message("{vendor}, {brief}: в анкете ничего не изменилось.", "{vendor}, {brief}: nothing was changed in the form.")
PROPOSED_HEAD = Message(
    "Понято с оговоркой, не записано (записать: --accept):", "Taken with a reservation, not written (to write it: --accept):"
)
ACCEPTED_HEAD = Message("Понято с оговоркой и записано:", "Taken with a reservation, and written:")
REFUSED_HEAD = Message("Не принято:", "Not taken:")

_DEAR = Message("Здравствуйте!", "Hello,")
_THANKS = Message(
    "Спасибо за ответы на анкету «{brief}». Мы внесли {n} {n:ответ|ответа|ответов}.",
    "Thank you for filling in the questionnaire “{brief}”. We have entered {n} {n:answer|answers}.",
)
_ASK = Message(
    "Вот что нужно уточнить. Те же замечания — в приложенной копии анкеты, на листе «Замечания» и у выделенных клеток: "
    "поправьте их там и пришлите книгу снова.",
    "This needs your attention. The same remarks are in the copy of the form enclosed, on the sheet “Remarks” and at the highlighted "
    "cells: correct them there, and send the workbook again.",
)
_UNDERSTOOD = Message("Проверьте, верно ли мы поняли:", "Please check whether we understood this rightly:")
_CORRECT = Message("Исправьте, пожалуйста:", "Please correct this:")
_ALL_WELL = Message("Замечаний нет.", "There are no remarks.")
_AND_MORE = Message("… и ещё {n}, все — в приложенной копии.", "… and {n} more, all of them in the copy enclosed.")
_IN_LETTER = 25


def where(outcome: Outcome, language: Language) -> str:
    """The sheet and the cell, or the line of an answer file."""
    place = _FILE_LINE if outcome.cell.place.isdigit() else _PLACE
    return place.fill(language, {"sheet": outcome.cell.sheet, "place": outcome.cell.place or "?"})


def line_of(outcome: Outcome, language: Language) -> str:
    """Where, what about, what was entered, what is wrong with it and how to mend it."""
    reason = outcome.reason.in_language(language) if outcome.reason else ""
    if outcome.given and outcome.given not in reason:
        reason = _GIVEN.fill(language, {"given": outcome.given[:120], "reason": reason})
    return _LINE.fill(
        language, {"place": where(outcome, language), "id": _id(outcome, language), "field": _label(outcome, language), "reason": reason}
    )


def summary(imported: Imported, language: Language) -> str:
    intake = imported.intake
    named = {"vendor": imported.vendor, "brief": imported.filled.meta.brief}
    if not intake.outcomes and not imported.filled.notes:
        return _UNCHANGED.fill(language, named)
    counts = {status.value: len(intake.by_status(status)) for status in Status}
    counts["refused"] += len(imported.filled.notes)
    return _OUTCOME.fill(language, {**named, **counts})


def lines(imported: Imported, language: Language) -> Iterator[str]:
    """What was only proposed, then what was refused."""
    proposed = tuple(_proposed(imported))
    if proposed:
        yield (ACCEPTED_HEAD if imported.proposals else PROPOSED_HEAD).in_language(language)
        yield from (f"  {line_of(outcome, language)}" for outcome in proposed)
    refused = list(refusals(imported, language))
    if refused:
        yield REFUSED_HEAD.in_language(language)
        yield from (f"  {line}" for line in refused)


def refusals(imported: Imported, language: Language) -> Iterator[str]:
    for note in imported.filled.notes:
        message = _FILE_LINE if note.place.isdigit() else _PLACE
        yield f"{message.fill(language, {'sheet': note.sheet, 'place': note.place})}: {note.reason.in_language(language)}"
    for outcome in imported.intake.by_status(Status.REFUSED):
        if outcome.reason is not None:
            yield line_of(outcome, language)


def letter(imported: Imported) -> str:
    """A short letter to the vendor, in the language of its form."""
    language = imported.filled.meta.language
    entered = sum(1 for row in imported.intake.rows if row.accepted(proposals=imported.proposals))
    parts = [_DEAR.in_language(language), "", _THANKS.fill(language, {"brief": imported.opened.brief.header.title, "n": entered})]
    proposed = [] if imported.proposals else [line_of(each, language) for each in _proposed(imported)]
    refused = list(refusals(imported, language))
    if not proposed and not refused:
        return "\n".join([*parts, _ALL_WELL.in_language(language), ""])
    parts += [_ASK.in_language(language)]
    for head, found in ((_CORRECT, refused), (_UNDERSTOOD, proposed)):
        if found:
            parts += ["", head.in_language(language), *(f"- {line}" for line in found[:_IN_LETTER])]
            if len(found) > _IN_LETTER:
                parts.append(_AND_MORE.fill(language, {"n": len(found) - _IN_LETTER}))
    return "\n".join([*parts, ""])


def annotated(imported: Imported) -> bytes:
    """The form anew, as the sheet is now, with what the vendor wrote where it could not be taken, and why."""
    from reqkit.forms.xlsx_write import write_workbook

    language = imported.filled.meta.language
    sheet, _, _ = imported.opened.sheet(imported.vendor)
    form = build_form(imported.opened.brief, imported.vendor, sheet, imported.opened.catalogue, language, everything=True)
    waiting = () if imported.proposals else imported.intake.by_status(Status.PROPOSED)
    unsettled = (*imported.intake.by_status(Status.REFUSED), *waiting)
    written = {(each.section, each.key, each.field): each.given for each in unsettled}
    named = [each for each in unsettled if each.reason is not None]
    faults = {(each.section, each.key, each.field): each.reason.in_language(language) for each in named if each.reason}
    remarks = [_remark(each, language) for each in named]
    remarks += [(note.sheet, note.place, "", "", note.reason.in_language(language)) for note in imported.filled.notes]
    new = {
        section: tuple(dict.fromkeys(each.key for each in unsettled if each.section is section and each.key[:1] == "+"))
        for section in Section
    }
    return write_workbook(form, Marks(written, faults, tuple(remarks), new))


def _proposed(imported: Imported) -> Iterator[Outcome]:
    """What was interpreted; what only waits with it goes without saying."""
    return (outcome for outcome in imported.intake.by_status(Status.PROPOSED) if outcome.reason is not None)


def _remark(outcome: Outcome, language: Language) -> tuple[str, ...]:
    reason = outcome.reason.in_language(language) if outcome.reason else ""
    return outcome.cell.sheet, outcome.cell.place, f"{_id(outcome, language)} · {_label(outcome, language)}", outcome.given, reason


def _id(outcome: Outcome, language: Language) -> str:
    return _NEW_LINE.in_language(language) if outcome.key.startswith("+") else outcome.key


def _label(outcome: Outcome, language: Language) -> str:
    labels = {**LABELS, **PROFILE_LABELS} if outcome.section is Section.PROFILE else LABELS
    return labels[outcome.field].in_language(language)
