"""From plain data, or YAML text, to a comparison, without files: what the tests of matching and deciding stand on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from reqkit.catalogue.capability import Catalogue
from reqkit.check.runner import check_project
from reqkit.decide.ranking import decide
from reqkit.decide.result import Comparison, RankedVendor
from reqkit.documents.document import Document, parse_document
from reqkit.findings.collector import Collector
from reqkit.findings.finding import Finding, Severity
from reqkit.match.matcher import match
from reqkit.match.verdict import AskedVerdict, AspectVerdict
from reqkit.source.brief_source import read_brief
from reqkit.source.catalogue_source import read_catalogue
from reqkit.source.sheet_source import read_sheet
from reqkit.source.workspace import Project

VOCABULARY_FILE = Path(__file__).parent / "data" / "vocabulary.yaml"
BRIEF = "test"
"""The name of the brief that plain data is read as; answers in sheets go under it."""

Data = dict[str, Any]
Files = Sequence[Data]
"""A sheet or a brief that is spread over files."""


@cache
def vocabulary() -> Catalogue:
    """The small catalogue of the tests, read once."""
    collector = Collector()
    catalogue = read_catalogue([parse_document("catalogue/vocabulary.yaml", VOCABULARY_FILE.read_bytes())], collector)
    assert not collector.findings
    return catalogue


def document(name: str, data: Data | str) -> Document:
    """A document of YAML text or of plain data; JSON is YAML, and quicker to write."""
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    return parse_document(name, text.encode())


def project(brief: Data | str | Files, sheets: Mapping[str, Data | str | Files]) -> Project:
    """A brief and the sheets by vendor, read as a workspace would read them."""
    collector = Collector()
    documents = list(_documents(f"requirements/{BRIEF}", brief))
    read = read_brief(BRIEF, tuple(documents), vocabulary(), collector)
    assert read is not None, [finding.message("en") for finding in collector.findings]
    found, unreadable = [], []
    for vendor, data in sheets.items():
        of_sheet = tuple(_documents(f"vendors/{vendor}", data))
        documents += of_sheet
        sheet = read_sheet(vendor, of_sheet, vocabulary(), {BRIEF: read}, collector)
        if sheet is None:
            unreadable.append(vendor)
        else:
            found.append(sheet)
    return Project(vocabulary(), (read,), tuple(found), tuple(unreadable), tuple(collector.findings), tuple(documents))


def compare(brief: Data | str | Files, sheets: Mapping[str, Data | str | Files], weights: str | None = None) -> Comparison:
    """The comparison, with all that is found wrong in its `findings`."""
    read = project(brief, sheets)
    matched = match(read.briefs[0], read.sheets_for(read.briefs[0]), read.catalogue)
    return replace(decide(matched, read.catalogue, check_project(read), read.unreadable, "test", weights), inputs=read.documents)


def errors(findings: Iterable[Finding]) -> list[str]:
    return [f"{finding.code.name}: {finding.message('en')}" for finding in findings if finding.severity is Severity.ERROR]


def ranked(comparison: Comparison, vendor: str) -> RankedVendor:
    return next(entry for entry in comparison.ranking if entry.vendor == vendor)


def one(needs: Any, sheet: Data | str | Files, *, header: Data | None = None, **item: Any) -> RankedVendor:
    """One vendor against one requirement `REQ`. `needs` is a `needs` block; None leaves it out."""
    asked = {"id": "REQ", "title": "Требование", "priority": "must", **({} if needs is None else {"needs": needs}), **item}
    brief = {"brief": {"title": "Запрос", **(header or {})}, "requirements": [asked]}
    return compare(brief, {"acme": sheet}).ranking[0]


def whole(vendor: RankedVendor, item: str = "REQ") -> AskedVerdict:
    return vendor.match.verdicts[item]


def aspect(vendor: RankedVendor, key: str | None = None, item: str = "REQ") -> AspectVerdict:
    """The verdict on the aspect of that key, or on the only one."""
    every = vendor.match.verdicts[item].every()
    if key is None:
        assert len(every) == 1, [verdict.aspect.key for verdict in every]
        return every[0]
    return next(verdict for verdict in every if verdict.aspect.key == key)


def sheet(capabilities: Data | None = None, answers: Data | None = None, **sections: Any) -> Data:
    """A sheet of the vendor `acme`."""
    result: Data = {"vendor": {"id": "acme", "name": "Acme", **sections.pop("vendor", {})}, **sections}
    if capabilities is not None:
        result["capabilities"] = capabilities
    if answers is not None:
        result["answers"] = {BRIEF: answers}
    return result


def parsed(text: str) -> Any:
    """A snippet of YAML in a table of cases, as plain data; numbers stay numbers and everything else a string."""
    return yaml.safe_load(text)


def _documents(folder: str, data: Data | str | Files) -> Iterable[Document]:
    for number, part in enumerate([data] if isinstance(data, dict | str) else data, start=1):
        yield document(f"{folder}/{number}.yaml", part)
