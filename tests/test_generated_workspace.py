"""The workspaces that measurements are made on are like those of people: every category has a name to be shown."""

from __future__ import annotations

from pathlib import Path

from benchmarks.generate import AREAS, generate
from reqkit import compare, open_workspace
from reqkit.findings.collector import Collector
from reqkit.source.catalogue_source import read_catalogue, shipped_documents
from reqkit.values.text import LANGUAGES


def test_every_category_has_a_title_in_both_languages(tmp_path: Path) -> None:
    generate(60, 1, tmp_path)
    brief = compare(open_workspace(tmp_path)).brief
    used = dict.fromkeys(asked.item.category for asked in brief.asked)
    assert list(brief.header.categories) == list(used)
    titles = [[brief.category_title(category).in_language(language) for category in used] for language in LANGUAGES]
    assert all(title not in used for named in titles for title in named)
    assert len(set(titles[0])) == len(set(titles[1])) == len(used) > 5
    assert not set(titles[0]) & set(titles[1])


def test_every_area_of_the_catalogue_can_be_named() -> None:
    catalogue = read_catalogue(shipped_documents(), Collector())
    assert {name.partition(".")[0] for name in catalogue.capabilities} <= {*AREAS, *catalogue.capabilities}
