"""Where a workspace begins."""

from __future__ import annotations

from pathlib import Path


def workspace_root(start: Path, *, exact: bool = False) -> Path | None:
    """The nearest folder, from one upwards, that holds briefs or sheets; with `exact`, that folder or none."""
    start = start.resolve()
    folders = (start,) if exact else (start, *start.parents)
    return next((folder for folder in folders if (folder / "requirements").is_dir() or (folder / "vendors").is_dir()), None)
