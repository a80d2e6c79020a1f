"""What is asked for twice, which would count twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from reqkit.catalogue.quantity import AnyOption, Exists
from reqkit.findings.collector import Collector
from reqkit.model.asked import Asked, AskedKind, Aspect
from reqkit.model.brief import Brief
from reqkit.source.workspace import Project

SIMILARITY = 0.85
"""Texts that share so much of their words (Jaccard index of the sets of words) are near-equal."""
MIN_WORDS = 4
"""Shorter texts are alike too easily."""
_TOLD_BY_KEY = (Exists, AnyOption)
"""Demands that the key of an aspect tells whole."""
_MAX_BUCKET = 40
"""A word that so many texts have in their rarest ones tells nothing apart."""


def aspects_are_asked_once(project: Project, collector: Collector) -> None:
    for brief in project.briefs:
        first: dict[object, str] = {}
        for asked in brief.of_kind(AskedKind.REQUIREMENT):
            if asked.alternatives or asked.is_worded:
                continue
            asks = frozenset([_asks(aspect) for aspect in asked.aspects])
            if asks in first:
                collector.add("same-aspects", asked.location / "needs", id=asked.id, other=first[asks])
            else:
                first[asks] = asked.id


def _asks(aspect: Aspect) -> object:
    return aspect.key if type(aspect.demand) in _TOLD_BY_KEY else (aspect.key, aspect.demand)


def texts_differ(project: Project, collector: Collector) -> None:
    for brief in project.briefs:
        for asked, other in _near_equal(brief):
            collector.add("near-equal-text", asked.location / "title", id=asked.id, other=other.id)


def _near_equal(brief: Brief) -> Iterator[tuple[Asked, Asked]]:
    """Each text with the first earlier one that it nearly repeats.

    Two sets of words can only be that similar if they share one of their rarest words, so that only those need comparing (prefix filter:
    Chaudhuri, Ganti & Kaushik 2006). The cost grows with the number of texts, not with its square.
    """
    worded = [(asked, _words(asked)) for asked in brief.asked if asked.is_worded]
    words = [(asked, found) for asked, found in worded if len(found) >= MIN_WORDS]
    frequency = Counter(chain.from_iterable(found for _, found in words))
    rarity = {word: rank for rank, word in enumerate(sorted(frequency, key=lambda word: (frequency[word], word)))}
    buckets: dict[str, list[tuple[Asked, frozenset[str]]]] = {}
    for asked, found in words:
        prefix = sorted(found, key=rarity.__getitem__)[: len(found) - int(SIMILARITY * len(found)) + 1]
        earlier = (entry for word in prefix for entry in buckets.get(word, ()))
        twin = next((other for other, theirs in earlier if _are_near_equal(found, theirs)), None)
        if twin is not None:
            yield asked, twin
        for word in prefix:
            bucket = buckets.setdefault(word, [])
            if len(bucket) < _MAX_BUCKET:
                bucket.append((asked, found))


def _are_near_equal(words: frozenset[str], others: frozenset[str]) -> bool:
    common = len(words & others)
    return common >= SIMILARITY * (len(words) + len(others) - common)


def _words(asked: Asked) -> frozenset[str]:
    """The words of a free requirement, cut to their first letters, so that Russian endings do not tell them apart.

    What has needs is compared by them: texts may well be alike where the demands differ.
    """
    item = asked.item
    texts = [text for part in (item.title, item.statement) if part for text in part.all()]
    return frozenset(word[:6] for word in re.findall(r"\w+", " ".join(texts).lower()))


RULES = (aspects_are_asked_once, texts_differ)
