"""The catalogue from its YAML: the shipped capabilities and those a workspace declares beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from importlib import resources
from typing import Any, TypeVar

from reqkit.catalogue.capability import Better, Capability, Catalogue, Kind, Parameter
from reqkit.catalogue.quantity import read_quantity
from reqkit.documents.document import Document, Location, parse_document
from reqkit.findings.collector import Collector
from reqkit.locale.message import Filled, Message
from reqkit.model.fields import shown
from reqkit.model.sheet import STATEMENT_KEYS
from reqkit.values.text import LANGUAGES, Text

_CAPABILITY_ID = re.compile(r"[a-z0-9_]+(?:\.[a-z0-9_]+)*\Z")
_PARAMETER_ID = re.compile(r"[a-z0-9_]+\Z")
_RESERVED = Message(
    "слово «{name}» занято: так называется часть любого ответа", "“{name}” is taken: a part of every statement is called so"
)
_NEEDED = Message("нужно {form}", "it takes {form}")
_BAD_NAME = Message(
    "имя «{name}» не из строчных латинских букв, цифр и «_»", "the name “{name}” is not made of lower-case Latin letters, digits and “_”"
)
_UNREADABLE = Message("не читается {key}: {given}", "{key} cannot be read: {given}")
_CROSSED = Message("min больше max", "min is above max")
KindT = TypeVar("KindT", dict[str, Any], list[Any])
_CAPABILITY_KEYS = ("title", "question", "note", "refs", "checked", "parameters")
_PARAMETER_KEYS = ("type", "title", "question", "options", "levels", "unit", "better", "min", "max")
RESERVED = frozenset((*STATEMENT_KEYS, "value", "seen", "aspects"))
"""Words that mean something in a statement, so that no parameter may be called so."""


def shipped_documents() -> list[Document]:
    folder = resources.files("reqkit.catalogue").joinpath("data")
    files = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".yaml")), key=lambda entry: entry.name)
    return [parse_document(f"catalogue:{entry.name}", entry.read_bytes()) for entry in files]


def read_catalogue(documents: Iterable[Document], collector: Collector) -> Catalogue:
    """Capabilities of all documents together; an id declared twice is a finding and the first one stands."""
    capabilities: dict[str, Capability] = {}
    places: dict[str, Location] = {}
    incomplete = False
    for document in documents:
        collector.add_problems(document)
        incomplete = incomplete or bool(document.problems)
        if document.data is None:
            continue
        reader = _Reader(collector)
        for name, raw, place in reader.entries(document):
            if name in capabilities:
                collector.add("duplicate-capability", place.key(), given=name, other=places[name])
                continue
            capability = reader.capability(name, raw, place)
            if capability is not None:
                capabilities[name] = capability
                places[name] = place
    return Catalogue(capabilities, incomplete)


class _Reader:
    def __init__(self, collector: Collector) -> None:
        self.collector = collector

    def entries(self, document: Document) -> Iterable[tuple[str, Any, Location]]:
        top = Location(document)
        if not isinstance(document.data, dict):
            self._bad(top, "capabilities: {…}")
            return
        unknown = [key for key in document.data if key != "capabilities"]
        for key in unknown:
            self.collector.add("unknown-key", (top / key).key(), key=key, given=key, choices=("capabilities",))
        section = document.data.get("capabilities")
        if section is None and unknown:
            return
        if not isinstance(section, dict):
            self._bad(top / "capabilities", "capabilities: {…}")
            return
        for name, raw in section.items():
            place = top.down("capabilities", name)
            if _CAPABILITY_ID.match(name):
                yield name, raw, place
            else:
                self._bad(place.key(), Filled(_BAD_NAME, {"name": shown(name)}))

    def capability(self, name: str, raw: Any, place: Location) -> Capability | None:
        if not isinstance(raw, dict):
            self._bad(place, "title, parameters")
            return None
        self._keys(raw, place, _CAPABILITY_KEYS)
        declarations = self._typed(raw, "parameters", dict, place) or {}
        parameters = {}
        for parameter, declared in declarations.items():
            where = place / "parameters" / parameter
            if parameter in RESERVED or not _PARAMETER_ID.match(parameter):
                self._bad(
                    where.key(),
                    Filled(_RESERVED, {"name": shown(parameter)})
                    if parameter in RESERVED
                    else Filled(_BAD_NAME, {"name": shown(parameter)}),
                )
            elif isinstance(declared, dict):
                read = self._parameter(parameter, declared, where)
                if read is not None:
                    parameters[parameter] = read
            else:
                self._bad(where, "type: …")
        return Capability(
            id=name,
            title=self._text(raw.get("title"), place / "title") or Text(plain=name),
            question=self._text(raw.get("question"), place / "question"),
            note=self._text(raw.get("note"), place / "note"),
            refs=tuple(str(ref) for ref in self._typed(raw, "refs", list, place) or ()),
            checked=raw.get("checked", True) is not False,
            parameters=parameters,
            broken=frozenset(set(declarations) - set(parameters)),
        )

    def _parameter(self, name: str, raw: dict[str, Any], place: Location) -> Parameter | None:
        self._keys(raw, place, _PARAMETER_KEYS)
        try:
            kind = Kind(str(raw.get("type")))
        except ValueError:
            given = str(raw.get("type"))
            self.collector.add("not-a-choice", place / "type", given=given, choices=[kind.value for kind in Kind])
            return None
        better = Better.MORE
        if kind.is_bounded:
            try:
                better = Better(str(raw.get("better")))
            except ValueError:
                self._bad(place, "better: more | less")
        options, levels = self._labels(raw, "options", place), self._labels(raw, "levels", place)
        if kind is Kind.SET and not options:
            self._bad(place, "options: {…}")
        if kind is Kind.LEVEL and len(levels) < 2:
            self._bad(place, "levels: {…}")
        bare = Parameter(name, kind, self._text(raw.get("title"), place / "title") or Text(plain=name))
        bounds = {}
        for key in ("min", "max"):
            if raw.get(key) is not None:
                try:
                    bounds[key] = read_quantity(bare, raw[key]).value
                except ValueError:
                    self._bad(place / key, Filled(_UNREADABLE, {"key": key, "given": shown(raw[key])}))
        if len(bounds) == 2 and bounds["min"] > bounds["max"]:
            self._bad(place / "min", _CROSSED)
        return Parameter(
            name=name,
            kind=kind,
            title=bare.title,
            question=self._text(raw.get("question"), place / "question"),
            options=options,
            levels=levels,
            unit=self._text(raw.get("unit"), place / "unit"),
            better=better,
            lowest=bounds.get("min"),
            highest=bounds.get("max"),
        )

    def _typed(self, raw: dict[str, Any], key: str, kind: type[KindT], place: Location) -> KindT | None:
        """A part of a declaration that must be a block or a list, if it is there."""
        value = raw.get(key)
        if value is None or isinstance(value, kind):
            return value
        self._bad(place / key, f"{key}: " + ("{…}" if kind is dict else "[…]"))
        return None

    def _labels(self, raw: dict[str, Any], key: str, place: Location) -> dict[str, Text]:
        """Options or levels: ids with labels, or a bare list of ids."""
        declared = raw.get(key)
        if declared is None:
            return {}
        if isinstance(declared, list):
            words = [name for name in declared if isinstance(name, str | int | Decimal) and not isinstance(name, bool)]
            if len(words) < len(declared):
                self._bad(place / key, f"{key}: […]")
            return {str(name): Text(plain=str(name)) for name in words}
        if not isinstance(declared, dict):
            self._bad(place / key, f"{key}: {{…}}")
            return {}
        return {name: self._text(label, place.down(key, name)) or Text(plain=name) for name, label in declared.items()}

    def _text(self, raw: Any, place: Location) -> Text:
        if raw is None:
            return Text()
        if isinstance(raw, str):
            return Text(plain=raw)
        if isinstance(raw, dict) and set(raw) <= set(LANGUAGES) and all(isinstance(text, str) for text in raw.values()):
            return Text(ru=raw.get("ru"), en=raw.get("en"))
        self._bad(place, "{ru: …, en: …}")
        return Text()

    def _keys(self, raw: dict[str, Any], place: Location, known: tuple[str, ...]) -> None:
        for key in raw:
            if key not in known:
                self.collector.add("unknown-key", (place / key).key(), key=key, given=key, choices=known)

    def _bad(self, place: Location, detail: Filled | Message | str) -> None:
        """A text is the form that is needed."""
        said = Filled(_NEEDED, {"form": detail}) if isinstance(detail, str) else detail
        self.collector.add("bad-catalogue", place, detail=said)
