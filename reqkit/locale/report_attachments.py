"""What the files that go with a PDF are called."""

from __future__ import annotations

from reqkit.locale.message import Message

RESULTS = Message("Результаты сравнения: все цифры отчёта", "The results of the comparison: every figure of the report")
INPUTS = Message("Запрос и листы поставщиков, по которым сделан отчёт", "The brief and the sheets that the report was made from")
