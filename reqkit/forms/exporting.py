"""A form in the format asked for, and what it is called."""

from __future__ import annotations

from reqkit.forms.model import Form
from reqkit.locale.message import Message

WRITTEN = Message("{path}: заполнено {done} из {total}", "{path}: {done} of {total} filled in")
NOTHING_TO_ASK = Message(
    "{vendor}: нового нет, на всё отвечено. Полная анкета: --all.", "{vendor}: nothing new, everything is answered. The whole form: --all."
)
WITH_ERRORS = Message(
    "{vendor}: в листе {n} {n:ошибка|ошибки|ошибок}, анкета заполнена тем, что читается; подробности: reqkit validate.",
    "{vendor}: the sheet has {n} {n:error|errors}; the form is filled with what can be read. Details: reqkit validate.",
)
CHANGED_FILE = Message("Записано: {path}", "Written: {path}")
COPY = Message("Копия с замечаниями: {path}", "Annotated copy: {path}")
LETTER = Message("Письмо поставщику: {path}", "Letter to the vendor: {path}")


def render(form: Form, style: str) -> bytes:
    """`xlsx`, `html` or `yaml`."""
    if style == "yaml":
        from reqkit.forms.yaml_form import write_yaml

        return write_yaml(form)
    if style == "html":
        from reqkit.forms.html_form import write_html

        return write_html(form)
    from reqkit.forms.xlsx_write import write_workbook

    return write_workbook(form)


def file_name(form: Form, style: str) -> str:
    """Names brief, vendor and language: it will be found among other attachments."""
    return f"{form.brief.name}-{form.vendor}.{form.language}.{style}"
