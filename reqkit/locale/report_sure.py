"""The sentences of the report on how sure the ranking is, and what would change it."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.locale.message import Message

SURE = Message("Насколько это надёжно", "How sure it is")

# --- chances

CHANCES = Message("Шансы быть первым", "Chances of being first")
CHANCE_SURE = Message(
    "Порядок выдерживает то, чего мы не знаем о весах, ценах, сроках и ответах.",
    "The order stands what we do not know of weights, prices, times and answers.",
)
CHANCE_UNSURE = Message(
    "Считать {leader} победителем рано: то, чего мы ещё не знаем, слишком часто выводит вперёд других.",
    "It is too early to call {leader} the winner: what we do not know yet puts others ahead too often.",
)
CHANCE_OTHER = Message(
    "По названным цифрам впереди {leader}, но то, чего мы ещё не знаем, чаще выводит вперёд другого.",
    "By the figures stated {leader} is ahead, but what we do not know yet puts another ahead more often.",
)
CHANCE_ALONE = Message(
    "Сравнивать не с кем, поэтому первое место ничего не говорит; важно, выдержит ли {leader} требования.",
    "There is nobody to compare with, so that being first says nothing; what matters is whether {leader} holds up against the brief.",
)
CHANCE_QUALIFIES = Message(
    "Все обязательные требования в пределах бюджета и срока {leader} выполняет в {share} испытаний.",
    "{leader} meets every must within budget and time in {share} of the samples.",
)
CHANCE_QUALIFIES_NEVER = Message(
    "Все обязательные требования в пределах бюджета и срока {leader} не выполняет ни в одном из {samples} испытаний.",
    "{leader} meets every must within budget and time in none of the {samples} samples.",
)
RESTS = Message(
    "Почему так: обязательные требования у поставщика {leader} держатся на {claims} {claims:отдельном утверждении|отдельных утверждениях|отдельных "
    "утверждениях}, из них {bare} {bare:подтверждено|подтверждены|подтверждены} только словами, а слово верно с вероятностью {chance}. Обязательные "
    "выполнены, лишь когда верно всё сразу.",
    "Why: at {leader} the musts rest on {claims} separate {claims:claim|claims}, {bare} of which {bare:is a word|are words} alone, and a word holds "
    "with a chance of {chance}. The musts are met only when all of it holds at once.",
)
RESTS_OPEN = Message(
    "К тому же {count} {count:вопрос|вопроса|вопросов} об обязательном без ответа: каждый в половине испытаний считается решённым в пользу поставщика.",
    "Besides, {count} {count:question|questions} about musts {count:has|have} no answer, each taken as a yes in half of the samples.",
)
RESTS_ON_SILENCE = Message(
    "Почему так: у поставщика {leader} {count} {count:вопрос|вопроса|вопросов} об обязательном без ответа, и каждый в половине испытаний считается "
    "решённым в его пользу.",
    "Why: {count} {count:question|questions} about musts {count:has|have} no answer of {leader}, each taken as a yes in half of the samples.",
)
RESTS_OTHER = Message(
    "У поставщика {best} таких утверждений {claims}, одними словами — {bare}.",
    "At {best} there are {claims} such claims, {bare} of them words alone.",
)
NOBODY_QUALIFIES = Message(
    "Ни в одном испытании все обязательные не выполняет никто, поэтому первым в испытании считается тот, у кого выше балл по тому, что оказалось верным. "
    "Это говорит о непроверенных обещаниях, а не о том, что требования невыполнимы.",
    "In no sample does anybody meet every must, so that first in a sample is whoever scores most with what turned out to hold. "
    "That tells of promises not checked yet, and not that the musts cannot be met.",
)
RESTS_HELP = Message(
    "Что поможет: {what} по обязательным требованиям. Что именно просить и у кого — в разделе «{section}».",
    "What helps: {what} about the musts. What to ask for, and of whom, is in “{section}”.",
)
HELP_PROOF = Message("документы и показы", "documents and demonstrations")
HELP_ANSWERS = Message("ответы", "answers")
HELP_BOTH = Message("ответы, документы и показы", "answers, documents and demonstrations")
SPREAD_NOTE = Message(
    "Балл и соответствие здесь ниже, чем в рейтинге: там каждое утверждение принято за верное, здесь часть их в каждом испытании не сбывается.",
    "Score and fit are lower here than in the ranking, which takes every claim to hold: here some of them fail in every sample.",
)
CHANCE_SPREAD = Message(
    "Шанс поставщика {leader} быть первым: {weights}, если верить всем ответам и менять только веса; {both}, если не верить и ответам на слово.",
    "The chance of {leader} of being first: {weights} if every answer is believed and weights alone vary, {both} if answers are in doubt as well.",
)
CHANCE_STEADY = Message(
    "Что ни считать неизвестным, шанс поставщика {leader} быть первым один и тот же: {low}.",
    "Whatever is taken to be unknown, the chance of {leader} of being first is the same: {low}.",
)
VIEWS_TABLE = Message("Шанс быть первым, % испытаний", "Chance of being first, % of samples")
VIEWS_TABLE_SOME = Message(
    "Шанс быть первым, % испытаний: у кого он хоть где-то есть", "Chance of being first, % of samples: those that have any"
)
SPAN_VIEWS = Message("Что неизвестно", "What is unknown")
SPAN_EMPHASES = Message("Веса категорий близки к заданным", "Category weights close to the stated")
COL_EMPHASIS: Mapping[int, Message] = {
    2: Message("слабо", "loosely"),
    4: Message("средне", "fairly"),
    16: Message("сильно", "closely"),
}
COL_EMPHASIS_OTHER = Message("{emphasis}", "{emphasis}")
SPREAD_TABLE = Message("В каких пределах: 90 % испытаний", "Within what bounds: 90% of samples")
COL_QUALIFIES = Message("Подходит, %", "Qualifies, %")
COL_SCORE = Message("Балл", "Score")
COL_FIT = Message("Соответствие, %", "Fit, %")
COL_COST = Message("Стоимость, {currency}", "Cost, {currency}")
COL_READY = Message("Готовность, дней", "Ready, days")
RANGE = Message("{low}–{high}", "{low}–{high}")
SAMPLED = Message(
    "{shown} {samples:испытание|испытания|испытаний}, начальное число {seed}; погрешность долей до {error} п. п. (95 %). Утверждение "
    "верно с вероятностью: {chances}.",
    "{shown} {samples:sample|samples}, seed {seed}; shares are within ±{error} pp (95%). A claim holds with the chance: {chances}.",
)
CHANCE_OF = Message("{kind} {chance}", "{kind} {chance}")
DOMINANCES = Message(
    "По ответам, как они даны, при любых весах, где обязательное не легче важного, а важное — желательного: {pairs}.",
    "By the answers as given, whatever the weights, as long as a must weighs no less than a should and a should no less than a could: {pairs}.",
)
DOMINANCE = Message("{better} не хуже, чем {worse}", "{better} is no worse than {worse}")
SHIFT = Message(
    "Чтобы первым стал {winner}, веса требований нужно сдвинуть в сумме на {total} пункта из 100: {changes}.",
    "To put {winner} first, weights have to move by {total} points of 100 in all: {changes}.",
)
SHIFT_ITEM = Message("{item} {by}", "{item} {by}")
CORE_ALWAYS = Message(
    "Работы, которые нужны поставщику {leader} в любом испытании: {works}.", "Work that {leader} needs in every sample: {works}."
)
CORE_SOMETIMES = Message("В одних испытаниях заказаны, в других нет: {works}.", "Ordered in some samples and not in others: {works}.")

# --- what would change it

FLIPS = Message("Что изменило бы победителя", "What would change the winner")
FLIPS_NO_RIVAL = Message(
    "Никакие веса не выводят другого поставщика вперёд: {leader} выше при любых.", "No weights put another vendor ahead of {leader}."
)
FLIPS_ALONE = Message("Обойти некому: {leader} в сравнении один.", "There is nobody to overtake {leader}, the only one in the comparison.")
FLIPS_NONE = Message(
    "Ни один вес, изменённый в одиночку, не сравняет {leader} и {rival}.", "No weight changed by itself makes {leader} and {rival} tie."
)
FLIPS_NEVER = Message(
    "Остальные {count} {count:вес|веса|весов} в одиночку порядка не меняют.",
    "The other {count} {count:weight|weights} by themselves change nothing.",
)
PRICES_TABLE = Message("При какой цене порядок изменится", "At what price the order changes")
PRICE_LEADER = Message(
    "Если {vendor} подорожает с {now} до {at}, вперёд выйдет {rival}.",
    "If {vendor} becomes dearer, from {now} to {at}, {rival} draws level.",
)
PRICE_LEADER_GATE = Message(
    "Если {vendor} подорожает с {now}, цена превысит потолок бюджета, {at}, и поставщик выбудет.",
    "If {vendor} becomes dearer, from {now}, its price passes the budget ceiling, {at}, and it is out.",
)
PRICE_RIVAL = Message(
    "Чтобы догнать поставщика {rival}, поставщику {vendor} нужно подешеветь с {now} до {at}.",
    "To draw level with {rival}, {vendor} has to become cheaper, from {now} to {at}.",
)
PRICE_NONE = Message("Никакая цена порядка не меняет.", "No price changes the order.")
PRICE_UNKNOWN = Message("Цены для этого расчёта не названы.", "No price is stated for this.")
COL_NOW = Message("Сейчас, {currency}", "Now, {currency}")
COL_AT = Message("Порог, {currency}", "At, {currency}")
COL_CHANGE = Message("Изменение, %", "Change, %")
COL_AGAINST = Message("Против кого", "Against")
PRICES_NEVER = Message("При любой цене ничего не меняют: {names}.", "Whatever their price, these change nothing: {names}.")
CEILING = Message("потолок бюджета", "the budget ceiling")
ANSWERS_NONE = Message("Ни один отдельный ответ победителя не меняет.", "No single answer changes the winner.")
ANSWERS_SOME = Message(
    "Победителя меняет {count} {count:отдельный ответ|отдельных ответа|отдельных ответов}; проверьте их в первую очередь.",
    "{count} single {count:answer changes|answers change} the winner; check {count:it|them} first.",
)
ANSWERS_TO_ONE = Message(
    "Победителя меняет {count} {count:отдельный ответ|отдельных ответа|отдельных ответов}: первым был бы {winner}. Проверьте их в первую очередь.",
    "{count} single {count:answer changes|answers change} the winner: {winner} would be first. Check {count:it|them} first.",
)
ANSWER_OTHER = Message("если это «{after}», а не «{before}»", "if it is “{after}”, not “{before}”")
ANSWER_LEAD = Message("{vendor}, {item}", "{vendor}, {item}")
ANSWER_WINNER = Message(
    "будь это «{after}», а не «{before}», первым был бы {winner}", "were it “{after}”, not “{before}”, {winner} would be first"
)
ANSWER_NOBODY = Message(
    "будь это «{after}», а не «{before}», не подошёл бы никто", "were it “{after}”, not “{before}”, nobody would qualify"
)
ANSWER_GATE = Message("обязательное", "a must")
ANSWERS_MORE = Message("И ещё {count}; все — в приложенных данных.", "And {count} more, all in the attached data.")

# --- other views

SETS = Message("Если взвешивать иначе", "If weighed otherwise")
SETS_SAME = Message(
    "При всех {count} {count:наборе|наборах|наборах} весов первый — {leader}.",
    "{leader} is first under all {count} {count:set|sets} of weights.",
)
SETS_TIED = Message(
    "При некоторых наборах весов первое место делят несколько.", "Under some sets of weights several share the first place."
)
SETS_DIFFER = Message("Первые места расходятся: {firsts}.", "The sets disagree on who is first: {firsts}.")
SETS_FIRST = Message("{set} — {vendor}", "{set}: {vendor}")
SETS_AGREE = Message(
    "Наборы ставят поставщиков почти одинаково: согласие {w} (W Кендалла: 0 — согласия нет, 1 — порядок один и тот же).",
    "The sets order the vendors nearly alike: agreement {w} (Kendall's W: 0 is none, 1 the same order).",
)
SETS_PARTLY = Message(
    "Порядок поставщиков у наборов совпадает отчасти: согласие {w} (W Кендалла: 0 — согласия нет, 1 — порядок один и тот же).",
    "The sets agree in part on the order of the vendors: agreement {w} (Kendall's W: 0 is none, 1 the same order).",
)
SETS_DISAGREE = Message(
    "Порядок поставщиков у наборов разный: согласие {w} (W Кендалла: 0 — согласия нет, 1 — порядок один и тот же). О весах стоит договориться "
    "до выбора.",
    "The sets order the vendors differently: agreement {w} (Kendall's W: 0 is none, 1 the same order). Weights are worth agreeing on before "
    "choosing.",
)
SETS_NONE = Message(
    "Других наборов весов в запросе нет: взгляды отделов сравнить не с чем.",
    "The brief holds no other sets of weights: there are no views of departments to compare.",
)
SETS_TABLE = Message("Место и балл при каждом наборе весов", "Rank and score under each set of weights")
OWN_WEIGHTS = Message("веса запроса", "the brief's weights")
RANK_SCORE = Message("{rank} · {score}", "{rank} · {score}")

SILENCE = Message("Что скрывает молчание", "What silence hides")
SILENCE_NONE = Message("Молчание ничьего места не меняет: ответы есть почти на всё.", "Silence changes nobody's place.")
SILENCE_SOME = Message(
    "Больше всего на молчании держится у {vendor}: {weight} соответствия; место — от {best} до {worst}.",
    "Most hangs on silence at {vendor}: {weight} of fit; its rank is between {best} and {worst}.",
)
SILENCE_ALIKE = Message(
    "Молчание решает всё: место каждого из {count} ответивших — от {best} до {worst}, смотря чем окажутся его молчащие ответы. Больше всего на "
    "молчании держится у {vendor}: {weight} соответствия.",
    "Silence decides everything: each of the {count} vendors that answered may rank from {best} to {worst}, by what its silences turn out to be. "
    "Most hangs on silence at {vendor}: {weight} of fit.",
)
SILENCE_LEAD = Message(
    "Если все молчащие ответы окажутся «да», первое место может занять: {names}.",
    "If every silence turns out “yes”, these may come first: {names}.",
)
SILENCE_TABLE = Message("Место, если всё неотвеченное окажется «нет» или «да»", "Rank if all that is unanswered turns out “no” or “yes”")
COL_IF_NO = Message("если «нет»", "if “no”")
COL_TODAY = Message("сейчас", "now")
COL_IF_YES = Message("если «да»", "if “yes”")
COL_HANGS = Message("Держится соответствия, %", "Fit that hangs on it, %")

CHECKS = Message("Что говорят другие методы", "What other methods say")
CHECKS_AGREE = Message("Все методы ставят первым одного и того же: {leader}.", "Every method puts the same vendor first: {leader}.")
CHECKS_DIFFER = Message(
    "Другого первым {count:ставит|ставят|ставят} {methods}. Эти методы судят поставщиков друг по другу, а не по запросу; решает балл.",
    "{methods} {count:puts|put} another first. These methods judge vendors by one another and not by the brief; the score decides.",
)
CHECKS_BY_SCORE = Message(
    "Подходит меньше двух поставщиков, поэтому сравниваются все ответившие по одному баллу, без отбора.",
    "Fewer than two vendors qualify, so that all that answered are compared by score alone, without the gate.",
)
CHECKS_TABLE = Message("Место по каждому методу", "Rank by each method")
COL_REVERSES = Message("Уход проигравшего меняет порядок", "A loser's leaving can change the order")
YES = Message("может", "can")
NO = Message("не может", "cannot")
