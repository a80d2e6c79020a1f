"""One of several words: by its label in either language, its id, what people say instead, or what it resembles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from reqkit.forms.fields import Choice, Field
from reqkit.forms.reading.letters import skeleton, tidy
from reqkit.forms.reading.result import Reading, RefusedError, Status
from reqkit.locale.message import Filled, Message

_NOT_ONE_OF = Message("«{given}» нет в списке. Выберите: {choices}.", "“{given}” is not in the list. Choose: {choices}.")
_WITH_A_CONDITION = Message(
    "«{given}» — ответ с условием. Выберите одно из: {choices}, а условие напишите в комментарии.",
    "“{given}” is an answer with a condition. Choose one of: {choices}, and put the condition into the comment.",
)
_UNCLEAR = Message("«{given}» можно понять по-разному. Выберите: {choices}.", "“{given}” may mean several things. Choose: {choices}.")
_MEANT = Message("«{given}» понято как «{label}».", "“{given}” is taken for “{label}”.")

_SYNONYMS: Mapping[Field, Mapping[str, str]] = {
    Field.AVAILABILITY: {
        "available": "да yes y есть имеется присутствует реализовано поддерживается supported exists there включено true доступно доступен истина;в наличии;есть "
        "в системе;is there;out of the box;из коробки;✓;✔;есть сейчас;готово;ready;да есть",
        "customizable": "доработка доработаем кастомизация customization customizable custom buildable;можно сделать;можем доработать;можно "
        "доработать;под заказ;требуется доработка;требует доработки;with customization;can be customized;can be customised;after work;after "
        "customization;на заказ;сделаем;разработаем;будет доработано;можно построить",
        "unavailable": "нет no отсутствует unavailable невозможно false ложь;not available;not supported;не поддерживается;не реализовано;нет и не "
        "будет;нету;no way;not there;✗;✘",
    },
    Field.DELIVERY: {
        "out_of_the_box": "коробка;из коробки;готово;стандартно;standard;out of the box;out-of-the-box",
        "configuration": "настройка;настройкой;настраивается;configuration;configurable;by configuration;settings",
        "third_party": "сторонний модуль;партнер;интеграция;модуль партнера;third party;third-party;partner;сторонним модулем",
        "paid": "платно;за плату;платная доработка;paid;за деньги",
        "included": "бесплатно;за наш счет;входит в цену;включено;included;free;at no charge",
        "roadmap": "в планах;roadmap;в плане развития;планируется;в планах развития;planned;on the roadmap;дорожная карта",
    },
    Field.CURRENCY: {
        "RUB": "₽ руб рубль рубли рублей р rur rubles roubles", "USD": "$ доллар доллары долл dollars us$", "EUR": "€ евро euro euros",
        "KZT": "₸ тенге", "CNY": "¥ юань юани", "BYN": "бел.руб;бел. руб",
    },
    Field.VAT: {
        "excluded": "сверху excluded;не включен;+ ндс;плюс ндс;excl;excl.;not incl;ex vat;excl. vat;excluding vat;plus vat",
        "included": "включен included да yes;с ндс;в цене;в том числе;вкл;incl;incl. vat;including vat;with vat",
        "exempt": "exempt;не облагается;усн;освобожден;освобождены;ндс не облагается;vat exempt;без ндс (усн",
    },
    Field.RUNNING_PER: {"month": "месяц мес ежемесячно month monthly;в мес;/мес;per month;a month", "year": "год ежегодно year yearly annually;в год;per year;a year"},
    Field.TIME_UNIT: {
        "day": "день дня дней дн д day d;календарные дни;calendar days;сутки",
        "working_day": "рд р.д;раб. дни;рабочих дней;рабочий день;раб дни;business days;working day;р. д",
        "week": "неделя недель неделю нед week w",
        "month": "месяц месяца месяцев мес month m",
        "quarter": "квартал квартала кв quarter",
        "year": "год года лет year y",
    },
    Field.EVIDENCE: {
        "statement": "слова заявление statement;наше слово;our word",
        "published": "сайт публикация published website;на сайте;опубликовано на сайте;online",
        "document": "документация документ документы договор document documentation contract docs",
        "demo": "демо показ демонстрация demo demonstration;покажем на демо",
        "reference_visit": "визит референс reference;референс-визит;reference visit;визит к клиенту",
    },
    Field.CONFIRM: {"yes": "да yes + верно подтверждаю confirm confirmed ok true истина ✓ ✔;все верно;да верно"},
    Field.PRICE_PER: {
        "once": "разово единовременно once;один раз;one-off", "month": "месяц мес month monthly;per month", "year": "год year yearly;per year",
        "seat_month": "пользователь в месяц;за пользователя;per user per month;per user a month;за место в месяц",
        "seat_year": "пользователь в год;per user per year", "thousand_customers_month": "за 1000 клиентов в месяц;per 1000 customers a month",
    },
}  # fmt: skip
_PLANNED = {Field.AVAILABILITY: "customizable", Field.DELIVERY: "roadmap"}
_GUESSES: Mapping[tuple[Field, str], Mapping[Field, str]] = {
    **{
        (Field.AVAILABILITY, said): _PLANNED
        for said in ("в планах", "в плане", "roadmap", "on the roadmap", "planned", "планируется", "в планах развития")
    },
    **{(Field.VAT, said): {Field.VAT: "excluded"} for said in ("без ндс", "without vat", "no vat")},
}
"""What probably means this, and may mean something else."""
_CONDITION = re.compile(
    r"(?:да|есть|нет|yes|no|available)\b.*\b(?:но|если|только|кроме|при условии|частично|but|if|only|except|unless|partly|partially)\b.*|"
    r"частично.*|отчасти.*|условно.*|не совсем.*|почти.*|частичн.*|partial(?:ly)?.*|in part|partly.*|almost.*|not (?:really|quite).*|да/нет|yes/no|и да и нет|зависит.*|depends.*"
)
_UNCLEAR_WORDS = frozenset(
    ("-", "?", "x", "х", "v", "1", "0", "+/-", "n/a", "н/д", "возможно", "может быть", "maybe", "possibly", "tbd", "планируем")
)
_ALIKE = 84


def read_word(name: Field, given: str, choices: Iterable[Choice]) -> Reading:
    """Raises RefusedError."""
    known = tuple(choices)
    said = tidy(given)
    raw = given.strip()
    if raw == "+" and name in (Field.AVAILABILITY, Field.CONFIRM):
        return _taken(name, "available" if name is Field.AVAILABILITY else "yes", given, known, guessed=True)
    labels = tuple(choice.label for choice in known)
    shape = skeleton(given) or raw
    for choice in known:
        if shape in {skeleton(form) for form in (choice.id, choice.label.ru, choice.label.en)}:
            return Reading(Status.READ, {name: choice.id})
    found = _spoken(name).get(shape) or _spoken(name).get(raw)
    if found is not None and any(choice.id == found for choice in known):
        return Reading(Status.READ, {name: found})
    if (guess := _GUESSES.get((name, said))) is not None:
        label = next(choice.label for choice in known if choice.id == guess[name])
        return Reading(Status.PROPOSED, guess, Filled(_MEANT, {"given": given, "label": label}))
    if _CONDITION.fullmatch(said) or (name is Field.AVAILABILITY and re.match(r"(?:да|есть|нет|yes|no)\b.*[(,]", said)):
        raise RefusedError(_WITH_A_CONDITION, given=given, choices=labels)
    if said in _UNCLEAR_WORDS or raw in _UNCLEAR_WORDS or not said:
        raise RefusedError(_UNCLEAR, given=given, choices=labels)
    alike = _alike(said, known)
    if alike is not None and name is not Field.CURRENCY:
        return _taken(name, alike, given, known, guessed=True)
    raise RefusedError(_NOT_ONE_OF, given=given, choices=labels)


def read_names(name: Field, given: str, choices: Iterable[Choice]) -> Reading:
    """Several names, with semicolons or line ends between them. Raises RefusedError."""
    known = tuple(choices)
    parts = [part.strip() for part in re.split(r"[;\n]", given) if part.strip()]
    found, reasons = [], []
    for part in parts:
        try:
            reading = read_word(name, part, known)
        except RefusedError:
            if "," not in part:
                raise
            several = [read_word(name, piece, known) for piece in part.split(",") if piece.strip()]
            found += [each.values[name] for each in several]
            reasons += [each.reason for each in several if each.reason]
            continue
        found.append(reading.values[name])
        reasons += [reading.reason] if reading.reason else []
    value = "; ".join(dict.fromkeys(found))
    return Reading(Status.PROPOSED if reasons else Status.READ, {name: value}, reasons[0] if reasons else None)


def _taken(name: Field, choice: str, given: str, known: tuple[Choice, ...], *, guessed: bool) -> Reading:
    label = next(each.label for each in known if each.id == choice)
    reason = Filled(_MEANT, {"given": given, "label": label}) if guessed else None
    return Reading(Status.PROPOSED if guessed else Status.READ, {name: choice}, reason)


@cache
def _spoken(name: Field) -> Mapping[str, str]:
    """What people say instead of a label, by its shape."""
    name = Field.PRICE_PER if name is Field.PRICE_2_PER else name
    found: dict[str, str] = {}
    for choice, said in _SYNONYMS.get(name, {}).items():
        words, *phrases = said.split(";")
        for phrase in (*words.split(), words, *phrases):
            found[skeleton(phrase) or phrase.strip()] = choice
    return found


def _alike(said: str, known: tuple[Choice, ...]) -> str | None:
    """The one choice that a misspelt word resembles."""
    from rapidfuzz import fuzz

    if len(said) < 4:
        return None
    scores = sorted(
        ((max(fuzz.ratio(said, tidy(form)) for form in (choice.label.ru, choice.label.en, choice.id)), choice.id) for choice in known),
        reverse=True,
    )
    if scores and scores[0][0] >= _ALIKE and (len(scores) == 1 or scores[0][0] - scores[1][0] > 5):
        return scores[0][1]
    return None
