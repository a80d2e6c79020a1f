"""A mechanic, or a company-wide section, as one sentence that a marketing director would say."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reqkit.locale.message import Message
from reqkit.mechanics.base import Clause
from reqkit.mechanics.mechanic import Mechanic
from reqkit.mechanics.wording.conditions import conditions_phrase
from reqkit.mechanics.wording.effects import effect_text, price_tag_text
from reqkit.mechanics.wording.limits import limits_asides, limits_phrases
from reqkit.mechanics.wording.profiles import section_phrases
from reqkit.mechanics.wording.scope import pick_phrase, scope_text
from reqkit.mechanics.wording.speaker import Speaker, phrases
from reqkit.mechanics.wording.stacking import stacking_phrases
from reqkit.mechanics.wording.when import schedule_phrase
from reqkit.mechanics.wording.who import audience_phrase, trigger_phrase
from reqkit.values.text import Language, Text

_TRIGGERED = Message("{trigger}: {offer}", "{trigger}: {offer}")
_REWARD = Message("выгода на {scope}", "a reward on {scope}")
_SOME_REWARD = Message("выгода не указана", "the reward is not stated")
_BETWEEN_NAMES = re.compile("(?<=[»”]), (?=[«“])")
_CALCULATION = Message("расчёт: {rules}", "worked out so: {rules}")


def mechanic_sentence(mechanic: Mechanic, language: Language, *, titles: Mapping[str, Text] | None = None, currency: str = "RUB") -> str:
    """`Скидка 20 % на товары групп «coffee», «bakery» по будням с 15:00 до 18:00 …`.

    `titles` says what segments, tiers, goods and other mechanics are called by their ids; money is in `currency` (ISO 4217).
    """
    speaker = Speaker(language, currency, titles or {})
    offer = _offer(speaker, mechanic)
    trigger = trigger_phrase(speaker, mechanic.trigger)
    parts = [speaker.say(_TRIGGERED, trigger=trigger, offer=offer) if trigger else offer]
    parts += [shown] if mechanic.effect is not None and (shown := price_tag_text(speaker, mechanic.effect)) else []
    parts += limits_asides(speaker, mechanic.limits) if mechanic.limits is not None else []
    if mechanic.stacking is not None:
        parts += stacking_phrases(speaker, mechanic.stacking)
    if mechanic.calculation is not None:
        rules = ", ".join(section_phrases(speaker, mechanic.calculation))
        parts += [speaker.say(_CALCULATION, rules=rules)] if rules else []
    return _sentence("; ".join(parts))


def section_sentence(section: Clause, language: Language, *, titles: Mapping[str, Text] | None = None, currency: str = "RUB") -> str:
    """`Баллы начисляются после оплаты; срок баллов — 6 месяцев …`: a section `calculation:`, `points:` or `tiers:`.

    Empty where the section says nothing.
    """
    said = section_phrases(Speaker(language, currency, titles or {}), section)
    return _sentence("; ".join(said)) if said else ""


def _offer(speaker: Speaker, mechanic: Mechanic) -> str:
    """What the customer gets, on what, when, who, on which conditions, how far."""
    scope = scope_text(speaker, mechanic.scope) if mechanic.scope is not None else ""
    delivery = mechanic.scope.delivery if mechanic.scope is not None else None
    methods = delivery.methods if delivery is not None else ()
    reward = effect_text(speaker, mechanic.effect, scope, methods) if mechanic.effect is not None else ""
    if not reward:
        reward = speaker.say(_REWARD, scope=scope) if scope else speaker.say(_SOME_REWARD)
    schedule = schedule_phrase(speaker, mechanic.schedule) if mechanic.schedule is not None else ""
    return phrases(
        f"{reward}{_joint(reward)}{schedule}" if schedule else reward,
        audience_phrase(speaker, mechanic.audience) if mechanic.audience is not None else None,
        conditions_phrase(speaker, mechanic.conditions) if mechanic.conditions is not None else None,
        pick_phrase(speaker, mechanic.unit_pick) if mechanic.unit_pick is not None else None,
        *(limits_phrases(speaker, mechanic.limits) if mechanic.limits is not None else ()),
    )


def _joint(reward: str) -> str:
    """Between what is given and when: a comma where the one would run into the other, which commas between names do not make it do."""
    return ", " if reward.endswith(")") or ", " in _BETWEEN_NAMES.sub("", reward) else " "


def _sentence(text: str) -> str:
    """A capital, a full stop, and notes that stand in brackets side by side in the same brackets."""
    joined = text.replace(") (", "; ")
    return f"{joined[:1].upper()}{joined[1:]}."
