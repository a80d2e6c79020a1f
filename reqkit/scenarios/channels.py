"""Channels: what each needs to know of a customer, whose leave it takes, and what cannot be done through it.

The facts are those of practice and of Russian law as the product's domain notes have them: a message needs consent for its kind (38-FZ
article 18, 152-FZ article 9), and in messengers and social networks the customer writes first.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from reqkit.values.record import record
from reqkit.values.text import Text


class Channel(StrEnum):
    """A way to reach a customer; the words are the options of `channels.send` in the catalogue."""

    SMS = "sms"
    EMAIL = "email"
    PUSH = "push"
    MESSENGER = "messenger"
    SOCIAL = "social"
    ROBOT_CALL = "robot_call"
    MANAGER_CALL = "manager_call"
    TARGETED_ADS = "targeted_ads"
    POST = "post"


class Purpose(StrEnum):
    """What a message is for; the words are the options of `consent.registry.purposes`."""

    ADVERTISING = "advertising"
    LOYALTY = "loyalty"
    NEWS = "news"
    SURVEYS = "surveys"
    SERVICE_MESSAGES = "service_messages"


@record
class ChannelFacts:
    """`address` is the property without which nobody is reached, `consent` the channel's word in the consent registry.

    `reply_only`: the company cannot write first. `wakes`: it rings or lights up whatever the hour.
    """

    title: Text
    address: str | None
    consent: str | None
    reply_only: bool = False
    wakes: bool = True


FACTS: Mapping[Channel, ChannelFacts] = {
    Channel.SMS: ChannelFacts(Text(ru="SMS", en="SMS"), "contact.phone", "sms"),
    Channel.EMAIL: ChannelFacts(Text(ru="электронная почта", en="e-mail"), "contact.email", "email", wakes=False),
    Channel.PUSH: ChannelFacts(Text(ru="push-уведомление", en="push notification"), "contact.devices", "push"),
    Channel.MESSENGER: ChannelFacts(Text(ru="мессенджер", en="messenger"), "contact.messenger_ids", "messenger", reply_only=True),
    Channel.SOCIAL: ChannelFacts(Text(ru="социальная сеть", en="social network"), "contact.messenger_ids", "messenger", reply_only=True),
    Channel.ROBOT_CALL: ChannelFacts(Text(ru="звонок робота", en="robot call"), "contact.phone", "call"),
    Channel.MANAGER_CALL: ChannelFacts(Text(ru="звонок менеджера", en="manager's call"), "contact.phone", "call"),
    Channel.TARGETED_ADS: ChannelFacts(Text(ru="адресная реклама", en="targeted advertising"), None, None, wakes=False),
    Channel.POST: ChannelFacts(Text(ru="бумажное письмо", en="post"), "contact.address", "post", wakes=False),
}
