"""Comments that switch a rule off, where they do not do what they seem to."""

from __future__ import annotations

from reqkit.findings.codes.declaring import Codes
from reqkit.findings.finding import Family, Severity

CODES = Codes()
_code = CODES.declare
_F = Family.SWITCHES
_W = Severity.WARNING

_code(
    "allow-without-reason",
    _F,
    _W,
    ("правило отключают без причины, поэтому оно не отключено", "a rule is switched off without a reason, and so it is not"),
    (
        "Допишите причину: # reqkit: allow {codes} -- почему так и надо.",
        "Add the reason: # reqkit: allow {codes} -- why it is right as it is.",
    ),
)
_code(
    "allow-without-code",
    _F,
    _W,
    ("не сказано, какое правило отключить", "it is not said which rule to switch off"),
    (
        "Назовите код из квадратных скобок: # reqkit: allow код -- причина.",
        "Name the code that stands in square brackets: # reqkit: allow code -- reason.",
    ),
)
_code(
    "unknown-code",
    _F,
    _W,
    ("правила «{given}» нет, отключать нечего", "there is no rule “{given}” to switch off"),
    (
        "{suggestion}Коды стоят в квадратных скобках, а все вместе — в docs/findings.md.",
        "{suggestion}Codes stand in square brackets; docs/findings.md lists them all.",
    ),
)
_code(
    "allow-forbidden",
    _F,
    _W,
    ("правило «{given}» отключить нельзя", "the rule “{given}” cannot be switched off"),
    (
        "Отключить можно любое предупреждение и ошибку смысла. Когда файл не понят или отключение написано неверно, надо исправлять.",
        "Warnings can be, and errors of meaning. Where a file is not understood, or a switch is wrong, it has to be mended.",
    ),
)
_code(
    "allow-unused",
    _F,
    Severity.NOTE,
    ("отключать больше нечего: «{given}» здесь не срабатывает", "nothing is left to switch off: “{given}” finds nothing here"),
    (
        "Уберите код из комментария. Действует он на свою строку, а в начале записи или раздела — на весь блок под ней.",
        "Remove the code from the comment. It holds for its line, and where an entry or a section begins, for the whole block under it.",
    ),
)
