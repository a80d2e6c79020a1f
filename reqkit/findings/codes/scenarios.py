"""Scenarios: how they are written, what law and channels allow, and what of the brief goes by them."""

from __future__ import annotations

from reqkit.findings.codes.declaring import Codes
from reqkit.findings.finding import Family, Severity

CODES = Codes()
_code = CODES.declare
_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

# --- how they are written

_F = Family.SCHEMA
_code(
    "bad-time",
    _F,
    _E,
    ("«{given}» — не время суток", "“{given}” is no time of day"),
    ('Время пишут в кавычках: "10:00".', 'Write a time in quotes: "10:00".'),
)
_code(
    "bad-quiet-hours",
    _F,
    _E,
    ("часы тишины не читаются: {given}", "these are no quiet hours: {given}"),
    (
        'Напишите, с какого часа и до какого не беспокоить: "21:00-09:00".',
        'Write from when until when nobody is to be disturbed: "21:00-09:00".',
    ),
)
_code(
    "bad-clock",
    _F,
    _E,
    ("непонятно, по чьим часам считать время: «{given}»", "it is unclear by whose clock the time is meant: “{given}”"),
    ("", ""),
)
_code(
    "trigger-kinds",
    _F,
    _E,
    (
        "сценарий запускается ровно одним способом, а здесь их {count}",
        "a scenario is started in exactly one way, and there are {count} here",
    ),
    ("Оставьте один, а для остальных заведите отдельные сценарии.", "Keep one, and make scenarios of their own for the others."),
)
_code(
    "bad-placeholder",
    _F,
    _E,
    ("на место «{given}» в тексте подставить нечего", "nothing takes the place of “{given}” in the text"),
    ("Назовите свойство клиента целиком: {{contact.first_name}}.", "Name the customer's property in full: {{contact.first_name}}."),
)

# --- what cannot be right

_F = Family.MEANING
_code(
    "scenario-does-nothing",
    _F,
    _E,
    ("в сценарии {id} ничего не происходит: нет ни канала, ни механики", "nothing happens in {id}: it has no channel and no mechanic"),
    (
        "Назовите, через что пишем клиенту (channels) или что он получает (mechanic).",
        "Say how customers are written to (channels), or what they get (mechanic).",
    ),
)
_code(
    "channel-twice",
    _F,
    _W,
    ("канал «{channel}» назван дважды", "the channel “{channel}” is named twice"),
    ("Оставьте его один раз: первым стоит тот, который пробуют первым.", "Keep it once: the first in the list is tried first."),
)
_code(
    "text-without-channel",
    _F,
    _W,
    ("текст для канала «{channel}», которого нет в channels", "a text for the channel “{channel}”, which is not among the channels"),
    ("Добавьте канал или уберите текст.", "Add the channel or remove the text."),
)
_code(
    "trigger-key-idle",
    _F,
    _W,
    ("«{key}» ничего не меняет при запуске «{kind}»", "“{key}” changes nothing where the trigger is “{kind}”"),
    (
        "Уберите эту строку: at бывает рядом с date, after — рядом с event и segment_entered, clock — там, где назван час отправки.",
        "Remove the line: at goes with date, after with event and segment_entered, clock with an hour of sending.",
    ),
)
_code(
    "sent-in-quiet-hours",
    _F,
    _E,
    ("отправка в {time} попадает в собственные часы тишины {hours}", "sending at {time} falls into the scenario's own quiet hours {hours}"),
    ("Перенесите отправку или измените часы тишины.", "Move the sending, or change the quiet hours."),
)
_code(
    "date-before-contract",
    _F,
    _W,
    ("дата сценария {date} раньше договора ({contract})", "the scenario's date {date} is before the contract ({contract})"),
    ("К этому дню системы ещё не будет: перенесите дату.", "There will be no system by then: move the date."),
)

# --- law and channel

_F = Family.LAW
_code(
    "message-without-consent",
    _F,
    _E,
    (
        "сценарий {id} пишет тем, чьё согласие не проверено: {channels}",
        "{id} writes to people whose consent is not checked: {channels}",
    ),
    (
        "Добавьте в сегмент условие can_contact: {{property: contact.consent, channel: {word}, op: can_contact}}; сообщения о заказах — "
        "purpose: service_messages (38-ФЗ, ст. 18; 152-ФЗ, ст. 9).",
        "Add can_contact to the segment: {{property: contact.consent, channel: {word}, op: can_contact}}; order notifications are "
        "purpose: service_messages (38-FZ article 18, 152-FZ article 9).",
    ),
)
_code(
    "consent-elsewhere",
    _F,
    _W,
    (
        "в сегменте {segment} есть согласные только на {others}: сценарий {id} их не достигнет",
        "the segment {segment} holds people who agreed to {others} alone: {id} does not reach them",
    ),
    (
        "Добавьте этот канал в сценарий или уберите его из сегмента.",
        "Add that channel to the scenario, or take it out of the segment.",
    ),
)
_code(
    "channel-without-consent",
    _F,
    _W,
    (
        "согласие для канала «{channel}» в сегменте {segment} не проверено",
        "the segment {segment} does not check consent to “{channel}”",
    ),
    (
        "Добавьте {{property: contact.consent, channel: {word}, op: can_contact}} через any рядом с другими каналами.",
        "Add {{property: contact.consent, channel: {word}, op: can_contact}} under any beside the other channels.",
    ),
)
_code(
    "consent-for-other-purpose",
    _F,
    _W,
    (
        "клиенты сегмента согласились на «{given}», а сообщение — «{purpose}»",
        "the customers of the segment agreed to “{given}”, and the message is “{purpose}”",
    ),
    (
        "Согласие действует только для своей цели: исправьте purpose здесь или в сегменте.",
        "Consent holds only for the purpose it names: correct purpose here or in the segment.",
    ),
)
_code(
    "offer-as-service-message",
    _F,
    _W,
    (
        "сообщение о заказе с предложением {mechanic} — уже реклама",
        "an order notification that carries the offer {mechanic} is advertising",
    ),
    ("На рекламу нужно согласие: purpose: advertising.", "Advertising needs consent: purpose: advertising."),
)
_code(
    "first-message",
    _F,
    _E,
    (
        "в канале «{channel}» первым пишет клиент: сценарий {id} никого не достигнет",
        "in “{channel}” the customer writes first: {id} reaches nobody",
    ),
    (
        "Добавьте в сегмент {{property: digital.message_received, op: did}}, запускайте по событию message_received или назовите другой канал.",
        "Add {{property: digital.message_received, op: did}} to the segment, start on the event message_received, or name another channel.",
    ),
)
_code(
    "first-message-for-some",
    _F,
    _N,
    (
        "канал «{channel}» достигнет только тех, кто написал первым; остальным — {others}",
        "“{channel}” reaches only those who wrote first; the others get {others}",
    ),
    ("", ""),
)
_code(
    "sms-too-long",
    _F,
    _W,
    (
        "SMS из {length} {length:знака|знаков|знаков} займёт {parts} {parts:сообщение|сообщения|сообщений} вместо одного",
        "an SMS of {length} {length:character|characters} takes {parts} {parts:message|messages} instead of one",
    ),
    (
        "В одно сообщение входит {limit} {limit:знак|знака|знаков}; подстановки посчитаны по {name} {name:знаку|знака|знаков}.",
        "One message holds {limit} {limit:character|characters}; what is filled in was counted as {name} each.",
    ),
)
_code(
    "sent-at-night",
    _F,
    _W,
    ("{channel} в {time} разбудит клиента", "{channel} at {time} wakes the customer"),
    (
        "Назначьте отправку между {from_} и {to} или укажите quiet_hours.",
        "Send between {from_} and {to}, or give quiet_hours.",
    ),
)

# --- vagueness

_F = Family.VAGUENESS
_code(
    "repeats-every-day",
    _F,
    _W,
    (
        "сценарий {id} каждый день пишет всем, кто в сегменте: не сказано, через сколько повторять одному клиенту",
        "{id} writes every day to everybody in the segment: it does not say when one customer may be written to again",
    ),
    (
        "Добавьте repeat: 300 days или запуск по попаданию в сегмент: trigger: segment_entered.",
        "Add repeat: 300 days, or start on entry into the segment: trigger: segment_entered.",
    ),
)

# --- coverage

_F = Family.COVERAGE
_code(
    "unused-segment",
    _F,
    _N,
    ("сегмент {id} никто не использует", "nothing uses the segment {id}"),
    ("Назовите его в сценарии, механике или другом сегменте.", "Name it in a scenario, a mechanic or another segment."),
)
_code(
    "unused-mechanic",
    _F,
    _N,
    (
        "механика {id} начинается не на кассе, а с сообщения, но ни один сценарий его не отправляет",
        "{id} begins with a message and not at the till, and no scenario sends one",
    ),
    ("Назовите её в сценарии: mechanic: {id}.", "Name it in a scenario: mechanic: {id}."),
)
_code(
    "property-not-listed",
    _F,
    _W,
    (
        "требования перечисляют свойства клиентов, но без тех, что нужны здесь: {properties}",
        "the requirements list the customers' properties, without those needed here: {properties}",
    ),
    ("Добавьте их к требованию: needs: segments: property.", "Add them to the requirement: needs: segments: property."),
)
_code(
    "wanted-by-unwanted",
    _F,
    _W,
    (
        "{id} нужен, а {used}, который он использует, помечен как ненужный (wont)",
        "{id} is wanted, and {used}, which it uses, is marked as not wanted (wont)",
    ),
    ("Отметьте одинаково оба.", "Mark both the same."),
)
