"""Published offer and condition cases as mechanics of the language, and mechanics back as cases."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from reqkit.mechanics.base import Clause
from reqkit.mechanics.calculation import Calculation
from reqkit.mechanics.mechanic import Mechanic
from reqkit.mechanics.products import Products
from reqkit.mechanics.schedule import Dates, Schedule
from reqkit.mechanics.values import UNLIMITED, clock_text

Data = dict[str, Any]

_WHERE = {"groups": "groups", "skus": "skus", "exclude_discounted": "exclude_discounted", "exclude_gifts": "exclude_gifts"}
_EFFECTS = {"points_earn_fixed": "points_fixed", "points_redeem": "points_burn", "distribute": "amount_off"}
_RENAMED = {"max_share_percent": "max_share"}
_CONFLICTS = {
    "apply_all_in_order": "all_in_order",
    "best_per_line": "best_per_line",
    "best_per_line_within_lane_then_next_lane": "best_per_line_in_lane",
    "sort_order_then_stop_per_item": "order_then_stop_on_item",
    "first_exclusive_wins": "first_exclusive",
    "one_order_wide": "one_per_receipt",
    "at_most_one_order_wide_percent_or_amount_reward": "one_receipt_reward",
    "best_catalog_rule_per_item_then_one_order_rule_then_one_voucher": "one_of_each_layer",
}
_METHODS = {"proportional": "proportional_value", "per_tax_rate": "per_tax_rate", "fill_other_lines_first": "fill_other_lines_first"}
_REMAINDERS = {"first_lines": "first_line", "last_line": "last_line", "largest_fraction": "largest_fraction"}
_PLAIN_SEMANTICS = ("percent_base_unit", "percent_base_order", "condition_base")
_ROUNDED = {"unit_rounding": "unit", "line_rounding": "line", "points_rounding": "points"}


def _turned(table: dict[str, str]) -> dict[str, str]:
    return {value: key for key, value in table.items()}


# --- offers to mechanics


def to_mechanic(promotion: Data, number: int) -> Data:
    target, effect = promotion["target"], promotion["effect"]
    mechanic: Data = {"id": f"P-{number}", "title": promotion["id"], "priority": "must"}
    mechanic["trigger"] = {"coupon": {"codes": promotion["codes"]}} if promotion["trigger"] == "coupon" else "automatic"
    for condition in promotion["when"]:
        axis, block = _condition(condition)
        if axis == "conditions":
            mechanic.setdefault("conditions", {"all": []})["all"].append(block)
        else:
            mechanic[axis] = block
    mechanic["scope"] = _scope(target)
    if pick := _pick(target):
        mechanic["unit_pick"] = pick
    mechanic["effect"] = {_EFFECTS.get(effect["kind"], effect["kind"]): _effect(effect, target)}
    if "limits" in promotion:
        limits = promotion["limits"]
        mechanic["limits"] = {"per_customer": {"uses": limits["uses_per_customer"]}}
        if "cancelled_orders_release_use" in limits:
            mechanic["limits"]["released_on_cancel"] = limits["cancelled_orders_release_use"]
    if stacking := _stacking(promotion):
        mechanic["stacking"] = stacking
    return mechanic


def _condition(condition: Data) -> tuple[str, Data]:
    kind, rest = condition["kind"], {key: value for key, value in condition.items() if key != "kind"}
    match kind:
        case "customer_group":
            return "audience", {"groups": {"any_of": rest["any_of"]}}
        case "date_range":
            return "schedule", {"dates": {"from": rest["start"], "to": rest["end"]}}
        case "min_group_spend":
            return "conditions", {"min_spend": {"op": rest["op"], "value": rest["value"], "of": {"groups": rest["groups"]}}}
        case "any_line_qty":
            return "conditions", {"line_qty": rest}
    return "conditions", {kind: rest}


def _scope(target: Data) -> Data:
    where = _where(target.get("where", {}))
    match target["scope"]:
        case "order":
            return {"receipt": {"only": where} if where else {}}
        case "shipping":
            return {"delivery": {}}
        case "set":
            found = target["set"]
            scope: Data = {"size": found["size"], "build_order": found["build_sort"]}
            if "max_sets" in found:
                scope["max_sets"] = found["max_sets"]
            return {"set": {**scope, **({"of": where} if where else {})}}
    if "every_n_units" in target:
        return {"every_n_units": {"n": target["every_n_units"], **({"of": where} if where else {})}}
    return {"lines": where}


def _where(where: Data) -> Data:
    products = {name: where[key] for key, name in _WHERE.items() if key in where}
    price = {end: where[f"unit_price_{bound}"] for end, bound in (("from", "min"), ("to", "max")) if f"unit_price_{bound}" in where}
    return {**products, **({"price": price} if price else {})}


def _pick(target: Data) -> Data:
    pick: Data = {}
    for key, value in target.get("pick", {}).items():
        name = {"units": "count", "max_units": "max_units_per_receipt"}.get(key, key)
        pick[name] = UNLIMITED if value is None else value
    if "max_units_per_line" in target:
        pick["max_units_per_line"] = target["max_units_per_line"]
    return pick


def _effect(effect: Data, target: Data) -> Data:
    found: Data = {}
    for key, value in effect.items():
        if key == "repeat":
            found["max_occurrences"] = 1
        elif key != "kind":
            found[_RENAMED.get(key, key)] = UNLIMITED if value is None else value
    if effect["kind"] == "distribute":
        found["per"] = "order"
    for side in ("buy", "get"):
        if f"{side}_where" in target:
            found[f"{side}_from"] = _where(target[f"{side}_where"])
    return found


def _stacking(promotion: Data) -> Data:
    stacking: Data = {}
    if "stacking" in promotion:
        word = promotion["stacking"]
        stacking["exclusivity"] = "exclusive_always" if word == "exclusive" else word
    if "lane" in promotion:
        stacking["lane"] = promotion["lane"]
    if "apply_order" in promotion:
        stacking["order"] = promotion["apply_order"]
    if promotion.get("level") == "catalog":
        stacking["layer"] = "shelf"
    return stacking


def to_calculation(semantics: Data) -> Data:
    """What a system does differently from others, as a section `calculation:`."""
    found: Data = {key.replace("_unit", "_line"): semantics[key] for key in _PLAIN_SEMANTICS if key in semantics}
    roundings = [_rounding(level, semantics[key]) for key, level in _ROUNDED.items() if key in semantics]
    if semantics.get("rounding") == "none":
        roundings.append({"mode": "none"})
    if roundings:
        found["rounding"] = roundings
    if "distribution" in semantics:
        spread = semantics["distribution"]
        found["distribution"] = {
            "method": _METHODS[spread["method"]],
            **({"base": spread["base"]} if "base" in spread else {}),
            **({"quotient": spread["round"]} if "round" in spread else {}),
            **({"remainder": _REMAINDERS[spread["remainder"]]} if "remainder" in spread else {}),
        }
    if "conflict" in semantics:
        found["conflict"] = _CONFLICTS[semantics["conflict"]]
    renamed = {"get_pick": "reward_pick", "reward_lines": "reward_shown_as"}
    found |= {name: semantics[key] for key, name in renamed.items() if key in semantics}
    if "levels" in semantics:
        found["layers_in_turn"] = semantics["levels"] == "line_effects_before_order_effects"
    if "recheck_conditions_after_each" in semantics:
        found["recheck_conditions_after_each"] = semantics["recheck_conditions_after_each"]
    return found


def _rounding(level: str, word: str) -> Data:
    on_price = word.endswith("_on_price")
    return {"level": level, "mode": word.removesuffix("_on_price"), **({"target": "resulting_price"} if on_price else {})}


# --- mechanics back to offers


def to_promotion(mechanic: Mechanic) -> Data:
    assert mechanic.trigger is not None
    assert mechanic.scope is not None
    assert mechanic.effect is not None
    coupon = mechanic.trigger.coupon
    promotion: Data = {"id": mechanic.title.plain, "trigger": "automatic" if coupon is None else "coupon", "when": _when(mechanic)}
    if coupon is not None:
        promotion["codes"] = list(coupon.codes)
    promotion["target"] = _target(mechanic)
    promotion["effect"] = _case_effect(mechanic)
    if mechanic.limits is not None:
        assert mechanic.limits.per_customer is not None
        promotion["limits"] = {"uses_per_customer": mechanic.limits.per_customer.uses}
        if mechanic.limits.released_on_cancel is not None:
            promotion["limits"]["cancelled_orders_release_use"] = mechanic.limits.released_on_cancel
    stacking = mechanic.stacking
    if stacking is not None:
        if stacking.exclusivity is not None:
            promotion["stacking"] = "exclusive" if stacking.exclusivity == "exclusive_always" else stacking.exclusivity
        named = {"lane": stacking.lane, "apply_order": stacking.order, "level": "catalog" if stacking.layer == "shelf" else None}
        promotion |= {key: value for key, value in named.items() if value is not None}
    return promotion


def _when(mechanic: Mechanic) -> list[Data]:
    found: list[Data] = []
    if mechanic.audience is not None and mechanic.audience.groups is not None:
        found.append({"kind": "customer_group", "any_of": list(mechanic.audience.groups.any_of)})
    if mechanic.schedule is not None and mechanic.schedule.dates is not None:
        dates = mechanic.schedule.dates
        found.append({"kind": "date_range", "start": str(dates.from_), "end": str(dates.to)})
    for condition in mechanic.conditions.all_ if mechanic.conditions is not None else ():
        (kind,) = condition.kinds
        found.append(_case_condition(kind, getattr(condition, kind)))
    return found


def _case_condition(kind: str, block: Clause) -> Data:
    values = plain(block)
    if kind == "min_spend" and "of" in values:
        return {"kind": "min_group_spend", "groups": values.pop("of")["groups"], **values}
    return {"kind": "any_line_qty" if kind == "line_qty" else kind, **values}


def _target(mechanic: Mechanic) -> Data:
    assert mechanic.scope is not None
    (kind,) = mechanic.scope.kinds
    target: Data = {"scope": {"receipt": "order", "delivery": "shipping", "set": "set"}.get(kind, "line")}
    products: Products | None = None
    match kind:
        case "receipt":
            products = mechanic.scope.receipt.only if mechanic.scope.receipt is not None else None
        case "lines":
            products = mechanic.scope.lines
        case "every_n_units":
            assert mechanic.scope.every_n_units is not None
            products = mechanic.scope.every_n_units.of
            target["every_n_units"] = mechanic.scope.every_n_units.n
        case "set":
            found = mechanic.scope.set_
            assert found is not None
            products = found.of
            target["set"] = {"size": found.size, "build_sort": found.build_order}
            if found.max_sets is not None:
                target["set"]["max_sets"] = found.max_sets
    if products is not None and products.values:
        target["where"] = _case_where(products)
    for side in ("buy", "get"):
        bought = mechanic.effect.buy_x_get_y if mechanic.effect is not None else None
        chosen = getattr(bought, f"{side}_from") if bought is not None else None
        if chosen is not None:
            target[f"{side}_where"] = _case_where(chosen)
    if mechanic.unit_pick is not None:
        pick = plain(mechanic.unit_pick)
        per_line = pick.pop("max_units_per_line", None)
        if per_line is not None:
            target["max_units_per_line"] = per_line
        if pick:
            names = {"count": "units", "max_units_per_receipt": "max_units"}
            target["pick"] = {names.get(key, key): None if value == UNLIMITED else value for key, value in pick.items()}
    return target


def _case_where(products: Products) -> Data:
    values = plain(products)
    price = values.pop("price", {})
    return {**values, **{f"unit_price_{bound}": price[end] for end, bound in (("from", "min"), ("to", "max")) if end in price}}


def _case_effect(mechanic: Mechanic) -> Data:
    assert mechanic.effect is not None
    (kind,) = mechanic.effect.kinds
    values = plain(getattr(mechanic.effect, kind))
    values = {key: value for key, value in values.items() if key not in ("buy_from", "get_from")}
    if kind == "amount_off" and values.get("per") == "order":
        values.pop("per")
        kind = "distribute"
    named = {**{value: key for key, value in _EFFECTS.items() if key != "distribute"}}.get(kind, kind)
    found: Data = {"kind": named}
    for key, value in values.items():
        if kind == "buy_x_get_y" and key == "max_occurrences" and value == 1:
            found["repeat"] = False
        else:
            found[_turned(_RENAMED).get(key, key)] = None if value == UNLIMITED else value
    return found


def to_semantics(calculation: Calculation) -> Data:
    found: Data = {}
    for key in _PLAIN_SEMANTICS:
        value = getattr(calculation, key.replace("_unit", "_line"))
        if value is not None:
            found[key] = value
    for rounding in calculation.rounding:
        if rounding.level is None:
            found["rounding"] = rounding.mode
        else:
            suffix = "_on_price" if rounding.target == "resulting_price" else ""
            found[_turned(_ROUNDED)[rounding.level]] = f"{rounding.mode}{suffix}"
    spread = calculation.distribution
    if spread is not None and spread.method is not None:
        named = {
            "base": spread.base,
            "round": spread.quotient,
            "remainder": _turned(_REMAINDERS)[spread.remainder] if spread.remainder is not None else None,
        }
        given = {key: value for key, value in named.items() if value is not None}
        found["distribution"] = {"method": _turned(_METHODS)[spread.method], **given}
    others = {
        "conflict": _turned(_CONFLICTS)[calculation.conflict] if calculation.conflict is not None else None,
        "get_pick": calculation.reward_pick,
        "reward_lines": calculation.reward_shown_as,
        "levels": "line_effects_before_order_effects" if calculation.layers_in_turn else None,
        "recheck_conditions_after_each": calculation.recheck_conditions_after_each,
    }
    return found | {key: value for key, value in others.items() if value is not None}


# --- conditions


def condition_to_axes(condition: Data) -> Data:
    rest = {key: value for key, value in condition.items() if key != "kind"}
    match condition["kind"]:
        case "time_of_day":
            zone = rest.pop("tz", None)
            hours = {
                "from": rest["start"],
                "to": rest["end"],
                "start_inclusive": rest["start_inclusive"],
                "end_inclusive": rest["end_inclusive"],
            }
            return {"schedule": {"hours": [hours], **({"clock": zone} if zone else {})}}
        case "weekday":
            return {"schedule": {"weekdays": rest["days"]}}
        case "date_range":
            dates = {"from": rest["start"], "to": rest["end"], "granularity": rest["granularity"], "end_inclusive": rest["end_inclusive"]}
            return {"schedule": {"dates": {**dates, **({"clock": rest["calendar"]} if "calendar" in rest else {})}}}
        case "anniversary":
            anchor = rest.pop("of")
            return {"schedule": {"relative": {"anchor": anchor, **rest}}}
        case "relative_period":
            return {"conditions": {"date_in_period": {"property": rest["field"], "period": rest["period"], "offset": rest["offset"]}}}
    return {"conditions": {condition["kind"]: rest}}


def axes_to_condition(mechanic: Mechanic) -> Data:
    if mechanic.conditions is not None:
        (kind,) = mechanic.conditions.kinds
        values = plain(getattr(mechanic.conditions, kind))
        if kind == "date_in_period":
            return {"kind": "relative_period", "field": values["property"], "period": values["period"], "offset": values["offset"]}
        return {"kind": kind, **values}
    assert mechanic.schedule is not None
    return _scheduled(mechanic.schedule)


def _scheduled(schedule: Schedule) -> Data:
    if schedule.weekdays is not None:
        return {"kind": "weekday", "days": list(schedule.weekdays)}
    if schedule.hours is not None:
        (window,) = schedule.hours.daily
        ends = {"start": clock_text(window.start), "end": clock_text(window.end)}
        inclusive = {"start_inclusive": window.start_inclusive, "end_inclusive": window.end_inclusive}
        return {"kind": "time_of_day", **ends, **inclusive, **({"tz": schedule.clock} if schedule.clock is not None else {})}
    if schedule.relative is not None:
        values = plain(schedule.relative)
        return {"kind": "anniversary", "of": values.pop("anchor"), **values}
    dates = schedule.dates
    assert isinstance(dates, Dates)
    bounds = {"start": dates.from_ and str(dates.from_), "end": dates.to and str(dates.to)}
    rest = {"granularity": dates.granularity, "end_inclusive": dates.end_inclusive}
    return {"kind": "date_range", **bounds, **rest, **({"calendar": dates.clock} if dates.clock is not None else {})}


# --- comparing


def plain(value: Any) -> Any:
    """A block as plain data under the keys it is written with; a single setting as its value."""
    if isinstance(value, Clause):
        return {key.name: plain(getattr(value, key.attribute)) for key in value.said}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return value.low if hasattr(value, "is_range") else value


def exact(value: Any) -> Any:
    """Data with every number as a number, whether it was written as one or as a text."""
    if isinstance(value, dict):
        return {key: exact(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [exact(each) for each in value]
    if isinstance(value, bool) or value is None:
        return value
    try:
        return Fraction(value)
    except (ValueError, TypeError):
        return value
