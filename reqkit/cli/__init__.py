"""The command line: thin commands over the toolkit. Nothing heavy is imported before a command needs it."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress

import click

from reqkit import __version__
from reqkit.cli.brief import brief_command
from reqkit.cli.configure import configure
from reqkit.cli.diff import diff
from reqkit.cli.explain import explain
from reqkit.cli.form import form_group
from reqkit.cli.init import init
from reqkit.cli.library import library_group
from reqkit.cli.match import match
from reqkit.cli.output import Commands
from reqkit.cli.rank import rank
from reqkit.cli.report import report
from reqkit.cli.schema import schema
from reqkit.cli.validate import validate


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="reqkit")
@click.option("-C", "folder", metavar="DIR", default=".", help="The workspace, if it is not the current folder or one above it.")
@click.pass_context
def main(context: click.Context, folder: str) -> None:
    """Choose a marketing CRM well.

    Briefs are in requirements/<brief>/, vendors' sheets in vendors/. Name a brief by its folder; where there is only one, leave it out.
    """
    context.obj = folder
    # A command reads much, makes little garbage and ends: walking everything it has read again and again would double its time.
    gc.disable()
    context.call_on_close(gc.enable)


def run() -> None:
    """The command of the shell: ends at once, since taking apart what was read would take a tenth of the time over again."""
    try:
        main()
    except SystemExit as end:
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError, AttributeError):  # closed or gone: noticed when it was written to
                stream.flush()
        os._exit(end.code if isinstance(end.code, int) else 0)


for command in (init, validate, match, rank, configure, report, brief_command, explain, diff, schema, library_group, form_group):
    main.add_command(command)
