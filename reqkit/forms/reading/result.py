"""What became of a cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from reqkit.forms.fields import Field
from reqkit.locale.message import Filled, Message
from reqkit.values.record import record


class Status(StrEnum):
    """`read`: it says so. `proposed`: it was interpreted, and somebody should agree. `refused`: it says nothing that can be taken."""

    READ = "read"
    PROPOSED = "proposed"
    REFUSED = "refused"


@record
class Reading:
    """The canonical values that one cell gives (one cell may fill several fields: `100–200 тыс. руб. без НДС`) and why not, or why so."""

    status: Status
    values: Mapping[Field, str] = field(default_factory=dict)
    reason: Filled | None = None


class RefusedError(Exception):
    """A text that cannot be taken; holds the sentence that says why and how to write it."""

    def __init__(self, message: Message, **arguments: object) -> None:
        super().__init__(message.en)
        self.reason = Filled(message, arguments)


def refused(message: Message, **arguments: object) -> Reading:
    return Reading(Status.REFUSED, {}, Filled(message, arguments))
