"""What the charts say: titles that tell what to see, words on them, and the figures in words. Russian and English side by side."""

from __future__ import annotations

from reqkit.locale.message import Message

# --- words that several charts use

POINTS_AXIS = Message("баллов из 100", "points of 100")
SHOWN = Message("Показаны первые {shown} из {total}.", "The first {shown} of {total} are shown.")
STANDS = Message("При этом {name}\u00a0— «{standing}».", "{name} {standing}, though.")

# --- ranking

RANKING_ONE = Message("{leader} набирает {score} из 100: {standing}.", "{leader} scores {score} of 100: {standing}.")
RANKING_LEAD = Message(
    "Впереди {leader}: {score} из 100 против {other} у поставщика {second}.",
    "{leader} is ahead: {score} of 100 against {other} for {second}.",
)
RANKING_TIE = Message("{leader} и {second} набирают поровну: по {score} из 100.", "{leader} and {second} score the same: {score} of 100.")
RANKING_GATE = Message(
    "{leader} стоит выше, чем {second}, при любых баллах: {leader}\u00a0— «{standing}», {second}\u00a0— «{below}».",
    "{leader} stands above {second} whatever the scores: {leader} {standing}, {second} {below}.",
)
RANKING_OVERLAP = Message(
    "Ответы, которых ещё нет, могут поднять поставщика {second} до {high}\u00a0— выше {score}.",
    "Answers still missing could lift {second} to {high}, above {score}.",
)
RANKING_SCORE = Message("балл", "score")
RANKING_HIGH = Message("если подтвердится всё, о чём поставщик молчит", "if all that is unanswered turned out true")
RANKING_SPREAD = Message("90 % испытаний: веса и обещания под сомнением", "90% of samples, weights and claims in doubt")
RANKING_TO = Message("до {high}", "to {high}")
RANKING_ALT = Message("Балл из 100 и пригодность. {rows}.", "Score of 100 and standing. {rows}.")
RANKING_ALT_ROW = Message("{rank}. {name}\u00a0— {score}{high}{spread}, {standing}", "{rank}. {name}: {score}{high}{spread}, {standing}")
RANKING_ALT_HIGH = Message(" (до {high})", " (up to {high})")
RANKING_ALT_SPREAD = Message(", в испытаниях от {low} до {high}", ", {low} to {high} in samples")

# --- money

MONEY_UNITS: tuple[tuple[int, Message], ...] = (
    (1_000_000_000, Message("млрд\u00a0{currency}", "{currency}\u00a0bn")),
    (1_000_000, Message("млн\u00a0{currency}", "{currency}\u00a0m")),
    (1_000, Message("тыс.\u00a0{currency}", "{currency}\u00a0thousand")),
    (1, Message("{currency}", "{currency}")),
)
"""From the largest unit; the last is one."""
MONEY_IN_WORDS: tuple[tuple[int, Message], ...] = (
    (1_000_000_000, Message("{value}\u00a0млрд\u00a0{currency}", "{currency}\u00a0{value}\u00a0billion")),
    (1_000_000, Message("{value}\u00a0млн\u00a0{currency}", "{currency}\u00a0{value}\u00a0million")),
)
"""Sums that are too long to be read aloud as they are."""

# --- stacked cost

COSTS_AXIS = Message("{unit} за {horizon}, {vat}", "{unit} over {horizon}, {vat}")
COSTS_CHEAPEST_LEADER = Message(
    "Дешевле всех первый в рейтинге: {leader}\u00a0— {cost}; следующий по цене {next}\u00a0— {other}.",
    "The first in the ranking is also the cheapest: {leader} at {cost}; the next by price is {next} at {other}.",
)
COSTS_CHEAPEST_OTHER = Message(
    "Дешевле всех {cheapest}: {cost}; первый в рейтинге, {leader}, стоит {other}\u00a0— на {difference} больше.",
    "{cheapest} is the cheapest at {cost}; {leader}, first in the ranking, costs {other}: {difference} more.",
)
COSTS_CHEAPEST = Message(
    "Дешевле всех {cheapest}: {cost}; стоимость первого в рейтинге, {leader}, неизвестна.",
    "{cheapest} is the cheapest at {cost}; what {leader}, first in the ranking, costs is unknown.",
)
COSTS_SAME = Message("Дешевле всех {names}: по {cost}.", "{names} are the cheapest, at {cost} each.")
COSTS_ONE = Message("{leader} стоит {cost}.", "{leader} costs {cost}.")
COSTS_NONE = Message("Полная стоимость неизвестна ни у кого.", "Nobody's total cost is known.")
COSTS_OVER = Message("Дороже предела {ceiling}: {names}.", "Above the ceiling of {ceiling}: {names}.")
COSTS_UNKNOWN = Message("Неизвестна полная стоимость: {names}.", "Total cost unknown: {names}.")
COSTS_TARGET = Message("цель {value}", "target {value}")
COSTS_CEILING = Message("предел {value}", "ceiling {value}")
COSTS_RANGE = Message("от нижней до верхней оценки", "low to high estimate")
COSTS_NO_TOTAL = Message("? не названо", "? not stated")
COSTS_PARTLY = Message("? названо не всё", "? not all is stated")
COSTS_ALT = Message("Полная стоимость, {axis}. {rows}.", "Total cost, {axis}. {rows}.")
COSTS_ALT_ROW = Message("{name}\u00a0— {total} ({parts})", "{name}: {total} ({parts})")
COSTS_ALT_TOTAL = Message("{name}\u00a0— {total}", "{name}: {total}")
COSTS_ALT_UNKNOWN = Message("{name}\u00a0— неизвестно", "{name}: unknown")

# --- waterfall

WATERFALL_AHEAD = Message(
    "{leader}: {score} из 100 против {other} у поставщика {second}.", "{leader} scores {score} of 100 against {other} for {second}."
)
WATERFALL_TIE = Message("{leader} и {second} набирают поровну, но по-разному.", "{leader} and {second} score the same, in different ways.")
WATERFALL_TIE_SAME = Message(
    "{leader} и {second} набирают поровну по каждой категории.", "{leader} and {second} score the same in every category."
)
WATERFALL_BEHIND = Message(
    "{second} набирает больше\u00a0— {other} из 100 против {score},\u00a0— но стоит ниже: {leader}\u00a0— «{standing}», {second}\u00a0— «{below}».",
    "{second} scores more, {other} of 100 against {score}, but stands lower: {leader} {standing}, {second} {below}.",
)
WATERFALL_GIVES = Message("Больше всего первому добавляет «{step}» ({delta}).", "{leader} gains most on “{step}” ({delta}).")
WATERFALL_TAKES = Message("Больше всего отнимает «{step}» ({delta}).", "{leader} loses most on “{step}” ({delta}).")
WATERFALL_SAME = Message("Ни по одной категории разницы нет.", "No category tells them apart.")
WATERFALL_OTHERS = Message("ещё {count} {count:слагаемое|слагаемых|слагаемых}", "{count} {count:other|others}")
WATERFALL_ALT = Message(
    "Баллы из 100. {second}: {other}. {steps}. {leader}: {score}.", "Points of 100. {second}: {other}. {steps}. {leader}: {score}."
)

# --- value and cost

FRONTIER_FIT = Message("соответствие, %", "fit, %")
FRONTIER_CHOSEN = Message("выбранная конфигурация", "the configuration chosen")
FRONTIER_STEPS = Message("самое большее, что даёт поставщик за эти деньги", "the most a vendor gives for the money")
FRONTIER_ONE = Message(
    "{leader} за {cost} закрывает {fit} запрошенного.",
    "For {cost} {leader} covers {fit} of what is asked.",
)
FRONTIER_MOST = Message("Больше не купить и за бо́льшие деньги.", "More money would not bring more.")
FRONTIER_MOST_IN_TIME = Message(
    "Больше к сроку запуска не купить и за бо́льшие деньги.", "By the go-live date more money would not bring more."
)
FRONTIER_NEXT_OVER = Message(
    "Следующая ступень\u00a0— {fit} за {cost}, на {money} дороже и уже выше предела.",
    "The next step is {fit} for {cost}, {money} more and above the ceiling.",
)
FRONTIER_NEXT = Message(
    "Следующая ступень\u00a0— {fit} за {cost}, на {money} дороже.",
    "The next step is {fit} for {cost}, {money} more.",
)
FRONTIER_ALT = Message("Соответствие и стоимость, {axis}. {rows}.{limits}", "Fit and cost, {axis}. {rows}.{limits}")
FRONTIER_ALT_ROW = Message("{name}\u00a0— {points}{chosen}", "{name}: {points}{chosen}")
FRONTIER_ALT_POINT = Message("{fit} % за {cost}", "{fit}% for {cost}")
FRONTIER_ALT_CHOSEN = Message("; выбрано {fit} % за {cost}", "; chosen {fit}% for {cost}")
FRONTIER_ALT_MANY = Message(
    "от {first} до {last}, {count} {count:ступень|ступени|ступеней}", "from {first} to {last} in {count} {count:step|steps}"
)

# --- schedule

SCHEDULE_ONE = Message("Всё готово: {name}\u00a0— {when}.", "All is ready: {name} {when}.")
SCHEDULE_BOTH = Message("Всё готово: {name}\u00a0— {when}, {other}\u00a0— {later}.", "All is ready: {name} {when}, {other} {later}.")
SCHEDULE_LIMIT = Message("Запуск нужен не позднее {limit}.", "Go-live is due by {limit}.")
SCHEDULE_LATE = Message("Позже срока запуска: {names}.", "After the go-live date: {names}.")
SCHEDULE_RISK = Message("По верхней оценке позже срока запуска: {names}.", "After the go-live date at the high estimate: {names}.")
SCHEDULE_IN_TIME = Message("Все укладываются в срок запуска и по верхней оценке.", "All meet the go-live date even at the high estimate.")
SCHEDULE_IN_TIME_ONE = Message(
    "Это укладывается в срок запуска и по верхней оценке.", "That meets the go-live date even at the high estimate."
)
SCHEDULE_GO_LIVE = Message("срок запуска {when}", "go-live by {when}")
SCHEDULE_START = Message("внедрение", "implementation")
SCHEDULE_TEAM = Message("команда {number}", "team {number}")
SCHEDULE_TEAM_SHORT = Message("к{number}", "T{number}")
SCHEDULE_PROMISED = Message("обещано к дате", "promised for a date")
SCHEDULE_TO_LATEST = Message("до верхней оценки", "up to the high estimate")
SCHEDULE_MORE = Message("и ещё {count} {count:работа|работы|работ} до {when}", "and {count} more {count:piece|pieces} of work until {when}")
SCHEDULE_DAYS = Message("дней от договора", "days from the contract")
SCHEDULE_DATES = Message("дата по календарю", "calendar date")
SCHEDULE_ALT = Message("План работ. {plans}{limit}", "Plan of work. {plans}{limit}")
SCHEDULE_ALT_PLAN = Message("{name}: {rows}; всё готово {when}", "{name}: {rows}; all is ready {when}")
SCHEDULE_ALT_LATEST = Message(" (не позже {latest})", " ({latest} at the latest)")

# --- rank acceptability

RANKS_FIRST = Message(
    "Чаще всех первым выходит {leader}: в {share} испытаний.", "{leader} comes first most often, in {share} of the samples."
)
RANKS_OTHER = Message(
    "Чаще всех первым выходит {best}: в {share} испытаний; первый в рейтинге, {leader},\u00a0— в {own}.",
    "{best} comes first most often, in {share} of the samples; {leader}, first in the ranking, in {own}.",
)
RANKS_EQUAL = Message(
    "Одинаково часто первыми выходят {names}: в {share} испытаний каждый.", "{names} come first equally often, in {share} of the samples."
)
RANKS_NEXT = Message("Следом\u00a0— {second}, в {share}.", "Next is {second}, {share}.")
RANKS_AXIS = Message("доля испытаний, %", "share of samples, %")
RANKS_ONE = Message("{rank}-е место", "rank {rank}")
RANKS_REST = Message("{rank}-е и ниже", "rank {rank} and below")
RANKS_ALT = Message(
    "Доля испытаний, в которых поставщик занимает место. {rows}.", "Share of samples in which a vendor takes a rank. {rows}."
)
RANKS_ALT_ROW = Message("{name}\u00a0— {shares}", "{name}: {shares}")

# --- what flips the order

FLIPS_NEAREST = Message(
    "Ближе всего к перелому\u00a0— «{name}» ({kind}): сейчас вес {now}, а при {at} {rival} набирает столько же, сколько {leader}.",
    "Nearest to flipping is “{name}” ({kind}): its weight is {now} today, and at {at} {rival} scores as much as {leader}.",
)
FLIPS_AXIS = Message("изменение веса до перелома, процентных пунктов", "change of weight to the flip, percentage points")
FLIPS_VALUE = Message("{now} → {at}", "{now} → {at}")
FLIPS_ALT = Message("Вес, при котором {leader} и {rival} сравняются. {rows}.", "The weight at which {leader} and {rival} tie. {rows}.")
FLIPS_ALT_ROW = Message("{name}\u00a0— сейчас {now}, перелом при {at}", "{name}: {now} today, flips at {at}")

# --- business case

BALANCE_AXIS = Message("месяцев от договора", "months from the contract")
BALANCE_MONEY = Message("накопленный итог, {unit}", "cumulative balance, {unit}")
BALANCE_MOST = Message("Больше всех приносит {name}: {net} за {horizon}{payback}.", "{name} earns most: {net} over {horizon}{payback}.")
BALANCE_PAYBACK = Message(", окупается на {month}-м месяце", ", paid back in month {month}")
BALANCE_NO_PAYBACK = Message(", за это время не окупается", ", not paid back by then")
BALANCE_QUALIFIED = Message(
    "Среди тех, кто подходит, больше всех приносит {name}: {net}.", "Among those that qualify {name} earns most: {net}."
)
BALANCE_SAME = Message("Больше всех приносят {names}: по {net} за {horizon}.", "{names} earn most: {net} each over {horizon}.")
BALANCE_LOSS = Message(
    "За {horizon} не окупается никто; меньше всех теряет {name}: {net}.", "Nobody pays back over {horizon}; {name} loses least: {net}."
)
BALANCE_ALT = Message("Накопленный итог по месяцам, {unit}. {rows}.", "Cumulative balance by month, {unit}. {rows}.")
BALANCE_ALT_ROW = Message("{name}\u00a0— в конце {net}, хуже всего {worst}{payback}", "{name}: {net} at the end, {worst} at worst{payback}")
