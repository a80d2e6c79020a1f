"""What holds for all tests."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from functools import cache

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("repeatable", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("repeatable")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew instead of comparing with them")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written anew instead of compared with."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session", autouse=True)
def _shipped_files_are_read_once() -> Iterator[None]:
    """Hundreds of tests load a small workspace each: reading the shipped catalogue's files every time would be most of the work."""
    from reqkit.source import catalogue_source, workspace

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workspace, "shipped_documents", cache(catalogue_source.shipped_documents))
        yield


def _refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Where the build decides (CI=true) a test that could not run has not passed: a skip is a failure there."""
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("CI") == "true":
        report.outcome = "failed"
        report.longrepr = f"skipped, and nothing may be skipped where CI=true: {report.longrepr}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    _refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    _refuse_skip(report)
    return report
