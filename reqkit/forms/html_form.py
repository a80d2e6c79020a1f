"""The form as one offline page: a skeleton, a stylesheet, a script and the questions as data, all in one file.

Nothing of it comes from anywhere else, and its own policy forbids it to: the stylesheet and the script are named by their hashes, so that
no text of a brief or of a sheet could ever be run. The script is plain JavaScript, kept in small files and put together in order.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from functools import cache

from reqkit.forms.html_data import page_data
from reqkit.forms.html_words import NO_SCRIPT, WORDS
from reqkit.forms.model import Form
from reqkit.forms.xlsx_words import TITLE

_SCRIPTS = (
    "base", "cells", "choices", "reading", "rules", "state", "answers", "draft",
    "fields", "editor", "cards", "tables", "finding", "saving", "start",
)  # fmt: skip
"""In the order in which they need each other."""
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def write_html(form: Form) -> bytes:
    """The page, the same bytes each time."""
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    style, script = part("form.css"), _script()
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
    page = environment.from_string(part("form.html.j2")).render(
        language=form.language,
        title=TITLE.fill(form.language, {"brief": form.brief.header.title}),
        skip=WORDS["skip"].in_language(form.language),
        no_script=NO_SCRIPT.in_language(form.language),
        style=Markup(style),
        style_hash=_hash(style),
        script=Markup(script),
        script_hash=_hash(script),
        data=Markup(embedded(page_data(form))),
    )
    return page.encode()


def embedded(data: object) -> str:
    """JSON that may stand in a page: nothing in it ends the element it stands in, or a line of script."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


@cache
def _script() -> str:
    parts = "\n".join(part(f"{name}.js") for name in _SCRIPTS)
    return f"(() => {{\n'use strict';\n{parts}}})();\n"


@cache
def part(name: str) -> str:
    """One of the files that the page is put together from."""
    from importlib.resources import files

    return (files("reqkit.forms") / "html" / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
