"""Findings about mechanics and the sections `calculation:`, `points:`, `tiers:`; importing this module makes them known."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.locale.message import Message

EXPECTED: Mapping[str, Message] = {
    "number": Message("число не меньше нуля", "a number not below zero"),
    "whole_number": Message("целое число", "a whole number"),
}
