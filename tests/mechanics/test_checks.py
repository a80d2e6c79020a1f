"""Every way in which a mechanic, points or tiers can be wrong: one mistake, one finding, at its line."""

from __future__ import annotations

import textwrap

import pytest

from reqkit.findings.codes import CODES, mechanics
from reqkit.findings.finding import Severity
from tests.mechanics.reading import catalogue, loyalty, loyalty_of, one, told

AXES: list[tuple[str, str]] = [
    # schema
    ("clause-value", "effect: {percent_off: lots}  # !"),
    ("clause-value", "effect: {percent_off: true}\nlimits: {released_on_cancel: maybe}  # !"),
    ("clause-value", "effect: {percent_off: {from: 5}}  # !"),
    ("clause-value", "effect: {tiered_percent: {tiers: [5, 10]}}  # !"),
    ("clause-value", "effect: {gift: {count: 1.5}}  # !"),
    ("clause-value", "effect: {gift: {sku: [a]}}  # !"),
    ("clause-value", "effect: gift\nschedule: {recurrence: weekly}  # !"),
    ("clause-value", "effect: gift\nschedule: {month_days: [first]}  # !"),
    ("wrong-type", "effect: 20  # !"),
    ("wrong-type", "effect: gift\nscope: {receipt: [a]}  # !"),
    ("unknown-key", "effect: {percentoff: 20}  # !"),
    ("unknown-key", "effect: discount  # !"),
    ("unknown-key", "effect: gift\naudience: loyal  # !"),
    ("unknown-key", "effect: {percent_off: 20}\nscope: {lines: {group: [coffee]}}  # !"),
    ("unknown-key", "efect: {percent_off: 20}  # !\neffect: gift"),
    ("not-a-choice", "effect: gift\nstacking: best  # !"),
    ("not-a-choice", "effect: gift\nschedule: {weekdays: [mon, tuesday]}  # !"),
    ("not-a-choice", "effect: gift\nschedule: {clock: shop}  # !"),
    ("not-a-choice", "effect: gift\nschedule: {clock: Europe/Moskva}  # !"),
    ("number-below", "effect: {amount_off: -5}  # !"),
    ("number-below", "effect: gift\nlimits: {per_customer: 0}  # !"),
    ("range-upside-down", "effect: {percent_off: {from: 50, to: 5}}  # !"),
    ("bad-duration", "effect: {cashback: {percent: 5, posted: soon}}  # !"),
    ("bad-hours", "effect: gift\nschedule: {hours: [15-18]}  # !"),
    ("missing-key", 'effect: gift\nschedule: {hours: [{from: "15:00"}]}  # !'),
    ("list-too-long", f"effect: gift\nschedule: {{hours: {['10:00-11:00'] * 50}}}  # !"),
    ("conditions-too-deep", "effect: gift\nconditions: " + "{all: [" * 13 + "{min_spend: 5}" + "]}" * 13 + "  # !"),
    ("unknown-preset", "preset: happyhours  # !"),
    # dates and hours
    ("impossible-date", "effect: gift\nschedule: {dates: {from: 2027-02-31}}  # !"),
    ("impossible-date", 'effect: gift\nschedule: {dates: {to: "2027-02-30T10:00"}}  # !'),
    ("impossible-time", 'effect: gift\nschedule: {hours: ["15:00-25:00"]}  # !'),
    ("impossible-month-day", "effect: gift\nschedule: {month_days: [1, 32]}  # !"),
    ("hours-end-before-start", 'effect: gift\nschedule:\n  hours: ["10:00-12:00",\n          "18:00-15:00"]  # !'),
    ("hours-end-before-start", 'effect: gift\nschedule: {hours: ["15:00-15:00"]}  # !'),
    ("hours-end-before-start", 'effect: gift\nschedule: {hours: {mon-fri: ["22:00-02:00"]}}  # !'),
    ("hours-overlap", 'effect: gift\nschedule:\n  hours:\n    - "10:00-14:00"\n    - "13:00-18:00"  # !'),
    ("hours-overlap", 'effect: gift\nschedule:\n  overnight_day: calendar\n  hours:\n    - "01:00-03:00"\n    - "22:00-02:00"  # !'),
    ("dates-out-of-order", "effect: gift\nschedule: {dates: {from: 2027-06-30, to: 2027-06-01}}  # !"),
    ("schedule-never-runs", "effect: gift\nschedule:\n  dates: {from: 2027-03-01, to: 2027-03-03}\n  weekdays: [sat, sun]  # !"),
    ("schedule-never-runs", "effect: gift\nschedule:\n  dates: {from: 2027-02-10, to: 2027-02-20}\n  month_days: [last]  # !"),
    # rewards
    ("discount-over-100", "effect: {percent_off: 120}  # !"),
    ("discount-over-100", "effect: {percent_off: {from: 0, to: 150, step: 1}}  # !"),
    ("discount-over-100", "effect: {tiered_percent: {tiers: [[1000, 50], [2000, 110]]}}  # !"),
    ("discount-over-100", "effect: gift\ntrigger: {cashier_manual: {by_role: {cashier: 200}}}  # !"),
    ("discount-over-100", "effect: {stamp: {target: 5, reward: {percent_off: 101}}}  # !"),
    ("share-over-100", "effect: {points_burn: {max_share: 130}}  # !"),
    ("ladder-out-of-order", "effect: {tiered_percent: {tiers: [[1000, 5], [500, 10]]}}  # !"),
    ("ladder-repeated", "effect: {tiered_amount: {tiers: [[1000, 5], [1000, 10]]}}  # !"),
    ("ladder-not-growing", "effect: {tiered_percent: {tiers: [[1000, 5], [2000, 5]]}}  # !"),
    (
        "ladder-unreachable",
        "effect: {tiered_percent: {tiers: [[1000, 5], [5000, 10]]}}  # !\nconditions: {min_spend: {op: lte, value: 3000}}",
    ),
    ("cap-below-effect", "effect: {amount_off: {value: 500, cap: 300}}  # !"),
    ("cap-below-effect", "effect: {amount_off: 500}\nlimits: {max_discount: {per_receipt: 300}}  # !"),
    ("cap-below-effect", "effect: {tiered_amount: {tiers: [[1000, 400], [2000, 500]]}}\nlimits: {max_discount: 300}  # !"),
    (
        "cap-below-effect",
        "effect:\n  percent_off:\n    value: 20\n    cap: 100  # !\nscope: receipt\nconditions: {min_spend: 1000}",
    ),
    ("buys-nothing", "effect: {buy_x_get_y: {buy: 2, get: 0}}  # !"),
    ("more-than-the-set", "effect: gift\nscope: {set: 3}\nunit_pick: {count: 4}  # !"),
    ("more-than-the-set", "effect: gift\nscope: {set: {pattern: [{groups: [a]}, {groups: [b]}]}}\nunit_pick: {nth: 3}  # !"),
    ("more-than-the-set", "effect: {buy_x_get_y: {buy: 1, get: 4}}  # !\nscope: {set: 3}"),
    ("every-unit", "effect: gift\nscope: {every_n_units: 1}  # !"),
    ("price-and-discount", "effect: {fixed_price: 99, percent_off: 10}  # !"),
    ("several-scopes", "effect: gift\nscope: {receipt: {}, delivery: {}}  # !"),
    # limits and conditions
    ("limit-unreachable", "effect: gift\nlimits: {total: 10, per_customer: 50}  # !"),
    ("limit-unreachable", "effect: gift\nlimits:\n  per_customer: {uses: 1, per: day}\n  per_receipt: 3  # !"),
    ("limit-unreachable", "effect: gift\ntrigger: {coupon: {pool_size: 100}}\nlimits: {total: 500}  # !"),
    ("budget-below-use", "effect: {amount_off: 500}\nlimits: {budget: 300}  # !"),
    ("budget-below-use", "effect: {points_fixed: 500}\nlimits: {budget: {kind: points, limit: 100}}  # !"),
    ("conditions-empty", "effect: gift\nconditions: {any: []}  # !"),
    ("conditions-empty", "effect: gift\nconditions: {not: {}}  # !"),
    (
        "conditions-never-hold",
        "effect: gift\nconditions:\n  all:\n    - {min_spend: {op: gte, value: 1000}}\n    - {min_spend: {op: lt, value: 500}}  # !",
    ),
    ("conditions-never-hold", "effect: gift\nconditions:\n  - {age: {op: gt, value: 60}}\n  - {age: {op: lte, value: 18}}  # !"),
    # references and stacking
    ("unknown-segment", "effect: gift\naudience: {segment: SEG-LOYALL}  # !"),
    ("unknown-segment", "effect: gift\nconditions: {any: [{audience: {segment: [SEG-NEW]}}, {age: 18}]}  # !"),
    ("unknown-tier", "effect: gift\naudience: {tiers: platinum}  # !"),
    ("unknown-tier", "effect: {percent_off: {by_tier: {platinum: 5}}}  # !"),
    ("unknown-tier", "effect: {tier_change: platinum}  # !"),
    ("unknown-mechanic", "effect: gift\nstacking: {only_with: [LOY-B]}  # !"),
    ("refers-to-itself", "effect: gift\nstacking: {incompatible_with: [LOY-A]}  # !"),
    ("refers-to-itself", "effect: gift\nconditions: {requires: LOY-A}  # !"),
    ("stacked-both-ways", "effect: gift\nstacking: {exclusivity: exclusive_always, within: all_sequential}  # !"),
]

SECTIONS: list[tuple[str, str]] = [
    ("points-expire-unposted", "points:\n  accrual: {pending: 30 days}\n  expiry: {after: 2 weeks}  # !"),
    (
        "points-expire-unposted",
        "points: {accrual: {pending: 30 days}}\nmechanics:\n"
        "  - {id: A, title: T, priority: must, effect: {points_fixed: {points: 5, valid: 14 days}}}  # !",
    ),
    (
        "points-expire-unposted",
        "points: {expiry: {after: 14 days}}\nmechanics:\n"
        "  - {id: A, title: T, priority: must, effect: {points_earn: {percent: 5, pending: 14 days}}}  # !",
    ),
    ("warned-too-early", "points: {expiry: {after: 1 month, warn_before: [7 days, 60 days]}}  # !"),
    ("share-over-100", "points: {burn: {max_share_of_receipt: 110}}  # !"),
    ("points-min-above-max", "points: {burn: {min_points: 500, max_points: 100}}  # !"),
    ("points-min-above-max", "points: {burn: {step: 500, max_points: 100}}  # !"),
    ("earn-and-not-earn", "points:\n  either_earn_or_burn: true\n  burn: {earn_on_rest: true}  # !"),
    ("tiers-out-of-order", "tiers: {thresholds: [[bronze, 0], [gold, 5000], [silver, 1000]]}  # !"),
    ("tiers-repeated", "tiers: {thresholds: [[silver, 1000], [gold, 1000]]}  # !"),
    ("tier-twice", "tiers: {thresholds: [[silver, 1000], [silver, 2000]]}  # !"),
    ("retained-above-reached", "tiers:\n  thresholds: {silver: 1000}\n  retain_thresholds: {silver: 2000}  # !"),
    ("tier-gives-less", "tiers:\n  thresholds: {a: 0, b: 100}\n  fields_per_tier:\n    a: {discount: 5}\n    b: {discount: 3}  # !"),
    ("unknown-tier", "tiers:\n  thresholds: {silver: 1000}\n  fields_per_tier: {platinum: {discount: 3}}  # !"),
    ("clause-value", "tiers: {thresholds: [silver, gold]}  # !"),
    ("unknown-key", "points: {expire: {after: 1 month}}  # !"),
    ("not-a-choice", "calculation: {rounding: {mode: up}}  # !"),
    ("wrong-type", "calculation: []  # !"),
    (
        "mechanics-in-a-circle",
        "mechanics:\n"
        "  - {id: A, title: T, priority: must, effect: gift, conditions: {requires: [B]}}  # !\n"
        "  - {id: B, title: T, priority: must, effect: gift, conditions: {requires: [C]}}\n"
        "  - {id: C, title: T, priority: must, effect: gift, conditions: {requires: [A]}}",
    ),
    (
        "with-and-against",
        "mechanics:\n"
        "  - {id: A, title: T, priority: must, effect: gift}\n"
        "  - {id: B, title: T, priority: must, effect: gift, stacking: {only_with: [A], incompatible_with: [A]}}  # !",
    ),
    (
        "duplicate-id",
        "mechanics:\n  - {id: A, title: T, priority: must, effect: gift}\n  - {id: A, title: T, priority: must, effect: gift}  # !",
    ),
    ("missing-key", "mechanics:\n  - {id: A, title: T, effect: gift}  # !"),
    ("wrong-type", "mechanics:\n  - gift  # !"),
]  # fmt: skip


def marked(text: str) -> int:
    """The line, counted from 1, that holds the mark."""
    return next(number for number, line in enumerate(text.splitlines(), start=1) if line.endswith("# !"))


@pytest.mark.parametrize(("code", "axes"), AXES, ids=[f"{code}-{number}" for number, (code, _) in enumerate(AXES)])
def test_a_mistake_in_a_mechanic_is_one_finding_at_its_line(code: str, axes: str) -> None:
    read = one(axes, "SEG-LOYAL")
    assert [finding.code.name for finding in read.faults] == [code], told(read.faults)
    assert read.faults[0].span().line == marked(axes) + 4


@pytest.mark.parametrize(("code", "text"), SECTIONS, ids=[f"{code}-{number}" for number, (code, _) in enumerate(SECTIONS)])
def test_a_mistake_in_a_section_is_one_finding_at_its_line(code: str, text: str) -> None:
    read = loyalty(text)
    assert [finding.code.name for finding in read.faults] == [code], told(read.faults)
    assert read.faults[0].span().line == marked(text)


def test_every_finding_about_mechanics_is_shown_by_an_example() -> None:
    shown = {code for code, _ in (*AXES, *SECTIONS)} | {"mechanic-vague", "mechanic-open"}
    assert shown >= set(mechanics.CODES), set(mechanics.CODES) - shown


@pytest.mark.parametrize("name", sorted(mechanics.CODES))
def test_every_finding_is_worded_in_both_languages(name: str) -> None:
    code = CODES[name]
    assert code.message.ru
    assert code.message.en
    assert code.message.ru != code.message.en
    assert bool(code.help.ru) == bool(code.help.en)


def test_suggestions_and_legal_values_are_shown() -> None:
    read = one("effect: {percentoff: 20}")
    suggestion, _, choices = read.faults[0].help("en").partition("?")
    assert suggestion.endswith("percent_off")
    assert "amount_off" in choices
    segment = one("effect: gift\naudience: {segment: SEG-LOYALL}", "SEG-LOYAL")
    assert segment.faults[0].severity is Severity.ERROR


def test_the_column_is_that_of_the_value() -> None:
    finding = one("effect: {percent_off: {value: 20, cap: abc}}").faults[0]
    assert finding.span().column == len("    effect: {percent_off: {value: 20, cap: ") + 1


def test_a_night_that_says_its_day_is_in_order() -> None:
    assert not one('effect: gift\nschedule: {hours: ["22:00-02:00"], overnight_day: window_start}').faults


def test_windows_that_touch_do_not_overlap() -> None:
    assert not one('effect: gift\nschedule: {hours: ["10:00-12:00", "12:00-14:00"]}').faults


def test_the_hours_of_one_weekday_do_not_meet_those_of_another() -> None:
    assert not one('effect: gift\nschedule: {hours: {mon: ["10:00-14:00"], tue: ["13:00-18:00"]}}').faults


def test_a_mistake_in_hours_of_several_days_is_told_once() -> None:
    assert [finding.code.name for finding in one('effect: gift\nschedule: {hours: {mon-fri: ["18:00-15:00"]}}').faults] == [
        "hours-end-before-start"
    ]


def test_alternatives_may_contradict_each_other() -> None:
    axes = "effect: gift\nconditions: {any: [{min_spend: {op: gte, value: 1000}}, {min_spend: {op: lt, value: 500}}]}"
    assert not one(axes).faults


def test_thresholds_on_different_goods_do_not_meet() -> None:
    axes = textwrap.dedent("""\
        effect: gift
        conditions:
          - {min_spend: {op: gte, value: 1000, of: {groups: [a]}}}
          - {min_spend: {op: lt, value: 500, of: {groups: [b]}}}""")
    assert not one(axes).faults


def test_a_segment_that_could_not_be_read_is_not_called_unknown() -> None:
    assert not one("effect: gift\naudience: {segment: SEG-X}", "SEG-X").faults


def test_a_broken_axis_does_not_hide_the_rest_or_ask_for_itself() -> None:
    read = one("effect: {percent_off: lots}\nscope: {lines: {groups: [a]}}\nstacking: {within: worst}")
    assert [finding.code.name for finding in read.faults] == ["clause-value"]
    open_needs = [finding.help("en") for finding in read.findings if finding.code.name.startswith("mechanic-")]
    assert all("What is the percentage" not in text for text in open_needs)
    assert "loyalty.offer.scope=lines" in read.aspect_keys()


def test_what_cannot_be_read_is_named_as_broken() -> None:
    read = loyalty_of({"mechanics": [{"id": "A-1", "effect": {"percent_off": 5}}]})
    assert read.broken == {"A-1"}


def test_an_id_that_another_section_has_taken_is_refused() -> None:
    from reqkit.documents.document import Location, parse_document
    from reqkit.findings.collector import Collector
    from reqkit.mechanics.reading import read_mechanics

    document = parse_document("m.yaml", b"- {id: LOY-1, title: T, priority: must, effect: gift}")
    collector = Collector()
    asked, _ = read_mechanics([(document.data[0], Location(document) / 0)], catalogue(), collector, {"LOY-1": Location(document)})
    assert not asked
    assert [finding.code.name for finding in collector.findings] == ["duplicate-id"]
