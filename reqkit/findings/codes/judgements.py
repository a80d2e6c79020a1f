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
    (
        "«{given}» не со шкалы сравнений: нужно число от 1 до 9",
        "“{given}” is not on the scale of comparisons: it takes a number from 1 to 9",
    ),
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
    ("Исправьте её имя или уберите сравнение.", "Correct its name, or remove the comparison."),
)
_code(
    "judged-twice",
    Family.MEANING,
    _E,
    ("категории «{more}» и «{than}» уже сравнены: {other}", "the categories “{more}” and “{than}” are compared already: {other}"),
    ("Оставьте одно сравнение: пока считается первое.", "Keep one of the two: as it stands, the first counts."),
)
_code(
    "judged-against-itself",
    Family.MEANING,
    _E,
    ("категория «{given}» сравнивается сама с собой", "the category “{given}” is compared with itself"),
    ("Сравните две разные: одну в more, другую в than.", "Compare two different ones: one under more, the other under than."),
)
_code(
    "judgements-apart",
    Family.MEANING,
    _E,
    (
        "сравнения распадаются на группы, между которыми ничего не сказано: {groups}",
        "the comparisons fall into groups with nothing said between them: {groups}",
    ),
    (
        "Сравните хотя бы одну категорию каждой группы с категорией другой: иначе веса групп не сопоставить.",
        "Compare at least one category of each group with one of another: without that their weights cannot be set against each other.",
    ),
)
_code(
    "judgements-too-many",
    Family.MEANING,
    _E,
    (
        "сравнения {count} {count:категории|категорий|категорий} противоречат друг другу: согласовать можно не больше {limit}",
        "the comparisons of {count} {count:category|categories} contradict each other: at most {limit} can be reconciled",
    ),
    (
        "Объедините категории, задайте веса числами (categories) или оставьте лишь столько сравнений, чтобы ни одно не следовало из других.",
        "Merge categories, state the weights as numbers (categories), or keep only comparisons of which none follows from others.",
    ),
)
_code(
    "weights-and-judgements",
    Family.MEANING,
    _E,
    (
        "веса категорий заданы дважды: числами и сравнениями",
        "the weights of the categories are stated twice: as numbers and by comparisons",
    ),
    ("Оставьте что-то одно: пока считаются числа.", "Keep one of the two: as it stands, the numbers count."),
)
_code(
    "judgements-inconsistent",
    Family.MEANING,
    _W,
    (
        "сравнения категорий противоречат друг другу: здесь сказано, что {stated}, а из остальных следует, что {implied} (отношение согласованности {ratio} при допустимых {limit})",
        "the comparisons of categories contradict each other: this one says that {stated}, and the others that {implied} (a consistency ratio of {ratio}, acceptable up to {limit})",
    ),
    (
        "Начните с этого сравнения: если его исправить, противоречие уменьшится сильнее всего. Веса посчитаны по всем сравнениям как есть.",
        "Begin with this comparison: correcting it lessens the contradiction most. The weights follow from all the comparisons as they are.",
    ),
)
