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
    ("проверку отключают без причины, поэтому она не отключена", "a check is switched off without a reason, and so it is not"),
    (
        "Допишите причину: # reqkit: allow {codes} -- почему так и надо.",
        "Add the reason: # reqkit: allow {codes} -- why it is right as it is.",
    ),
)
_code(
    "allow-without-code",
    _F,
    _W,
    ("не сказано, какую проверку отключить", "it is not said which check to switch off"),
    (
        "Назовите код, который стоит в квадратных скобках: # reqkit: allow код -- причина.",
        "Name the code that stands in square brackets: # reqkit: allow code -- reason.",
    ),
)
_code(
    "unknown-code",
    _F,
    _W,
    ("проверки «{given}» нет, отключать нечего", "there is no check “{given}” to switch off"),
    (
        "{suggestion}Коды стоят в квадратных скобках, а все вместе — в docs/findings.md.",
        "{suggestion}Codes stand in square brackets; docs/findings.md lists them all.",
    ),
)
_code(
    "allow-forbidden",
    _F,
    _W,
    ("проверку «{given}» отключить нельзя", "the check “{given}” cannot be switched off"),
    (
        "Отключают предупреждения и то, что reqkit считает невозможным по смыслу. То, из-за чего файл не прочитать, надо исправить.",
        "Warnings can be, and what reqkit holds to be impossible in meaning. What keeps a file from being read has to be mended.",
    ),
)
_code(
    "allow-unused",
    _F,
    Severity.NOTE,
    ("отключать больше нечего: «{given}» здесь не срабатывает", "nothing is left to switch off: “{given}” finds nothing here"),
    (
        "Уберите код из комментария. Комментарий действует на свою строку, а в начале записи или раздела — на весь блок под ней.",
        "Remove the code from the comment. A comment holds for its line, and where an entry or a section begins, for the whole block under it.",
    ),
)
