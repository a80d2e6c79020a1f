"""The form as one offline page: a skeleton, a stylesheet, a script and the questions as data, all in one file.

Nothing of it comes from anywhere else, and its own policy forbids it to: the stylesheet and the script are named by their hashes, so that
no text of a brief or of a sheet could ever be run. The script is plain JavaScript, kept in small files and put together in order.
"""

from __future__ import annotations

from reqkit.forms.html_data import page_data
from reqkit.forms.html_words import NO_SCRIPT, WORDS
from reqkit.forms.model import Form
from reqkit.forms.xlsx_words import TITLE
from reqkit.pages import embedding
from reqkit.pages.embedding import embedded, source_hash

_SCRIPTS = (
    "base", "cells", "choices", "reading", "rules", "state", "answers", "draft",
    "fields", "editor", "cards", "tables", "finding", "saving", "start",
)  # fmt: skip
"""In the order in which they need each other."""


def write_html(form: Form) -> bytes:
    """The page, the same bytes each time."""
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    style = part("form.css")
    script = embedding.script("reqkit.forms", "html", _SCRIPTS)
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
    page = environment.from_string(part("form.html.j2")).render(
        language=form.language,
        title=TITLE.fill(form.language, {"brief": form.brief.header.title}),
        skip=WORDS["skip"].in_language(form.language),
        no_script=NO_SCRIPT.in_language(form.language),
        style=Markup(style),
        style_hash=source_hash(style),
        script=Markup(script),
        script_hash=source_hash(script),
        data=Markup(embedded(page_data(form))),
    )
    return page.encode()


def part(name: str) -> str:
    """One of the files that the page is put together from."""
    return embedding.part("reqkit.forms", "html", name)
