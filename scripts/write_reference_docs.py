"""Writes the reference pages that are made from the code: docs/properties.md, docs/presets.md and docs/mechanic-keys.md.

python scripts/write_reference_docs.py
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from importlib import resources
from pathlib import Path
from typing import Any

from reqkit.catalogue.capability import Catalogue, Parameter
from reqkit.documents.document import parse_document
from reqkit.findings.collector import Collector
from reqkit.mechanics import schedule, tiers, values
from reqkit.mechanics.axes import AXES, SECTIONS
from reqkit.mechanics.base import Clause, Kinds
from reqkit.mechanics.keys import Demands, Key
from reqkit.mechanics.presets import Need, needs, presets
from reqkit.mechanics.products import Products
from reqkit.segments.operators import OPERATORS, Operator, Takes, operators_of_type
from reqkit.segments.property import TYPE_TITLES, Entity, Property, PropertyType, WindowUse
from reqkit.segments.property_source import shipped_properties
from reqkit.source.catalogue_source import read_catalogue, shipped_documents
from reqkit.values.text import Text

DOCS = Path(__file__).resolve().parents[1] / "docs"
MAX_KEYS = 3
"""So many of the keys that answer a question are named beside it; the whole list is at the end of the page."""

# --- properties and operators

_PROPERTIES_HEAD = """# Properties and operators

<!-- Written by scripts/write_reference_docs.py from reqkit/segments: edit there. -->

What [segments](segments.md) are made of: {properties} properties of customers, and {operators} operators. A brief adds properties of its
own under [`properties:`](segments.md#properties-of-ones-own).
"""
_TAKES = {
    Takes.NOTHING: "",
    Takes.ONE: "one value",
    Takes.SEVERAL: "a list",
    Takes.PAIR: "`[from, to]`, both included",
    Takes.DURATION: "a duration: `30 days`",
    Takes.DATE: "a date: `2027-01-15`",
    Takes.MONTH_DAY: "a day of the year: `03-08`",
    Takes.MONTH: "`3`, `march`, `this month`, `next month`",
    Takes.COUNT: "`3`, `{at_least: 3}`, `{at_most: 2}`, `{exactly: 1}`; left out: once or more",
    Takes.SEGMENT: "the id of a segment",
}
_ENTITIES = {
    Entity.CONTACT: "the person",
    Entity.COMPANY: "the company, where businesses are the customers",
    Entity.DEAL: "deals",
    Entity.PURCHASES: "purchases",
    Entity.DIGITAL: "what is done on the site, in the app and in messages",
    Entity.LOYALTY: "the loyalty programme",
    Entity.COMPUTED: "what the system works out itself",
}
_WINDOWS = {WindowUse.NONE: "", WindowUse.OPTIONAL: "may be", WindowUse.REQUIRED: "must be"}


def properties_page() -> str:
    """The page of operators, types and properties as it should be."""
    known = list(shipped_properties())
    parts = [_PROPERTIES_HEAD.format(properties=len(known), operators=len(OPERATORS))]
    parts.append("## Operators by type\n\n| type | what it holds | operators |\n|---|---|---|")
    parts += [_row(f"`{kind}`", _en(TYPE_TITLES[kind]), _code(each.id for each in operators_of_type(kind))) for kind in PropertyType]
    parts.append("\nA property may allow fewer of them: its line below says so. `in_next` goes only with dates that can lie ahead.\n")
    parts.append("## Operators\n\n| operator | meaning | under `value:` | to be said beside it |\n|---|---|---|---|")
    parts += [_row(f"`{each.id}`", _en(each.label), _TAKES[each.takes], _beside(each)) for each in OPERATORS.values()]
    parts.append("")
    for entity in Entity:
        parts.append(f"## `{entity.value}`: {_ENTITIES[entity]}\n\n| property | meaning | type | window | more |\n|---|---|---|---|---|")
        parts += [_property(each) for each in known if each.entity is entity]
        parts.append("")
    return "\n".join(parts)


def _beside(operator: Operator) -> str:
    said = ["`null_rule`"] if operator.denies else []
    if operator.relative:
        said += ["`clock`"] if operator.id.startswith("anniversary") else ["`count`", "`clock`"]
    if operator.id.startswith("anniversary") and operator.id != "anniversary_in_month":
        said.append("`feb29`")
    return ", ".join(said)


def _property(prop: Property) -> str:
    more = []
    if prop.values:
        more.append(f"values {_code(prop.values)}")
    if prop.lowest is not None or prop.highest is not None:
        low, high = (f" {limit}" if limit is not None else "" for limit in (prop.lowest, prop.highest))
        more.append(f"from{low} to{high}" if low and high else f"from{low}" if low else f"to{high}")
    if prop.operators:
        more.append(f"only {_code(prop.operators)}")
    for detail in prop.details.values():
        words = f" ({', '.join(detail.values)})" if detail.values else ""
        more.append(f"`{detail.name}`{', must be said' if detail.required else ''}: {_en(detail.title)}{words}")
    if prop.aggregates:
        default = f", unless said otherwise `{prop.default_aggregate}`" if prop.default_aggregate else ""
        more.append(f"`aggregate` {_code(prop.aggregates)}{default}")
    if prop.filters:
        more.append(f"`filter` by {_code(key.name for key in prop.filters)}")
    if prop.basis:
        more.append("`basis`, `refunds`")
    return _row(
        f"`{prop.id}`", _en(prop.title), f"{prop.type}{' (several)' if prop.several else ''}", _WINDOWS[prop.window], "; ".join(more)
    )


# --- presets

_PRESETS_HEAD = """# Presets

<!-- Written by scripts/write_reference_docs.py from reqkit/mechanics/data: edit there. -->

The {count} everyday mechanics that a [mechanic](mechanics.md) can name as its `preset`. What a preset fills in is as if it had been
written; keys written beside it win. What it still needs said is asked about by `mechanic-vague` and `mechanic-open`; any one of the keys
after a question answers it. What stands under `calculation`, `points` or `tiers` may be said for the company as a whole.
"""


def presets_page() -> str:
    """The page of presets as it should be."""
    file = resources.files("reqkit.mechanics").joinpath("data", "presets.yaml")
    raw: Mapping[str, Any] = parse_document("presets.yaml", file.read_bytes()).data["presets"]
    known = presets()
    parts = [_PRESETS_HEAD.format(count=len(known)), "| preset | mechanic |\n|---|---|"]
    parts += [_row(f"[`{name}`](#{name})", _en(preset.title)) for name, preset in known.items()]
    parts.append("")
    for name, preset in known.items():
        parts.append(f"## {name}\n\n{_en(preset.title)}.")
        if raw[name].get("axes"):
            parts.append("Fills in: " + ", ".join(f"`{axis}: {_flow(written)}`" for axis, written in raw[name]["axes"].items()) + ".")
        if preset.demands:
            stands = (f"`loyalty.offer.{parameter}={option}`" for parameter, options in preset.demands.items() for option in options)
            parts.append("Demands in any case: " + ", ".join(stands) + ".")
        parts.append("\nNeeds:\n")
        parts += [f"- {_en(need.question)} {_answers(need)}" for need in preset.needs]
        parts.append("")
    parts.append("## Questions\n\nEvery question there is, and all the keys that answer it.\n\n| question | answered by |\n|---|---|")
    parts += [_row(_en(need.question), _code(need.say)) for need in needs().by_id.values()]
    return "\n".join([*parts, ""])


def _answers(need: Need) -> str:
    more = len(need.say) - MAX_KEYS
    return _code(need.say[:MAX_KEYS]) + (f" or [{more} more](#questions)" if more > 0 else "")


def _flow(raw: Any) -> str:
    if isinstance(raw, Mapping):
        return "{" + ", ".join(f"{name}: {_flow(value)}" for name, value in raw.items()) + "}"
    return str(raw).lower() if isinstance(raw, bool) else str(raw)


# --- the keys of mechanics

_KEYS_HEAD = """# Keys of mechanics

<!-- Written by scripts/write_reference_docs.py from reqkit/mechanics: edit there. -->

Every key that a [mechanic](mechanics.md) and the sections `calculation:`, `points:` and `tiers:` may have. Every one may be left out. A
key that holds a list may hold a single value instead. *Bare value* is what may be written instead of the block.
"""
_FORMS: dict[Callable[..., Any], str] = {
    values.NUMBER.read: "number",
    values.COUNT.read: "whole number",
    values.POSITIVE.read: "whole number from 1",
    values.INTEGER.read: "whole number, may be negative",
    values.CAP.read: "number or `unlimited`",
    values.COUNT_OR_UNLIMITED.read: "whole number or `unlimited`",
    values.SETTING.read: "number, or `{from: …, to: …, step: …}`",
    values.CLOCK_TIME.read: "time: `10:00`",
    values.DAY.read: "date",
    values.MOMENT.read: "date, or `2027-01-15T10:00`",
    values.WORD.read: "text",
    values.WORDS.read: "text or a list",
    values.YES.read: "`true`, `false`",
    values.DURATION.read: "duration",
    values.LADDER.read: "`[[1000, 5], [3000, 10]]`",
    schedule.WEEKDAYS.read: "`mon` … `sun`, `mon-fri`, a list of these, or `any`",
    schedule.MONTH_DAY.read: "`1` … `31`, `last`",
    schedule.CLOCK.read: "`store`, `company`, `customer`, `UTC`, `Europe/Moscow` …",
    schedule.RECURRENCE.read: "rule by RFC 5545: `FREQ=WEEKLY;BYDAY=FR`",
    tiers.THRESHOLDS.read: "`[[silver, 10000], [gold, 50000]]`",
}
_MEANINGS = {
    "Schedule.always": "at any time",
    "Condition.all": "all of these conditions hold",
    "Condition.any": "any of them holds",
    "Condition.not": "this one does not hold",
    "Condition.audience": "for whom, as the axis of that name",
    "Condition.schedule": "when, as the axis of that name",
    "Condition.requires": "another offer must apply: ids of mechanics",
    "Condition.excludes": "another offer must not apply: ids of mechanics",
    "Limits.none": "without limits, on purpose",
    "Tiers.thresholds": "the tiers, lowest first, each with the value of the measure from which it is reached",
    "Tiers.fields_per_tier": "what each tier gives, under its name",
    "Tiers.keep_for": "how long a tier lasts; a duration may stand for the block",
    "Coupon.codes": "the codes themselves",
    "CashierManual.role": "whose right it is",
    "Event.name": "what a custom event is called",
    "Event.after": "so long after the event",
    "Dates.from": "first day or moment",
    "Dates.to": "last day or moment",
    "Hours.daily": "windows of every day: `10:00-12:00`",
    "Relative.days_before": "so many days before the date",
    "Relative.days_after": "so many days after it",
    "any_of": "any of these",
    "op": "how it is compared",
    "of": "of which goods",
    "MinQty.value": "so many units",
    "LineQty.value": "so many units",
    "Weight.value": "so many kilograms",
    "NthOrder.n": "the n-th purchase",
    "NthOrder.every": "every n-th purchase",
    "DaysSince.value": "so many days",
    "InWindow.value": "so much money, or so many purchases",
    "Birthday.days_before": "so many days before",
    "Birthday.days_after": "so many days after",
    "DateInPeriod.property": "a date of the customer: `contact.birth_date`",
    "DateInPeriod.period": "the calendar period it lies in",
    "DateInPeriod.offset": "`0` this period, `-1` the one before, `1` the next",
    "DateInPeriod.week_starts": "first day of a week",
    "Age.value": "full years",
    "Consent.channel": "for which channel",
    "Consent.status": "given, or merely not withdrawn",
    "Balance.value": "so many points",
    "Store.store_groups": "groups of stores",
    "DeliveryMethod.min_cost": "what delivery costs at least",
    "Products.all": "all goods",
    "PartOfSet.count": "so many units in each set",
    "PriceRange.from": "lowest price, included",
    "PriceRange.to": "highest price, included",
    "EveryNUnits.n": "every so many units",
    "DeliveryScope.methods": "which ways of delivery",
    "Tiered.base": "the reward below the first step",
    "Tiered.tiers": "the steps: threshold and reward",
    "ProgressiveAmount.first": "off the first unit",
    "ProgressiveAmount.next": "off each further unit",
    "ProgressiveAmount.max_units": "for at most so many units",
    "BuyXGetY.buy": "units to be bought",
    "BuyXGetY.get": "units at the reward",
    "BuyXGetY.buy_from": "from among which goods they are bought",
    "BuyXGetY.get_from": "from among which goods the reward is",
    "Gift.sku": "the gift",
    "Gift.count": "so many of the choice",
    "Gift.match_units": "units that make one match",
    "Gift.qty_per_order": "at most so many in an order",
    "Gift.unit_value": "what a gift is worth",
    "PointsEarn.points": "so many points",
    "PointsEarn.per": "for so much money",
    "PointsEarn.pending": "how long they wait before they can be spent",
    "PointsBurn.points": "so many points",
    "PointsBurn.worth": "are worth so much money",
    "IssueCoupon.template": "which coupon",
    "IssueCoupon.percent": "its percentage",
    "IssueCoupon.amount": "its amount",
    "StoredValue.min_balance": "what must stay on it",
    "TierChange.to": "a tier, or `+1`, `-1`",
    "TierChange.until": "until this day",
    "TierChange.lasting": "for so long",
    "Stamp.target": "stamps that make a card full",
    "Stamp.count": "stamps for each unit or purchase",
    "Stamp.reward": "what a full card brings",
    "Stamp.card": "name of the card",
    "Challenge.target": "what has to be reached",
    "Challenge.reward": "what reaching it brings",
    "LotteryTicket.count": "so many tickets",
    "LotteryTicket.per": "for so much money",
    "LotteryTicket.max_per_receipt": "at most so many for a receipt",
    "LotteryTicket.draw": "name of the draw",
    "LotteryTicket.draw_on": "when it is drawn",
    "LotteryTicket.terms": "where its rules are published",
    "Membership.price": "what it costs",
    "PartnerEarn.partner": "which partner",
    "PartnerEarn.rate": "per cent",
    "Notify.template": "which message",
    "Units.per_receipt": "units in one receipt",
    "Units.per_customer": "units for one customer",
    "Budget.limit": "how much altogether",
    "ExplainRefusal.code": "a code for the reason",
    "ExplainRefusal.text": "a sentence is shown",
    "ExplainRefusal.missing_amount": "it says how much is missing",
    "PointsCurrency.name": "what points are called",
    "PointsCurrency.rate": "what a point is worth in money",
    "Accrual.month_day": "on which day of the month they are posted",
    "Expiry.on": "the day of `fixed_date`",
    "Reserve.release_after": "given back after so long",
    "TierWindow.length": "how long it is",
    "ManualOverride.allowed_until": "until which day",
    "ManualOverride.audit": "who set it is recorded",
    "TimeWindow.from": "first minute",
    "TimeWindow.to": "last minute; before the first where it runs over midnight",
    "TimeWindow.start_inclusive": "the first minute itself counts",
    "TimeWindow.end_inclusive": "the last minute itself counts",
    "Coupon.code_kind": "one code for all, or one for each customer",
    "Coupon.format": "pattern of the codes: `AAA-9999`",
    "Coupon.expires": "valid for so long after issue",
    "Coupon.expires_on": "valid up to this day",
    "Coupon.per_receipt_codes": "so many codes in one receipt",
    "Coupon.status_feedback": "the till says why a code was refused",
    "CashierManual.max_percent": "the most that may be given by hand, in per cent",
    "Event.kinds": "what happens",
    "Personal.source": "who or what picks",
    "Personal.lifetime": "how long one such offer lasts",
    "Personal.activation": "how it becomes active",
    "Schedule.any": "free choice of dates, days and hours: a demand on the system",
    "Schedule.moment": "which moment of the purchase is compared",
    "Schedule.overnight_day": "the weekday that a window over midnight belongs to",
    "clock": "by whose clock",
    "Dates.granularity": "how exact the ends are",
    "Hours.step": "how finely hours can be set",
    "Relative.anchor": "which date of the customer",
    "feb29": "what stands for 29 February in common years",
    "SegmentChoice.computed": "how fresh membership has to be",
    "Audience.segment": "segments of the brief, by id",
    "Audience.except": "who is left out, said as an audience",
    "MinSpend.value": "so much money",
    "MinSpend.base": "measured on the price before other offers, after them, or on what is paid",
    "MinSpend.tax": "tax included or not",
    "counts": "which purchases are counted",
    "DaysSince.event": "since what",
    "DaysSince.unit": "calendar days, or spans of 24 hours",
    "DaysSince.none_matches": "holds also where it never happened",
    "PaymentMethod.mixed": "what holds where only a part is paid so",
    "Receipt.excludes": "what of the receipt does not count",
    "ProductSet.size": "so many units make a set",
    "ProductSet.pattern": "a set of several kinds: so many of these, so many of those",
    "ProductSet.build_order": "in which order units go into sets",
    "ProductSet.price_split": "how the price of a set is spread over its lines",
    "EveryNUnits.counted": "counted in each line, or over the receipt",
    "EveryNUnits.leftovers": "what odd units do",
    "UnitPick.sort": "in which order units are picked",
    "UnitPick.count": "the first so many units",
    "UnitPick.mode": "picked in each set, or over all of them",
    "UnitPick.consumed_units": "whether such units may serve another offer",
    "PercentOff.value": "per cent",
    "by_tier": "a value for each tier, by its name",
    "cap": "at most so much money",
    "PercentOff.cap_scope": "what the cap holds for",
    "PercentOff.base": "of the original price, or of what other offers have left",
    "AmountOff.value": "money off",
    "AmountOff.per": "off what",
    "FixedPrice.value": "the price",
    "FixedPrice.per": "for what",
    "Tiered.measure": "what is measured",
    "Tiered.threshold_op": "whether the threshold itself counts (`gte`) or not (`gt`)",
    "Tiered.applies_to": "to the whole, or to what lies above the threshold",
    "BuyXGetY.pool": "from among what the units at the reward are",
    "BuyXGetY.per": "what the reward is for",
    "Gift.choice": "gifts to choose from",
    "Gift.qty_per_match": "so many gifts for each match",
    "Gift.price_shown": "at which price it stands in the receipt",
    "Gift.out_of_stock": "what happens where it is sold out",
    "Gift.chosen_at": "where it is chosen",
    "PointsEarn.percent": "per cent of the purchase",
    "PointsEarn.rate_source": "what the rate depends on",
    "PointsEarn.rounding": "how points are rounded",
    "PointsEarn.rounding_level": "what is rounded",
    "PointsFixed.points": "so many points",
    "PointsBurn.max_share": "the part of a receipt payable so, in per cent",
    "PointsBurn.confirm_by": "how the customer confirms",
    "Cashback.percent": "per cent that come back",
    "Cashback.to": "where to",
    "Cashback.posted": "after so long",
    "Cashback.expires": "valid for so long",
    "IssueCoupon.for": "for what",
    "IssueCoupon.valid_from": "valid from so long after issue",
    "IssueCoupon.valid": "valid for so long",
    "IssueCoupon.medium": "on paper, or electronic",
    "StoredValue.kind": "what it is",
    "StoredValue.refund": "what comes back where goods are returned",
    "Challenge.measure": "what is counted",
    "Referral.moment": "when both are rewarded",
    "Membership.refund": "what comes back where it is given up",
    "Notify.channel": "by which way",
    "Uses.uses": "so many uses",
    "Uses.per": "in each period",
    "Units.per": "in each period",
    "Budget.kind": "what is counted",
    "Budget.per": "for each period",
    "Budget.of": "whose budget",
    "Budget.on_reach": "what happens when it is spent",
    "Budget.warn_at": "a warning at so many per cent of it",
    "MaxDiscount.percent_of_receipt": "at most so many per cent of the receipt",
    "MaxDiscount.floor_price": "no price below this",
    "MaxDiscount.margin_floor": "no margin below this",
    "MaxDiscount.final_price_not_below": "no price below this line",
    "Stacking.layer": "resolved before the next layer",
    "Stacking.lane": "number of a layer of one's own",
    "Stacking.order": "1 is applied first",
    "Stacking.ties": "what decides between equals",
    "Stacking.within": "how several offers of one layer are settled",
    "Stacking.exclusivity": "whether others may apply beside it",
    "Stacking.groups": "named groups of which one offer wins",
    "Stacking.with_points": "how it goes with earning and spending points",
    "PointsRefund.spent_points": "what becomes of points that paid for it",
    "PointsRefund.returned_lot": "with which expiry they come back",
    "PointsRefund.earned_points": "what becomes of points it earned, where they are spent",
    "PointsRefund.partial_refund": "how it is shared where only some goods come back",
    "Expiry.policy": "by which rule points expire",
    "Expiry.after": "after so long",
    "Expiry.warn_before": "a warning so long before",
}
"""What keys mean where the catalogue's title of what they demand does not say it: by block and name, or by name alone."""


def keys_page() -> str:
    """The page of the keys of mechanics as it should be."""
    catalogue = read_catalogue(shipped_documents(), Collector())
    parts = [_KEYS_HEAD]
    shown: set[type[Clause]] = set()
    for name, kind in {**AXES, **SECTIONS}.items():
        if kind in shown:  # `calculation:` is an axis and a section
            continue
        parts.append(f"## `{name}`\n")
        pending = [kind]
        for block in pending:
            if block in shown:
                continue
            shown.add(block)
            parts.append(_block(block, catalogue, heading=block is not kind))
            pending += [inner for each in block.keys.values() if (inner := _inner(each)) is not None]
    return "\n".join(parts)


def _block(block: type[Clause], catalogue: Catalogue, *, heading: bool) -> str:
    about = " ".join(inspect.getdoc(block).split()) if block.__doc__ and (block.__doc__ or "").strip() else ""  # type: ignore[union-attr]
    lines = [f"### {block.__name__}\n"] if heading else []
    lines.append(_escaped(about) + "\n")
    if block.short:
        lines.append(f"Bare value: `{block.short}`.\n")
    elif issubclass(block, Kinds):
        lines.append("Bare word: any of the keys, without particulars.\n")
    elif block.worded:
        words = [key.name for key in block.keys.values() if _reader(key) is values.YES.read]
        lines.append(f"Bare word: {_code(words)}.\n" if words else "")
    base = Products if block is not Products and issubclass(block, Products) else None
    rows = [_row(f"`{key.name}`", _form(key, block, catalogue), _meaning(key, block, catalogue)) for key in block.keys.values()
            if base is None or base.keys.get(key.name) is not key]  # fmt: skip
    if base is not None:
        lines.append(f"All keys of [{base.__name__}](#{base.__name__.lower()}){', and:' if rows else '.'}\n")
    if rows:
        lines += ["| key | what is written | meaning |\n|---|---|---|", *rows]
    return "\n".join([*(line for line in lines if line.strip()), ""] if rows else [line for line in lines if line.strip()])


def _refs(schema: Mapping[str, Any]) -> Iterator[str]:
    for each in (schema, *schema.get("anyOf", ()), schema.get("additionalProperties", {})):
        if "$ref" in each:
            yield each["$ref"].rsplit("/", 1)[1].rpartition(".")[2]


def _inner(key: Key) -> type[Clause] | None:
    """The kind of block that a key holds."""
    name = next(_refs(key.schema()), None)
    return _kinds()[name] if name else None


def _kinds(of: type[Clause] = Clause) -> dict[str, type[Clause]]:
    found = {each.__name__: each for each in of.__subclasses__()}
    for each in list(found.values()):
        found |= _kinds(each)
    return found


def _reader(key: Key) -> Callable[..., Any]:
    """What reads one value of a key; a list and a block of names know it as `reader`."""
    read = key.read
    while (reader := inspect.getclosurevars(read).nonlocals.get("reader")) is not None:
        read = reader.read
    return read


def _form(key: Key, block: type[Clause], catalogue: Catalogue) -> str:
    schema = key.schema()
    is_list = "anyOf" in schema
    inner = _inner(key)
    one: Mapping[str, Any] = schema["anyOf"][0] if is_list else schema
    named = "additionalProperties" in one
    one = one["additionalProperties"] if named else one
    if inner is not None:
        form = "nothing further" if not inner.keys else f"[{inner.__name__}](#{inner.__name__.lower()})"
        if inner in AXES.values():
            form = f"[`{next(axis for axis, kind in AXES.items() if kind is inner)}`](#{next(a for a, k in AXES.items() if k is inner)})"
    elif "enum" in one:
        form = "; ".join(_word(word, key, block, catalogue) for word in one["enum"])
    else:
        form = _FORMS[_reader(key)]
    return f"{'list: ' if is_list else ''}{'by name: ' if named else ''}{form}"


def _word(word: str, key: Key, block: type[Clause], catalogue: Catalogue) -> str:
    for demands in key.demands:
        option = _parameter(demands, block, catalogue).options.get(demands.prefix + word)
        if option is not None:
            return f"`{word}` ({_escaped(_en(option))})"
    return f"`{word}`"


def _parameter(demands: Demands, block: type[Clause], catalogue: Catalogue) -> Parameter:
    capability = catalogue.get(block.capability)
    assert capability is not None
    return capability.parameters[demands.parameter]


def _meaning(key: Key, block: type[Clause], catalogue: Catalogue) -> str:
    for each in block.__mro__:
        if (written := _MEANINGS.get(f"{each.__name__}.{key.name}")) is not None:
            return written
    if key.name in _MEANINGS:
        return _MEANINGS[key.name]
    titles: list[str] = []
    for demands in key.demands:
        parameter = _parameter(demands, block, catalogue)
        title: Text = parameter.options[demands.yes] if demands.yes else parameter.title
        denied = f" (`false`: {_en(parameter.options[demands.no])})" if demands.no else ""
        titles.append(f"{_lower(_en(title))}{denied}")
    inner = _inner(key)
    if not titles and inner is not None:
        titles.append(_lower((inspect.getdoc(inner) or "").partition(";")[0].split(".")[0].split(":")[0]))
    return _escaped("; ".join(titles))


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


# --- Markdown


def _en(text: Text) -> str:
    return text.en or text.plain or ""


def _row(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _code(words: Any) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _escaped(text: str) -> str:
    return " ".join(text.replace("[", "\\[").replace("*", "\\*").split())


PAGES: Mapping[Path, Callable[[], str]] = {
    DOCS / "properties.md": properties_page,
    DOCS / "presets.md": presets_page,
    DOCS / "mechanic-keys.md": keys_page,
}


if __name__ == "__main__":
    for path, page in PAGES.items():
        path.write_text(page(), encoding="utf-8")
