"""The sample brief, read once."""

from __future__ import annotations

import pytest

from reqkit.source.one_brief import Source
from tests.brief_document.samples import source


@pytest.fixture(scope="session")
def bakery(tmp_path_factory: pytest.TempPathFactory) -> Source:
    found = source(tmp_path_factory.mktemp("bakery"))
    assert not found.findings, [finding.message("en") for finding in found.findings]
    return found
