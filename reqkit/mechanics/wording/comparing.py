"""What conditions have in common in words: comparisons, and lists of words of which one will do."""

from __future__ import annotations

from reqkit.locale.message import Message
from reqkit.mechanics.conditions import Compared
from reqkit.mechanics.wording.speaker import Speaker

_OPS: dict[str, Message] = {
    "gte": Message("не меньше {value}", "at least {value}"),
    "gt": Message("больше {value}", "more than {value}"),
    "eq": Message("ровно {value}", "exactly {value}"),
    "lte": Message("не больше {value}", "at most {value}"),
    "lt": Message("меньше {value}", "less than {value}"),
}
SALE_CHANNELS: dict[str, Message] = {
    "pos": Message("касса", "the till"), "web": Message("сайт", "the web shop"), "app": Message("приложение", "the app"),
    "marketplace": Message("маркетплейс", "a marketplace"), "call_centre": Message("колл-центр", "the call centre"),
    "kiosk": Message("терминал", "a kiosk"), "table_qr": Message("QR-код на столе", "the QR code on the table"),
}  # fmt: skip


def compared(speaker: Speaker, block: Compared, value: str) -> str:
    """`не меньше 1 000 ₽`; unsaid, at least."""
    return speaker.say(_OPS[block.op or "gte"], value=value)


def words(speaker: Speaker, table: dict[str, Message], words: tuple[str, ...]) -> str:
    """Words of a table, of which one will do."""
    return speaker.listed([speaker.say(table[word]) for word in words], "or")
