"""The rules of `reqkit.forms.fields` as spreadsheet formulas, so that the workbook itself says what is missing."""

from __future__ import annotations

from collections.abc import Mapping

from xlsxwriter.utility import xl_col_to_name

from reqkit.forms.fields import CHOICES, LABELS, Field
from reqkit.model.sheet import Availability, Delivery
from reqkit.values.text import Language


def missing_formula(columns: Mapping[Field, int], row: int, language: Language) -> str:
    """What a row still lacks, in words; empty where nothing."""

    def at(name: Field) -> str:
        return f"{xl_col_to_name(columns[name])}{row + 1}" if name in columns else '""'

    def label(name: Field) -> str:
        return LABELS[name].in_language(language).replace('"', '""')

    custom, roadmap, included = (
        word(Field.AVAILABILITY, Availability.CUSTOMIZABLE, language),
        word(Field.DELIVERY, Delivery.ROADMAP, language),
        word(Field.DELIVERY, Delivery.INCLUDED, language),
    )
    answer, how, cost, time, unit = (
        at(Field.AVAILABILITY), at(Field.DELIVERY), at(Field.COST_FROM), at(Field.TIME_FROM), at(Field.TIME_UNIT),
    )  # fmt: skip
    cost_missing = f'IF(AND({cost}="",{how}<>"{roadmap}",{how}<>"{included}"),"{label(Field.COST_FROM)}; ","")'
    no_date = f'AND({how}="{roadmap}",LEN({time})<8)'
    time_missing = f'IF(OR({time}="",{no_date}),"{label(Field.TIME_FROM)}; ","")'
    unit_missing = f'IF(AND({time}<>"",{unit}="",LEN({time})<6,ISNUMBER(-(-{time}))),"{label(Field.TIME_UNIT)}; ","")'
    per_missing = f'IF(AND({at(Field.RUNNING)}<>"",{at(Field.RUNNING_PER)}=""),"{label(Field.RUNNING_PER)}; ","")'
    work = f'IF({answer}="{custom}",IF({at(Field.CUSTOMIZATION)}<>"","",{cost_missing}&{time_missing}),"")'
    nothing = f'{answer}="",{at(Field.VALUE)}="",{at(Field.CONFIRM)}=""'
    silent = f'IF(AND({nothing},OR({cost}<>"",{time}<>"",{how}<>"")),"{label(Field.AVAILABILITY)}; ","")'
    return f"={work}&{unit_missing}&{per_missing}&{silent}"


def filled_formula(columns: Mapping[Field, int], row: int, missing: int, parents: str, filled: str, key: int) -> str:
    """1 where a row is answered by itself or, part by part, by the rows that name it as theirs; else 0."""
    said = [f'{xl_col_to_name(columns[name])}{row + 1}<>""' for name in (Field.AVAILABILITY, Field.VALUE, Field.CONFIRM) if name in columns]
    own = f'AND({xl_col_to_name(missing)}{row + 1}="",OR({",".join(said)}))'
    name = f"{xl_col_to_name(key)}{row + 1}"
    below = f"COUNTIF({parents},{name})"
    return f"=IF({own},1,IF(AND({below}>0,SUMIFS({filled},{parents},{name})={below}),1,0))"


def word(name: Field, choice: str, language: Language) -> str:
    return next(each.label.in_language(language) for each in CHOICES[name] if each.id == choice)
