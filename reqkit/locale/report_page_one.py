"""What page one adds to the conclusion: the work to order, and the answers that would settle the choice."""

from __future__ import annotations

from reqkit.locale.message import Message

TO_ORDER = Message("Доработки к заказу: {works}.", "Work to order: {works}.")
SETTLING = Message("Выбор прояснят прежде всего ответы: {answers}.", "These answers would settle the choice first: {answers}.")
SETTLING_ANSWER = Message("{vendor} — {item}", "{vendor}: {item}")
OFTENER = Message(
    "В испытаниях, где часть обещаний не сбывается, чаще первым выходит {best}: {share} против {own}; почему — в разделе «{section}».",
    "In samples where some of the promises fail {best} is first more often, {share} against {own}; why is told in “{section}”.",
)
