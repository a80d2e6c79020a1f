"""What a mechanic leaves open, and the questions that close it."""

from __future__ import annotations

from reqkit.findings.finding import Severity
from reqkit.mechanics.calculation import Calculation
from reqkit.mechanics.gaps import mechanic_gaps
from reqkit.mechanics.programme import Profiles
from tests.mechanics.reading import loyalty, one

TEN_FROM_A_THOUSAND = """\
preset: receipt_percent
effect: {percent_off: {value: 10, cap: unlimited}}
conditions: {min_spend: {op: gte, value: 1000, tax: included}}"""


def open_needs(axes: str, profiles: Profiles | None = None) -> list[str]:
    return [need.id for need in mechanic_gaps(one(axes).mechanic(), profiles).open]


def test_ten_per_cent_from_a_thousand_leaves_open_what_everybody_forgets() -> None:
    """Of what amount, before or after other offers, how spread over lines, how rounded, whether it stacks."""
    assert set(open_needs(TEN_FROM_A_THOUSAND)) == {"base_order", "min_spend_base", "distribution", "stacking", "rounding"}
    gaps = mechanic_gaps(one(TEN_FROM_A_THOUSAND).mechanic())
    assert (gaps.said, gaps.needed) == (4, 9)


def test_the_company_s_rules_answer_for_every_mechanic() -> None:
    rules = "percent_base_order: running, condition_base: original, rounding: half_up, distribution: equal, conflict: first_exclusive"
    profile = loyalty(f"calculation: {{{rules}}}").profile("calculation")
    assert isinstance(profile.content, Calculation)
    assert not open_needs(TEN_FROM_A_THOUSAND, Profiles(calculation=profile.content))


def test_a_rule_of_the_mechanic_s_own_answers_too() -> None:
    closed = open_needs(f"{TEN_FROM_A_THOUSAND}\ncalculation: {{distribution: equal}}")
    assert "distribution" not in closed


def test_support_of_discounts_says_nothing() -> None:
    gaps = mechanic_gaps(one("tags: []").mechanic())
    assert (gaps.said, gaps.needed) == (0, 1)
    assert gaps.questions[0].ru == "Что получает клиент — скидку, особую цену, баллы, подарок?"


def test_the_demand_that_says_everything_has_no_gaps_but_how_it_is_worked_out() -> None:
    axes = """\
preset: line_percent
effect: {percent_off: {from: 0, to: 100, step: 0.01, cap: unlimited}}
scope: {lines: {by: [sku, group]}}
schedule: {weekdays: any, hours: {windows_per_day: 2, overnight: true}, clock: store, end_inclusive: false, moment: receipt_opened}
stacking: {within: best_for_customer}"""
    assert open_needs(axes) == ["base_line"]


def test_deliberately_nothing_is_an_answer() -> None:
    assert "cap" not in open_needs("preset: line_percent\nlimits: none")


def test_a_condition_deep_in_the_tree_is_an_answer() -> None:
    axes = "effect: {percent_off: 5}\nscope: receipt\nconditions: {all: [{any: [{min_spend: {value: 5, base: paid, op: gt}}, {age: 18}]}]}"
    found = open_needs(axes)
    assert "min_spend_base" not in found
    assert "threshold_op" not in found


def test_no_is_an_answer() -> None:
    assert "end_inclusive" not in open_needs('effect: {percent_off: 5}\nschedule: {hours: ["10:00-12:00"], end_inclusive: false}')


def test_mostly_unsaid_is_a_warning_and_partly_unsaid_a_note() -> None:
    vague = one("preset: line_percent").findings
    assert [(finding.code.name, finding.severity) for finding in vague] == [("mechanic-vague", Severity.WARNING)]
    partly = one(f"{TEN_FROM_A_THOUSAND}\nstacking: {{within: first}}").findings
    assert [(finding.code.name, finding.severity) for finding in partly] == [("mechanic-open", Severity.NOTE)]
    assert "Как скидка на чек распределяется" in partly[0].help("ru")
    assert "How is a discount on the receipt spread" in partly[0].help("en")


def test_more_said_never_means_more_open_of_what_was_asked() -> None:
    before = set(open_needs("preset: points_base"))
    after = set(open_needs("preset: points_base\neffect: {points_earn: {percent: 5, basis: paid_total}}"))
    assert after < before
