"""The form as a YAML file: the questions as comments, the cells as keys. It is read back as an answer file."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from reqkit.findings.reporters.visible import visible
from reqkit.forms.explaining import explanation
from reqkit.forms.fields import CHOICES, LABELS, Field
from reqkit.forms.filled import FORMAT
from reqkit.forms.model import Form, FormRow, FormTable, Section, Why
from reqkit.forms.xlsx_words import FOR, SCENARIOS, SHEETS, STEPS, TITLE
from reqkit.library.yaml_text import scalar
from reqkit.locale.kinds import PRIORITIES
from reqkit.locale.message import Message

_KEYS = Message("Поля ответа (лишние можно не писать):", "The fields of an answer (leave out what you do not need):")
_WIDTH = 118


def write_yaml(form: Form) -> bytes:
    return ("\n".join(_lines(form)) + "\n").encode()


def _lines(form: Form) -> Iterator[str]:
    language = form.language
    yield from _comment(TITLE.fill(language, {"brief": form.brief.header.title}))
    yield from _comment(FOR.fill(language, {"vendor": form.vendor_name}))
    yield "#"
    for step in STEPS[1:3]:
        yield from _comment(step.in_language(language))
    yield from _comment(_KEYS.in_language(language))
    for name in (Field.AVAILABILITY, Field.DELIVERY, Field.VALUE, Field.COST_FROM, Field.COST_TO, Field.CURRENCY, Field.VAT, Field.RUNNING,
                 Field.RUNNING_PER, Field.TIME_FROM, Field.TIME_TO, Field.TIME_UNIT, Field.PLAN, Field.CUSTOMIZATION, Field.EVIDENCE,
                 Field.EVIDENCE_REF, Field.NOTE):  # fmt: skip
        words = "; ".join(choice.label.in_language(language) for choice in CHOICES.get(name, ()))
        yield f"#   {name.value}: {LABELS[name].in_language(language)}" + (f" ({words})" if words else "")
    if form.scenarios:
        yield "#"
        yield from _comment(SCENARIOS.in_language(language))
        for scenario in form.scenarios:
            yield from _comment(f"{scenario.id}: {scenario.sentence}", "#   ")
    yield ""
    yield "form:"
    state = {"format": FORMAT, "form": form.id, "brief": form.brief.name, "vendor": form.vendor, "language": language,
             "fingerprint": form.brief.fingerprint}  # fmt: skip
    for key, value in state.items():
        yield f"  {key}: {scalar(value)}"
    for section in (Section.ANSWERS, Section.RULES):
        yield from _section(form, section)
    yield ""
    yield f"# {SHEETS[Section.PROFILE].in_language(language)}"
    yield "profile:"
    row = form.profile.rows[0]
    for name in form.profile.fields:
        yield f"  {name.value}: {scalar(form.shown(row, name)) if row.values.get(name) else ''}".rstrip()
    for table in (form.plans, form.works):
        yield from _table(form, table)
    yield ""
    yield "seen:"
    for each in form.rows:
        yield f"  {scalar(each.key)}: {each.seen}"


def _section(form: Form, section: Section) -> Iterator[str]:
    groups = list(form.groups(section))
    if not groups:
        return
    yield ""
    yield f"{section.value}:"
    for group in groups:
        yield ""
        yield from _comment(f"=== {group.title.in_language(form.language)}", "  # ")
        for row in group.rows:
            yield from _row(form, row)


def _row(form: Form, row: FormRow) -> Iterator[str]:
    language = form.language
    title = row.title.in_language(language)
    indent = "    # " if row.is_aspect else "  # "
    if not row.is_aspect:
        yield ""
        title = f"{row.asked_id}. {title} ({PRIORITIES[row.priority].in_language(language)})"
    yield from _comment(title, indent)
    for line in explanation(row, form).split("\n"):
        if line:
            yield from _comment(line, indent)
    yield f"  {scalar(row.key)}:"
    for name in row.fields:
        value = form.shown(row, name)
        if (
            value
            or name is Field.AVAILABILITY
            or (name is Field.VALUE and not row.values)
            or (name is Field.CONFIRM and row.why is Why.CHANGED)
        ):
            yield f"    {name.value}: {scalar(value) if value else ''}".rstrip()


def _table(form: Form, table: FormTable) -> Iterator[str]:
    yield ""
    yield f"# {SHEETS[table.section].in_language(form.language)}: {', '.join(name.value for name in table.fields)}"
    yield f"{table.section.value}:" + ("" if table.rows else " {}")
    for row in table.rows:
        yield f"  {scalar(row.key)}:"
        for name in table.fields:
            if name is not Field.ID and row.values.get(name):
                yield f"    {name.value}: {scalar(form.shown(row, name))}"
        if not row.values:
            yield "    title:"


def _comment(text: str, indent: str = "# ") -> Iterator[str]:
    """A text as it may stand in YAML: not even a comment may hold control characters."""
    for line in textwrap.wrap(visible(" ".join(text.split())), _WIDTH - len(indent), break_long_words=False) or [""]:
        yield f"{indent}{line}".rstrip()
