"""The script of the report's page, with its data and what the page says around it."""

from __future__ import annotations

from functools import cache

from reqkit.locale import screen as say
from reqkit.pages.embedding import embedded, script, source_hash
from reqkit.report.screen.data import screen_data
from reqkit.report.speaker import Speaker
from reqkit.values.record import record

_SCRIPTS = ("base", "fractions", "sorting", "filtering", "ranking", "weights", "start")
"""In the order in which they need each other."""


@record
class Screen:
    """`script` and `data` may stand in the page as they are. `weights`: whether there are vendors to rank anew by other weights."""

    script: str
    script_hash: str
    data: str
    weights: bool
    heading: str
    intro: str
    kept: str


def of_screen(speaker: Speaker) -> Screen:
    return Screen(
        script=source(),
        script_hash=source_hash(source()),
        data=embedded(screen_data(speaker)),
        weights=len(speaker.answering) > 1,
        heading=speaker.say(say.WEIGHTS_HEADING),
        intro=speaker.say(say.WEIGHTS_INTRO),
        kept=speaker.say(say.WEIGHTS_KEPT),
    )


@cache
def source() -> str:
    """The script, the same for every report."""
    return script("reqkit.report", "screen", _SCRIPTS)
