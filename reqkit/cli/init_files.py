"""Many new files, all of them or none."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from reqkit.cli.common import refuse, write_file

if TYPE_CHECKING:
    from reqkit.values.text import Language


def write_all(root: Path, data: Mapping[str, bytes], language: Language, *, folders: tuple[str, ...] = ()) -> None:
    """Writes files by their places below a folder, and makes the folders. Where one cannot be written, the others are taken back.

    Ends the command, with nothing written, where any of the files is there already.
    """
    refuse_taken(root, data, language)
    missing = _missing([*(root / place for place in data), *(root / folder / "any" for folder in folders)])
    written: list[Path] = []
    try:
        for place, content in data.items():
            write_file(root / place, content, language)
            written.append(root / place)
        for folder in folders:
            _make(root / folder, language)
    except BaseException:
        for file in written:
            file.unlink(missing_ok=True)
        for made in missing:
            if made.is_dir() and not any(made.iterdir()):
                made.rmdir()
        raise


def refuse_taken(root: Path, places: Iterable[str], language: Language) -> None:
    """Ends the command where any of the files is there already."""
    from reqkit.start.wording import TAKEN

    taken = [place for place in places if os.path.lexists(root / place)]
    if taken:
        refuse(TAKEN.fill(language, {"files": taken}))


def _make(folder: Path, language: Language) -> None:
    from reqkit.locale.system import system_refusal
    from reqkit.start.wording import NO_FOLDER

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        refuse(NO_FOLDER.fill(language, {"path": str(folder), "reason": system_refusal(error)}))


def _missing(places: list[Path]) -> list[Path]:
    """The folders that writing there makes, the innermost first."""
    found = {folder for place in places for folder in place.parents if not folder.exists()}
    return sorted(found, key=lambda folder: len(folder.parts), reverse=True)
