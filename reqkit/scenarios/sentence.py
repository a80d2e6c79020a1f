"""A scenario as one sentence that a marketing director would say."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.locale.message import Message
from reqkit.locale.numbers import Case, calendar_date, duration
from reqkit.scenarios.channels import FACTS
from reqkit.scenarios.model import Scenario, TriggerKind
from reqkit.segments.property import Properties
from reqkit.segments.window import CLOCKS
from reqkit.values.record import record
from reqkit.values.text import Language, Text

_WHEN: Mapping[TriggerKind, Message] = {
    TriggerKind.DAILY: Message("каждый день в {time}", "every day at {time}"),
    TriggerKind.DATE: Message("{date}", "on {date}"),
    TriggerKind.EVENT: Message("по событию «{event}»", "on the event “{event}”"),
    TriggerKind.SEGMENT_ENTERED: Message("когда клиент попадает в сегмент «{entered}»", "when a customer enters the segment “{entered}”"),
    TriggerKind.SILENCE: Message("когда клиент молчит {silence}", "when a customer has been silent for {silence}"),
    TriggerKind.MANUAL: Message("когда запустит сотрудник", "when somebody starts it"),
}
_AT = Message("{when} в {time}", "{when} at {time}")
_AFTER = Message("{when}, через {after}", "{when}, {after} later")
_CLOCKS: Mapping[str, Message] = {
    "company": Message("{when} по часам компании", "{when} by the company's clock"),
    "customer": Message("{when} по часам клиента", "{when} by the customer's clock"),
    "utc": Message("{when} по всемирному времени", "{when} UTC"),
}
_ZONE = Message("{when} по времени {zone}", "{when} by the time of {zone}")
_WHOM = Message("{when} сегменту «{segment}»", "{when}, to the segment “{segment}”")
_TELL = Message("{when}: {what}", "{when}: {what}")
_NEXT = Message("{first}, а если не выйдет, {rest}", "{first}, failing that {rest}")
_PERSONAL = Message("в тексте {properties}", "with {properties} in the text")
_OFFER = Message("с механикой «{mechanic}»", "with the mechanic “{mechanic}”")
_ONLY_OFFER = Message("механика «{mechanic}»", "the mechanic “{mechanic}”")
_QUIET = Message("с {start} до {end} молчит", "silent from {start} to {end}")
_REPEAT = Message("одному клиенту не чаще чем раз в {repeat}", "to one customer no sooner than after {repeat}")


@record
class Names:
    """What segments and mechanics are called by their ids, events by their words, and the properties."""

    titles: Mapping[str, Text]
    events: Mapping[str, Text]
    properties: Properties

    def of(self, name: str, language: Language) -> str:
        return self.titles[name].in_language(language) if name in self.titles else name


def scenario_sentence(scenario: Scenario, names: Names, language: Language) -> str:
    """`Каждый день в 10:00 сегменту «Именинники»: SMS, а если не выйдет, электронная почта; в тексте имя, отчество …`, with a full stop."""
    when = _when(scenario, names, language)
    if scenario.segment is not None and scenario.trigger.kind is not TriggerKind.SEGMENT_ENTERED:
        when = _WHOM.fill(language, {"when": when, "segment": names.of(scenario.segment, language)})
    parts = [*_what(scenario, names, language)]
    if scenario.quiet_hours is not None:
        start, end = scenario.quiet_hours
        parts.append(_QUIET.fill(language, {"start": f"{start:%H:%M}", "end": f"{end:%H:%M}"}))
    if scenario.repeat is not None:
        parts.append(_REPEAT.fill(language, {"repeat": duration(scenario.repeat, language, Case.ACCUSATIVE)}))
    text = _TELL.fill(language, {"when": when, "what": "; ".join(parts)})
    return f"{text[:1].upper()}{text[1:]}."


def _when(scenario: Scenario, names: Names, language: Language) -> str:
    trigger = scenario.trigger
    event = trigger.event or ""
    arguments = {
        "time": f"{trigger.daily:%H:%M}" if trigger.daily is not None else "",
        "date": calendar_date(trigger.date, language) if trigger.date is not None else "",
        "event": names.events.get(event, event),
        "entered": names.of(trigger.segment_entered or scenario.segment or "", language),
        "silence": duration(trigger.silence, language, Case.ACCUSATIVE) if trigger.silence is not None else "",
    }
    when = _WHEN[trigger.kind].fill(language, arguments)
    if trigger.after is not None:
        when = _AFTER.fill(language, {"when": when, "after": duration(trigger.after, language, Case.ACCUSATIVE)})
    if trigger.at is not None:
        when = _AT.fill(language, {"when": when, "time": f"{trigger.at:%H:%M}"})
    if trigger.clock in CLOCKS:
        when = _CLOCKS[trigger.clock].fill(language, {"when": when})
    elif trigger.clock is not None:
        when = _ZONE.fill(language, {"when": when, "zone": trigger.clock})
    return when


def _what(scenario: Scenario, names: Names, language: Language) -> list[str]:
    channels = [FACTS[channel].title.in_language(language) for channel in dict.fromkeys(scenario.channels)]
    mechanic = None if scenario.mechanic is None else names.of(scenario.mechanic, language)
    if not channels:
        return [] if mechanic is None else [_ONLY_OFFER.fill(language, {"mechanic": mechanic})]
    told = channels[0] if len(channels) == 1 else _NEXT.fill(language, {"first": channels[0], "rest": tuple(channels[1:])})
    used = dict.fromkeys((*scenario.personalize, *(name for _, name in scenario.placeholders)))
    known = tuple(found.title for name in used if (found := names.properties.get(name)) is not None)
    parts = [told]
    parts += [_PERSONAL.fill(language, {"properties": known})] if known else []
    parts += [_OFFER.fill(language, {"mechanic": mechanic})] if mechanic is not None else []
    return parts
