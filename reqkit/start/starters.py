"""What a new brief can be made from: the shipped briefs, and a small one with an example of everything."""

from __future__ import annotations

from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from reqkit.values.text import Language

EMPTY = "empty"
SHIPPED = ("sales-crm", "grocery-loyalty")
STARTERS = (*SHIPPED, EMPTY)
BRIEF_NAME = {EMPTY: "crm"}
"""What a brief is called unless somebody names it; the others are called like what they are made from."""
_PLACE = "BRIEF"
"""Stands for the brief's name in the shipped texts."""


def shipped_folder(name: str) -> Traversable | None:
    """The folder of a shipped brief: in the installed package, or in the repository that this code runs from."""
    packed = resources.files("reqkit.start").joinpath("briefs", name)
    if packed.is_dir():
        return packed
    beside = Path(__file__).resolve().parents[2] / "requirements" / name
    return beside if beside.is_dir() else None


def brief_texts(starter: str, language: Language) -> dict[str, str]:
    """The files of the brief by name; none where this installation does not have it."""
    folder = _data(language).joinpath("brief") if starter == EMPTY else shipped_folder(starter)
    if folder is None:
        return {}
    entries = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".yaml")), key=lambda entry: entry.name)
    return {entry.name: _without_modeline(entry.read_text(encoding="utf-8")) for entry in entries}


def sheet_text(starter: str, brief: str, language: Language) -> str:
    """The sample sheet, with answers where the brief is the one they were written for."""
    answers = _data(language).joinpath("answers.yaml").read_text(encoding="utf-8").replace(_PLACE, brief) if starter == EMPTY else ""
    return _data(language).joinpath("vendor.yaml").read_text(encoding="utf-8") + answers


def readme_text(brief: str, title: str, language: Language) -> str:
    text = _data(language).joinpath("README.md").read_text(encoding="utf-8")
    return text.replace("TITLE", title, 1).replace(_PLACE, brief)


def _data(language: Language) -> Traversable:
    return resources.files("reqkit.start").joinpath("data", language)


def _without_modeline(text: str) -> str:
    first, _, rest = text.partition("\n")
    return rest if first.startswith("# yaml-language-server:") else text
