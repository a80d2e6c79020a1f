"""Mechanics and the company-wide sections `calculation:`, `points:`, `tiers:`."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.findings.codes.declaring import Codes
from reqkit.findings.finding import Family, Severity
from reqkit.locale.message import Message

CODES = Codes()
_code = CODES.declare
_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

EXPECTED: Mapping[str, Message] = {
    "block": Message("блок из строк «ключ: значение»", "a block of lines “key: value”"),
    "date": Message("дата вида 2027-01-15", "a date such as 2027-01-15"),
    "ladder": Message("ступени вида [[1000, 5], [3000, 10]]", "steps such as [[1000, 5], [3000, 10]]"),
    "month_day": Message("число месяца от 1 до 31 или last", "a day of the month from 1 to 31, or last"),
    "names": Message("блок «имя: значение»", "a block of “name: value”"),
    "number": Message("число не меньше нуля", "a number not below zero"),
    "recurrence": Message("правило вида FREQ=WEEKLY;BYDAY=FR", "a rule such as FREQ=WEEKLY;BYDAY=FR"),
    "setting": Message("число или {{from: 0, to: 100, step: 0.01}}", "a number or {{from: 0, to: 100, step: 0.01}}"),
    "thresholds": Message("пороги вида [[silver, 10000], [gold, 50000]]", "thresholds such as [[silver, 10000], [gold, 50000]]"),
    "weekdays": Message("дни недели вида [mon-fri] или any", "weekdays such as [mon-fri], or any"),
    "whole_number": Message("целое число", "a whole number"),
    "word": Message("слово или код", "a word or an id"),
    "yes_no": Message("true (да) или false (нет)", "true or false"),
}

# --- schema: the shape of what is written

_F = Family.SCHEMA
_code(
    "clause-value",
    _F,
    _E,
    ("здесь нужно другое: {expected}; написано: {found}", "something else is needed here: {expected}; this is {found}"),
)
_code(
    "list-too-long",
    _F,
    _E,
    ("в списке больше {limit} {limit:значения|значений|значений}", "the list has more than {limit} {limit:member|members}"),
    ("Разделите механику на несколько или опишите товары группой.", "Split the mechanic, or describe the goods by a group."),
)
_code(
    "conditions-too-deep",
    _F,
    _E,
    (
        "условия вложены на {depth} {depth:уровень|уровня|уровней}, а допустимо {limit}",
        "the conditions are nested {depth} {depth:level|levels} deep, and {limit} are allowed",
    ),
    ("Вынесите часть условий в сегмент.", "Move some of the conditions into a segment."),
)
_code(
    "bad-hours",
    _F,
    _E,
    ("часы не читаются: {given}", "these are no hours: {given}"),
    ('Часы пишут в кавычках: "15:00-18:00".', 'Write hours in quotes: "15:00-18:00".'),
)

# --- references: names that lead somewhere

_F = Family.REFERENCES
_code(
    "unknown-preset",
    _F,
    _E,
    ("готовой механики «{given}» нет", "there is no preset “{given}”"),
    (
        "Готовые перечислены в docs/presets.md; свою описывают без preset.",
        "Ready ones are listed in docs/presets.md; one of your own is described without preset.",
    ),
)
_code(
    "unknown-tier",
    _F,
    _E,
    ("уровня «{given}» среди уровней программы нет", "the programme has no tier “{given}”"),
    ("Уровни перечисляют в tiers: thresholds.", "Tiers are listed under tiers: thresholds."),
)
_code(
    "unknown-mechanic",
    _F,
    _E,
    ("механики {given} в запросе нет", "the brief has no mechanic {given}"),
    ("Проверьте код или опишите её в mechanics.", "Check the id, or describe it under mechanics."),
)
_code(
    "refers-to-itself",
    _F,
    _E,
    ("механика {given} ссылается на саму себя", "the mechanic {given} refers to itself"),
    ("Уберите эту ссылку.", "Remove the reference."),
)

# --- meaning: what cannot be right

_F = Family.MEANING
_code(
    "impossible-date",
    _F,
    _E,
    ("даты {given} не бывает", "there is no such date as {given}"),
    ("Проверьте число и месяц.", "Check the day and the month."),
)
_code(
    "impossible-time",
    _F,
    _E,
    ("времени {given} не бывает", "there is no such time as {given}"),
    ("Сутки идут от 00:00 до 24:00.", "A day runs from 00:00 to 24:00."),
)
_code(
    "impossible-month-day",
    _F,
    _E,
    ("в месяце нет числа {given}", "no month has a day {given}"),
    ("Числа месяца — от 1 до 31; последний день, каким бы он ни был, — last.", "Days of the month are 1 to 31; last is the last day."),
)
_code(
    "hours-end-before-start",
    _F,
    _E,
    ("часы кончаются не позже, чем начинаются: {start}–{end}", "the hours end no later than they start: {start}–{end}"),
    (
        "Если они идут через полночь, скажите, к какому дню относится ночь: overnight_day: window_start или calendar.",
        "If they run over midnight, say which day the night belongs to: overnight_day: window_start or calendar.",
    ),
)
_code(
    "hours-overlap",
    _F,
    _E,
    ("часы {first} и {second} пересекаются", "the hours {first} and {second} overlap"),
    ("Соедините их в один промежуток или разведите.", "Join them into one window, or move them apart."),
)
_code(
    "dates-out-of-order",
    _F,
    _E,
    ("акция кончается {end}, раньше, чем начинается: {start}", "the offer ends on {end}, before it starts on {start}"),
    ("Поменяйте даты местами.", "Swap the dates."),
)
_code(
    "schedule-never-runs",
    _F,
    _E,
    (
        "с {start} по {end} нет ни одного дня, подходящего под дни недели, числа и исключения",
        "no day from {start} to {end} fits the weekdays, days of the month and exclusions",
    ),
    ("Исправьте даты или дни.", "Correct the dates or the days."),
)
_code(
    "discount-over-100",
    _F,
    _E,
    ("скидка {given} % больше 100 %", "a discount of {given}% is above 100%"),
    ("Проценты не бывают больше 100; сумму пишут как amount_off.", "A percentage is not above 100; an amount is written as amount_off."),
)
_code(
    "share-over-100",
    _F,
    _E,
    ("доля {given} % больше целого", "a share of {given}% is more than the whole"),
    ("Доля не бывает больше 100 %.", "A share is at most 100%."),
)
_code(
    "ladder-out-of-order",
    _F,
    _E,
    ("порог {given} стоит после {previous}, хотя меньше его", "the threshold {given} comes after {previous}, though it is lower"),
    ("Перечислите ступени по возрастанию порога.", "List the steps by rising threshold."),
)
_code(
    "ladder-repeated",
    _F,
    _E,
    ("порог {given} указан дважды", "the threshold {given} is given twice"),
    ("Оставьте для него одну выгоду.", "Keep one reward for it."),
)
_code(
    "ladder-not-growing",
    _F,
    _W,
    (
        "ступень от {given} даёт не больше, чем предыдущая: {value} против {previous}",
        "the step from {given} gives no more than the one before it: {value} against {previous}",
    ),
    ("Проверьте выгоду: кто купил больше, обычно получает больше.", "Check the reward: whoever buys more usually gets more."),
)
_code(
    "ladder-unreachable",
    _F,
    _E,
    (
        "ступень от {given} недостижима: условие ограничивает сумму {limit}",
        "the step from {given} can never be reached: a condition limits the amount to {limit}",
    ),
    ("Уберите ступень или поднимите предел в условии.", "Remove the step, or raise the limit in the condition."),
)
_code(
    "cap-below-effect",
    _F,
    _E,
    (
        "предел {cap} меньше самой маленькой выгоды {effect}: обещанное не будет дано никогда",
        "the cap of {cap} is below the smallest reward of {effect}: what is promised is never given",
    ),
    ("Поднимите предел или уменьшите выгоду.", "Raise the cap, or lower the reward."),
)
_code(
    "limit-unreachable",
    _F,
    _E,
    (
        "предел «{name}» ({given}) недостижим: раньше сработает предел «{other}» ({limit})",
        "the limit “{name}” ({given}) can never be reached: the limit “{other}” ({limit}) comes first",
    ),
    ("Исправьте один из пределов.", "Correct one of the limits."),
)
_code(
    "budget-below-use",
    _F,
    _E,
    (
        "бюджета {given} не хватит ни на одно применение: оно стоит {cost}",
        "the budget of {given} is too small for a single use, which costs {cost}",
    ),
    ("Увеличьте бюджет или уменьшите выгоду.", "Raise the budget, or lower the reward."),
)
_code(
    "buys-nothing",
    _F,
    _E,
    ("«купи X — получи Y» с нулём ничего не значит", "“buy X, get Y” with a zero means nothing"),
    (
        "Укажите, сколько купить (buy) и сколько получить (get): не меньше одного.",
        "Say how many to buy (buy) and how many to get (get): at least one.",
    ),
)
_code(
    "more-than-the-set",
    _F,
    _E,
    (
        "выгоду получают {given} {given:единица|единицы|единиц}, а в комплекте их {size}",
        "the reward is for {given} {given:unit|units}, and the set has {size}",
    ),
    ("Увеличьте комплект или уменьшите число единиц.", "Enlarge the set, or reduce the units."),
)
_code(
    "every-unit",
    _F,
    _E,
    ("«каждая {given}-я единица» — это просто каждая", "one unit in every {given} is simply every unit"),
    (
        "Укажите n не меньше 2 или примените выгоду к строкам: scope: {{lines: …}}.",
        "Give an n of 2 or more, or apply it to lines: scope: {{lines: …}}.",
    ),
)
_code(
    "price-and-discount",
    _F,
    _E,
    (
        "фиксированная цена и скидка ({given}) вместе: что считать первым, неизвестно",
        "a fixed price together with a discount ({given}): which comes first is unknown",
    ),
    ("Оставьте одно из двух или разделите на две механики.", "Keep one of the two, or split it into two mechanics."),
)
_code(
    "several-scopes",
    _F,
    _E,
    ("выгода применяется сразу к нескольким вещам: {given}", "the reward applies to several things at once: {given}"),
    ("Оставьте одно или разделите на несколько механик.", "Keep one, or split it into several mechanics."),
)
_code(
    "conditions-empty",
    _F,
    _W,
    ("пустой блок «{given}»: условия в нём нет", "an empty “{given}”: there is no condition in it"),
    ("Уберите блок или допишите условие.", "Remove it, or add a condition."),
)
_code(
    "conditions-never-hold",
    _F,
    _E,
    (
        "условия «{name}» не выполнятся вместе: не меньше {low} и не больше {high}",
        "the conditions on “{name}” can never hold together: at least {low} and at most {high}",
    ),
    ("Исправьте одно из них.", "Correct one of them."),
)
_code(
    "stacked-both-ways",
    _F,
    _E,
    (
        "акция исключает остальные ({exclusive}) и в то же время сочетается с ними ({combined})",
        "the offer excludes all others ({exclusive}) and is combined with them ({combined}) at once",
    ),
    ("Оставьте одно из двух.", "Keep one of the two."),
)
_code(
    "with-and-against",
    _F,
    _E,
    ("с механикой {given} нужно и сочетаться, и не сочетаться", "the mechanic {given} is both to be combined with and not"),
    ("Оставьте одно из двух.", "Keep one of the two."),
)
_code(
    "mechanics-in-a-circle",
    _F,
    _E,
    ("механика {given} ждёт саму себя: {cycle}", "the mechanic {given} waits for itself: {cycle}"),
    ("Уберите одну из этих ссылок в requires.", "Remove one of these links under requires."),
)
_code(
    "points-expire-unposted",
    _F,
    _E,
    (
        "баллы сгорают через {expiry}, а потратить их можно только через {pending}",
        "points expire after {expiry} and can be spent only after {pending}",
    ),
    ("Увеличьте срок жизни баллов или сократите ожидание.", "Lengthen the life of points, or shorten the wait."),
)
_code(
    "points-min-above-max",
    _F,
    _E,
    ("наименьшее списание {given} больше наибольшего {limit}", "the least redemption {given} is above the most {limit}"),
    ("Поменяйте их местами.", "Swap them."),
)
_code(
    "warned-too-early",
    _F,
    _W,
    (
        "о сгорании предупреждают за {given}, а баллы живут {expiry}",
        "the warning comes {given} before points expire, and they live for {expiry}",
    ),
    (
        "Сократите срок предупреждения: сейчас оно пришло бы раньше самих баллов.",
        "Shorten the time of warning: as it stands, it would come before the points.",
    ),
)
_code(
    "earn-and-not-earn",
    _F,
    _E,
    (
        "сказано «либо копить, либо тратить», и тут же — начислять на остаток чека",
        "“either earn or burn” is said, and at once points are earned on the rest of the receipt",
    ),
    ("Оставьте одно из двух.", "Keep one of the two."),
)
_code(
    "tiers-out-of-order",
    _F,
    _E,
    (
        "порог уровня «{given}» ({value}) ниже порога предыдущего ({previous})",
        "the threshold of the tier “{given}” ({value}) is below that of the one before ({previous})",
    ),
    ("Перечислите уровни по возрастанию порога.", "List tiers by rising threshold."),
)
_code(
    "tiers-repeated",
    _F,
    _E,
    (
        "у уровня «{given}» тот же порог {value}, что у предыдущего: один из них недостижим",
        "the tier “{given}” has the same threshold {value} as the one before: one of them can never be reached",
    ),
    ("Сделайте пороги разными.", "Make the thresholds differ."),
)
_code(
    "tier-twice",
    _F,
    _E,
    ("уровень «{given}» указан дважды", "the tier “{given}” is given twice"),
    ("Оставьте его один раз.", "Keep it once."),
)
_code(
    "retained-above-reached",
    _F,
    _E,
    (
        "сохранить уровень «{given}» труднее, чем получить: {value} против {reached}",
        "the tier “{given}” is harder to keep than to reach: {value} against {reached}",
    ),
    ("Сделайте порог сохранения не выше порога получения.", "Make the threshold for keeping it no higher than that for reaching it."),
)
_code(
    "tier-gives-less",
    _F,
    _W,
    (
        "уровень «{given}» даёт меньше предыдущего: {value} против {previous}",
        "the tier “{given}” gives less than the one before: {value} against {previous}",
    ),
    ("Проверьте привилегии: высокий уровень обычно даёт больше.", "Check the benefits: a higher tier usually gives more."),
)

# --- vagueness: what is left open

_F = Family.VAGUENESS
_code(
    "mechanic-vague",
    _F,
    _W,
    (
        "механика {id} почти не описана: сказано {said} из {needed}",
        "the mechanic {id} is hardly described: {said} of {needed} points are said",
    ),
    ("Спросят: {questions}", "It will be asked: {questions}"),
)
_code(
    "mechanic-open",
    _F,
    _N,
    (
        "механика {id} оставляет вопросы: сказано {said} из {needed}",
        "the mechanic {id} leaves questions: {said} of {needed} points are said",
    ),
    ("Осталось ответить: {questions}", "Still to be answered: {questions}"),
)
