"""Words that promise everything and can be tested by nothing."""

from __future__ import annotations

from reqkit.findings.codes.declaring import Codes
from reqkit.findings.finding import Family, Severity

CODES = Codes()

CODES.declare(
    "weasel-word",
    Family.VAGUENESS,
    Severity.WARNING,
    ("{id}: слова, за которыми нет ничего проверяемого: {words}", "{id}: words with nothing behind them that could be tested: {words}"),
    ("Напишите вместо них ответ: {questions}", "Write the answer instead: {questions}"),
)
