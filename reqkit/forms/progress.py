"""How far a form is filled in: the same count in the workbook, on the page and in `reqkit form status`."""

from __future__ import annotations

from reqkit.forms.fields import Field, Values, missing
from reqkit.forms.model import Form, FormRow


def is_filled(values: Values) -> bool:
    """Whether a row holds an answer with everything that it makes necessary."""
    return bool(values.get(Field.AVAILABILITY) or values.get(Field.VALUE) or values.get(Field.CONFIRM)) and not missing(values)


def answered(form: Form, row: FormRow) -> bool:
    """Whether a thing asked is answered: by its own row, or by every row below it."""
    if is_filled(row.values):
        return True
    below = form.children.get(row.key, ())
    return bool(below) and all(is_filled(each.values) for each in below)


def progress(form: Form) -> tuple[int, int]:
    """How many of the things asked are answered wholly, by themselves or aspect by aspect, and how many there are."""
    asked = [row for row in form.rows if row.parent is None]
    return sum(answered(form, row) for row in asked), len(asked)
