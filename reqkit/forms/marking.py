"""The fingerprints that go into a sheet with answers: of what was asked when they were given, thing by thing and aspect by aspect."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reqkit.forms.intake import Intake
from reqkit.model.asked import Asked, Aspect
from reqkit.model.brief import Brief
from reqkit.model.freshness import aspect_fingerprint, marked


def seen_now(brief: Brief, asked: Asked, rows: Mapping[str, str], stated: Any, intake: Intake) -> str:
    """What `seen` is to hold.

    `rows` are the rows just answered and the marks they bore in the form; `stated` is the answer before. What was not answered now keeps
    the mark it had: an answer that was stale and still is has none that fits.
    """
    came = {row.key: row.seen for row in intake.filled.rows}
    whole = came.get(asked.id) or asked.fingerprint
    own = marked(asked)
    if not own:
        return rows.get(asked.id) or whole
    former = str(stated["seen"]).split() if isinstance(stated, dict) and stated.get("seen") is not None else []
    marks = [whole]
    for aspect in own:
        now, key = aspect_fingerprint(asked, aspect), f"{asked.id} {aspect.key}"
        if key in rows:
            marks.append(rows[key])
        elif asked.id in rows and not _has_own(asked, stated, aspect.key):  # answered as a whole: this aspect as it was asked in the form
            marks.append(came.get(key) or now)
        elif stated is not None and _was_fresh(brief, asked, aspect, former):
            marks.append(now)
    return " ".join(dict.fromkeys(marks))


def _was_fresh(brief: Brief, asked: Asked, aspect: Aspect, former: list[str]) -> bool:
    """Whether an answer with these marks, none of them at worst, answers what is asked now."""
    if len(former) < 2:
        return not former or former[0] == brief.fingerprints.get(asked.id)
    return aspect_fingerprint(asked, aspect) in former[1:]


def _has_own(asked: Asked, stated: Any, key: str) -> bool:
    """Whether the answer spoke of the aspect by itself before: an answer to the whole is none to that."""
    written = stated.get("aspects") if isinstance(stated, dict) else None
    return any([each.key for each in asked.aspects_ending_in(str(ending))] == [key] for ending in written or ())
