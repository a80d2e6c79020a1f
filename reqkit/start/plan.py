"""Everything a new workspace consists of, by place, before any of it is written."""

from __future__ import annotations

import json
from collections.abc import Mapping

from reqkit.start.header import with_keys
from reqkit.start.starters import readme_text, sheet_text
from reqkit.values.text import Language

SHEET = "vendors/example.yaml"
FOLDERS = ("requirements", "vendors", "reports")
PLACES = (SHEET, "README.md", ".vscode/settings.json", ".vscode/extensions.json")
"""The files of a workspace whatever its brief is."""
_SCHEMAS = {"brief": "requirements/**/*.yaml", "sheet": "vendors/**/*.yaml", "catalogue": "catalogue/*.yaml"}


def brief_files(brief: str, texts: Mapping[str, str], changes: Mapping[str, str | None]) -> dict[str, str]:
    """The files of the brief; `changes` are made to its head, and vendors that the workspace does not have are commented out."""
    changed = {"vendors": None, **changes}
    return {
        f"requirements/{brief}/{name}": modeline("brief", depth=2) + (with_keys(text, changed) if name == "brief.yaml" else text)
        for name, text in texts.items()
    }


def workspace_files(starter: str, brief: str, title: str, language: Language) -> dict[str, str]:
    """What a workspace has beside its first brief and the schemas."""
    settings = {"yaml.schemas": {f".reqkit/{name}.schema.json": pattern for name, pattern in _SCHEMAS.items()}}
    return {
        SHEET: modeline("sheet", depth=1) + sheet_text(starter, brief, language),
        "README.md": readme_text(brief, title, language),
        ".vscode/settings.json": _json(settings),
        ".vscode/extensions.json": _json({"recommendations": ["redhat.vscode-yaml"]}),
    }


def modeline(schema: str, *, depth: int) -> str:
    """The first line of a file so many folders down, by which editors find its schema."""
    return f"# yaml-language-server: $schema={'../' * depth}.reqkit/{schema}.schema.json\n"


def _json(data: object) -> str:
    return json.dumps(data, indent=2) + "\n"
