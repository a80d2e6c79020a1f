"""Whether an answer still answers what is asked now: `seen` in a sheet, fingerprints of what was asked then.

`seen: b5f3c1d2` is the mark of the thing asked as a whole. After it may come the marks of its aspects, `seen: b5f3c1d2 c04e9a11 …`, so that
a demand that is added or raised makes only the answer to itself stale. A mark tells by itself which aspect it is of.
"""

from __future__ import annotations

from dataclasses import astuple

from reqkit.model.asked import FREE, Asked, Aspect
from reqkit.model.brief import Brief
from reqkit.model.fingerprint import fingerprint
from reqkit.model.sheet import Answer


def aspect_fingerprint(asked: Asked, aspect: Aspect) -> str:
    """Changes with what is demanded and with what the thing asked says in words; not with its other aspects."""
    item = asked.item
    words = [text.all() for text in (item.statement, *item.acceptance) if text is not None]
    title = item.title.all() if aspect.key == FREE else ()
    return fingerprint([aspect.key, _plain(astuple(aspect.demand)), words, title])


def is_stale(answer: Answer, brief: Brief, name: str, aspect: Aspect) -> bool:
    """Whether what an answer to the thing asked `name` says of an aspect was said before it changed.

    What a thing asked has from a segment or a mechanic bears no mark of its own there: the mark of the whole decides.
    """
    if answer.seen is None:
        return False
    asked = brief.get(name)
    if asked is None:
        return True
    if not answer.seen_aspects or all(own.key != aspect.key for own in marked(asked)):
        return answer.seen != asked.fingerprint
    return aspect_fingerprint(asked, aspect) not in answer.seen_aspects


def marked(asked: Asked) -> tuple[Aspect, ...]:
    """The aspects that have marks of their own; none where there is just one: the mark of the whole is its mark."""
    own = tuple(aspect for aspect in asked.every_aspect() if not aspect.origin)
    return own if len(own) > 1 else ()


def stale_aspects(answer: Answer, brief: Brief, asked: Asked) -> tuple[Aspect, ...]:
    """The aspects of a thing asked that its answer is stale of, as far as it speaks of them."""
    return tuple(aspect for aspect in asked.every_aspect() if answer.about(aspect.key) and is_stale(answer, brief, asked.id, aspect))


def marks(asked: Asked) -> str:
    """What `seen` holds for an answer to all of a thing asked, given now."""
    return " ".join((asked.fingerprint, *(aspect_fingerprint(asked, aspect) for aspect in marked(asked))))


def _plain(value: object) -> object:
    """Demands as lists; the unit that a length of time was written in changes nothing, a currency does."""
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if value is None or (isinstance(value, str) and value in _UNITS):
        return None
    return str(value)


_UNITS = frozenset(("second", "minute", "hour", "day", "working_day", "week", "month", "quarter", "year"))
