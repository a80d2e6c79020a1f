"""`reqkit match`: aspect by aspect, with the reason for each verdict."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import click

from reqkit.cli.common import brief_argument, compare_or_refuse, finish, language_option, refuse, warn_of
from reqkit.cli.output import fallback_language, print_json, say

if TYPE_CHECKING:
    from reqkit.decide.result import Comparison
    from reqkit.match.verdict import Match
    from reqkit.values.text import Language

COLUMNS = ("vendor", "id", "aspect", "verdict", "cost", "days", "evidence", "stale", "reason")


@click.command()
@brief_argument
@click.option("--vendor", "vendors", multiple=True, metavar="V", help="Only this vendor; may be repeated.")
@click.option("--format", "style", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True)
@language_option
@click.pass_context
def match(context: click.Context, brief: str | None, vendors: tuple[str, ...], style: str, language: Language | None) -> None:
    """Show what each vendor has, can build, does not have or does not say."""
    comparison = compare_or_refuse(context, brief, language)
    spoken = language or comparison.brief.header.language
    chosen = _only(comparison, vendors, language)
    if style == "json":
        from reqkit.decide.data import match_data

        print_json(match_data(chosen, spoken))
    elif style == "csv":
        say(_csv(chosen, spoken), end="")
    else:
        from reqkit.cli.tables import match_tables

        match_tables(chosen, spoken)
    warn_of(comparison.findings, spoken)
    finish(comparison.findings)


def _only(comparison: Comparison, vendors: tuple[str, ...], language: Language | None) -> Match:
    from reqkit.findings.suggest import no_such_vendor
    from reqkit.match.verdict import Match

    known = {vendor.vendor: vendor for vendor in comparison.match.vendors}
    for name in vendors:
        if name not in known:
            refuse(no_such_vendor(name, known).in_language(language or fallback_language()))
    if not vendors:
        return comparison.match
    return Match(comparison.brief, tuple(known[name] for name in dict.fromkeys(vendors)))


def _csv(chosen: Match, language: Language) -> str:
    from reqkit.decide.data import match_data

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in match_data(chosen, language)["verdicts"]:
        cost, evidence = row["cost"], row["evidence"]
        values = {**row, "cost": cost["expected"] if cost else "", "evidence": evidence["kind"] if evidence else ""}
        writer.writerow([_cell(values[column]) for column in COLUMNS])
    return out.getvalue()


def _cell(value: object) -> str:
    """As text; what a spreadsheet would take for a formula is marked as text."""
    text = "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
