"""Where a step puts what it finds wrong while it goes on."""

from __future__ import annotations

from collections.abc import Iterable

from reqkit.documents.document import Document, Location
from reqkit.findings.codes import CODES
from reqkit.findings.finding import Finding


class Collector:
    """Gathers findings; a step returns its own together with its value."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.gaps = 0
        """How often something was passed over because of what is reported elsewhere already."""

    def add(
        self, code: str, location: Location | None, /, *, given: object = None, choices: Iterable[str] = (), **arguments: object
    ) -> None:
        """A finding of a known code. `given` is what was written, for "did you mean"; `choices` are all the legal values."""
        if given is not None:
            arguments["given"] = given
        self.findings.append(Finding(CODES[code], location, arguments, tuple(choices), given if isinstance(given, str) else None))

    def note_gap(self) -> None:
        self.gaps += 1

    @property
    def troubles(self) -> int:
        return len(self.findings) + self.gaps

    def add_problems(self, document: Document) -> None:
        """What is wrong with a document's YAML."""
        for problem in document.problems:
            self.findings.append(Finding(CODES[problem.code], Location(document, fixed=problem.span), problem.arguments))
