"""Briefs of library entries, in memory, and commands run inside the test."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from reqkit.catalogue.capability import Catalogue
from reqkit.check.runner import check_project
from reqkit.cli import main
from reqkit.documents.document import Document, parse_document
from reqkit.findings.collector import Collector
from reqkit.findings.finding import Family, Finding
from reqkit.library.contents import Contents
from reqkit.library.entry import Entry
from reqkit.library.plan import Plan, plan
from reqkit.library.shelf import library
from reqkit.model.brief import Brief
from reqkit.segments.catalogue import with_segment_parameters
from reqkit.source.brief_source import read_brief
from reqkit.source.catalogue_source import read_catalogue, shipped_documents
from reqkit.source.workspace import Project
from reqkit.values.text import Language

Data = dict[str, Any]


def of_the_whole(finding: Finding) -> bool:
    """Whether it is found because a brief of nothing but entries has no vendors, and much that others may use."""
    return finding.code.name == "no-vendors" or finding.code.family is Family.COVERAGE


@cache
def catalogue() -> Catalogue:
    collector = Collector()
    found = with_segment_parameters(read_catalogue(shipped_documents(), collector))
    assert not collector.findings
    return found


def planned(entries: Iterable[Entry], language: Language = "ru", *, both: bool = False) -> Plan:
    """The entries as they go into a brief that holds nothing."""
    return plan(library(), tuple(entries), Contents.empty(language), both=both)


def data_of(entries: Iterable[Entry], language: Language = "ru", *, both: bool = False) -> Data:
    """A brief of these entries and what they use."""
    data: Data = {"brief": {"title": {"ru": "Пустой запрос", "en": "An empty brief"}, "language": language}}
    for addition in planned(entries, language, both=both).added:
        if addition.entry.is_rules:
            data[addition.entry.section] = addition.body
        else:
            data.setdefault(addition.entry.section, []).append(addition.body)
    return data


def checked(data: Data) -> tuple[Brief, list[Finding]]:
    """A brief as it is read, and what is found in it beside what is the same for every such brief."""
    collector = Collector()
    brief = read_brief("empty", (Document("brief.yaml", data=plain(data)),), catalogue(), collector)
    assert brief is not None, told(collector.findings)
    found = check_project(Project(catalogue(), (brief,), (), (), tuple(collector.findings)))
    return brief, [finding for finding in found if not of_the_whole(finding)]


def plain(data: Data) -> Data:
    """The same data as a file would give it: nothing shared, every text anew."""
    document = parse_document("x", json.dumps(data, ensure_ascii=False, default=_number).encode())
    assert not document.problems
    return document.data  # type: ignore[no-any-return]


def _number(value: object) -> float:
    assert isinstance(value, Decimal)
    return float(value)


def told(found: Iterable[Finding]) -> list[str]:
    return [f"{finding.code.name}: {finding.message('en')} {finding.help('en')}" for finding in found]


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str


def run(*arguments: object, folder: Path | None = None) -> Outcome:
    """`reqkit library …`, in Russian where nothing says otherwise."""
    where = () if folder is None else ("-C", str(folder))
    environment = {"LC_ALL": "ru_RU.UTF-8", "REQKIT_LANG": None, "NO_COLOR": "1"}
    result = CliRunner(env=environment).invoke(main, [*where, "library", *map(str, arguments)])
    gc.enable()  # a command turns it off for its own short life
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Outcome(result.exit_code, result.stdout, result.stderr)
