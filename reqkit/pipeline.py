"""The whole way from a workspace to a comparison."""

from __future__ import annotations

from dataclasses import replace

from reqkit import __version__
from reqkit.check.runner import check_project
from reqkit.decide.ranking import decide
from reqkit.decide.result import Comparison
from reqkit.findings.suggest import did_you_mean
from reqkit.locale.message import Filled, Message
from reqkit.match.matcher import match
from reqkit.source.workspace import Workspace, WorkspaceError, load

_BROKEN_BRIEF = Message(
    "Запрос «{name}» прочитать не удалось, сравнивать нечего. Что исправить, покажет reqkit validate {name}.",
    "The brief “{name}” cannot be read, so there is nothing to compare. What to mend: reqkit validate {name}.",
)
_NO_WEIGHT_SET = Message(
    "Набора весов «{given}» в запросе нет. {suggestion}Есть: {choices}.",
    "The brief has no weight set “{given}”. {suggestion}There are: {choices}.",
)
_NONE = Message("ни одного", "none")


def compare_brief(workspace: Workspace, given: str | None, weights: str | None = None) -> Comparison:
    """A brief against the vendors it names. Raises WorkspaceError where there is nothing to compare."""
    name = workspace.brief_name(given)
    project = load(workspace, (name,))
    if not project.briefs:
        raise WorkspaceError(Filled(_BROKEN_BRIEF, {"name": name}))
    brief = project.briefs[0]
    if weights is not None and weights not in brief.decision.weight_sets:
        choices = tuple(brief.decision.weight_sets) or _NONE
        suggestion = did_you_mean(weights, brief.decision.weight_sets)
        refusal = Filled(_NO_WEIGHT_SET, {"given": weights[:100], "suggestion": suggestion, "choices": choices})
        raise WorkspaceError(refusal, brief.header.language)
    matched = match(brief, project.sheets_for(brief), project.catalogue)
    unreadable = tuple(vendor for vendor in project.unreadable if brief.header.vendors is None or vendor in brief.header.vendors)
    comparison = decide(matched, project.catalogue, check_project(project), unreadable, __version__, weights)
    return replace(comparison, inputs=project.documents)
