"""What goes with a PDF as files of its own: the results, and the inputs that they were worked out from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from reqkit.findings.reporters.visible import escaped_json
from reqkit.locale import report_attachments as say
from reqkit.values.record import record
from reqkit.values.text import Language

if TYPE_CHECKING:
    from reqkit.decide.analysis import Analysis
    from reqkit.documents.document import Document

RESULTS, INPUTS = "results.json", "inputs.json"
MOST_TEXT = 16 * 1024 * 1024
"""So many characters of input go with a report; of files beyond that only what tells whether a file is the same."""


@record
class Attachment:
    """A file inside the PDF. `relationship` is that of ISO 32000-2, 7.11.3: what the page is drawn from (Data) or came from (Source)."""

    name: str
    description: str
    data: bytes
    relationship: str


def attachments(analysis: Analysis, language: Language) -> tuple[Attachment, ...]:
    """The results, the same that `reqkit report -o FILE.json` writes, and every file that was compared, with its text."""
    from reqkit.decide.analysis_data import analysis_data

    comparison = analysis.comparison
    inputs = {
        "brief": {"name": comparison.brief.name, "fingerprint": comparison.brief.fingerprint},
        "vendors": {vendor.vendor: vendor.match.sheet.fingerprint for vendor in comparison.ranking},
        "files": files(comparison.inputs),
        "reqkit": comparison.version,
    }
    return (results(analysis_data(analysis, language), language), attached_inputs(inputs, language))


def results(data: Mapping[str, Any], language: Language) -> Attachment:
    return Attachment(RESULTS, say.RESULTS.in_language(language), as_json(data), "Data")


def attached_inputs(data: Mapping[str, Any], language: Language) -> Attachment:
    return Attachment(INPUTS, say.INPUTS.in_language(language), as_json(data), "Source")


def files(documents: Sequence[Document]) -> list[dict[str, Any]]:
    """Every file by its name in the workspace, each once, with a hash of its text; `text` is null where there is no room for it."""
    room, found = MOST_TEXT, []
    for document in _by_name(documents):
        room -= len(document.text)
        digest = sha256(document.text.encode(errors="replace")).hexdigest()
        found.append({"file": document.name, "sha256": digest, "text": document.text if room >= 0 else None})
    return found


def _by_name(documents: Iterable[Document]) -> list[Document]:
    by_name = {document.name: document for document in documents}
    return [by_name[name] for name in sorted(by_name)]


def as_json(data: Mapping[str, Any], *, indent: int | None = None) -> bytes:
    """JSON that may be shown anywhere. What goes into a PDF is on one line: indented it would take ten times as long to write."""
    separators = (",", ":") if indent is None else None
    return (escaped_json(json.dumps(data, ensure_ascii=False, indent=indent, separators=separators)) + "\n").encode(errors="replace")
