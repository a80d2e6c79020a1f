"""The questions of `reqkit init`, and the terms of the brief that come of them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from reqkit.cli.common import refuse
from reqkit.cli.output import say

if TYPE_CHECKING:
    from reqkit.start.terms import Terms
    from reqkit.values.text import Language


def is_asked() -> bool:
    """Whether somebody sits at a terminal and can answer."""
    return sys.stdin.isatty()


def ask_what(language: Language) -> str:
    from reqkit.start.wording import CHOICES, NUMBER, WHAT, WRONG

    say(WHAT.in_language(language))
    for number, message in enumerate(CHOICES.values(), 1):
        say(f"  {number}. {message.in_language(language)}")
    while True:
        answer = str(click.prompt(NUMBER.in_language(language), default=str(len(CHOICES)))).strip()
        if answer in CHOICES:
            return answer
        if answer.isdecimal() and 1 <= int(answer) <= len(CHOICES):
            return list(CHOICES)[int(answer) - 1]
        say(WRONG["what"].in_language(language))


def terms(starter: str, texts: dict[str, str], title: str | None, language: Language, *, asks: bool) -> tuple[Terms, Terms]:
    """What the starter says of its own, and what the new brief is to say."""
    from dataclasses import replace
    from datetime import date

    from reqkit.start.starters import shipped_folder
    from reqkit.start.terms import Terms, terms_of
    from reqkit.start.wording import NO_STARTER

    if "brief.yaml" not in texts or (starter != "empty" and shipped_folder(starter) is None):
        refuse(NO_STARTER.fill(language, {"starter": starter}))
    said = terms_of(texts["brief.yaml"], language, date.min)
    proposed = terms_of(texts["brief.yaml"], language, date.today())
    if title is not None:
        proposed = replace(proposed, title=title)
    return said, Terms(**_ask(proposed, title, language)) if asks else proposed


def _ask(proposed: Terms, title: str | None, language: Language) -> dict[str, str | None]:
    from reqkit.start.terms import NOTHING, QUESTIONS, is_sound
    from reqkit.start.wording import QUESTIONS as ASKED
    from reqkit.start.wording import SKIP, WRONG

    say(SKIP.in_language(language))
    found: dict[str, str | None] = {}
    for question in QUESTIONS:
        default = getattr(proposed, question)
        if question == "title" and title is not None:
            found[question] = title
            continue
        while question not in found:
            answer = str(click.prompt(ASKED[question].in_language(language), default=default or NOTHING)).strip()
            if is_sound(question, answer):
                found[question] = answer
            else:
                say(WRONG[question].in_language(language))
    return found
