"""What reaches the terminal: no codes in a pipe or with NO_COLOR, and never a code that a sheet, a file name or a folder brought along."""

from __future__ import annotations

import os
import pty
import re
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.workspaces import BRIEF, NORTH, SOUND, Files, write

COMMAND = [sys.executable, "-c", "from reqkit.cli import main; main()"]
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Everything that a terminal obeys instead of showing, but for the end of a line and the tab."""
OWN_COLOURS = re.compile(r"\x1b\[[0-9;]*m")

ATTACK = "\\e]2;owned\\a \\e[2J \\x9b31m a\\b\\b a\\rb \\x7f"
"""As a double-quoted YAML text spells it: the file itself holds nothing suspicious."""
ODD_NAME = "x\x1b]2;owned\x07 \x1b[2J \x9b31m \ry"
EVERY_COMMAND = (
    *(["validate", "--format", style] for style in ("text", "json", "sarif", "github")),
    *(["match", "--format", style] for style in ("table", "json", "csv")),
    *(["rank", "--format", style] for style in ("table", "json")),
    ["match", "--vendor", "nobody"],
    ["rank", "--weights", "nobody"],
    ["rank", "nobody"],
)


def hostile() -> Files:
    """A workspace that says it wherever a text can be said, with and without a mistake."""
    text = f'"x{ATTACK}y"'
    return {
        "requirements/choice/brief.yaml": f"brief:\n  title: {text}\n  organization: {text}\n  {text}: 1\n"
        f"requirements:\n  - id: SEC-01\n    title: {text}\n    priority: must\n    category: {text}\n    statement: {text}\n"
        f"    needs: {{security.audit_log: {{retention: 180 days}}}}\n  - {{id: OPS-01, title: {text}, priority: {text}}}\n",
        "vendors/north.yaml": f"vendor: {{id: north, name: {text}, note: {text}, currency: {text}}}\n"
        f"plans: [{{id: base, title: {text}, price: {{amount: 5, per: month}}}}]\n"
        f"customizations:\n  {text}: {{title: {text}, cost: 5, timeline: 1 week}}\n"
        f"capabilities:\n  {text}: available\n  security.audit_log:\n"
        f"    retention: {{value: 365 days, availability: customizable, customization: [{text}, unknown], plan: base, note: {text}}}\n"
        f"answers:\n  {text}: {{}}\n  choice: {{{text}: available}}\n",
        "vendors/quiet.yaml": f"vendor: {{id: quiet, name: {text}}}\n",
    }


@pytest.mark.parametrize("command", EVERY_COMMAND, ids=" ".join)
def test_a_text_of_a_file_cannot_command_the_terminal(run: Run, tmp_path: Path, command: list[str]) -> None:
    outcome = run("-C", write(tmp_path, hostile()), *command, colour=True)
    assert CONTROL.findall(outcome.out + outcome.err) == []


@pytest.mark.parametrize("command", EVERY_COMMAND, ids=" ".join)
def test_a_name_of_a_file_cannot_command_the_terminal(run: Run, tmp_path: Path, command: list[str]) -> None:
    files = {
        **SOUND,
        f"requirements/choice/{ODD_NAME}.yaml": "a: 1\n",
        f"vendors/{ODD_NAME}.yaml": "vendor: {name: x}\n",
        f"vendors/z{ODD_NAME}.yaml": NORTH,
    }
    outcome = run("-C", write(tmp_path, files), *command, colour=True)
    assert CONTROL.findall(outcome.out + outcome.err) == []


@pytest.mark.parametrize("command", [["rank"], ["rank", "nobody"], ["validate"], ["rank", ODD_NAME], ["report", ODD_NAME]], ids=str)
def test_a_name_of_a_folder_cannot_command_the_terminal(run: Run, tmp_path: Path, command: list[str]) -> None:
    root = write(tmp_path / ODD_NAME, {**SOUND, f"requirements/{ODD_NAME}/brief.yaml": BRIEF.replace("could", "culd")})
    (root / "vendors" / ODD_NAME).mkdir()
    options = ["-o", root / "out.json"] if command[0] == "report" else []
    outcome = run("-C", root, *command, *options, colour=True)
    assert CONTROL.findall(outcome.out + outcome.err) == []


def test_the_direction_of_writing_cannot_be_turned_around(run: Run, tmp_path: Path) -> None:
    """A right-to-left override would show `exe.fdp` as `pdf.exe`."""
    files = {**SOUND, "vendors/north.yaml": NORTH.replace("name: Север CRM", 'name: "CRM \\u202egnihton"')}
    root = write(tmp_path, files)
    for command in ("rank", "match"):
        assert "\u202e" not in run("-C", root, command).out


@pytest.mark.parametrize("command", [["validate"], ["match"], ["rank"], ["validate", "--format", "github"]], ids=" ".join)
def test_a_pipe_gets_no_codes(run: Run, tmp_path: Path, command: list[str]) -> None:
    files = {**SOUND, "requirements/choice/brief.yaml": BRIEF.replace("could", "culd")}
    outcome = run("-C", write(tmp_path, files), *command, colour=True)
    assert CONTROL.findall(outcome.out + outcome.err) == []


def on_a_terminal(root: Path, arguments: list[str], environment: Mapping[str, str]) -> str:
    """What a whole process writes to a real terminal."""
    ours, theirs = pty.openpty()
    clean = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    process = subprocess.Popen(
        [*COMMAND, "-C", str(root), *arguments],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        env={**clean, "TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8", **environment},
    )
    os.close(theirs)
    chunks = []
    while True:
        try:
            chunk = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        if not chunk:
            break
        chunks.append(chunk)
    os.close(ours)
    process.wait()
    return b"".join(chunks).decode("utf-8").replace("\r\n", "\n")


@pytest.mark.parametrize("command", ["validate", "rank"])
def test_a_terminal_gets_colours_unless_they_are_not_wanted(tmp_path: Path, command: str) -> None:
    root = write(tmp_path, {**SOUND, "requirements/choice/brief.yaml": BRIEF.replace("could", "culd")})
    coloured = on_a_terminal(root, [command], {})
    assert OWN_COLOURS.search(coloured)
    assert CONTROL.findall(OWN_COLOURS.sub("", coloured)) == []
    assert CONTROL.findall(on_a_terminal(root, [command], {"NO_COLOR": "1"})) == []


# --- whole processes


def process(root: Path, *arguments: str, encoding: str = "utf-8", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, "-C", str(root), *arguments],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": encoding, "LC_ALL": "C.UTF-8", **environment},
        check=False,
    )


@pytest.mark.parametrize(
    ("encoding", "command"),
    [("cp1251", ["rank"]), ("cp866", ["validate"]), ("ascii", ["rank", "--format", "json"])],
    ids=str,
)
def test_a_terminal_that_lacks_letters_gets_the_rest(tmp_path: Path, encoding: str, command: list[str]) -> None:
    """Output redirected on a Russian Windows is in code page 1251, its terminal in 866."""
    root = write(tmp_path, {**SOUND, "requirements/choice/brief.yaml": BRIEF.replace("could", "culd")})
    done = process(root, *command, encoding=encoding)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"SEC-01" in done.stdout or b"culd" in done.stdout or b"CRM" in done.stdout


def test_a_file_name_that_is_no_text_is_shown_as_well_as_can_be(tmp_path: Path) -> None:
    root = write(tmp_path, SOUND)
    odd = os.fsencode(root) + b"/requirements/choice/\xef\xee.yaml"
    try:
        with open(odd, "wb") as file:
            file.write(b"unknown: 1\n")
    except OSError:
        assert sys.platform != "linux", "this system takes no such names, so there is nothing to show"
        return
    for arguments in (["validate"], ["report", "-o", str(root / "out.json")]):
        done = process(root, *arguments, encoding="utf-8:strict")
        assert done.returncode == 1
        assert b"Traceback" not in done.stderr
        assert b"unknown" in done.stdout + done.stderr


@pytest.mark.parametrize("command", [["validate"], ["rank"]], ids=" ".join)
def test_a_reader_that_goes_away_is_no_reason_to_cry(sound: Path, command: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([*COMMAND, "-C", str(sound), *command], stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr


@pytest.mark.parametrize("command", [["validate"], ["rank"]], ids=" ".join)
def test_a_disk_that_is_full_at_the_other_end_of_stdout(sound: Path, command: list[str]) -> None:
    full = Path("/dev/full")
    if not full.exists():
        assert sys.platform != "linux", "only Linux has a device that is always full"
        return
    with full.open("wb") as file:
        done = subprocess.run([*COMMAND, "-C", str(sound), *command], stdout=file, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert done.stderr


@pytest.mark.parametrize("stream", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("command", [["rank"], ["report", "-o", "out.json"], ["init", "new"]], ids=" ".join)
def test_streams_that_were_closed_beforehand_are_no_reason_to_fail(sound: Path, tmp_path: Path, stream: str, command: list[str]) -> None:
    line = shlex.join([*COMMAND, "-C", str(sound), *command])
    done = subprocess.run(["/bin/sh", "-c", f"{line} {stream}"], cwd=tmp_path, capture_output=True, check=False)
    assert done.stderr == b""
    assert done.returncode == 0
