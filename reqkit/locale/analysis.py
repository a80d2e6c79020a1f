"""What an analysis tells apart is called: costs, what is unknown, what has a weight, how often work is needed, methods, when a scenario runs."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.decide.business.result import Runs
from reqkit.decide.crosscheck.result import Method
from reqkit.decide.result import LineKind
from reqkit.decide.robustness.result import Core, View
from reqkit.decide.sensitivity.result import Weighed
from reqkit.locale.message import Message

LINES: Mapping[LineKind, Message] = {
    LineKind.PLAN: Message("плата за тариф", "plan fees"),
    LineKind.IMPLEMENTATION: Message("внедрение", "implementation"),
    LineKind.WORK: Message("работы", "work"),
    LineKind.RUNNING: Message("сопровождение", "running costs"),
}
"""What a cost is made of."""
VIEWS: Mapping[View, Message] = {
    View.BOTH: Message("веса и данные", "weights and data"),
    View.WEIGHTS: Message("только веса", "weights only"),
    View.DATA: Message("только данные", "data only"),
}
WEIGHED: Mapping[Weighed, Message] = {
    Weighed.ITEM: Message("требование", "requirement"),
    Weighed.CATEGORY: Message("категория", "category"),
    Weighed.AXIS: Message("ось", "axis"),
}
CORES: Mapping[Core, Message] = {
    Core.ALWAYS: Message("всегда", "always"),
    Core.SOMETIMES: Message("иногда", "sometimes"),
    Core.NEVER: Message("никогда", "never"),
}
METHODS: Mapping[Method, Message] = {
    Method.ABSOLUTE: Message("балл отчёта", "score of this report"),
    Method.TOPSIS: Message("TOPSIS", "TOPSIS"),
    Method.VIKOR: Message("VIKOR", "VIKOR"),
    Method.PROMETHEE: Message("PROMETHEE II", "PROMETHEE II"),
}
RUNS: Mapping[Runs, Message] = {
    Runs.TODAY: Message("сразу после внедрения", "once implemented"),
    Runs.AFTER_WORK: Message("после доработки", "after work"),
    Runs.NO_TIME: Message("срок не назван", "time not stated"),
    Runs.UNANSWERED: Message("нет ответа", "no answer"),
    Runs.NOT_ORDERED: Message("доработка не заказана", "work not ordered"),
    Runs.NOT_ON_PLAN: Message("нет в этом тарифе", "not on this plan"),
    Runs.CANNOT: Message("не запустить", "cannot run"),
}
"""From when a scenario of the business case runs."""
