"""The offline page in tests: what its script works out, without the page around it, and pages of any size."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from reqkit.forms.build import build_form
from reqkit.forms.model import Form
from reqkit.forms.opening import open_brief
from reqkit.pages import embedding
from reqkit.source.workspace import Workspace
from tests.browser import Page

LOGIC = ("base", "cells", "choices", "reading", "rules", "state", "answers")


def form_of(root: Path, vendor: str, language: Any = "ru", brief: str = "choice") -> Form:
    opened = open_brief(Workspace(root), brief)
    return build_form(opened.brief, vendor, opened.sheet(vendor)[0], opened.catalogue, language, everything=True)


def large(form: Form, things: int, aspects: int) -> Form:
    """A form of so many things asked, with so many aspects below each, out of the first one that has some."""
    whole = next(row for row in form.rows if row.key in form.children)
    below = form.children[whole.key]
    rows = []
    for number in range(things):
        key = f"ASK-{number:03}"
        rows.append(replace(whole, key=key, asked_id=key))
        rows += [replace(below[at % len(below)], key=f"{key} part-{at}", asked_id=key, parent=key, repeats=None) for at in range(aspects)]
    return replace(form, rows=tuple(rows))


def logic(page: Page, script: str) -> Any:
    """What the page's own functions make of its own data: they are run once more beside it, and nothing of the page is touched."""
    parts = embedding.script("reqkit.forms", "html", LOGIC).removesuffix("})();\n")
    return page.run(f"{parts}\n{script}\n}})()")


def judged(page: Page, key: str, filled: list[Mapping[str, str]]) -> Any:
    """For each set of cells of a row of questions: what is missing, what is out of place, whether it counts as filled in."""
    return logic(
        page,
        f"""const row = rowAt.get('answers ' + {json.dumps(key)});
        return {json.dumps(filled)}.map((cells) => {{
          edits.clear(); known.clear(); row.values = {{}};
          for (const [field, value] of Object.entries(cells)) setCell(row, field, value);
          return [missing(row), outOfPlace(row), hasAnswer(row) && !missing(row).length, [...mistakes(row).keys()]];
        }});""",
    )


def texts_read(page: Page, field: str, texts: list[str], key: str) -> Any:
    """What the page makes of texts typed into a cell: the canonical value, or null where it asks again."""
    return logic(
        page,
        f"""const row = rowAt.get({json.dumps(key)});
        return {json.dumps(texts)}.map((text) => {{
          edits.clear(); row.values = {{}}; setCell(row, {json.dumps(field)}, text);
          const reading = read(row, {json.dumps(field)});
          return reading.error ? null : reading.value;
        }});""",
    )
