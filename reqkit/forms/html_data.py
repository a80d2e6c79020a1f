"""What the page is given: the form, its words and its rules, as plain data. A page decides nothing that is not written here or in
`reqkit.forms.fields`.

A cell is the id of a choice where the field is one of several words, and the text as shown where it is typed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from reqkit.catalogue.capability import Kind, Parameter
from reqkit.forms.fields import ANSWER_FIELDS, LABELS, PROFILE_LABELS, RULES, SORTS, WORK_ONLY, Field, Sort
from reqkit.forms.filled import FORMAT
from reqkit.forms.html_words import CHANGED_HERE, HINTS, INTROS, WORDS
from reqkit.forms.model import Form, FormRow, FormTable, Section, TableRow, Why
from reqkit.forms.naming import slug
from reqkit.forms.reading.cell import MAX_LINE, MAX_TEXT
from reqkit.forms.xlsx_words import ACCEPTANCE, FOR, LEFT_OUT, OF, ONE_WILL_DO, REPEATED, SEVERAL, SHEETS, TITLE
from reqkit.locale.kinds import PRIORITIES
from reqkit.locale.message import Localized
from reqkit.locale.numbers import Case, in_units
from reqkit.model.sheet import DELIVERIES
from reqkit.values.duration import UNITS
from reqkit.values.text import Language

Data = dict[str, Any]
_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_BESIDE = (Field.PLAN, Field.EVIDENCE, Field.EVIDENCE_REF, Field.NOTE)
"""What may stand beside answered parts and is no answer by itself."""


def page_data(form: Form) -> Data:
    language = form.language
    content = {
        "sections": [_section(form, section) for section in (Section.RULES, Section.ANSWERS)],
        "tables": [_table(form, table) for table in form.tables],
    }
    return {
        "form": {
            "format": FORMAT, "form": form.id, "brief": form.brief.name, "vendor": form.vendor, "language": language,
            "fingerprint": form.brief.fingerprint,
        },
        "state": hashlib.sha256(json.dumps(content["tables"], sort_keys=True).encode() + _states(form)).hexdigest()[:12],
        "title": TITLE.fill(language, {"brief": form.brief.header.title}),
        "subtitle": list(_subtitle(form)),
        "left_out": LEFT_OUT.fill(language, {"n": form.left_out}) if form.delta and form.left_out else "",
        "scenarios": [{"id": each.id, "title": each.title.in_language(language), "sentence": each.sentence} for each in form.scenarios],
        **content,
        **_vocabulary(form),
    }  # fmt: skip


def _states(form: Form) -> bytes:
    """What the rows hold, for telling whether a draft was begun on the same."""
    held = [[row.key, sorted((name.value, value) for name, value in row.values.items())] for row in form.rows]
    return json.dumps(held).encode()


def _subtitle(form: Form) -> Iterator[str]:
    yield FOR.fill(form.language, {"vendor": form.vendor_name})
    if form.brief.header.organization:
        yield OF.fill(form.language, {"organization": form.brief.header.organization})


def _vocabulary(form: Form) -> Data:
    """Words and rules: labels, kinds of cell, choices, what an answer makes necessary and what it leaves no place for."""
    language = form.language
    return {
        "words": {name: message.ru if language == "ru" else message.en for name, message in WORDS.items()},
        "labels": _labels(LABELS, language),
        "profile_labels": _labels(PROFILE_LABELS, language),
        "hints": {f"{name}": hint.in_language(language) for name, hint in HINTS.items()},
        "sorts": {name.value: sort.value for name, sort in SORTS.items()},
        "choices": {
            name.value: [{"id": choice.id, "label": choice.label.in_language(language)} for choice in form.choices(name)]
            for name in Field
            if SORTS[name] in (Sort.CHOICE, Sort.NAMES)
        },
        "deliveries": {word.value: [delivery.value for delivery in fitting] for word, fitting in DELIVERIES.items()},
        "rules": [{"delivery": rule.delivery.value, "needs": [name.value for name in rule.needs], "date": rule.date} for rule in RULES],
        "answer_fields": [name.value for name in ANSWER_FIELDS],
        "beside": [name.value for name in _BESIDE],
        "work_only": [name.value for name in WORK_ONLY],
        "unit_words": _unit_words(),
        "letters": {letter: slug(letter) for letter in _CYRILLIC},
        "limits": {Sort.LINE.value: MAX_LINE, Sort.TEXT.value: MAX_TEXT},
        "priorities": {priority.value: label.in_language(language) for priority, label in PRIORITIES.items()},
    }


def _labels(labels: Mapping[Field, Localized], language: Language) -> Data:
    return {name.value: label.in_language(language) for name, label in labels.items()}


def _unit_words() -> list[str]:
    """The words that name a unit of time, in both languages."""
    languages: tuple[Language, ...] = ("ru", "en")
    counted = (in_units(Fraction(n), unit, spoken, Case.NOMINATIVE) for unit in UNITS for spoken in languages for n in (1, 2, 5))
    return list(dict.fromkeys(text.partition("\u00a0")[2] or text.partition(" ")[2] for text in counted))


def _section(form: Form, section: Section) -> Data:
    return {
        "id": section.value,
        "title": SHEETS[section].in_language(form.language),
        "intro": INTROS[section].in_language(form.language) if section in INTROS else "",
        "groups": [
            {"title": group.title.in_language(form.language), "rows": [_row(form, row) for row in group.rows]}
            for group in form.groups(section)
        ],
    }


def _row(form: Form, row: FormRow) -> Data:
    language = form.language
    data: Data = {
        "key": row.key,
        "title": row.title.in_language(language),
        "question": row.question.in_language(language),
        "notes": list(_notes(form, row)),
        "values": _cells(form, row, row.fields),
        "seen": row.seen,
        "value": Field.VALUE in row.fields,
        "confirm": Field.CONFIRM in row.fields,
        "single": row.single is not None,
        "inherited": row.inherited,
        "repeats": row.repeats,
        "block": row.block,
        "changed": row.why is Why.CHANGED,
        "parameter": _parameter(row.parameter, language) if row.parameter is not None and Field.VALUE in row.fields else None,
    }
    data |= {"parent": row.parent} if row.is_aspect else {"id": row.asked_id, "priority": row.priority.value}
    return {name: value for name, value in data.items() if value or name in ("key", "title", "values")}


def _notes(form: Form, row: FormRow) -> Iterator[str]:
    language = form.language
    if row.acceptance:
        yield ACCEPTANCE.fill(language, {"acceptance": " ".join(text.in_language(language) for text in row.acceptance)})
    if not row.is_aspect and any(each.block is not None for each in form.children.get(row.key, ())):
        yield ONE_WILL_DO.in_language(language)
    if row.why is Why.CHANGED and Field.CONFIRM in row.fields:
        yield CHANGED_HERE.in_language(language)
    if row.several:
        yield SEVERAL.in_language(language)
    if row.repeats is not None and row.why is Why.NEW:
        yield REPEATED.fill(language, {"id": row.repeats.partition(" ")[0]})


def _parameter(parameter: Parameter, language: Language) -> Data:
    data: Data = {"kind": parameter.kind.value, "unit": parameter.unit.in_language(language) if parameter.unit else ""}
    if parameter.kind is Kind.LEVEL:
        data["levels"] = [{"id": word, "label": text.in_language(language)} for word, text in parameter.levels.items()]
    for name, bound in (("lowest", parameter.lowest), ("highest", parameter.highest)):
        if bound is not None:
            data[name] = float(bound)
    return data


def _table(form: Form, table: FormTable) -> Data:
    return {
        "id": table.section.value,
        "title": SHEETS[table.section].in_language(form.language),
        "intro": INTROS[table.section].in_language(form.language),
        "fields": [name.value for name in table.fields],
        "rows": [{"key": row.key, "values": _cells(form, row, table.fields)} for row in table.rows],
    }


def _cells(form: Form, row: FormRow | TableRow, fields: Iterable[Field]) -> dict[str, str]:
    return {name.value: _cell(form, row, name) for name in fields if row.values.get(name)}


def _cell(form: Form, row: FormRow | TableRow, name: Field) -> str:
    level = name is Field.VALUE and isinstance(row, FormRow) and row.parameter is not None and row.parameter.kind is Kind.LEVEL
    return row.values[name] if level or SORTS[name] in (Sort.CHOICE, Sort.NAMES) else form.shown(row, name)
