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

    def add(
        self, code: str, location: Location | None, /, *, given: object = None, choices: Iterable[str] = (), **arguments: object
    ) -> None:
        """A finding of a known code. `given` is what was written, for "did you mean"; `choices` are all the legal values."""
        if given is not None:
            arguments["given"] = given
        self.findings.append(Finding(CODES[code], location, arguments, tuple(choices), given if isinstance(given, str) else None))

    def add_problems(self, document: Document) -> None:
        """What is wrong with a document's YAML."""
        for problem in document.problems:
            self.findings.append(Finding(CODES[problem.code], Location(document, fixed=problem.span), problem.arguments))
