"""The sentences of the report on where the scores come from."""

from __future__ import annotations

from reqkit.locale.message import Message

SCORES = Message("Откуда баллы", "Where the scores come from")
SCORES_INTRO = Message(
    "Больше всего весит «{category}» — {weight}. Лучше всех здесь {best}: {value}.",
    "“{category}” weighs most, {weight}. Best there: {best}, {value}.",
)
SCORES_INTRO_NONE = Message(
    "Больше всего весит «{category}» — {weight}, и здесь ни у кого пока нет ни балла.",
    "“{category}” weighs most, {weight}, and nobody has a point there yet.",
)
SCORES_SILENCE = Message(
    "Меньше всего известно о «{category}»: в среднем {unknown} категории держится на молчании.",
    "Least is known of “{category}”: {unknown} of it, on average, hangs on silence.",
)
BARS_TABLE = Message(
    "Соответствие: что есть, что построят, что держится на молчании", "Fit: what is available, what will be built, what hangs on silence"
)
COL_BAR = Message("0 … 100 %", "0 … 100%")
BAR_LABEL = Message("сегодня {today}, после доработки {after}, не больше {high}", "today {today}, after work {after}, at most {high}")
BAR_TODAY = Message("есть сегодня", "available today")
BAR_WORK = Message("прибавят работы", "added by work")
BAR_UNKNOWN = Message("держится на молчании", "hangs on silence")
HEAT_TABLE = Message("Соответствие по категориям, % возможного", "Fit by category, % of what is possible")
HEAT_HEAD = Message("{title}, вес\u00a0{weight}", "{title}, weight\u00a0{weight}")
HEAT_NOTE_WORK = Message("сег. {today}", "now {today}")
HEAT_NOTE_UNKNOWN = Message("? {unknown}", "? {unknown}")
HEAT_ALL_UNKNOWN = Message("?", "?")
HEAT_LEGEND = Message("Круг и тон — доля возможного после доработки:", "Circle and shade: share of what is possible, after work:")
HEAT_LEGEND_UNKNOWN = Message(
    "«? 40», пунктирная рамка — столько процентов категории держится на молчании; «?» — вся категория",
    "“? 40”, dashed frame: so many per cent hang on silence; “?”: all of the category",
)
HEAT_LEGEND_TODAY = Message("«сег. 20» — столько есть сегодня, до работ", "“now 20”: what is available today, before any work")
LEVELS = (
    Message("до 10 %", "up to 10%"),
    Message("до 35 %", "up to 35%"),
    Message("до 65 %", "up to 65%"),
    Message("до 90 %", "up to 90%"),
    Message("больше 90 %", "over 90%"),
)
