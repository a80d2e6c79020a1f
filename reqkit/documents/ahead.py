"""Large workspaces: a second process reads most of the files while this one is still importing what it needs to make sense of them."""

from __future__ import annotations

import gc
import os
import pickle
import threading
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from reqkit.documents.document import Document, read_document

WORTH_IT = 1024 * 1024
"""Below so many bytes of YAML a second process takes longer than it saves."""
SHARE = 0.7
"""The part of all bytes that the second process reads; this one reads the rest once it has imported the models."""


class ReadAhead:
    """Documents that a child process is reading; one that it did not read, for whatever reason, is read when it is asked for."""

    def __init__(self, child: int = 0, pipe: int = -1) -> None:
        self._child, self._pipe = child, pipe
        self._documents: dict[str, Document] = {}

    def document(self, file: Path, name: str) -> Document:
        """The document of a file; `name` is what it is called in messages."""
        if self._child:
            self._receive()
        return self._documents.pop(str(file), None) or read_document(file, name)

    def _receive(self) -> None:
        try:
            with os.fdopen(self._pipe, "rb") as pipe:
                sent = pipe.read()
            _, status = os.waitpid(self._child, 0)
            if status == 0:
                self._documents = pickle.loads(sent)  # what this program itself wrote a moment ago
        except OSError:
            pass
        finally:
            self._child = 0


def read_ahead(root: Path, folders: Iterable[str]) -> ReadAhead:
    """Starts reading the YAML files under some folders of a workspace where they are large; where they are not, nothing is started."""
    if not hasattr(os, "fork") or threading.active_count() > 1 or len(os.sched_getaffinity(0)) < 2:
        return ReadAhead()
    files = [file for folder in folders for file in sorted((root / folder).rglob("*.y*ml"))]
    sizes = [file.stat().st_size for file in files if file.is_file()]
    if len(sizes) < len(files) or sum(sizes) < WORTH_IT:
        return ReadAhead()
    ours, theirs = os.pipe()
    child = os.fork()
    if child:
        os.close(theirs)
        return ReadAhead(child, ours)
    status = 1
    try:
        os.close(ours)
        gc.disable()
        with os.fdopen(theirs, "wb") as pipe:
            pipe.write(pickle.dumps(_read(root, files, sizes), protocol=pickle.HIGHEST_PROTOCOL))
        status = 0
    finally:
        os._exit(status)  # nothing of the parent's is flushed, closed or cleaned up twice


def _read(root: Path, files: Iterable[Path], sizes: list[int]) -> dict[str, Document]:
    """The first files up to the share of all bytes, by path; without their node trees, which are composed again where one is asked for."""
    left = SHARE * sum(sizes)
    found = {}
    for file, size in zip(files, sizes, strict=True):
        if left < size:
            break
        left -= size
        found[str(file)] = replace(read_document(file, file.relative_to(root).as_posix()), tree=None)
    return found
