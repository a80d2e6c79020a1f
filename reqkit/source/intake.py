"""Plain data into a model: what does not fit becomes findings at its place, and what fits is kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from reqkit.documents.document import Location
from reqkit.findings.codes import CODES
from reqkit.findings.collector import Collector
from reqkit.locale.message import Message
from reqkit.model.fields import describe, shown

ModelT = TypeVar("ModelT", bound=BaseModel)

EXPECTED: Mapping[str, Message] = {
    "text": Message("текст", "a text"),
    "text_or_languages": Message("текст или {{ru: …, en: …}}", "a text or {{ru: …, en: …}}"),
    "list": Message("список", "a list"),
    "mapping": Message("блок «ключ: значение»", "a block of “key: value”"),
    "price": Message("цена {{amount: …, per: …}}", "a price {{amount: …, per: …}}"),
    "statement": Message(
        "available, customizable, unavailable или блок с availability", "available, customizable, unavailable or a block with availability"
    ),
    "capability": Message("ответ о возможности: слово или параметры", "a statement on the capability: a word or its parameters"),
    "needs": Message("true или блок с параметрами", "true or a block of parameters"),
    "other": Message("другое значение", "another value"),
}

_PYDANTIC_EXPECTS = {
    "dict_type": "mapping", "model_type": "mapping", "mapping_type": "mapping", "model_attributes_type": "mapping",
    "tuple_type": "list", "list_type": "list", "string_type": "text",
}  # fmt: skip


def accept(model: type[ModelT], raw: Any, location: Location, collector: Collector) -> ModelT | None:
    """The model made of `raw`; keys that do not fit are reported and left out, None only where what is left is no such thing."""
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        faulty = _report(model, raw, error, location, collector)
    if not isinstance(raw, Mapping) or not faulty:
        return None
    try:
        return model.model_validate({key: value for key, value in raw.items() if key not in faulty})
    except ValidationError:
        return None


def _report(model: type[BaseModel], raw: Any, error: ValidationError, location: Location, collector: Collector) -> set[str]:
    """Findings for everything pydantic refuses; returns the top-level keys that are at fault."""
    faulty = set()
    for problem in error.errors(include_url=False):
        path = tuple(step for step in problem["loc"] if step != "[key]")
        if path and isinstance(path[0], str):
            faulty.add(path[0])
        place = location.down(*path)
        code, context = problem["type"], dict(problem.get("ctx") or {})
        found = _value_at(raw, path)
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


def _value_at(raw: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        try:
            raw = raw[step]
        except (KeyError, IndexError, TypeError):
            return None
    return raw


def _model_at(model: type[BaseModel], path: tuple[str | int, ...]) -> type[BaseModel] | None:
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
