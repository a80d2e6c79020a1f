"""One vendor against what vendors know of a brief: nothing of the budget, of other vendors, or, as a rule, of weights."""

from __future__ import annotations

from dataclasses import replace

from reqkit.decide.ranking import decide
from reqkit.decide.result import Comparison
from reqkit.match.verdict import Match
from reqkit.model.brief import Brief, Budget, CategoryInfo, Decision


def published(comparison: Comparison, vendor: str, *, show_weights: bool = False) -> Comparison:
    """The comparison of that vendor alone, on the terms that are sent to vendors: what is made from it can tell nothing else.

    Where the weights are not shown everything weighs what its priority does. Its findings are those in the vendor's own files. Raises
    KeyError for a vendor that is not compared.
    """
    brief = _published(comparison.brief, show_weights=show_weights)
    own = next((match for match in comparison.match.vendors if match.vendor == vendor), None)
    if own is None:
        raise KeyError(vendor)
    files = own_files(comparison, vendor)
    findings = tuple(finding for finding in comparison.findings if finding.file in files)
    alone = decide(Match(brief, (own,)), comparison.catalogue, findings, (), comparison.version)
    return replace(alone, inputs=tuple(document for document in comparison.inputs if document.name in (*files, *comparison.brief.files)))


def own_files(comparison: Comparison, vendor: str) -> tuple[str, ...]:
    """The files that the vendor itself wrote: an assessment is the buying team's."""
    files = next(match.sheet.files for match in comparison.match.vendors if match.vendor == vendor)
    assessed = {document.name for document in comparison.inputs if isinstance(document.data, dict) and "assessment" in document.data}
    return tuple(name for name in files if name not in assessed)


def _published(brief: Brief, *, show_weights: bool) -> Brief:
    # The order of categories is that of the brief vendors have, though it follows from weights.
    categories = {category: CategoryInfo(title=brief.category_title(category)) for category in brief.categories}
    header = brief.header.model_copy(update={"budget": Budget(), "vendors": None, "categories": categories})
    decision = brief.decision.model_copy(update={"weight_sets": {}}) if show_weights else Decision(partial=brief.decision.partial)
    asked = brief.asked if show_weights else tuple(replace(one, item=one.item.model_copy(update=_OWN)) for one in brief.asked)
    return replace(brief, header=header, decision=decision, asked=asked)


_OWN = {"weight": None, "value": None, "rationale": None, "source": None, "owner": None}
"""What of a thing asked is the company's own business."""
