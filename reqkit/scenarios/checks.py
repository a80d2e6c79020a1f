"""The rules that scenarios are checked by: what cannot be right, what law and channels allow, what is left unsaid."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import time

from reqkit.documents.document import Location
from reqkit.findings.collector import Collector
from reqkit.locale.numbers import DateText
from reqkit.model.asked import Asked, AskedKind
from reqkit.model.brief import Brief
from reqkit.scenarios.channels import FACTS, Channel, Purpose
from reqkit.scenarios.consent import consents, everybody_agreed, everybody_wrote_first
from reqkit.scenarios.model import Scenario, TriggerKind
from reqkit.scenarios.reader import scenario_of
from reqkit.scenarios.texts import FILLED_IN, bad_placeholders, sms_parts
from reqkit.segments.model import Segment, clauses
from reqkit.segments.property_source import shipped_properties
from reqkit.values.record import record
from reqkit.values.text import Text

MORNING, NIGHT = time(9), time(21)
"""Between these a message rings nobody out of bed."""
_EVENT_OF_THE_CUSTOMER = "message_received"


@record
class Setting:
    """One scenario, where it stands, and what it goes by. `segment` is None where it has none or none that could be read."""

    brief: Brief
    scenario: Scenario
    location: Location
    segments: Mapping[str, Segment]
    segment: Segment | None = None
    purposes: Mapping[str, Text] = field(default_factory=dict)
    consents: Mapping[str, Text] = field(default_factory=dict)
    """What the purposes and the channels of consent are called."""

    @property
    def segment_is_lost(self) -> bool:
        """Whether it names a segment that is reported already."""
        return self.segment is None and self.scenario.segment is not None

    def channel(self, channel: Channel) -> Location:
        return self.location.down("channels", self.scenario.channels.index(channel))


Rule = Callable[[Setting, Collector], None]


def something_happens(setting: Setting, collector: Collector) -> None:
    scenario = setting.scenario
    if not scenario.channels and scenario.mechanic is None:
        collector.add("scenario-does-nothing", setting.location, id=scenario.id)


def channels_are_named_once(setting: Setting, collector: Collector) -> None:
    channels = setting.scenario.channels
    for index, channel in enumerate(channels):
        if channel in channels[:index]:
            collector.add("channel-twice", setting.location.down("channels", index), channel=FACTS[channel].title)


def texts_are_sent(setting: Setting, collector: Collector) -> None:
    for channel, text in setting.scenario.texts.items():
        place = setting.location.down("texts", channel.value)
        if channel not in setting.scenario.channels:
            collector.add("text-without-channel", place.key(), channel=FACTS[channel].title)
        for given in dict.fromkeys(found for version in text.all() for found in bad_placeholders(version)):
            collector.add("bad-placeholder", place, given=given)


def trigger_keys_matter(setting: Setting, collector: Collector) -> None:
    trigger = setting.scenario.trigger
    fits = {
        "at": trigger.kind is TriggerKind.DATE,
        "after": trigger.kind in (TriggerKind.EVENT, TriggerKind.SEGMENT_ENTERED),
        "clock": trigger.time_of_day is not None or setting.scenario.quiet_hours is not None,
    }
    for key, matters in fits.items():
        if getattr(trigger, key) is not None and not matters:
            collector.add("trigger-key-idle", setting.location.down("trigger", key).key(), key=key, kind=trigger.kind.value)


def dates_come_after_the_contract(setting: Setting, collector: Collector) -> None:
    on, contract = setting.scenario.trigger.date, setting.brief.header.contract_on
    if on is not None and contract is not None and on < contract:
        place = setting.location.down("trigger", "date")
        collector.add("date-before-contract", place, date=DateText(on), contract=DateText(contract))


def messages_keep_quiet_hours(setting: Setting, collector: Collector) -> None:
    at, quiet = setting.scenario.trigger.time_of_day, setting.scenario.quiet_hours
    if at is None:
        return
    place = setting.location.down("trigger", "daily" if setting.scenario.trigger.daily is not None else "at")
    if quiet is not None:
        if _is_within(at, *quiet):
            hours = "–".join(f"{moment:%H:%M}" for moment in quiet)
            collector.add("sent-in-quiet-hours", place, time=f"{at:%H:%M}", hours=hours)
        return
    waking = [FACTS[channel].title for channel in setting.scenario.channels if FACTS[channel].wakes]
    if waking and _is_within(at, NIGHT, MORNING):
        collector.add("sent-at-night", place, channel=waking[0], time=f"{at:%H:%M}", from_=f"{MORNING:%H:%M}", to=f"{NIGHT:%H:%M}")


def messages_have_consent(setting: Setting, collector: Collector) -> None:
    """Consent to one channel at least of everybody who is written to, and a look at it for every other channel."""
    scenario, segment = setting.scenario, setting.segment
    asked = {channel: word for channel in scenario.channels if (word := FACTS[channel].consent) is not None}
    if not asked or not scenario.needs_consent or setting.segment_is_lost:
        return
    word = next(iter(asked.values()))
    place = setting.location / ("segment" if scenario.segment is not None else "channels")
    found = consents(segment, setting.segments) if segment is not None else {}
    if segment is None or not everybody_agreed(segment, setting.segments, set(asked.values())):
        if segment is not None and set(asked.values()) <= set(found) and everybody_agreed(segment, setting.segments, set(found)):
            others = tuple(setting.consents[other] for other in sorted(set(found) - set(asked.values())))
            collector.add("consent-elsewhere", place, id=scenario.id, segment=segment.id, others=others)
            return
        titles = tuple(FACTS[channel].title for channel in asked)
        collector.add("message-without-consent", place, id=scenario.id, channels=titles, word=word)
        return
    for channel, needed in asked.items():
        if needed not in found:
            collector.add(
                "channel-without-consent", setting.channel(channel), channel=FACTS[channel].title, segment=segment.id, word=needed
            )
        elif scenario.purpose is not None and not found[needed] & {None, scenario.purpose.value}:
            given = tuple(setting.purposes[purpose] for purpose in sorted(filter(None, found[needed])))
            collector.add("consent-for-other-purpose", setting.channel(channel), given=given, purpose=setting.purposes[scenario.purpose])


def offers_are_no_service_messages(setting: Setting, collector: Collector) -> None:
    scenario = setting.scenario
    if scenario.purpose is Purpose.SERVICE_MESSAGES and scenario.mechanic is not None:
        collector.add("offer-as-service-message", setting.location / "purpose", mechanic=scenario.mechanic)


def customers_write_first(setting: Setting, collector: Collector) -> None:
    """In messengers and social networks the company can only answer."""
    scenario, segment = setting.scenario, setting.segment
    closed = [channel for channel in dict.fromkeys(scenario.channels) if FACTS[channel].reply_only]
    if not closed or scenario.trigger.event == _EVENT_OF_THE_CUSTOMER or setting.segment_is_lost:
        return
    if segment is not None and everybody_wrote_first(segment, setting.segments):
        return
    others = tuple(FACTS[channel].title for channel in dict.fromkeys(scenario.channels) if channel not in closed)
    for channel in closed:
        title = FACTS[channel].title
        if others:
            collector.add("first-message-for-some", setting.channel(channel), channel=title, others=others)
        else:
            collector.add("first-message", setting.channel(channel), channel=title, id=scenario.id)


def sms_are_short(setting: Setting, collector: Collector) -> None:
    text = setting.scenario.texts.get(Channel.SMS)
    if text is None:
        return
    length, parts, limit = max(sms_parts(version) for version in text.all())
    if parts > 1:
        place = setting.location.down("texts", Channel.SMS.value)
        collector.add("sms-too-long", place, length=length, parts=parts, limit=limit, name=FILLED_IN)


def nobody_is_told_every_day(setting: Setting, collector: Collector) -> None:
    """A daily scenario finds the same people in a segment day after day, unless their day is today alone."""
    scenario, segment = setting.scenario, setting.segment
    if scenario.trigger.kind is not TriggerKind.DAILY or not scenario.channels or scenario.repeat is not None or setting.segment_is_lost:
        return
    if segment is not None and any(clause.operator.id == "anniversary_is_today" for clause in clauses(segment.where)):
        return
    collector.add("repeats-every-day", setting.location.down("trigger", "daily"), id=scenario.id)


RULES: tuple[Rule, ...] = (
    something_happens,
    channels_are_named_once,
    texts_are_sent,
    trigger_keys_matter,
    dates_come_after_the_contract,
    messages_keep_quiet_hours,
    messages_have_consent,
    offers_are_no_service_messages,
    customers_write_first,
    sms_are_short,
    nobody_is_told_every_day,
)


def check_scenarios(brief: Brief, scenarios: Sequence[Asked], collector: Collector) -> None:
    """All the rules, over the scenarios of one brief."""
    segments = {asked.id: asked.item for asked in brief.of_kind(AskedKind.SEGMENT) if isinstance(asked.item, Segment)}
    consent = shipped_properties().get("contact.consent")
    purposes, channels = (consent.details[name].values if consent is not None else {} for name in ("purpose", "channel"))
    for asked in scenarios:
        scenario = scenario_of(asked)
        entered = scenario.trigger.segment_entered
        segment = segments.get(scenario.segment or entered or "")
        setting = Setting(brief, scenario, asked.location, segments, segment, purposes, channels)
        for rule in RULES:
            rule(setting, collector)


def _is_within(moment: time, start: time, end: time) -> bool:
    """Whether a time of day lies in a stretch that may go over midnight."""
    return start <= moment < end if start < end else moment >= start or moment < end
