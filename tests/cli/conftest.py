"""Commands run inside the test, with stdout and stderr apart, and never with a traceback."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from reqkit.cli import main
from reqkit.source import catalogue_source, workspace
from tests.workspaces import SOUND, write


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]
"""`run(*arguments)`; every argument becomes text. With `colour` the codes that click would strip from a pipe are kept."""


@pytest.fixture(scope="module", autouse=True)
def _little_of_the_shipped_catalogue() -> Iterator[None]:
    """What these tests ask for: hundreds of commands run here, and reading all of it would be most of their work."""
    needed = [document for document in catalogue_source.shipped_documents() if document.name.endswith("security.yaml")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workspace, "shipped_documents", lambda: needed)
        yield


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    for name in ("NO_COLOR", "FORCE_COLOR", "REQKIT_LANG", "LC_MESSAGES", "LANG", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")

    def invoke(*arguments: object, colour: bool = False) -> Outcome:
        result = CliRunner().invoke(main, [str(argument) for argument in arguments], color=colour)
        gc.enable()  # a command turns it off for its own short life
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Outcome(result.exit_code, result.stdout, result.stderr)

    return invoke


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """A workspace in which nothing is wrong: a brief `choice`, vendors `north` and `south`."""
    return write(tmp_path / "sound", SOUND)


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder outside any workspace, made the current one."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder
