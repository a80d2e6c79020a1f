"""Plain data into a model: what does not fit becomes findings at its place, and what fits is kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from reqkit.documents.document import Location
from reqkit.documents.reader import KeyPath
from reqkit.findings.codes import CODES
from reqkit.findings.collector import Collector
from reqkit.locale.message import Message
from reqkit.model.fields import describe, shown

ModelT = TypeVar("ModelT", bound=BaseModel)

EXPECTED: Mapping[str, Message] = {
    "text": Message("текст", "a text"),
    "text_or_languages": Message("текст или {{ru: …, en: …}}", "a text or {{ru: …, en: …}}"),
    "list": Message("список вида [один, другой]", "a list such as [one, another]"),
    "mapping": Message("блок из строк «ключ: значение»", "a block of lines “key: value”"),
    "price": Message("цена вида {{amount: 2000, per: month}}", "a price such as {{amount: 2000, per: month}}"),
    "statement": Message(
        "available, customizable, unavailable или блок с availability", "available, customizable, unavailable or a block with availability"
    ),
    "capability": Message(
        "ответ (available, customizable, unavailable) или блок с параметрами",
        "an answer (available, customizable, unavailable) or a block of its parameters",
    ),
    "needs": Message("true или блок с параметрами", "true or a block of parameters"),
    "yes": Message("true", "true"),
    "other": Message("другое значение", "another value"),
}

_PYDANTIC_EXPECTS = {
    "dict_type": "mapping", "model_type": "mapping", "mapping_type": "mapping", "model_attributes_type": "mapping",
    "tuple_type": "list", "list_type": "list", "string_type": "text",
}  # fmt: skip


def accept(model: type[ModelT], raw: Any, location: Location, collector: Collector) -> ModelT | None:
    """The model made of `raw`; what does not fit is reported and left out, None only where what is left is no such thing."""
    return accept_noting(model, raw, location, collector)[0]


def accept_noting(model: type[ModelT], raw: Any, location: Location, collector: Collector) -> tuple[ModelT | None, frozenset[str]]:
    """The same, and the top-level keys in which something did not fit: what follows from that is not to be reported again."""
    try:
        return model.model_validate(raw), frozenset()
    except ValidationError as error:
        faulty = _report(model, raw, error, location, collector)
    keys = frozenset(str(path[0]) for path in faulty if path)
    return _of_the_rest(model, _without(raw, faulty)), keys


def _of_the_rest(model: type[ModelT], raw: Any) -> ModelT | None:
    """The model made of what is left: a part that cannot do without what was taken from it goes as well, and nothing is said of it."""
    while raw is not None:
        try:
            return model.model_validate(raw)
        except ValidationError as error:
            faulty = {_fault(problem) for problem in error.errors(include_url=False)}
        left = _without(raw, faulty)
        if left == raw:
            return None
        raw = left
    return None


def _report(model: type[BaseModel], raw: Any, error: ValidationError, location: Location, collector: Collector) -> set[KeyPath]:
    """Findings for everything pydantic refuses; returns the paths of what is at fault."""
    faulty: set[KeyPath] = set()
    for problem in error.errors(include_url=False):
        at_key = "[key]" in problem["loc"]
        path = tuple(step for step in problem["loc"] if step != "[key]")
        code, context = problem["type"], dict(problem.get("ctx") or {})
        place = location.down(*path, *context.pop("path", ()))
        found = path[-1] if at_key else _value_at(raw, path)
        faulty.add(_fault(problem))
        if at_key:
            place = place.key()
        if code == "missing":
            collector.add("missing-key", location.down(*path[:-1]), key=path[-1])
        elif code == "extra_forbidden":
            key = str(path[-1])
            owner = _model_at(model, path[:-1])
            collector.add("unknown-key", place.key(), key=shown(key), given=key, choices=owner.model_fields if owner else ())
        elif code in ("enum", "literal_error"):
            collector.add("not-a-choice", place, given=shown(found), choices=re.findall(r"'([^']*)'", str(context.get("expected"))))
        elif code == "wrong-type":
            collector.add(code, place, expected=EXPECTED[context["expected"]], found=context["found"])
        elif code in CODES:
            collector.add(code, place, **context)
        else:
            expected = EXPECTED[_PYDANTIC_EXPECTS.get(code, "other")]
            collector.add("wrong-type", place, expected=expected, found=describe(found))
    return faulty


def _fault(problem: ErrorDetails) -> KeyPath:
    """The path of what has to go for a problem to go: of what misses a key, the whole."""
    path = tuple(step for step in problem["loc"] if step != "[key]")
    return path[:-1] if problem["type"] == "missing" else path


def _without(raw: Any, paths: set[KeyPath]) -> Any:
    """The data without what stands at the paths."""
    if () in paths or not paths:
        return None if paths else raw
    below: dict[str | int, set[KeyPath]] = {}
    for path in paths:
        below.setdefault(path[0], set()).add(path[1:])
    if isinstance(raw, Mapping):
        return {key: _without(value, below.get(key, set())) for key, value in raw.items() if () not in below.get(key, ())}
    if isinstance(raw, list):
        return [_without(value, below.get(index, set())) for index, value in enumerate(raw) if () not in below.get(index, ())]
    return None


def _value_at(raw: Any, path: KeyPath) -> Any:
    for step in path:
        if isinstance(raw, str):  # a word standing for a block, such as an evidence given by its kind alone
            return raw
        try:
            raw = raw[step]
        except (KeyError, IndexError, TypeError):
            return None
    return raw


def _model_at(model: type[BaseModel], path: KeyPath) -> type[BaseModel] | None:
    """The model that holds the keys at a path of field names and indexes."""
    current: type[BaseModel] | None = model
    for step in path:
        if current is None:
            return None
        if isinstance(step, str) and step in current.model_fields:
            current = _model_in(current.model_fields[step].annotation)
        # an index or a mapping's key: still the model found in the field's annotation
    return current


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        if (found := _model_in(argument)) is not None:
            return found
    return None
