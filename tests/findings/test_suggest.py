"""What is taken to be meant by a name that does not exist."""

from __future__ import annotations

import pytest

from reqkit.findings.suggest import closest

VENDORS = ("example-bereza", "example-tuman", "example-kuznitsa", "bitrix24", "retailcrm")


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("example-tumn", "example-tuman"),
        ("tuman", "example-tuman"),
        ("Tuman", "example-tuman"),
        ("berez", "example-bereza"),
        ("retail", "retailcrm"),
    ],
)
def test_a_slip_a_part_or_a_beginning_tells_the_name(given: str, meant: str) -> None:
    assert closest(given, VENDORS) == meant


@pytest.mark.parametrize("given", ["example", "exam", "tu", "ret", "crm", "man", "salesforce", ""])
def test_what_fits_several_or_hardly_any_tells_none(given: str) -> None:
    assert closest(given, VENDORS) is None


def test_a_part_of_three_letters_is_enough_where_it_is_whole() -> None:
    assert closest("mfa", ("login.mfa_required", "login.sso")) == "login.mfa_required"


def test_an_exact_part_goes_before_a_likeness() -> None:
    assert closest("tuman", ("human", "example-tuman")) == "example-tuman"


def test_of_two_that_are_equally_like_it_none_is_named() -> None:
    assert closest("detail", ("reports.detail", "staff.detail")) is None


def test_a_slip_of_one_letter_goes_before_a_part() -> None:
    assert closest("events", ("event", "most_events_day")) == "event"
