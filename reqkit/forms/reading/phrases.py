"""Words that stand around figures: about, from, up to, on request."""

from __future__ import annotations

import re

from reqkit.forms.reading.result import RefusedError
from reqkit.locale.message import Message

ABOUT = re.compile(
    r"(?:^|(?<=\s))(?:[~≈]|(?:около|примерно|приблизительно|ориентировочно|порядка|прим\.?|ок\.|approximately|approx\.?|about|around|circa|ca\.?|roughly)(?=\s))\s*|[~≈]\s*"
)
FROM = r"(?:от|с|from|не менее|не меньше|минимум|at least|min\.?|>=|>|свыше|более)"
UP_TO = r"(?:до|не более|не больше|максимум|up to|at most|no more than|max\.?|<=|<|to)"
BETWEEN = r"(?:-|\.\.+|…|до|по|to|and|и|till|until)"
_NOT_SAID = re.compile(
    r"(?:цена |стоимость |срок |price |cost |time )?"
    r"(?:по (?:запросу|договор[её]нности|согласованию|проекту|смете|итогам.*)|договорная|индивидуально|обсуждается|уточня(?:ется|ем|йте)|"
    r"будет (?:уточнен|известн).*|зависит.*|не (?:знаем|знаю|определен[аоы]?|известн[аоы]?)|неизвестно|рассчитывается.*|"
    r"on request|upon request|by request|tb[dac]|to be (?:defined|determined|agreed|discussed).*|poa|negotiable|individual(?:ly)?|depends.*|"
    r"unknown|ask(?: us)?|contact (?:us|sales)|"
    r"asap|как можно скорее|в кратчайшие сроки|скоро|soon|"
    r"n/?a|н/д|н/п|нет|no|none|-+|\?+|…|\.+|x|х)"
)
SAID_NOTHING = Message(
    "«{given}» — не цифра и нулём не считается. Назовите хотя бы границы или оставьте клетку пустой.",
    "“{given}” is no figure, and is not taken for zero. Give at least bounds, or leave the cell empty.",
)


def refuse_if_nothing(text: str, given: str) -> None:
    """`по запросу`, `TBD`, a dash: words in the place of a figure. Raises RefusedError."""
    if _NOT_SAID.fullmatch(text.strip(" .!")) or not text.strip(" .!"):
        raise RefusedError(SAID_NOTHING, given=given)


def without_about(text: str) -> tuple[str, bool]:
    """A text without `~` and `около`, and whether it had any."""
    rest = ABOUT.sub(" ", text)
    return " ".join(rest.split()), rest != text
