"""A scenario: whom, when, through which channels, with what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import time
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from reqkit.model.brief import AskedItem
from reqkit.model.fields import DateField, DurationField, Frozen, ItemId, LineField, TextField, WordsField, shown
from reqkit.scenarios.channels import Channel, Purpose
from reqkit.segments.window import CLOCKS, is_clock

CATEGORY = "campaigns"
PLACEHOLDER = re.compile(r"\{\s*([a-z]+\.[a-z][a-z0-9_]*)\s*\}")
"""A property to be filled into a text: {contact.first_name}."""


class TriggerKind(StrEnum):
    """What starts a scenario; the words are the options of `scenarios.trigger` in the catalogue."""

    DAILY = "daily"
    DATE = "date"
    EVENT = "event"
    SEGMENT_ENTERED = "segment_entered"
    SILENCE = "silence"
    MANUAL = "manual"


def read_time(raw: Any) -> time:
    """`10:00`, a time of day to the minute."""
    if isinstance(raw, time):
        return raw
    if isinstance(raw, str) and (found := re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)", raw.strip())):
        return time(int(found[1]), int(found[2]))
    raise PydanticCustomError("bad-time", "bad-time", {"given": shown(raw)})


def _hours(raw: Any) -> tuple[time, time]:
    """`21:00-09:00`: from one time of day to another, over midnight where the second is earlier."""
    if isinstance(raw, tuple):
        return raw
    start, dash, end = str(raw).partition("-") if isinstance(raw, str) else ("", "", "")
    try:
        if not dash:
            raise ValueError
        found = read_time(start), read_time(end)
        if found[0] == found[1]:
            raise ValueError
    except (ValueError, PydanticCustomError):
        raise PydanticCustomError("bad-quiet-hours", "bad-quiet-hours", {"given": shown(raw)}) from None
    return found


def _clock(raw: Any) -> str:
    if isinstance(raw, str) and is_clock(raw):
        return raw
    raise PydanticCustomError("bad-clock", "bad-clock", {"given": shown(raw), "choices": [*CLOCKS, "Europe/Moscow"]})


def _yes(raw: Any) -> bool:
    if raw is True:
        return True
    raise PydanticCustomError("wrong-type", "wrong-type", {"expected": "yes", "found": shown(raw)})


def _entered(raw: Any) -> Any:
    return None if raw is True else raw


TimeField = Annotated[time, PlainValidator(read_time), WithJsonSchema({"type": "string", "pattern": "^([01]?[0-9]|2[0-3]):[0-5][0-9]$"})]
HoursField = Annotated[tuple[time, time], PlainValidator(_hours), WithJsonSchema({"type": "string", "examples": ["21:00-09:00"]})]
ClockField = Annotated[str, PlainValidator(_clock), WithJsonSchema({"type": "string", "examples": [*CLOCKS, "Europe/Moscow"]})]
YesField = Annotated[bool, PlainValidator(_yes), WithJsonSchema({"const": True})]
ChannelsField = Annotated[tuple[Channel, ...], BeforeValidator(lambda raw: [raw] if isinstance(raw, str) else raw)]
EnteredField = Annotated[
    ItemId | None,
    BeforeValidator(_entered),
    WithJsonSchema({"anyOf": [{"const": True}, {"type": "string"}], "examples": [True, "SEG-NEW"]}),
]


class Trigger(Frozen):
    """What starts a scenario: exactly one of the kinds. `at` goes with a date, `after` waits once something has happened.

    `segment_entered` is the segment whose members are told as they come in: true, kept as None, for the scenario's own.
    """

    daily: TimeField | None = None
    date: DateField | None = None
    event: LineField | None = None
    segment_entered: EnteredField = None
    silence: DurationField | None = None
    manual: YesField | None = None
    at: TimeField | None = None
    after: DurationField | None = None
    clock: ClockField | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_a_word(cls, raw: Any) -> Any:
        """`manual` and `segment_entered` say all by themselves."""
        return {raw: True} if isinstance(raw, str) and raw in (TriggerKind.MANUAL, TriggerKind.SEGMENT_ENTERED) else raw

    @model_validator(mode="after")
    def _is_one(self) -> Trigger:
        said = [kind.value for kind in TriggerKind if kind.value in self.model_fields_set]
        if len(said) != 1:
            choices = [kind.value for kind in TriggerKind]
            raise PydanticCustomError("trigger-kinds", "trigger-kinds", {"count": len(said), "choices": choices})
        return self

    @property
    def kind(self) -> TriggerKind:
        return next(kind for kind in TriggerKind if kind.value in self.model_fields_set)

    @property
    def time_of_day(self) -> time | None:
        """When messages go out, where the scenario says so."""
        return self.daily or self.at


class Scenario(AskedItem):
    """One entry of `scenarios:`. Channels stand in the order of choice; `texts` are what is sent, by channel."""

    category: LineField = CATEGORY
    trigger: Trigger
    segment: ItemId | None = None
    channels: ChannelsField = ()
    personalize: WordsField = ()
    mechanic: ItemId | None = None
    purpose: Purpose | None = None
    texts: dict[Channel, TextField] = Field(default_factory=dict)
    quiet_hours: HoursField | None = None
    repeat: DurationField | None = None
    """How long one customer is left alone after it."""

    @property
    def placeholders(self) -> Iterator[tuple[Channel, str]]:
        """The properties that the texts are filled with."""
        for channel, text in self.texts.items():
            for version in text.all():
                for name in PLACEHOLDER.findall(version):
                    yield channel, name

    @property
    def needs_consent(self) -> bool:
        """Whether it may only be sent to those who agreed to it; what a contract requires is no advertising."""
        return self.purpose is not Purpose.SERVICE_MESSAGES
