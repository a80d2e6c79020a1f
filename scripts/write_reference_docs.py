"""Writes the reference pages that are made from the code: docs/properties.md, docs/presets.md and docs/mechanic-keys.md.

python scripts/write_reference_docs.py
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from importlib import resources
from pathlib import Path
from typing import Any

from reqkit.catalogue.capability import Catalogue, Parameter
from reqkit.documents.document import parse_document
from reqkit.findings.collector import Collector
from reqkit.mechanics import schedule, tiers, values
from reqkit.mechanics.axes import AXES, SECTIONS
from reqkit.mechanics.base import Clause, Kinds
from reqkit.mechanics.keys import Demands, Key
from reqkit.mechanics.presets import Need, needs, presets
from reqkit.mechanics.products import Products
from reqkit.mechanics.schema_words import own_words
from reqkit.segments.operators import OPERATORS, Operator, Takes, operators_of_type
from reqkit.segments.property import TYPE_TITLES, Entity, Property, PropertyType, WindowUse
from reqkit.segments.property_source import shipped_properties
from reqkit.source.catalogue_source import read_catalogue, shipped_documents
from reqkit.values.text import Text

DOCS = Path(__file__).resolve().parents[1] / "docs"
MAX_KEYS = 3
"""So many of the keys that answer a question are named beside it; the whole list is at the end of the page."""

# --- properties and operators

_PROPERTIES_HEAD = """# Properties and operators

<!-- Written by scripts/write_reference_docs.py from reqkit/segments: edit there. -->

What [segments](segments.md) are made of: {properties} properties of customers, and {operators} operators. A brief adds properties of its
own under [`properties:`](segments.md#properties-of-ones-own).
"""
_TAKES = {
    Takes.NOTHING: "",
    Takes.ONE: "one value",
    Takes.SEVERAL: "a list",
    Takes.PAIR: "`[from, to]`, both included",
    Takes.DURATION: "a duration: `30 days`",
    Takes.DATE: "a date: `2027-01-15`",
    Takes.MONTH_DAY: "a day of the year: `03-08`",
    Takes.MONTH: "`3`, `march`, `this month`, `next month`",
    Takes.COUNT: "`3`, `{at_least: 3}`, `{at_most: 2}`, `{exactly: 1}`; left out: once or more",
    Takes.SEGMENT: "the id of a segment",
}
_ENTITIES = {
    Entity.CONTACT: "the person",
    Entity.COMPANY: "the company, where businesses are the customers",
    Entity.DEAL: "deals",
    Entity.PURCHASES: "purchases",
    Entity.DIGITAL: "what is done on the site, in the app and in messages",
    Entity.LOYALTY: "the loyalty programme",
    Entity.COMPUTED: "what the system works out itself",
}
_WINDOWS = {WindowUse.NONE: "", WindowUse.OPTIONAL: "may be", WindowUse.REQUIRED: "must be"}


def properties_page() -> str:
    """The page of operators, types and properties as it should be."""
    known = list(shipped_properties())
    parts = [_PROPERTIES_HEAD.format(properties=len(known), operators=len(OPERATORS))]
    parts.append("## Operators by type\n\n| type | what it holds | operators |\n|---|---|---|")
    parts += [_row(f"`{kind}`", _en(TYPE_TITLES[kind]), _code(each.id for each in operators_of_type(kind))) for kind in PropertyType]
    parts.append("\nA property may allow fewer of them: its line below says so. `in_next` goes only with dates that can lie ahead.\n")
    parts.append("## Operators\n\n| operator | meaning | under `value:` | to be said beside it |\n|---|---|---|---|")
    parts += [_row(f"`{each.id}`", _en(each.label), _TAKES[each.takes], _beside(each)) for each in OPERATORS.values()]
    parts.append("")
    for entity in Entity:
        parts.append(f"## `{entity.value}`: {_ENTITIES[entity]}\n\n| property | meaning | type | window | more |\n|---|---|---|---|---|")
        parts += [_property(each) for each in known if each.entity is entity]
        parts.append("")
    return "\n".join(parts)


def _beside(operator: Operator) -> str:
    said = ["`null_rule`"] if operator.denies else []
    if operator.relative:
        said += ["`clock`"] if operator.id.startswith("anniversary") else ["`count`", "`clock`"]
    if operator.id.startswith("anniversary") and operator.id != "anniversary_in_month":
        said.append("`feb29`")
    return ", ".join(said)


def _property(prop: Property) -> str:
    more = []
    if prop.values:
        more.append(f"values {_code(prop.values)}")
    if prop.lowest is not None or prop.highest is not None:
        low, high = (f" {limit}" if limit is not None else "" for limit in (prop.lowest, prop.highest))
        more.append(f"from{low} to{high}" if low and high else f"from{low}" if low else f"to{high}")
    if prop.operators:
        more.append(f"only {_code(prop.operators)}")
    for detail in prop.details.values():
        words = f" ({', '.join(detail.values)})" if detail.values else ""
        more.append(f"`{detail.name}`{', must be said' if detail.required else ''}: {_en(detail.title)}{words}")
    if prop.aggregates:
        default = f", unless said otherwise `{prop.default_aggregate}`" if prop.default_aggregate else ""
        more.append(f"`aggregate` {_code(prop.aggregates)}{default}")
    if prop.filters:
        more.append(f"`filter` by {_code(key.name for key in prop.filters)}")
    if prop.basis:
        more.append("`basis`, `refunds`")
    return _row(
        f"`{prop.id}`", _en(prop.title), f"{prop.type}{' (several)' if prop.several else ''}", _WINDOWS[prop.window], "; ".join(more)
    )


# --- presets

_PRESETS_HEAD = """# Presets

<!-- Written by scripts/write_reference_docs.py from reqkit/mechanics/data: edit there. -->

The {count} everyday mechanics that a [mechanic](mechanics.md) can name as its `preset`. What a preset fills in is as if it had been
written; keys written beside it win. What it still needs said is asked about by `mechanic-vague` and `mechanic-open`; any one of the keys
after a question answers it. What stands under `calculation`, `points` or `tiers` may be said for the company as a whole.
"""


def presets_page() -> str:
    """The page of presets as it should be."""
    file = resources.files("reqkit.mechanics").joinpath("data", "presets.yaml")
    raw: Mapping[str, Any] = parse_document("presets.yaml", file.read_bytes()).data["presets"]
    known = presets()
    parts = [_PRESETS_HEAD.format(count=len(known)), "| preset | mechanic |\n|---|---|"]
    parts += [_row(f"[`{name}`](#{name})", _en(preset.title)) for name, preset in known.items()]
    parts.append("")
    for name, preset in known.items():
        parts.append(f"## {name}\n\n{_en(preset.title)}.")
        if raw[name].get("axes"):
            parts.append("Fills in: " + ", ".join(f"`{axis}: {_flow(written)}`" for axis, written in raw[name]["axes"].items()) + ".")
        if preset.demands:
            stands = (f"`loyalty.offer.{parameter}={option}`" for parameter, options in preset.demands.items() for option in options)
            parts.append("Demands in any case: " + ", ".join(stands) + ".")
        parts.append("\nNeeds:\n")
        parts += [f"- {_en(need.question)} {_answers(need)}" for need in preset.needs]
        parts.append("")
    parts.append("## Questions\n\nEvery question there is, and all the keys that answer it.\n\n| question | answered by |\n|---|---|")
    parts += [_row(_en(need.question), _code(need.say)) for need in needs().by_id.values()]
    return "\n".join([*parts, ""])


def _answers(need: Need) -> str:
    more = len(need.say) - MAX_KEYS
    return _code(need.say[:MAX_KEYS]) + (f" or [{more} more](#questions)" if more > 0 else "")


def _flow(raw: Any) -> str:
    if isinstance(raw, Mapping):
        return "{" + ", ".join(f"{name}: {_flow(value)}" for name, value in raw.items()) + "}"
    return str(raw).lower() if isinstance(raw, bool) else str(raw)


# --- the keys of mechanics

_KEYS_HEAD = """# Keys of mechanics

<!-- Written by scripts/write_reference_docs.py from reqkit/mechanics: edit there. -->

Every key that a [mechanic](mechanics.md) and the sections `calculation:`, `points:` and `tiers:` may have. Every one may be left out. A
key that holds a list may hold a single value instead. *Bare value* is what may be written instead of the block.
"""
_FORMS: dict[Callable[..., Any], str] = {
    values.NUMBER.read: "number",
    values.COUNT.read: "whole number",
    values.POSITIVE.read: "whole number from 1",
    values.INTEGER.read: "whole number, may be negative",
    values.CAP.read: "number or `unlimited`",
    values.COUNT_OR_UNLIMITED.read: "whole number or `unlimited`",
    values.SETTING.read: "number, or `{from: …, to: …, step: …}`",
    values.CLOCK_TIME.read: "time: `10:00`",
    values.DAY.read: "date",
    values.MOMENT.read: "date, or `2027-01-15T10:00`",
    values.WORD.read: "text",
    values.WORDS.read: "text or a list",
    values.YES.read: "`true`, `false`",
    values.DURATION.read: "duration",
    values.LADDER.read: "`[[1000, 5], [3000, 10]]`",
    schedule.WEEKDAYS.read: "`mon` … `sun`, `mon-fri`, a list of these, or `any`",
    schedule.MONTH_DAY.read: "`1` … `31`, `last`",
    schedule.CLOCK.read: "`store`, `company`, `customer`, `UTC`, `Europe/Moscow` …",
    schedule.RECURRENCE.read: "rule by RFC 5545: `FREQ=WEEKLY;BYDAY=FR`",
    tiers.THRESHOLDS.read: "`[[silver, 10000], [gold, 50000]]`",
}


def keys_page() -> str:
    """The page of the keys of mechanics as it should be."""
    catalogue = read_catalogue(shipped_documents(), Collector())
    parts = [_KEYS_HEAD]
    shown: set[type[Clause]] = set()
    for name, kind in {**AXES, **SECTIONS}.items():
        if kind in shown:  # `calculation:` is an axis and a section
            continue
        parts.append(f"## `{name}`\n")
        pending = [kind]
        for block in pending:
            if block in shown:
                continue
            shown.add(block)
            parts.append(_block(block, catalogue, heading=block is not kind))
            pending += [inner for each in block.keys.values() if (inner := _inner(each)) is not None]
    return "\n".join(parts)


def _block(block: type[Clause], catalogue: Catalogue, *, heading: bool) -> str:
    about = " ".join(inspect.getdoc(block).split()) if block.__doc__ and (block.__doc__ or "").strip() else ""  # type: ignore[union-attr]
    lines = [f"### {block.__name__}\n"] if heading else []
    lines.append(_escaped(about) + "\n")
    if block.short:
        lines.append(f"Bare value: `{block.short}`.\n")
    elif issubclass(block, Kinds):
        lines.append("Bare word: any of the keys, without particulars.\n")
    elif block.worded:
        words = [key.name for key in block.keys.values() if _reader(key) is values.YES.read]
        lines.append(f"Bare word: {_code(words)}.\n" if words else "")
    base = Products if block is not Products and issubclass(block, Products) else None
    rows = [_row(f"`{key.name}`", _form(key, block, catalogue), _meaning(key, block, catalogue)) for key in block.keys.values()
            if base is None or base.keys.get(key.name) is not key]  # fmt: skip
    if base is not None:
        lines.append(f"All keys of [{base.__name__}](#{base.__name__.lower()}){', and:' if rows else '.'}\n")
    if rows:
        lines += ["| key | what is written | meaning |\n|---|---|---|", *rows]
    return "\n".join([*(line for line in lines if line.strip()), ""] if rows else [line for line in lines if line.strip()])


def _refs(schema: Mapping[str, Any]) -> Iterator[str]:
    for each in (schema, *schema.get("anyOf", ()), schema.get("additionalProperties", {})):
        if "$ref" in each:
            yield each["$ref"].rsplit("/", 1)[1].rpartition(".")[2]


def _inner(key: Key) -> type[Clause] | None:
    """The kind of block that a key holds."""
    name = next(_refs(key.schema()), None)
    return _kinds()[name] if name else None


def _kinds(of: type[Clause] = Clause) -> dict[str, type[Clause]]:
    found = {each.__name__: each for each in of.__subclasses__()}
    for each in list(found.values()):
        found |= _kinds(each)
    return found


def _reader(key: Key) -> Callable[..., Any]:
    """What reads one value of a key; a list and a block of names know it as `reader`."""
    read = key.read
    while (reader := inspect.getclosurevars(read).nonlocals.get("reader")) is not None:
        read = reader.read
    return read


def _form(key: Key, block: type[Clause], catalogue: Catalogue) -> str:
    schema = key.schema()
    is_list = "anyOf" in schema
    inner = _inner(key)
    one: Mapping[str, Any] = schema["anyOf"][0] if is_list else schema
    named = "additionalProperties" in one
    one = one["additionalProperties"] if named else one
    if inner is not None:
        form = "nothing further" if not inner.keys else f"[{inner.__name__}](#{inner.__name__.lower()})"
        if inner in AXES.values():
            form = f"[`{next(axis for axis, kind in AXES.items() if kind is inner)}`](#{next(a for a, k in AXES.items() if k is inner)})"
    elif "enum" in one:
        form = "; ".join(_word(word, key, block, catalogue) for word in one["enum"])
    else:
        form = _FORMS[_reader(key)]
    return f"{'list: ' if is_list else ''}{'by name: ' if named else ''}{form}"


def _word(word: str, key: Key, block: type[Clause], catalogue: Catalogue) -> str:
    for demands in key.demands:
        option = _parameter(demands, block, catalogue).options.get(demands.prefix + word)
        if option is not None:
            return f"`{word}` ({_escaped(_en(option))})"
    return f"`{word}`"


def _parameter(demands: Demands, block: type[Clause], catalogue: Catalogue) -> Parameter:
    capability = catalogue.get(block.capability)
    assert capability is not None
    return capability.parameters[demands.parameter]


def _meaning(key: Key, block: type[Clause], catalogue: Catalogue) -> str:
    written = own_words(block, key)
    if written is not None:
        return _en(written)
    titles: list[str] = []
    for demands in key.demands:
        parameter = _parameter(demands, block, catalogue)
        title: Text = parameter.options[demands.yes] if demands.yes else parameter.title
        denied = f" (`false`: {_en(parameter.options[demands.no])})" if demands.no else ""
        titles.append(f"{_lower(_en(title))}{denied}")
    inner = _inner(key)
    if not titles and inner is not None:
        titles.append(_lower((inspect.getdoc(inner) or "").partition(";")[0].split(".")[0].split(":")[0]))
    return _escaped("; ".join(titles))


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


# --- Markdown


def _en(text: Text) -> str:
    return text.en or text.plain or ""


def _row(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _code(words: Any) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _escaped(text: str) -> str:
    return " ".join(text.replace("[", "\\[").replace("*", "\\*").split())


PAGES: Mapping[Path, Callable[[], str]] = {
    DOCS / "properties.md": properties_page,
    DOCS / "presets.md": presets_page,
    DOCS / "mechanic-keys.md": keys_page,
}


if __name__ == "__main__":
    for path, page in PAGES.items():
        path.write_text(page(), encoding="utf-8")
