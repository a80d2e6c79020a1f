"""What every command needs: the workspace, the language, errors that end it, output."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from reqkit.cli.output import CANNOT_RUN, fallback_language, say, say_coloured, use_colour

if TYPE_CHECKING:
    from reqkit.decide.result import Comparison
    from reqkit.findings.finding import Finding
    from reqkit.source.workspace import Workspace
    from reqkit.values.text import Language

FunctionT = TypeVar("FunctionT", bound=Callable[..., Any])

ERRORS_FOUND = 1


def language_option(function: FunctionT) -> FunctionT:
    option = click.option(
        "--lang", "language", type=click.Choice(["ru", "en"]), envvar="REQKIT_LANG", help="Language of the output; default: the brief's."
    )
    return option(function)


def brief_argument(function: FunctionT) -> FunctionT:
    return click.argument("brief", required=False)(function)


def open_workspace(context: click.Context, language: Language | None) -> Workspace:
    """The workspace named with -C, or the one around the current folder."""
    from reqkit.source.workspace import Workspace, WorkspaceError

    folder = Path(context.obj or ".")
    try:
        return Workspace.find(folder)
    except WorkspaceError as error:
        refuse(error.in_language(language or fallback_language()))


def compare_or_refuse(context: click.Context, brief: str | None, language: Language | None, weights: str | None = None) -> Comparison:
    """The comparison of a brief; a sentence and exit code 2 where there is none to make."""
    from reqkit.pipeline import compare_brief
    from reqkit.source.workspace import WorkspaceError

    workspace = open_workspace(context, language)
    try:
        return compare_brief(workspace, brief, weights)
    except WorkspaceError as error:
        refuse(error.in_language(language or error.language or fallback_language()))


def refuse(sentence: str) -> NoReturn:
    """The command itself cannot run."""
    say(f"reqkit: {sentence}", err=True)
    sys.exit(CANNOT_RUN)


def refuse_other_formats(output: str | None, formats: Sequence[str], language: Language | None) -> None:
    """Ends the command where a file is named whose ending is none of `formats`."""
    if output is None or Path(output).suffix.lower() in formats:
        return
    from reqkit.locale.message import Message

    message = Message("Имя файла оканчивается на {formats}, а не на «{given}».", "The file's name ends in {formats}, not in “{given}”.")
    refuse(message.fill(language or fallback_language(), {"formats": formats, "given": Path(output).suffix or output}))


def warn_of(findings: Sequence[Finding], language: Language) -> None:
    """Errors in what a result was made from are said on stderr, so that nobody takes it for sound."""
    from reqkit.findings.finding import Severity
    from reqkit.findings.reporters.text import as_text

    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if errors:
        say_coloured(as_text(errors, language, colour=use_colour(sys.stderr)), err=True)


def finish(findings: Sequence[Finding], *, strict: bool = False) -> NoReturn:
    from reqkit.findings.finding import has_errors

    sys.exit(ERRORS_FOUND if has_errors(findings, strict=strict) else 0)


def write_file(path: Path, data: bytes, language: Language) -> None:
    """All of it or nothing: written beside, then renamed. Ends the command with a sentence where that cannot be done.

    A link stays a link, and whoever could not read the file before cannot read it afterwards.
    """
    import tempfile

    from reqkit.locale.message import Message
    from reqkit.locale.system import system_refusal

    temporary: Path | None = None
    try:
        if path.is_dir():
            message = Message("«{path}» — папка, а нужен файл.", "“{path}” is a folder, and a file is needed.")
            refuse(message.fill(language, {"path": str(path)}))
        target = Path(os.path.realpath(path))
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".reqkit-", delete=False) as file:
            temporary = Path(file.name)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(target.stat().st_mode & 0o777 if target.is_file() else 0o666 & ~_umask())
        temporary.replace(target)
        temporary = None
    except OSError as error:
        message = Message("Записать «{path}» не удалось: {reason}.", "“{path}” could not be written: {reason}.")
        refuse(message.fill(language, {"path": str(path), "reason": system_refusal(error)}))
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _umask() -> int:
    """What new files are not to allow; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
