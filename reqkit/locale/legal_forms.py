"""Companies' legal forms as they are commonly shortened: spelled out they push the name itself out of a table."""

from __future__ import annotations

import re

_SHORT = {
    "публичное акционерное общество": "ПАО",
    "закрытое акционерное общество": "ЗАО",
    "открытое акционерное общество": "ОАО",
    "непубличное акционерное общество": "НАО",
    "акционерное общество": "АО",
    "общество с ограниченной ответственностью": "ООО",
    "индивидуальный предприниматель": "ИП",
    "limited liability company": "LLC",
    "public limited company": "PLC",
}
_SPELLED_OUT = re.compile("|".join(_SHORT), re.IGNORECASE)


def with_short_form(name: str) -> str:
    """`ООО «Север»` for `Общество с ограниченной ответственностью «Север»`; any other name as it is."""
    return _SPELLED_OUT.sub(lambda found: _SHORT[found[0].lower()], name, count=1)
