"""The sentences of the report on when scenarios run."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.locale.message import Message
from reqkit.match.readiness import Readiness

SCENARIOS = Message("Когда заработают сценарии", "When scenarios run")
SCENARIOS_TODAY = Message(
    "Больше всего сценариев сегодня запускает {best}: {today} из {total}.", "Most scenarios run today at {best}: {today} of {total}."
)
SCENARIOS_TODAY_AND_AFTER = Message(
    "Больше всего сценариев сегодня запускает {best}: {today} из {total}; доработки добавят ещё {after}.",
    "Most scenarios run today at {best}: {today} of {total}; work would add {after}.",
)
SCENARIOS_NONE_TODAY = Message(
    "Сегодня ни один сценарий не запустит никто; после доработок у лучшего заработают {after} из {total}.",
    "No scenario runs anywhere today; after work {after} of {total} would at best.",
)
SCENARIOS_NONE = Message(
    "Ни про один из {total} {total:сценарий|сценариев|сценариев} пока нельзя сказать, что он заработает.",
    "Of none of the {total} {total:scenario|scenarios} can it be said yet that it will run.",
)
SCENARIOS_TABLE = Message("Сценарии и поставщики", "Scenarios and vendors")
SCENARIOS_LEGEND = Message(
    "срок и деньги — вся работа, без которой сценарий не пойдёт; другим сценариям она служит тоже",
    "days and money: all the work the scenario cannot do without; it serves other scenarios too",
)
COL_SCENARIO = Message("Сценарий", "Scenario")
OBSTACLES_HEADING = Message("Что мешает", "What stands in the way")
OBSTACLE: Mapping[Readiness, Message] = {
    Readiness.TODAY: Message("{labels}", "{labels}"),
    Readiness.AFTER_WORK: Message("Доработать: {labels}.", "To be built: {labels}."),
    Readiness.OTHER_PLAN: Message("Нет на тарифе, который покупается: {labels}.", "Not on the plan that would be bought: {labels}."),
    Readiness.UNANSWERED: Message("Без ответа: {labels}.", "No answer: {labels}."),
    Readiness.CANNOT: Message("Нет: {labels}.", "Not available: {labels}."),
}
