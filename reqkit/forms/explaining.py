"""What stands beside a question, in every format: the question itself, how the answer will be tested, and what is special about the row."""

from __future__ import annotations

from reqkit.forms.model import Form, FormRow, Why
from reqkit.forms.xlsx_words import ACCEPTANCE, CHANGED, ONE_WILL_DO, REPEATED, SEVERAL


def explanation(row: FormRow, form: Form) -> str:
    """The question, how the answer will be tested, and what is special about the row."""
    language = form.language
    parts = [row.question.in_language(language)]
    if row.acceptance:
        said = " ".join(text.in_language(language) for text in row.acceptance)
        parts.append(ACCEPTANCE.fill(language, {"acceptance": said}))
    if not row.is_aspect and any(each.block is not None for each in form.children.get(row.key, ())):
        parts.append(ONE_WILL_DO.in_language(language))
    if row.why is Why.CHANGED:
        parts.append(CHANGED.in_language(language))
    if row.several:
        parts.append(SEVERAL.in_language(language))
    if row.repeats is not None and row.why is Why.NEW:
        parts.append(REPEATED.fill(language, {"id": row.repeats.partition(" ")[0]}))
    return "\n".join(part for part in parts if part)
