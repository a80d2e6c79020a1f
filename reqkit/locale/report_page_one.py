"""What page one adds to the conclusion: the work to order, and the answers that would settle the choice."""

from __future__ import annotations

from reqkit.locale.message import Message

TO_ORDER = Message("Доработки к заказу: {works}.", "Work to order: {works}.")
SETTLING = Message("Выбор прояснят прежде всего ответы: {answers}.", "These answers would settle the choice first: {answers}.")
SETTLING_ANSWER = Message("{vendor} — {item}", "{vendor}: {item}")
