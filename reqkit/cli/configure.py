"""`reqkit configure`: the best configuration of one vendor, what each piece of work buys, and what a limit keeps back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from reqkit.cli.common import brief_argument, compare_or_refuse, finish, language_option, refuse, warn_of
from reqkit.cli.output import fallback_language, print_json

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from reqkit.decide.configuration.purchase import Purchase
    from reqkit.decide.result import Comparison
    from reqkit.values.text import Language


@click.command()
@brief_argument
@click.option("--vendor", required=True, metavar="V", help="Whose configuration.")
@click.option("--budget", metavar="N", help="Total cost over the horizon at most; default: the brief's ceiling.")
@click.option("--by", metavar="DATE", help="Ready by this day, as 2027-06-30; default: the brief's go-live date.")
@click.option("--frontier/--no-frontier", default=True, help="The best that every sum buys, from the cheapest up; default: shown.")
@click.option("--weights", metavar="NAME", help="A weight set of the brief (decision.weight_sets).")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
@language_option
@click.pass_context
def configure(
    context: click.Context,
    brief: str | None,
    vendor: str,
    budget: str | None,
    by: str | None,
    frontier: bool,
    weights: str | None,
    style: str,
    language: Language | None,
) -> None:
    """Find what to buy from one vendor: the plan, the work to order, its price and its day."""
    money, day = _limits(budget, by, language)
    comparison = compare_or_refuse(context, brief, language, weights)
    spoken = language or comparison.brief.header.language
    found = _purchase(comparison, vendor, money, day, spoken, frontier=frontier)
    if style == "json":
        from reqkit.decide.configuration.data import purchase_data

        print_json(purchase_data(found, spoken))
    else:
        from reqkit.cli.configure_page import show

        show(found, spoken)
    warn_of(comparison.findings, spoken)
    finish(comparison.findings)


def _limits(budget: str | None, by: str | None, language: Language | None) -> tuple[Fraction | None, date | None]:
    from datetime import date

    from reqkit.catalogue.quantity import read_number
    from reqkit.locale.message import Message

    spoken = language or fallback_language()
    money = day = None
    try:
        money = None if budget is None else read_number(budget.replace("_", "").replace("\u00a0", "").replace(" ", ""))
    except ValueError:
        money = None
    if budget is not None and (money is None or money < 0):
        message = Message(
            "Бюджет «{given}» — не сумма: напишите число, как 6000000.", "“{given}” is no budget: write a number such as 6000000."
        )
        refuse(message.fill(spoken, {"given": budget[:60]}))
    if by is not None:
        try:
            day = date.fromisoformat(by)
        except ValueError:
            message = Message("«{given}» — не дата: напишите её как 2027-06-30.", "“{given}” is no date: write it as 2027-06-30.")
            refuse(message.fill(spoken, {"given": by[:60]}))
    return money, day


def _purchase(
    comparison: Comparison, vendor: str, money: Fraction | None, day: date | None, language: Language, *, frontier: bool
) -> Purchase:
    from reqkit.decide.configuration.purchase import purchase, within
    from reqkit.findings.suggest import no_such_vendor
    from reqkit.locale.message import Message
    from reqkit.locale.numbers import DateText

    known = {found.vendor: found for found in comparison.match.vendors}
    if vendor not in known:
        refuse(no_such_vendor(vendor, known).in_language(language))
    contract = comparison.brief.header.contract_on
    if day is not None and contract is None:
        message = Message("Без contract_on в запросе срок до даты не посчитать.", "Without contract_on in the brief no date can be kept.")
        refuse(message.in_language(language))
    if day is not None and contract is not None and day <= contract:
        message = Message(
            "К {day} ничего не успеть: договор — {contract}. Назовите более поздний день.",
            "Nothing can be ready by {day}: the contract is on {contract}. Name a later day.",
        )
        refuse(message.fill(language, {"day": DateText(day), "contract": DateText(contract)}))
    brief = within(comparison.brief, money, day)
    decision = brief.decision
    if comparison.weights.name is not None:
        decision = decision.weighted_by(comparison.weights.name)
    return purchase(brief, decision, comparison.weights, known[vendor], with_frontier=frontier)
