"""How a page and the files that go with it are handed to the process that prints: blocks, each with its length before it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from reqkit.report.attachments import Attachment

_LENGTH = 8


def send(stream: IO[bytes], block: bytes) -> None:
    stream.write(len(block).to_bytes(_LENGTH, "big"))
    stream.write(block)


def receive(stream: IO[bytes]) -> bytes:
    """Raises EOFError where the other side has gone."""
    length = int.from_bytes(_exactly(stream, _LENGTH), "big")
    return _exactly(stream, length)


def send_all(stream: IO[bytes], attached: Iterable[Attachment]) -> None:
    described = [(attachment.data, {key: value for key, value in asdict(attachment).items() if key != "data"}) for attachment in attached]
    send(stream, json.dumps([about for _, about in described]).encode())
    for data, _ in described:
        send(stream, data)


def receive_all(stream: IO[bytes]) -> tuple[Attachment, ...]:
    from reqkit.report.attachments import Attachment

    return tuple(Attachment(data=receive(stream), **about) for about in json.loads(receive(stream)))


def _exactly(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data
