"""What the keys of mechanics mean: in words of their own, or as the catalogue calls what a key demands of a system."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources

from reqkit.catalogue.capability import Catalogue, Parameter
from reqkit.documents.document import parse_document
from reqkit.mechanics.base import Clause
from reqkit.mechanics.keys import Demands, Key
from reqkit.values.record import record
from reqkit.values.text import Language, Text


@cache
def written() -> Mapping[str, Mapping[str, Text]]:
    """`axes` by name, and `keys` by `Block.key` or by the key alone; read once."""
    data = parse_document("words.yaml", resources.files("reqkit.mechanics").joinpath("data", "words.yaml").read_bytes()).data
    return {part: {name: Text(ru=raw["ru"], en=raw["en"]) for name, raw in entries.items()} for part, entries in data.items()}


@record(slots=False)
class Meanings:
    """Explains keys in one language, with a catalogue's titles."""

    catalogue: Catalogue
    language: Language

    def axis(self, name: str) -> str:
        return _sentence(written()["axes"][name].in_language(self.language))

    def key(self, kind: type[Clause], key: Key) -> str:
        own = own_words(kind, key)
        if own is not None:
            return _sentence(own.in_language(self.language))
        titles = list(dict.fromkeys(self._titles(kind, key)))
        return _sentence("; ".join(titles))

    def word(self, kind: type[Clause], key: Key, word: str) -> str:
        """What one of the words of a key means; the word itself where the catalogue does not call it anything."""
        for demands in key.demands:
            parameter = self._parameter(kind, demands)
            option = parameter.options.get(demands.prefix + word) if parameter is not None else None
            if option is not None:
                return option.in_language(self.language)
        return word

    def _titles(self, kind: type[Clause], key: Key) -> Iterator[str]:
        if kind.axis is not None:
            axis = self._parameter(kind, Demands(kind.axis))
            if axis is not None and key.name in axis.options:
                yield axis.options[key.name].in_language(self.language)
        for demands in key.demands:
            parameter = self._parameter(kind, demands)
            if parameter is None:
                continue
            title = parameter.options.get(demands.yes, parameter.title) if demands.yes else parameter.title
            denied = parameter.options.get(demands.no) if demands.no else None
            yield title.in_language(self.language) + (f" (`false`: {denied.in_language(self.language)})" if denied else "")

    def _parameter(self, kind: type[Clause], demands: Demands) -> Parameter | None:
        capability = self.catalogue.get(kind.capability)
        return capability.parameters.get(demands.parameter) if capability is not None else None


def own_words(kind: type[Clause], key: Key) -> Text | None:
    """What the file of words says of a key, in the name of its block or of one that it stands on, or of the key alone."""
    keys = written()["keys"]
    names = (*(f"{each.__name__}.{key.name}" for each in kind.__mro__), key.name)
    return next((keys[name] for name in names if name in keys), None)


def _sentence(written: str) -> str:
    """With a capital letter and a full stop, and without the marks of Markdown, which editors show as they are."""
    text = written.replace("`", "")
    return f"{text[:1].upper()}{text[1:]}." if text and text[-1] not in ".!?" else f"{text[:1].upper()}{text[1:]}"
