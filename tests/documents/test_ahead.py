"""What a second process reads ahead is what would have been read without it."""

from __future__ import annotations

import os
import pickle
import select
import signal
from dataclasses import replace
from pathlib import Path

import pytest

from reqkit.check.runner import review_project
from reqkit.documents import ahead
from reqkit.documents.ahead import Pile, ReadAhead, read_ahead
from reqkit.source.workspace import Workspace, load

FILES = {
    "requirements/a/brief.yaml": "brief: {title: Запрос}\n",
    "requirements/a/bad.yaml": "requirements: [unclosed\n",
    "requirements/a/more.yaml": (
        "requirements:\n"
        "  - {id: A-1, title: Отчёт, priority: must, weight: 1.5}\n"
        "  - {id: A-1, title: Дважды, priority: must}\n"
        "  - {id: A-2, title: Не то, priority: mst}\n"
    ),
    "requirements/a/empty.yaml": "",
    "vendors/v.yaml": "vendor: {id: v, name: В}\ncapabilities: {no.such: true}\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "vendors" / "old.yaml").write_bytes("vendor: {id: old, name: Имя}\n".encode("cp1251"))
    return tmp_path


def started(monkeypatch: pytest.MonkeyPatch, root: Path) -> ReadAhead:
    """Whatever the machine and however small the files."""
    monkeypatch.setattr(ahead, "WORTH_IT", 0)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    monkeypatch.setattr(ahead.threading, "active_count", lambda: 1)
    return read_ahead(root, ("requirements", "vendors"))


def told(workspace: Workspace) -> list[tuple[str, ...]]:
    return [(str(finding.location), finding.code.name, finding.message("ru")) for finding in review_project(load(workspace)).findings]


def finished(reading: ReadAhead) -> ReadAhead:
    """Once the child has read everything: it sends what it has when nothing is left."""
    assert select.select([reading.results], [], [], 30)[0]
    return reading


def test_the_findings_and_their_places_are_the_same(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_child = told(Workspace(root, finished(started(monkeypatch, root))))
    assert with_child == told(Workspace(root))
    assert {code for _, code, _ in with_child} >= {
        "not-yaml",
        "duplicate-id",
        "wrong-encoding",
        "unknown-capability",
        "empty-file",
        "not-a-choice",
    }


def test_two_read_a_pile_and_nobody_reads_what_the_other_has(root: Path) -> None:
    files = tuple(sorted(root.rglob("*.yaml")))
    pile = Pile.of(root, files)
    one, other = pile.read(), replace(pile, claims=os.dup(pile.claims)).read()
    first = [next(one), next(other), next(one)]
    found = dict([*first, *other, *one])
    assert list(found) == list(files)
    assert [document.name for document in found.values()] == [file.relative_to(root).as_posix() for file in files]


def test_a_document_is_taken_from_the_child(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = finished(started(monkeypatch, root))
    name = "requirements/a/more.yaml"
    first = reading.document(root / name, name)
    (root / name).write_text("changed: true\n", encoding="utf-8")
    assert first.text == FILES[name]
    assert first.span(("requirements", 0, "weight")).line == 2
    assert reading.document(root / name, name).data == {"changed": True}


def test_a_child_that_dies_costs_nothing_but_time(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = started(monkeypatch, root)
    os.kill(reading.child, signal.SIGKILL)
    assert told(Workspace(root, reading)) == told(Workspace(root))


def test_of_a_child_that_dies_while_sending_nothing_is_taken(root: Path) -> None:
    child = os.fork()
    if not child:
        os._exit(1)
    ours, theirs = os.pipe()
    os.write(theirs, pickle.dumps("a document that ends in the middle")[:-4])
    os.close(theirs)
    reading = ReadAhead(child, Pile.of(root, ()), ours)
    name = "requirements/a/more.yaml"
    assert reading.document(root / name, name).text == FILES[name]


def test_nothing_is_started_for_a_small_workspace(root: Path) -> None:
    assert read_ahead(root, ("requirements", "vendors")).child == 0
