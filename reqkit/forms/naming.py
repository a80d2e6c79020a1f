"""Ids from titles."""

from __future__ import annotations

import re

_LETTERS = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "e",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "h",
            "c",
            "ch",
            "sh",
            "sch",
            "-",
            "y",
            "-",
            "e",
            "yu",
            "ya",
        ],
        strict=True,
    )
)


def slug(title: str) -> str:
    """`Модуль лояльности` to `modul-loyalnosti`; empty where no letter or digit is left."""
    latin = "".join(_LETTERS.get(letter, letter).replace("-", "") if letter in _LETTERS else letter for letter in title.casefold())
    return re.sub(r"[^a-z0-9]+", "-", latin).strip("-")[:48].strip("-")
