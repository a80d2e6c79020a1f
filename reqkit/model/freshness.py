"""Whether an answer still answers what is asked now: `seen` in a sheet, fingerprints of what was asked then.

`seen: b5f3c1d2` is the mark of the thing asked as a whole. `seen: {whole: b5f3c1d2, retention: c04e9a11}` has a mark of each aspect too, so
that a demand that is added or raised makes only the answer to itself stale. Where an aspect has a mark, that one decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple

from reqkit.model.asked import FREE, Asked, Aspect
from reqkit.model.brief import Brief
from reqkit.model.fingerprint import fingerprint
from reqkit.model.sheet import Answer

WHOLE = "whole"
"""The key under `seen` for the thing asked itself."""


def aspect_fingerprint(asked: Asked, aspect: Aspect) -> str:
    """Changes with what is demanded and with what the thing asked says in words; not with its other aspects."""
    item = asked.item
    words = [text.all() for text in (item.statement, *item.acceptance) if text is not None]
    title = item.title.all() if aspect.key == FREE else ()
    return fingerprint([aspect.key, _plain(astuple(aspect.demand)), words, title])


def is_stale(answer: Answer, brief: Brief, name: str, aspect: Aspect) -> bool:
    """Whether what an answer to the thing asked `name` says of an aspect was said before it changed."""
    if not answer.seen_aspects:
        return answer.seen not in (None, brief.fingerprints.get(name))
    asked = brief.get(name)
    seen = answer.seen_aspects.get(aspect.key)
    if asked is not None and seen is not None:
        # An aspect that came from a segment goes by what the thing asked says of it, not by the segment's own words.
        return seen != aspect_fingerprint(asked, aspect)
    return answer.seen not in (None, brief.fingerprints.get(name))


def stale_aspects(answer: Answer, brief: Brief, asked: Asked) -> tuple[Aspect, ...]:
    """The aspects of a thing asked that its answer is stale of, as far as it speaks of them."""
    return tuple(aspect for aspect in asked.every_aspect() if answer.about(aspect.key) and is_stale(answer, brief, asked.id, aspect))


def marks(asked: Asked) -> str | Mapping[str, str]:
    """What `seen` holds for an answer given now."""
    own = [aspect for aspect in asked.every_aspect() if not aspect.origin]
    if len(own) < 2:
        return asked.fingerprint
    return {WHOLE: asked.fingerprint, **{aspect.key: aspect_fingerprint(asked, aspect) for aspect in own}}


def _plain(value: object) -> object:
    """Demands as lists; the unit that a length of time was written in changes nothing, a currency does."""
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if value is None or (isinstance(value, str) and value in _UNITS):
        return None
    return str(value)


_UNITS = frozenset(("second", "minute", "hour", "day", "working_day", "week", "month", "quarter", "year"))
