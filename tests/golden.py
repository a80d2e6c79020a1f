"""Expected texts kept beside the cases they belong to."""

from __future__ import annotations

from pathlib import Path


def agrees(path: Path, text: str, *, update: bool) -> None:
    """A text is the one that was expected; with `update` it becomes the one that is."""
    if update:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.is_file(), f"{path.name} is missing: run pytest --update-golden and read what it wrote"
    assert text == path.read_text(encoding="utf-8")
