"""How a piece of work is called, and what it is for."""

from __future__ import annotations

from reqkit.decide.result import RankedVendor
from reqkit.match.verdict import Work
from reqkit.report.speaker import Speaker


def served_by(vendor: RankedVendor, work: Work) -> tuple[str, ...]:
    """The things asked that a piece of work is for, by id."""
    return tuple(item for item, verdict in vendor.match.verdicts.items() if work.id in verdict.works)


def work_title(speaker: Speaker, vendor: RankedVendor, work: Work) -> str:
    """A declared work by its title; one that a single answer names, by the thing it is for, unless there is another for the same thing."""
    served = served_by(vendor, work)
    if work.id not in vendor.match.sheet.customizations and len(served) == 1:
        others = vendor.match.verdicts[served[0]].works
        if not any(other != work.id and other not in vendor.match.sheet.customizations for other in others):
            return speaker.item(served[0])
    return speaker.text(work.title, 120)
