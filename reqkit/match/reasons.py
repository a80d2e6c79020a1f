"""Why a verdict is what it is, in sentences a director understands."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.locale.message import Message
from reqkit.model.sheet import Delivery

UNANSWERED = Message("Нет ответа: {label}.", "No answer: {label}.")
UNANSWERED_IN_PART = Message(
    "О системе сказано, что возможность «{capability}» есть, но не сказано главного: {label}.",
    "The system is said to have “{capability}”, but not what is needed: {label}.",
)
NO_RATE = Message(
    "Ответ не сравнить: сумма в валюте, курса которой в запросе нет ({label}).",
    "The answer cannot be compared: the amount is in a currency that the brief gives no rate for ({label}).",
)
UNAVAILABLE = Message("Нет: {label}.", "Not available: {label}.")
TOO_LITTLE = Message(
    "Не хватает: предложено {offered}, нужно {demand} ({label}).", "Not enough: {offered} offered, {demand} needed ({label})."
)
AVAILABLE: Mapping[Delivery, Message] = {
    Delivery.OUT_OF_THE_BOX: Message("Есть: {label}.", "Available: {label}."),
    Delivery.CONFIGURATION: Message("Есть, включается настройкой: {label}.", "Available after configuration: {label}."),
    Delivery.THIRD_PARTY: Message("Есть через сторонний продукт: {label}.", "Available through a third-party product: {label}."),
}
NEEDED = Message("{reason} Нужно: {demand}.", "{reason} Needed: {demand}.")
CUSTOMIZABLE: Mapping[Delivery, Message] = {
    Delivery.PAID: Message("Можно доработать: {label}; {cost}, {time}.", "Can be built: {label}; {cost}, {time}."),
    Delivery.INCLUDED: Message("Доработают бесплатно: {label}; {time}.", "Built at no charge: {label}; {time}."),
    Delivery.ROADMAP: Message("Обещано в планах развития: {label}; {time}.", "Promised on the roadmap: {label}; {time}."),
}
COST = Message("{amount}", "{amount}")
COST_UNKNOWN = Message("стоимость не названа", "cost not stated")
TIME = Message("срок {time}", "takes {time}")
TIME_DUE = Message("к дате {date}", "by {date}")
TIME_UNKNOWN = Message("срок не назван", "time not stated")
FROM_PLAN = Message("{reason} Начиная с тарифа «{plan}».", "{reason} From the plan “{plan}” on.")
NOTED = Message("{reason} {note}", "{reason} {note}")
OVERRULED = Message(
    "Проверка ({by}) показала другое, чем заявлено. {reason} Заявлено: {claimed}",
    "The assessment ({by}) found otherwise than claimed. {reason} Claimed: {claimed}",
)
CONFIRMED = Message("Подтверждено проверкой ({by}). {reason}", "Confirmed by assessment ({by}). {reason}")

ALL_AVAILABLE = Message("Есть полностью: {count} из {count}.", "Available in full: {count} of {count}.")
ALL_WITH_WORK = Message(
    "Будет после доработки ({cost}, {time}); доработать нужно {count} из {total}: {labels}.",
    "After work ({cost}, {time}); {count} of {total} must be built: {labels}.",
)
SOME_UNANSWERED = Message("Нет ответа на {count} из {total}: {labels}.", "No answer to {count} of {total}: {labels}.")
SOME_UNAVAILABLE = Message("Нет {count} из {total}: {labels}.", "{count} of {total} not available: {labels}.")
THROUGH_BLOCK = Message("{reason} Засчитан вариант {number} из {total}.", "{reason} Alternative {number} of {total} counted.")
AND_MORE = Message("{labels} и ещё {count}", "{labels} and {count} more")
