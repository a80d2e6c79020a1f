"""`reqkit rank`: who qualifies, who leads, at what price, by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from reqkit.cli.common import brief_argument, compare_or_refuse, finish, language_option, warn_of
from reqkit.cli.output import print_json

if TYPE_CHECKING:
    from reqkit.values.text import Language


@click.command()
@brief_argument
@click.option("--format", "style", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--weights", metavar="NAME", help="A weight set of the brief (decision.weight_sets).")
@language_option
@click.pass_context
def rank(context: click.Context, brief: str | None, style: str, weights: str | None, language: Language | None) -> None:
    """Rank the vendors of a brief."""
    from reqkit.decide.analysis import Analysis

    comparison = compare_or_refuse(context, brief, language, weights)
    analysis, spoken = Analysis(comparison), language or comparison.brief.header.language
    if style == "json":
        from reqkit.decide.data import rank_data

        print_json(rank_data(analysis, spoken))
    else:
        from reqkit.cli.tables import ranking_table

        ranking_table(analysis, spoken)
    warn_of(comparison.findings, spoken)
    finish(comparison.findings)
