"""From two comparisons to what changed between them."""

from __future__ import annotations

from reqkit.changes.asked import asked_changes, paired
from reqkit.changes.brief import decision_entries, header_entries
from reqkit.changes.entries import differences
from reqkit.changes.model import Changes
from reqkit.changes.vendors import answer_changes, vendor_changes
from reqkit.decide.analysis import Analysis
from reqkit.decide.result import Comparison


def changes_between(before: Comparison, after: Comparison) -> Changes:
    """A pure function: nothing but the two comparisons counts."""
    former = paired(before.brief, after.brief)
    return Changes(
        before=before,
        after=after,
        analyses=(Analysis(before), Analysis(after)),
        header=differences(header_entries(before.brief), header_entries(after.brief)),
        decision=differences(decision_entries(before.brief), decision_entries(after.brief)),
        asked=asked_changes(before, after, former),
        vendors=vendor_changes(before, after, former),
        answers=answer_changes(before, after, former),
    )
