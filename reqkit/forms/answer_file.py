"""Answer files: what the offline page saves, and the YAML sheet. JSON is read as the YAML that it is.

    form: {format: "1", form: b5f3c1d2, brief: sales-crm, vendor: flora, language: ru, fingerprint: c04e9a11}
    answers:
      SEC-06: {availability: есть}
      SEC-06 security.audit_log.retention: {value: 365 дней, note: …}
    rules: {}
    profile: {name: …, teams: 2}
    plans: {large: {title: …}, +1: {id: extra, title: …}}
    customizations: {}
    seen: {SEC-06: b1c2…}        # fingerprints of what was asked, by row
    before: {answers: {…}}       # optional: what the cells held when the form was made

Cells are by the words of `Field`; what stands in them is read as in a workbook: labels in either language, ids, or as people write. A row
or a cell that is not there is left as it was; an empty one was cleared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from reqkit.documents.document import Document, Location, parse_document
from reqkit.forms.fields import Field
from reqkit.forms.filled import FORMAT, Cell, FilledForm, FilledRow, FormError, Meta, Note
from reqkit.forms.model import Section
from reqkit.locale.message import Filled, Message
from reqkit.values.text import LANGUAGES

MAX_BYTES = 8 * 1024 * 1024
_TOO_LARGE = Message("Файл больше {limit} МБ: для анкеты это слишком.", "The file is over {limit} MB, which is too much for a form.")
_PAGE = Message(
    "Это сама страница анкеты. Откройте её в браузере, нажмите «Сохранить ответы» и пришлите полученный файл .json.",
    "This is the page of the form itself. Open it in a browser, press “Save the answers”, and send the .json file that you get.",
)
_NO_YAML = Message("Файл не читается как YAML: строка {line}.", "The file does not read as YAML: line {line}.")
_FOREIGN = Message("Это не анкета reqkit: в файле нет блока form.", "This is no form of reqkit: the file has no block “form”.")
_OTHER_FORMAT = Message(
    "Анкета сделана другой версией reqkit. Выгрузите её заново.", "The form was made by another version of reqkit. Export it anew."
)
_NO_FIELD = Message("Поля «{given}» в анкете нет.", "The form has no field “{given}”.")
_NOT_CELLS = Message("Здесь нужны пары «поле: ответ».", "Pairs of “field: answer” are needed here.")
_NOT_A_CELL = Message("Здесь нужно одно значение, а не блок.", "One value is needed here, not a block.")


def read_answer_file(name: str, data: bytes) -> FilledForm:
    """Raises FormError, with one sentence, for whatever is no answer file."""
    if len(data) > MAX_BYTES:
        raise FormError(Filled(_TOO_LARGE, {"limit": MAX_BYTES // 1024**2}))
    if data.lstrip()[:15].lower().startswith(b"<!doctype html"):
        raise FormError(Filled(_PAGE, {}))
    document = parse_document(name, data)
    if document.problems:
        raise FormError(Filled(_NO_YAML, {"line": document.problems[0].span.line}))
    content = document.data
    if not isinstance(content, dict) or not isinstance(content.get("form"), dict):
        raise FormError(Filled(_FOREIGN, {}))
    meta = _meta(content["form"])
    notes: list[Note] = []
    seen = content.get("seen") if isinstance(content.get("seen"), dict) else {}
    rows = [row for section in Section for row in _rows(document, section, content.get(section.value), seen or {}, notes)]
    return FilledForm(name, meta, tuple(rows), _before(content.get("before")), tuple(notes))


def _meta(raw: Mapping[str, Any]) -> Meta:
    text = {name: str(raw.get(name, "")) for name in ("form", "brief", "vendor", "language", "fingerprint", "format")}
    if text["format"] != FORMAT or text["language"] not in LANGUAGES:
        raise FormError(Filled(_OTHER_FORMAT, {}))
    return Meta(text["form"], text["brief"], text["vendor"], "ru" if text["language"] == "ru" else "en", text["fingerprint"])


def _rows(document: Document, section: Section, raw: Any, seen: Mapping[str, Any], notes: list[Note]) -> Iterator[FilledRow]:
    if not isinstance(raw, dict):
        return
    place = Location(document) / section.value
    for key, cells in ({"vendor": raw} if section is Section.PROFILE else raw).items():
        where = place if section is Section.PROFILE else place / key
        if isinstance(cells, dict):
            yield FilledRow(section, key, dict(_cells(document, cells, where, notes)), str(seen.get(key, "")))
        elif cells is not None and section in (Section.ANSWERS, Section.RULES):
            yield FilledRow(section, key, {Field.AVAILABILITY: Cell(cells, document.name, _line(where))}, str(seen.get(key, "")))
        elif cells is not None:
            notes.append(Note(document.name, _line(where), Filled(_NOT_CELLS, {})))


def _cells(document: Document, raw: Mapping[str, Any], place: Location, notes: list[Note]) -> Iterator[tuple[Field, Cell]]:
    known = {field.value: field for field in Field}
    for name, value in raw.items():
        where = _line(place / name)
        if name not in known:
            notes.append(Note(document.name, where, Filled(_NO_FIELD, {"given": name[:60]})))
        elif not isinstance(value, str | int | bool | Decimal | None):
            notes.append(Note(document.name, where, Filled(_NOT_A_CELL, {})))
        else:
            yield known[name], Cell(value, document.name, where)


def _line(place: Location) -> str:
    return str(place.span().line)


def _before(raw: Any) -> Mapping[tuple[Section, str], Mapping[Field, str]] | None:
    if not isinstance(raw, dict):
        return None
    known = {field.value: field for field in Field}
    found: dict[tuple[Section, str], Mapping[Field, str]] = {}
    for section in Section:
        rows = raw.get(section.value)
        for key, cells in (({"vendor": rows} if section is Section.PROFILE else rows) if isinstance(rows, dict) else {}).items():
            if isinstance(cells, dict):
                found[section, key] = {known[name]: str(value) for name, value in cells.items() if name in known and value is not None}
    return found
