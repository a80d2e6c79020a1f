"""For whom an offer is."""

from __future__ import annotations

from reqkit.mechanics.base import Clause
from reqkit.mechanics.keys import Demands, block, key, several
from reqkit.mechanics.values import WORD, YES, one_of

COMPUTED = one_of("realtime", "nightly", "manual")


class Choice(Clause):
    """Ids of segments, groups, stores …: any of some, none of others. A bare word or list is `any_of`."""

    short = "any_of"
    any_of = several(WORD)
    none_of = several(WORD, Demands("audience_rules", "none_of"))


class SegmentChoice(Choice):
    """Segments of the brief, and how fresh membership in them has to be."""

    computed = key(COMPUTED, Demands("audience_rules"))


class TierChoice(Choice):
    """Tiers by name, or from one upwards."""

    at_least = key(WORD, Demands("audience_rules", "at_least_tier"))


class Audience(Clause):
    """Several keys narrow each other. `everyone` and `staff` may stand alone as words."""

    worded = True
    everyone = key(YES, Demands("audience", "all_customers"))
    segment = block(SegmentChoice, Demands("audience", "segment"))
    tiers = block(TierChoice, Demands("audience", "tier"))
    groups = block(Choice, Demands("audience", "customer_group"))
    staff = key(YES, Demands("audience", "staff_only"))
    staff_category = several(WORD, Demands("audience_rules", "staff_category"))
    except_: Audience | None = block(lambda: Audience, Demands("audience_rules", "none_of"), name="except")
