"""The forms that a word of the lists may take in a text: full paradigms of Russian adjectives, by the ending of the dictionary form."""

from __future__ import annotations

from collections.abc import Iterator

_HARD = ["ый", "ого", "ому", "ым", "ом", "ая", "ой", "ую", "ое", "ые", "ых", "ыми"]
_SOFT = ["ий", "его", "ему", "им", "ем", "яя", "ей", "юю", "ее", "ие", "их", "ими"]
_AFTER_VELAR = ["ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими"]
_AFTER_SIBILANT = ["ий", "его", "ему", "им", "ем", "ая", "ей", "ую", "ее", "ие", "их", "ими"]
_ABSTRACT = ["ь", "и", "ью", "ей", "ям", "ями", "ях"]
_NEUTER = ["о", "а", "у", "ом", "е"]
_FULL_ONLY = "/full"
_AS_WRITTEN = "="


def spelled(text: str) -> str:
    """A word as it is compared: in small letters, and without the difference between «е» and «ё»."""
    return text.lower().replace("ё", "е")


def forms(entry: str) -> frozenset[str]:
    """All forms of a dictionary form.

    An adjective brings its cases, genders and numbers, short forms, adverb, comparative and superlative; with `/full` the first of these
    only. Nouns in -ость and -ство bring their cases. Any other word, and one behind `=`, is taken as it is written.
    """
    word = spelled(entry.removeprefix(_AS_WRITTEN).removesuffix(_FULL_ONLY))
    if entry.startswith(_AS_WRITTEN):
        return frozenset((word,))
    return frozenset(_adjective(word, short=not entry.endswith(_FULL_ONLY))) or frozenset(_noun(word)) or frozenset((word,))


def _noun(word: str) -> Iterator[str]:
    if word.endswith("ость"):
        yield from (word[:-1] + ending for ending in _ABSTRACT)
    elif word.endswith("ство"):
        yield from (word[:-1] + ending for ending in _NEUTER)


def _adjective(word: str, *, short: bool) -> Iterator[str]:
    stem = word[:-2]
    if len(stem) < 2:
        return
    if word.endswith(("ый", "ой")):
        endings, vowels = _HARD, "оаы"
    elif word.endswith(("гий", "кий", "хий")):
        endings, vowels = _AFTER_VELAR, "оаи"
    elif word.endswith(("жий", "чий", "ший", "щий")):
        endings, vowels = _AFTER_SIBILANT, "оаи" if word.endswith("ший") else "еаи"
    elif word.endswith("ний"):
        endings, vowels = _SOFT, ""
    else:
        return
    yield word
    yield from (stem + ending for ending in endings)
    if short and vowels:
        yield from (stem + vowel for vowel in vowels)
        yield from _masculine(stem)
    if short and endings is _HARD:
        yield from (f"{prefix}{stem}{ending}" for prefix in ("", "по") for ending in ("ее", "ей"))
        yield from (f"{prefix}{stem}ейш{ending}" for prefix in ("", "наи") for ending in _AFTER_SIBILANT)
        yield f"{stem}ейше"


def _masculine(stem: str) -> Iterator[str]:
    """The short masculine form, with a vowel where two consonants would be left at the end; which of two is said differs by word."""
    last = stem[-1]
    if last == "н":
        body = stem[:-1].removesuffix("ь").removesuffix("й")
        yield f"{body}ен"
        if body.endswith("ен"):
            yield body
    elif last == "к":
        yield f"{stem[:-1].removesuffix('ь')}ок"
    yield stem
