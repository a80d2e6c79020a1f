"""A workspace as it was at a git revision, written into a temporary folder.

Git is run by itself, never through a shell; nothing in the repository is changed, and files are taken as they are stored: what a
repository's attributes would have done on the way out is left undone.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from reqkit.changes import words as say
from reqkit.locale.message import Filled, Message
from reqkit.source.workspace import SUFFIXES, WorkspaceError
from reqkit.values.record import record

FOLDERS = ("requirements", "vendors", "catalogue")
MAX_FILES = 20_000
MAX_BYTES = 256 * 1024 * 1024
"""Of all the files together."""
_LONGEST = 250
_SECONDS = 60
_PLAIN_FILES = (b"100644", b"100755", b"100664")
_ENVIRONMENT = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_PAGER": "cat"}


@record
class _File:
    """A file of the revision: its path from the workspace on, the object that holds it, and its size."""

    path: PurePosixPath
    object: str
    size: int


@contextmanager
def at_revision(root: Path, revision: str) -> Iterator[Path]:
    """A temporary folder that holds the workspace `root` as it was. Raises WorkspaceError where that cannot be had."""
    commit = _commit(root, revision)
    files = _files(root, commit, revision)
    with tempfile.TemporaryDirectory(prefix="reqkit-") as folder:
        _write(root, files, Path(folder))
        yield Path(folder)


def _commit(root: Path, revision: str) -> str:
    """The full name of the commit that a revision means. Nothing that git could take for an option reaches it."""
    if shutil.which("git") is None:
        raise _refusal(say.NO_GIT, given=revision[:100])
    inside = _git(root, "rev-parse", "--is-inside-work-tree")
    if inside.returncode:
        said = inside.stderr.decode("utf-8", "replace").strip()
        if "not a git repository" in said:
            raise _refusal(say.NO_REPOSITORY, given=revision[:100])
        raise _refusal(say.GIT_REFUSES, reason=said.splitlines()[0][:300] if said else str(inside.returncode))
    if not revision or len(revision) > _LONGEST or revision.startswith("-") or not revision.isprintable():
        raise _refusal(say.NO_REVISION, given=revision[:100])
    found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    commit = found.stdout.decode("ascii", "replace").strip()
    if found.returncode or not commit or not all(character in "0123456789abcdef" for character in commit):
        raise _refusal(say.NO_REVISION, given=revision[:100])
    return commit


def _files(root: Path, commit: str, revision: str) -> tuple[_File, ...]:
    """The workspace's files at a commit. Links are left out: they may lead anywhere."""
    listed = _git(root, "ls-tree", "-r", "-z", "--long", commit, "--", *FOLDERS)
    if listed.returncode:
        raise _refusal(say.GIT_REFUSES, reason=listed.stderr.decode("utf-8", "replace").strip()[:300])
    found, total = [], 0
    for line in listed.stdout.split(b"\0"):
        about, _, name = line.partition(b"\t")
        parts = about.split()
        path = PurePosixPath(os.fsdecode(name))
        if len(parts) != 4 or parts[0] not in _PLAIN_FILES or path.suffix not in SUFFIXES or not _is_inside(path):
            continue
        found.append(_File(path, parts[2].decode("ascii"), int(parts[3])))
        total += found[-1].size
        if len(found) > MAX_FILES or total > MAX_BYTES:
            raise _refusal(say.TOO_MUCH, given=revision[:100], files=MAX_FILES, size=MAX_BYTES // (1024 * 1024))
    if not found:
        raise _refusal(say.NO_WORKSPACE_THEN, given=revision[:100])
    return tuple(found)


def _is_inside(path: PurePosixPath) -> bool:
    return not path.is_absolute() and path.parts[0] in FOLDERS and all(part not in ("..", ".git") for part in path.parts)


def _write(root: Path, files: tuple[_File, ...], folder: Path) -> None:
    """All of the files in one go: `git cat-file --batch` answers each name with a line and as many bytes as that says."""
    asked = "".join(f"{file.object}\n" for file in files).encode("ascii")
    found = _git(root, "cat-file", "--batch", given=asked)
    place = 0
    for file in files:
        end = found.stdout.find(b"\n", place)
        head = found.stdout[place:end].split()
        if end < 0 or len(head) != 3 or head[1] != b"blob":
            raise _refusal(say.GIT_REFUSES, reason=found.stderr.decode("utf-8", "replace").strip()[:300] or file.object)
        place = end + 1 + int(head[2])
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(found.stdout[end + 1 : place])
        place += 1


def _git(root: Path, *arguments: str, given: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    command = ["git", "--no-pager", "-c", "core.fsmonitor=false", "-C", str(root), *arguments]
    environment = {**os.environ, **_ENVIRONMENT}
    try:
        return subprocess.run(command, input=given or b"", capture_output=True, env=environment, timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired, ValueError) as error:
        raise _refusal(say.GIT_REFUSES, reason=str(error)[:300]) from None


def _refusal(message: Message, **arguments: object) -> WorkspaceError:
    return WorkspaceError(Filled(message, arguments))
