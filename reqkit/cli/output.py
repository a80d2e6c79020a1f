"""The edge to the terminal: everything that commands print goes through here."""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
from typing import TYPE_CHECKING, Any, NoReturn

import click

from reqkit.findings.reporters.visible import escaped_json, visible

if TYPE_CHECKING:
    from reqkit.values.text import Language

CANNOT_RUN = 2
INTERRUPTED = 130
"""As shells have it: 128 and the number of the signal."""


def fallback_language() -> Language:
    """The language of messages where no brief says one: the terminal's, if it is English, else Russian."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "en" if value.startswith("en") else "ru"
    return "ru"


def say(text: str, *, err: bool = False, end: str = "\n") -> None:
    """A text without colours."""
    say_coloured(visible(text), err=err, end=end)


def say_coloured(text: str, *, err: bool = False, end: str = "\n") -> None:
    """A text with colours of our own, everything else in which was made visible before."""
    click.echo(text + end, err=err, nl=False)


def say_json(text: str) -> None:
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower()
    click.echo(escaped_json(text, only_ascii=not encoding.startswith("utf")))


def print_json(data: Any) -> None:
    say_json(json.dumps(data, ensure_ascii=False, indent=2))


def use_colour(stream: Any) -> bool:
    return bool(stream.isatty()) and not os.environ.get("NO_COLOR")


class Commands(click.Group):
    """The group of all commands: what goes wrong around them ends with a sentence, never with a traceback."""

    def main(self, *arguments: Any, **options: Any) -> NoReturn:
        _open_what_is_closed()
        _replace_missing_letters()
        try:
            code = super().main(*arguments, **{**options, "standalone_mode": False})
        except click.ClickException as error:
            code = _refused(error)
        except click.Abort:
            code = INTERRUPTED
        except OSError as error:
            if error.filename is not None:
                raise
            # Only what is open already is without a name: the stream that was written to.
            code = _output_failed(error)
        sys.exit(code)


def _open_what_is_closed() -> None:
    """Where a stream was closed before the command began (`>&-`), nothing can be read or is to be shown; that is no reason to fail."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - open as long as the command runs


def _replace_missing_letters() -> None:
    """A terminal that has no sign for a letter gets a question mark."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")


def _refused(error: click.ClickException) -> int:
    """Click's own objections repeat what was typed."""
    shown = io.StringIO()
    error.show(shown)
    say(shown.getvalue(), err=True, end="")
    return error.exit_code


def _output_failed(error: OSError) -> int:
    from reqkit.locale.message import Message
    from reqkit.locale.system import system_refusal

    message = Message("Вывести результат не удалось: {reason}.", "The output could not be written: {reason}.")
    _forget_output()
    with contextlib.suppress(OSError):  # where stderr goes to the same full disk, there is nobody left to tell
        say(f"reqkit: {message.fill(fallback_language(), {'reason': system_refusal(error)})}", err=True)
    return CANNOT_RUN


def _forget_output() -> None:
    """What could not be written stays in the buffers, and Python would try again at its end."""
    with contextlib.suppress(OSError), open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
