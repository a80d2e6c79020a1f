"""Schedules in words."""

from __future__ import annotations

from reqkit.locale import numbers
from reqkit.locale.message import Message
from reqkit.mechanics.schedule import ANY_DAYS, DAYS, LAST_DAY, BusinessCalendar, Dates, Hours, Relative, Schedule, TimeWindow
from reqkit.mechanics.values import clock_text
from reqkit.mechanics.wording.speaker import Speaker, bracketed

_ALWAYS = Message("без ограничения по времени", "at any time")
_FROM_TO = Message("с {start} по {end}", "from {start} to {end}")
_ON_DAY = Message("{start}", "on {start}")
_FROM = Message("с {start}", "from {start}")
_TO = Message("до {end}", "until {end}")
_TO_DAY = Message("по {end}", "to {end}")
_ANY_DATES = Message("в любые даты на выбор", "on any dates to choose")
_EVERY_DAY = Message("каждый день", "every day")
_WORKDAYS = Message("по будням", "on weekdays")
_WEEKEND = Message("по выходным", "at weekends")
_ANY_WEEKDAYS = Message("в любые дни недели на выбор", "on any weekdays to choose")
_ON_DAYS = Message("по {days}", "on {days}")
_DAY_NAMES: dict[str, Message] = {
    "mon": Message("понедельникам", "Mondays"),
    "tue": Message("вторникам", "Tuesdays"),
    "wed": Message("средам", "Wednesdays"),
    "thu": Message("четвергам", "Thursdays"),
    "fri": Message("пятницам", "Fridays"),
    "sat": Message("субботам", "Saturdays"),
    "sun": Message("воскресеньям", "Sundays"),
}
_WINDOW = Message("с {start} до {end}", "from {start} to {end}")
_ANY_HOURS = Message("в любые часы на выбор", "at any hours to choose")
_PER_DAY = Message("до {n} {n:промежутка|промежутков|промежутков} в день", "up to {n} {n:window|windows} a day")
_HOUR_STEP = Message("шаг — {step}", "in steps of {step}")
_OVERNIGHT = Message("в том числе через полночь", "also over midnight")
_CLOCKS: dict[str, Message] = {
    "store": Message("по времени магазина", "by the store's clock"),
    "company": Message("по времени компании", "by the company's clock"),
    "customer": Message("по времени клиента", "by the customer's clock"),
    "UTC": Message("по всемирному времени", "by UTC"),
}
_ZONE = Message("по времени зоны {zone}", "by {zone} time")
_MOMENTS: dict[str, Message] = {
    "receipt_opened": Message("по моменту открытия чека", "when the receipt is opened"),
    "receipt_closed": Message("по моменту закрытия чека", "when the receipt is closed"),
    "item_punched": Message("по моменту пробития товара", "when the item is rung up"),
}
_INCLUSIVE: dict[tuple[str, bool], Message] = {
    ("start_inclusive", True): Message("первая минута входит", "first minute included"),
    ("start_inclusive", False): Message("первая минута не входит", "first minute excluded"),
    ("end_inclusive", True): Message("последняя минута входит", "last minute included"),
    ("end_inclusive", False): Message("последняя минута не входит", "last minute excluded"),
}
_GRANULARITY: dict[str, Message] = {
    "day": Message("с точностью до дня", "to the day"),
    "moment": Message("с точностью до минуты", "to the minute"),
}
_LAST_DAY_IN: dict[bool, Message] = {
    True: Message("последний день входит", "last day included"),
    False: Message("последний день не входит", "last day excluded"),
}
_NIGHT: dict[str, Message] = {
    "window_start": Message("ночь относится ко дню, когда началась", "a night belongs to the day it starts"),
    "calendar": Message("после полуночи считается следующий день", "after midnight the next day counts"),
}
_MONTH_DAYS = Message("по числам месяца: {days}", "on days of the month: {days}")
_LAST = Message("последнее", "the last")
_RULE = Message("по правилу повторения {rule}", "by the recurrence rule {rule}")
_HOLIDAYS = Message("в праздники: {days}", "on holidays: {days}")
_NOT_HOLIDAYS = Message("кроме праздников: {days}", "except on holidays: {days}")
_CALENDAR = Message("в нерабочие дни по производственному календарю ({country})", "on days off by the working calendar ({country})")
_NOT_CALENDAR = Message(
    "кроме нерабочих дней по производственному календарю ({country})", "except on days off by the working calendar ({country})"
)
_EXCEPT = Message("кроме {days}", "except {days}")
_ANCHORS: dict[str, Message] = {
    "birth_date": Message("рождения", "birthday"),
    "registration": Message("регистрации", "sign-up"),
    "last_order": Message("последней покупки", "latest purchase"),
    "first_order": Message("первой покупки", "first purchase"),
    "card_issue": Message("выдачи карты", "card issue"),
    "tier_entry": Message("получения уровня", "tier entry"),
}
_SOME_ANCHOR = Message("личной даты (не указано)", "personal date (not stated)")
_ON_ANCHOR = Message("в день {anchor}", "on the day of the {anchor}")
_ON_BIRTHDAY = Message("в день рождения", "on the birthday")
_AROUND = Message(
    "за {n} {n:день|дня|дней} до дня {anchor} и {m} {m:день|дня|дней} после",
    "from {n} {n:day|days} before the {anchor} to {m} {m:day|days} after",
)
_BEFORE = Message("за {n} {n:день|дня|дней} до дня {anchor}", "from {n} {n:day|days} before the {anchor}")
_AFTER = Message("в течение {m} {m:дня|дней|дней} после дня {anchor}", "for {m} {m:day|days} after the {anchor}")
_ONCE_A_YEAR = Message("один раз в год", "once a year")
_EDITED = Message(
    "не раньше чем через {n} {n:день|дня|дней} после правки даты", "no sooner than {n} {n:day|days} after the date was edited"
)
_FEB29: dict[str, Message] = {
    "feb_28": Message("вместо 29 февраля — 28 февраля", "28 February stands in for the 29th"),
    "mar_01": Message("вместо 29 февраля — 1 марта", "1 March stands in for 29 February"),
}


def schedule_phrase(speaker: Speaker, schedule: Schedule) -> str:
    """`по будням с 15:00 до 18:00 по времени магазина (последняя минута не входит)`."""
    parts: list[str] = []
    if schedule.dates is not None:
        parts.append(_dates(speaker, schedule.dates))
    if schedule.relative is not None:
        parts.append(relative_phrase(speaker, schedule.relative))
    if schedule.weekdays is not None:
        parts.append(_weekdays(speaker, schedule.weekdays))
    if schedule.month_days:
        days = [speaker.say(_LAST) if day == LAST_DAY else str(day) for day in schedule.month_days]
        parts.append(speaker.say(_MONTH_DAYS, days=", ".join(days)))
    if schedule.hours is not None:
        parts.append(_hours(speaker, schedule.hours))
    if schedule.clock is not None:
        parts.append(clock_phrase(speaker, schedule.clock))
    text = " ".join(part for part in parts if part) + bracketed(_notes(speaker, schedule))
    rest = [text] if text else []
    if schedule.recurrence is not None:
        rest.append(speaker.say(_RULE, rule=schedule.recurrence))
    if schedule.calendar is not None:
        rest.append(_calendar(speaker, schedule.calendar))
    if schedule.exclude:
        rest.append(speaker.say(_EXCEPT, days=", ".join(numbers.calendar_date(day, speaker.language) for day in schedule.exclude)))
    if not rest and schedule.always:
        rest.append(speaker.say(_ALWAYS))
    if not rest and schedule.any_:
        rest.append(f"{speaker.say(_ANY_DATES)}, {speaker.say(_ANY_WEEKDAYS)}, {speaker.say(_ANY_HOURS)}")
    return ", ".join(part for part in rest if part)


def _notes(speaker: Speaker, schedule: Schedule) -> list[str]:
    notes = [speaker.say(_MOMENTS[schedule.moment])] if schedule.moment is not None else []
    for name in ("start_inclusive", "end_inclusive"):
        value = getattr(schedule, name)
        if value is not None:
            notes.append(speaker.say(_INCLUSIVE[name, value]))
    if schedule.overnight_day is not None:
        notes.append(speaker.say(_NIGHT[schedule.overnight_day]))
    if schedule.relative is not None:
        notes += relative_notes(speaker, schedule.relative)
    dates = schedule.dates
    if dates is not None and dates.granularity is not None:
        notes.append(speaker.say(_GRANULARITY[dates.granularity]))
    if dates is not None and dates.end_inclusive is not None:
        notes.append(speaker.say(_LAST_DAY_IN[dates.end_inclusive]))
    return notes


def _dates(speaker: Speaker, dates: Dates) -> str:
    start = speaker.moment(dates.from_) if dates.from_ is not None else ""
    end = speaker.moment(dates.to) if dates.to is not None else ""
    clock = f" {clock_phrase(speaker, dates.clock)}" if dates.clock is not None else ""
    if start and end:
        same = dates.from_ is not None and dates.to is not None and dates.from_ == dates.to and dates.from_.minute is None
        return speaker.say(_ON_DAY if same else _FROM_TO, start=start, end=end) + clock
    if start:
        return speaker.say(_FROM, start=start) + clock
    if end:
        return speaker.say(_TO if dates.to is not None and dates.to.minute is not None else _TO_DAY, end=end) + clock
    return speaker.say(_ANY_DATES) if dates.any_ else clock.strip()


def _weekdays(speaker: Speaker, days: tuple[str, ...] | str) -> str:
    if days == ANY_DAYS:
        return speaker.say(_ANY_WEEKDAYS)
    chosen = [day for day in DAYS if day in days]
    if len(chosen) == len(DAYS):
        return speaker.say(_EVERY_DAY)
    if chosen == list(DAYS[:5]):
        return speaker.say(_WORKDAYS)
    if chosen == list(DAYS[5:]):
        return speaker.say(_WEEKEND)
    return speaker.say(_ON_DAYS, days=speaker.listed([speaker.say(_DAY_NAMES[day]) for day in chosen]))


def _hours(speaker: Speaker, hours: Hours) -> str:
    parts = [_windows(speaker, hours.daily)] if hours.daily else []
    by_windows: dict[str, list[str]] = {}
    for day, windows in hours.by_day.items():
        by_windows.setdefault(_windows(speaker, windows), []).append(day)
    parts += [f"{_weekdays(speaker, tuple(days))} {text}" for text, days in by_windows.items()]
    demanded = [speaker.say(_PER_DAY, n=hours.windows_per_day)] if hours.windows_per_day is not None else []
    if hours.step is not None:
        demanded.append(speaker.say(_HOUR_STEP, step=speaker.duration(hours.step)))
    if hours.overnight:
        demanded.append(speaker.say(_OVERNIGHT))
    if not parts and (hours.any_ or demanded):
        parts.append(speaker.say(_ANY_HOURS))
    return ", ".join(parts) + bracketed(demanded)


def _windows(speaker: Speaker, windows: tuple[TimeWindow, ...]) -> str:
    texts = []
    for window in windows:
        text = speaker.say(_WINDOW, start=clock_text(window.start), end=clock_text(window.end))
        notes = [
            speaker.say(_INCLUSIVE[name, value])
            for name in ("start_inclusive", "end_inclusive")
            if (value := getattr(window, name)) is not None
        ]
        texts.append(text + bracketed(notes))
    return speaker.listed(texts)


def clock_phrase(speaker: Speaker, clock: str) -> str:
    """`по времени магазина`, or that of a zone."""
    return speaker.say(_CLOCKS[clock]) if clock in _CLOCKS else speaker.say(_ZONE, zone=clock)


def _calendar(speaker: Speaker, calendar: BusinessCalendar) -> str:
    parts = []
    if calendar.holidays:
        days = ", ".join(numbers.calendar_date(day, speaker.language) for day in calendar.holidays)
        parts.append(speaker.say(_NOT_HOLIDAYS if calendar.exclude else _HOLIDAYS, days=days))
    if calendar.production_calendar is not None:
        parts.append(speaker.say(_NOT_CALENDAR if calendar.exclude else _CALENDAR, country=calendar.production_calendar))
    return ", ".join(parts)


def relative_phrase(speaker: Speaker, relative: Relative) -> str:
    return around(speaker, relative.anchor, relative.days_before, relative.days_after)


def around(speaker: Speaker, anchor: str | None, before: int | None, after: int | None) -> str:
    """`за 7 дней до дня рождения и 3 дня после`."""
    name = speaker.say(_SOME_ANCHOR if anchor is None else _ANCHORS[anchor])
    if before and after:
        return speaker.say(_AROUND, n=before, m=after, anchor=name)
    if before:
        return speaker.say(_BEFORE, n=before, anchor=name)
    if after:
        return speaker.say(_AFTER, m=after, anchor=name)
    return speaker.say(_ON_BIRTHDAY) if anchor == "birth_date" else speaker.say(_ON_ANCHOR, anchor=name)


def relative_notes(speaker: Speaker, relative: object) -> list[str]:
    """What a window around a personal date says beside its length."""
    notes = [speaker.say(_ONCE_A_YEAR)] if getattr(relative, "once_per_year", None) else []
    edited = getattr(relative, "min_days_since_edit", None)
    if edited is not None:
        notes.append(speaker.say(_EDITED, n=edited))
    leap = getattr(relative, "feb29", None)
    if leap is not None:
        notes.append(speaker.say(_FEB29[leap]))
    return notes
