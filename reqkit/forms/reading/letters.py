"""Texts made alike, so that spaces, dashes, case and look-alike letters of the two alphabets make no difference."""

from __future__ import annotations

import re
import unicodedata

_DASHES = re.compile("[‐‑‒–—―−]")
_SPACES = re.compile(r"\s+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_CYRILLIC = str.maketrans("авекмнорстухіё", "abekmhopctyxie")
_LATIN = str.maketrans("abekmhopctyxi", "авекмнорстухі")


def clean(text: str) -> str:
    """One line, ordinary spaces and hyphens, compatibility characters (such as a narrow no-break space) as plain ones."""
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", _DASHES.sub("-", text)))
    return _SPACES.sub(" ", _DASHES.sub("-", plain)).strip()


def tidy(text: str) -> str:
    """The same in small letters, without what people put around a word."""
    return clean(text).casefold().replace("ё", "е").strip(" .,;:!\"'«»“”()")


def skeleton(text: str) -> str:
    """The shape of a word: `ECTЬ` written with Latin letters has that of `ЕСТЬ`."""
    return tidy(text).translate(_CYRILLIC)


def in_cyrillic(text: str) -> str:
    """A word of mixed alphabets as Russian only."""
    return text.translate(_LATIN)


def is_mixed(text: str) -> bool:
    """Whether a word holds letters of both alphabets."""
    return any(re.search("[a-z]", word) and re.search("[а-я]", word) for word in re.findall(r"[a-zа-я]+", text.casefold()))
