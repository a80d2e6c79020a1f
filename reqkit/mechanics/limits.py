"""How far an offer may go."""

from __future__ import annotations

from reqkit.mechanics.base import Clause
from reqkit.mechanics.effects import GUARD
from reqkit.mechanics.keys import Demands, block, key, several
from reqkit.mechanics.schedule import CLOCK, CLOCK_DEMAND
from reqkit.mechanics.values import CAP, COUNT_OR_UNLIMITED, NUMBER, YES, one_of

PERIOD = one_of("receipt", "hour", "day", "week", "month", "quarter", "year", "all_time")


class Uses(Clause):
    """So many uses `per` period; unsaid, over the whole life of the offer. `rolling`: any such stretch of time, not a calendar one."""

    short = "uses"
    uses = key(COUNT_OR_UNLIMITED, Demands("limits", "uses"))
    per = key(PERIOD, (Demands("limits", "frequency"), Demands("limit_periods")))
    rolling = key(YES, Demands("limit_periods", "rolling", "calendar"))
    clock = key(CLOCK, CLOCK_DEMAND)


class Units(Clause):
    """So many units of goods at the reward."""

    short = "per_receipt"
    per_receipt = key(COUNT_OR_UNLIMITED)
    per_customer = key(COUNT_OR_UNLIMITED)
    per = key(PERIOD, Demands("limit_periods"))


class Budget(Clause):
    """What the offer may cost altogether. `warn_at` is in per cent of the limit."""

    short = "limit"
    kind = key(one_of("money", "points", "uses", "units"), Demands("budgets", prefix="in_"))
    limit = key(CAP)
    per = key(PERIOD, Demands("limit_periods"))
    of = key(one_of("campaign", "store", "customer", "code"), Demands("budgets", prefix="of_"))
    on_reach = key(one_of("stop", "partial", "warn"), Demands("budgets"))
    warn_at = key(NUMBER, Demands("budgets", "warn"))
    released_on_refund = key(YES, Demands("budgets", "released_on_refund"))


class MaxDiscount(Clause):
    """The most that may be taken off, and the least that must be left of a price."""

    short = "per_receipt"
    per_unit = key(CAP, Demands("caps", "per_unit"))
    per_line = key(CAP, Demands("caps", "per_line"))
    per_receipt = key(CAP, Demands("caps", "per_receipt"))
    percent_of_receipt = key(NUMBER, Demands("caps", "percent_of_receipt"))
    floor_price = key(NUMBER, Demands("floors", "set_price"))
    margin_floor = key(NUMBER, Demands("floors", "margin"))
    final_price_not_below = key(one_of("zero", "one_kopeck", "cost", "min_retail_price"), Demands("floors"))


class Limits(Clause):
    """Several limits hold together. `none` may stand alone: the offer has no limits on purpose."""

    worded = True
    none = key(YES)
    total = block(Uses, Demands("limits_of", "campaign"))
    per_customer = block(Uses, Demands("limits_of", "customer"))
    per_code = block(Uses, Demands("limits_of", "code"))
    per_receipt = block(Uses, Demands("limits_of", "receipt"))
    per_day = block(Uses, Demands("limits_of", "day"))
    per_store = block(Uses, Demands("limits_of", "store"))
    per_employee = block(Uses, Demands("limits_of", "employee"))
    units = block(Units, Demands("limits", "units"))
    budget = block(Budget, Demands("limits", "budget"))
    max_discount = block(MaxDiscount, Demands("limits", "max_discount"))
    released_on_cancel = key(YES, Demands("limit_periods", "released_on_cancel", "kept_on_cancel"))
    guards = several(GUARD, Demands("guards"))

    @property
    def of_uses(self) -> dict[str, Uses]:
        """The limits on uses that are said, by whose uses they count."""
        names = ("total", "per_customer", "per_code", "per_receipt", "per_day", "per_store", "per_employee")
        return {name: value for name in names if (value := getattr(self, name)) is not None}
