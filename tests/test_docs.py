"""What README and docs show works: their commands run, their YAML fits, their links lead somewhere."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from reqkit.documents.document import parse_document
from reqkit.source.schema import schemas
from scripts.write_findings_doc import PAGE, page
from scripts.write_reference_docs import PAGES as REFERENCE

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
NAMES = [path.relative_to(ROOT).as_posix() for path in PAGES]
WORKSPACE = ("requirements", "vendors", "catalogue", "docs/examples")
FENCE = re.compile(r"^(?P<indent> *)```(?P<kind>\w*)\n(?P<text>.*?)^(?P=indent)```", re.MULTILINE | re.DOTALL)
EXIT_CODE = re.compile(r"\s+# exit code (\d+)$")


@dataclass
class Command:
    """A command that a page shows, the exit code it is shown with, and the lines of output under it."""

    line: str
    exit_code: int
    shown: list[str]


def blocks(path: Path) -> Iterator[tuple[str, str]]:
    for match in FENCE.finditer(path.read_text(encoding="utf-8")):
        yield match["kind"], match["text"]


def commands(block: str) -> list[Command]:
    found: list[Command] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            code = EXIT_CODE.search(line)
            found.append(Command(EXIT_CODE.sub("", line[2:]), int(code[1]) if code else 0, []))
        else:
            found[-1].shown.append(line)
    return found


def run(command: Command, folder: Path) -> None:
    """As written, in a copy of the workspace. Of the output the lines shown must be there, in order, whatever the spacing."""
    environment = {key: value for key, value in os.environ.items() if key != "REQKIT_LANG"}
    environment |= {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "NO_COLOR": "1"}
    done = subprocess.run(command.line, shell=True, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == command.exit_code, f"{command.line}\n{done.stdout}{done.stderr}"
    lines = iter(" ".join(line.split()) for line in done.stdout.splitlines())
    for shown in command.shown:
        wanted = " ".join(shown.split())
        assert wanted == "…" or any(wanted in line for line in lines), f"{command.line} does not print: {shown}\n{done.stdout}"


def targets() -> set[str]:
    return set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("path", PAGES, ids=NAMES)
def test_commands_work(path: Path, tmp_path: Path) -> None:
    """YAML that opens with `# a/path.yaml` is written there first: pages may build up a workspace as they go."""
    for part in WORKSPACE:
        if (ROOT / part).exists():
            shutil.copytree(ROOT / part, tmp_path / part)
    for kind, text in blocks(path):
        if kind == "yaml" and (place := re.match(r"# (\S+\.yaml)\n", text)):
            file = tmp_path / place[1]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        for command in commands(text) if kind == "console" else ():
            program, *arguments = shlex.split(command.line)
            if program == "reqkit":
                run(command, tmp_path)
            elif program == "make":
                assert arguments[0] in targets()
        if kind == "python" and text.startswith("from "):  # a whole program, not a part of one
            subprocess.run([sys.executable, "-c", text], cwd=tmp_path, check=True)


@cache
def validators() -> list[Draft202012Validator]:
    return [Draft202012Validator(schema) for schema in schemas(None).values()]


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return float(value) if isinstance(value, Decimal) else value


@pytest.mark.parametrize("path", PAGES, ids=NAMES)
def test_yaml_is_as_the_schemas_have_it(path: Path) -> None:
    mistaken = []
    for kind, text in blocks(path):
        document = parse_document(path.name, text.encode()) if kind == "yaml" else None
        if document is None or "acces:" in text:  # the README's example of a mistake
            continue
        assert not document.problems, text
        if document.data is not None and not any(validator.is_valid(plain(document.data)) for validator in validators()):
            mistaken.append(text)
    assert not mistaken


def slugs(path: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    text = FENCE.sub("", path.read_text(encoding="utf-8"))
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", PAGES, ids=NAMES)
def test_links_lead_somewhere(path: Path) -> None:
    text = FENCE.sub("", path.read_text(encoding="utf-8"))
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        if link.startswith(("http://", "https://")):
            continue
        file, _, anchor = link.partition("#")
        target = (path.parent / file).resolve() if file else path
        assert target.exists(), link
        assert not anchor or anchor in slugs(target), link


def test_the_page_of_findings_is_as_the_code_has_it() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python scripts/write_findings_doc.py"


@pytest.mark.parametrize("path", REFERENCE, ids=[path.name for path in REFERENCE])
def test_the_reference_is_as_the_code_has_it(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == REFERENCE[path](), "run: python scripts/write_reference_docs.py"
