"""What is asked for, before and after: what is new, gone, renamed, changed by meaning or in what only people read."""

from __future__ import annotations

from collections.abc import Iterator

from reqkit.changes import words as say
from reqkit.changes.aspects import Side, aspect_changes
from reqkit.changes.entries import Entries, Entry, amount, count, differences, plain, several
from reqkit.changes.model import AskedChange, FieldChange
from reqkit.changes.written import written_changes
from reqkit.decide.result import Comparison
from reqkit.explain.reading import Reader
from reqkit.explain.uses import names_used
from reqkit.explain.words import PRIORITIES
from reqkit.locale.message import Filled
from reqkit.model.asked import Asked
from reqkit.model.brief import Brief
from reqkit.values.record import record
from reqkit.values.text import LANGUAGES, Language


def paired(before: Brief, after: Brief) -> dict[str, str]:
    """The former id of everything that was asked for before, by the id it has now.

    What has gone and what has come with the same kind and fingerprint is the same thing under another id.
    """
    old, new = before.by_id, after.by_id
    same = {name: name for name in new if name in old and old[name].kind is new[name].kind}
    gone: dict[tuple[object, str], list[str]] = {}
    for name, asked in old.items():
        if name not in same:
            gone.setdefault((asked.kind, asked.fingerprint), []).append(name)
    for name, asked in new.items():
        candidates = gone.get((asked.kind, asked.fingerprint)) if name not in same else None
        if candidates:
            same[name] = candidates.pop(0)
    return same


def asked_changes(before: Comparison, after: Comparison, former: dict[str, str]) -> tuple[AskedChange, ...]:
    """In the order of the later brief, then what is gone."""
    found = [_new_or_kept(before, after, asked, former.get(asked.id)) for asked in after.brief.asked]
    kept = set(former.values())
    found += [AskedChange(asked, None, meaning=True) for asked in before.brief.asked if asked.id not in kept]
    return tuple(each for each in found if each is not None)


def _new_or_kept(before: Comparison, after: Comparison, asked: Asked, former: str | None) -> AskedChange | None:
    old = before.brief.get(former) if former is not None else None
    if old is None:
        return AskedChange(None, asked, meaning=True)
    aspects, through = aspect_changes(Side(old, before.catalogue), Side(asked, after.catalogue))
    meaning = old.fingerprint != asked.fingerprint or bool(aspects or through)
    details = differences(_details(old, before.brief), _details(asked, after.brief))
    texts = tuple(_texts(old, before, asked, after)) if meaning else ()
    if not meaning and not details and old.id == asked.id:
        return None
    if meaning and not (aspects or texts):
        texts = written_changes(old, asked)
    used = tuple(_changed_uses(before.brief, after.brief, asked)) if meaning else ()
    return AskedChange(old, asked, meaning, details, texts, aspects, through, used)


def _changed_uses(before: Brief, after: Brief, asked: Asked) -> Iterator[str]:
    """What a thing asked goes by, where that has changed."""
    for name in dict.fromkeys(names_used(asked)):
        if name in after.fingerprints and before.fingerprints.get(name) != after.fingerprints[name]:
            yield name


def _details(asked: Asked, brief: Brief) -> Entries:
    """What is said of it and is no part of what a vendor answers to."""
    item, currency = asked.item, brief.header.currency
    found: dict[str, Entry] = {
        "title": Entry(say.DETAILS["title"], item.title, item.title),
        "priority": Entry(say.DETAILS["priority"], item.priority, PRIORITIES[item.priority]),
        "category": Entry(say.DETAILS["category"], item.category, plain(item.category)),
    }
    if item.weight is not None:
        found["weight"] = Entry(say.DETAILS["weight"], item.weight, count(item.weight))
    if item.value is not None:
        found["value"] = Entry(say.DETAILS["value"], item.value, amount(item.value, currency))
    if item.rationale:
        found["rationale"] = Entry(say.DETAILS["rationale"], item.rationale, item.rationale)
    for name, text in (("source", item.source), ("owner", item.owner)):
        if text:
            found[name] = Entry(say.DETAILS[name], text, plain(text) if isinstance(text, str) else text)
    if item.tags:
        found["tags"] = Entry(say.DETAILS["tags"], frozenset(item.tags), plain(", ".join(item.tags)))
    return found


@record
class _Sentence:
    reader: Reader
    asked: Asked

    def in_language(self, language: Language) -> str:
        return self.reader.sentence(self.asked, language)


def _texts(old: Asked, before: Comparison, new: Asked, after: Comparison) -> Iterator[FieldChange]:
    """Statement and acceptance where they differ, and the sentences that a thing asked reads back as."""
    yield from differences(_spoken(old), _spoken(new))
    one, other = _Sentence(Reader.of(before.brief, before.catalogue), old), _Sentence(Reader.of(after.brief, after.catalogue), new)
    stated = [asked.item.statement.in_language("ru") if asked.item.statement else "" for asked in (old, new)]
    if [one.in_language("ru"), other.in_language("ru")] == stated:
        return
    if any(one.in_language(language) != other.in_language(language) for language in LANGUAGES):
        yield FieldChange("sentence", say.DETAILS["sentence"], one, other)


def _spoken(asked: Asked) -> Entries:
    item = asked.item
    found: dict[str, Entry] = {}
    if item.statement:
        found["statement"] = Entry(say.DETAILS["statement"], item.statement, item.statement)
    if item.acceptance:
        found["acceptance"] = Entry(say.DETAILS["acceptance"], item.acceptance, several(item.acceptance))
    for channel, text in (getattr(item, "texts", None) or {}).items():
        found[f"texts.{channel}"] = Entry(Filled(say.TEXT, {"channel": str(channel)}), text, text)
    return found
