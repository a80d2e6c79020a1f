"""Judgements of categories in pairs that cannot be weighed together, or had better not be."""

from __future__ import annotations

from reqkit.findings.codes.declaring import Codes
from reqkit.findings.finding import Family, Severity

CODES = Codes()
_code = CODES.declare
_E, _W = Severity.ERROR, Severity.WARNING

_code(
    "judgement-off-scale",
    Family.SCHEMA,
    _E,
    ("«{given}» не по шкале суждений: нужно число от 1 до 9", "“{given}” is not on the scale of judgements: it takes a number from 1 to 9"),
    (
        "1 — одинаково важны, 3 — одна умеренно важнее, 5 — существенно, 7 — намного, 9 — несравнимо. Если важнее вторая, поменяйте местами more и than.",
        "1: equally important, 3: one moderately more, 5: strongly, 7: very strongly, 9: extremely. Where the second matters more, swap more and than.",
    ),
)
_code(
    "judged-unknown-category",
    Family.REFERENCES,
    _E,
    ("категории «{given}» нет ни у одного требования", "nothing asked for is in a category “{given}”"),
    ("", ""),
)
_code(
    "judged-twice",
    Family.MEANING,
    _E,
    ("категории «{more}» и «{than}» уже сравнены: {other}", "the categories “{more}” and “{than}” are compared already: {other}"),
    ("Оставьте одно суждение: пока считается первое.", "Keep one of the two: as it stands, the first counts."),
)
_code(
    "judged-against-itself",
    Family.MEANING,
    _E,
    ("категория «{given}» сравнивается сама с собой", "the category “{given}” is compared with itself"),
    ("В more и than должны стоять разные категории.", "Name different categories in more and than."),
)
_code(
    "judgements-apart",
    Family.MEANING,
    _E,
    ("суждения не связывают категории между собой: {groups}", "the judgements leave categories unconnected: {groups}"),
    (
        "Сравните хотя бы одну категорию каждой группы с категорией из другой: иначе их веса несопоставимы.",
        "Compare at least one category of each group with one of another: without that their weights cannot be set against each other.",
    ),
)
_code(
    "judgements-too-many",
    Family.MEANING,
    _E,
    (
        "суждения о {count} {count:категории|категориях|категориях} противоречат друг другу: согласовать можно не больше {limit}",
        "the judgements of {count} {count:category|categories} contradict each other: at most {limit} can be reconciled",
    ),
    (
        "Объедините категории, задайте веса числами (categories) или оставьте суждения, которые друг из друга не следуют.",
        "Merge categories, state the weights as numbers (categories), or keep only judgements of which none follows from others.",
    ),
)
_code(
    "weights-and-judgements",
    Family.MEANING,
    _E,
    ("веса категорий заданы и числами, и суждениями", "the category weights are stated both as numbers and as judgements"),
    ("Оставьте что-то одно: пока считаются числа.", "Keep one of the two: as it stands, the numbers count."),
)
_code(
    "judgements-inconsistent",
    Family.MEANING,
    _W,
    (
        "суждения противоречат друг другу (отношение согласованности {ratio}, допустимо {limit}): здесь сказано, что {stated}, а из остальных следует, что {implied}",
        "the judgements contradict each other (a consistency ratio of {ratio}, acceptable up to {limit}): this one says that {stated}, and the others that {implied}",
    ),
    (
        "Пересмотрите это суждение первым: его исправление снизит отношение сильнее всего. Веса посчитаны по всем суждениям как есть.",
        "Go over this judgement first: changing it lowers the ratio most. The weights follow from all the judgements as they are.",
    ),
)
