"""Large workspaces: a second process begins to read the files while this one is still importing what it needs to make sense of them."""

from __future__ import annotations

import gc
import os
import pickle
import struct
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path

from reqkit.documents.document import Document, read_document
from reqkit.values.record import record

WORTH_IT = 1024 * 1024
"""Below so many bytes of YAML a second process takes longer than it saves."""
MAX_FILES = 16_384
"""A claim on every one of them fits into a pipe."""
_CLAIM = struct.Struct("<H")


@record
class Pile:
    """Files that two processes read: whoever is free claims the next one, by its number in a pipe that holds them all."""

    root: Path
    files: tuple[Path, ...]
    claims: int

    @classmethod
    def of(cls, root: Path, files: tuple[Path, ...]) -> Pile:
        claims, unclaimed = os.pipe()
        os.write(unclaimed, b"".join(map(_CLAIM.pack, range(len(files)))))
        os.close(unclaimed)
        return cls(root, files, claims)

    def read(self) -> Iterator[tuple[Path, Document]]:
        """What nobody else has claimed yet, until nothing is left; without node trees, which are composed again where one is asked for."""
        with os.fdopen(self.claims, "rb", buffering=0) as pipe:
            while claim := pipe.read(_CLAIM.size):
                file = self.files[_CLAIM.unpack(claim)[0]]
                yield file, replace(read_document(file, file.relative_to(self.root).as_posix()), tree=None)


@dataclass
class ReadAhead:
    """What a child process reads of a pile along with this one. What neither did is read when it is asked for."""

    child: int = 0
    pile: Pile | None = None
    results: int = -1
    _documents: dict[Path, Document] = field(default_factory=dict)

    def document(self, file: Path, name: str) -> Document:
        """The document of a file; `name` is what it is called in messages."""
        if self.pile is not None:
            self._share(self.pile)
        return self._documents.pop(file, None) or read_document(file, name)

    def _share(self, pile: Pile) -> None:
        self.pile = None
        self._documents.update(pile.read())
        try:
            with os.fdopen(self.results, "rb") as pipe:
                sent = pipe.read()
            _, status = os.waitpid(self.child, 0)
        except OSError:
            return
        if status == 0:  # else what was sent may end in the middle
            self._documents.update(_received(sent))


def _received(sent: bytes) -> Iterator[tuple[Path, Document]]:
    stream = BytesIO(sent)
    while stream.tell() < len(sent):
        yield pickle.load(stream)  # what this program itself wrote a moment ago


def read_ahead(root: Path, folders: Iterable[str]) -> ReadAhead:
    """Starts reading the YAML files under some folders of a workspace where they are large; where they are not, nothing is started."""
    if not hasattr(os, "fork") or threading.active_count() > 1 or len(os.sched_getaffinity(0)) < 2:
        return ReadAhead()
    files = tuple(file for folder in folders for file in sorted((root / folder).rglob("*.y*ml")))
    sizes = [file.stat().st_size for file in files if file.is_file()]
    if len(sizes) < len(files) or sum(sizes) < WORTH_IT or len(files) > MAX_FILES:
        return ReadAhead()
    pile = Pile.of(root, files)
    ours, theirs = os.pipe()
    child = os.fork()
    if child:
        os.close(theirs)
        return ReadAhead(child, pile, ours)
    status = 1
    try:
        os.close(ours)
        gc.disable()
        _send(pile, theirs)
        status = 0
    finally:
        os._exit(status)  # nothing of the parent's is flushed, closed or cleaned up twice


def _send(pile: Pile, results: int) -> None:
    sent = [pickle.dumps(one, protocol=pickle.HIGHEST_PROTOCOL) for one in pile.read()]
    with os.fdopen(results, "wb") as pipe:
        pipe.writelines(sent)
