"""What keys and words mean, in both languages, for the hover texts and completions of editors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from typing import Any

from reqkit.documents.document import parse_document
from reqkit.locale.message import Message
from reqkit.source.schema_shapes import Schema, either
from reqkit.values.record import record
from reqkit.values.text import Language, Text

_NESTED = ("amount", "text")
"""Shapes of values, whose keys are explained here wherever they are spelt out."""


_BARE = ("enum", "required", "examples", "if", "not")
"""What holds no keys, or only says when others hold."""


@record
class Words:
    """`keys` go by `Definition.key` or by the key alone, `words` by `Choice.word`."""

    keys: Mapping[str, Message]
    words: Mapping[str, Message]

    def key(self, definition: str, key: str) -> Message | None:
        return self.keys.get(f"{definition}.{key}") or self.keys.get(key)


@cache
def words(package: str = "reqkit.source") -> Words:
    """The words of a package's own file; read once."""
    data = parse_document("words.yaml", resources.files(package).joinpath("data", "words.yaml").read_bytes()).data
    return Words(_messages(data.get("keys", {})), _messages(data.get("words", {})))


def _messages(raw: Mapping[str, Mapping[str, str]]) -> dict[str, Message]:
    # A brace in these texts is YAML to be shown, not a place to fill in.
    return {name: Message(_literal(each["ru"]), _literal(each["en"])) for name, each in raw.items()}


def _literal(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def plain(text: str) -> str:
    """Without the marks of Markdown, which editors show as they are."""
    return text.replace("`", "")


@record
class Speaker:
    """Explains schemas in one language."""

    language: Language
    known: Words

    @classmethod
    def of(cls, language: Language, package: str = "reqkit.source") -> Speaker:
        return cls(language, words(package))

    def titled(self, title: Text, *texts: Text) -> Schema:
        """Title and description of what the catalogue explains itself."""
        lines = [line for text in texts if (line := text.in_language(self.language))]
        name = title.in_language(self.language)
        return {"title": name, "description": "\n\n".join(lines) or name}

    def key(self, definition: str, key: str) -> Schema:
        """The description of a key; nothing where there is none."""
        message = self.known.key(definition, key)
        return {} if message is None else {"description": plain(message.fill(self.language, {}))}

    def word(self, choice: str, word: object) -> str:
        name = str(word).lower() if isinstance(word, bool) else str(word)
        message = self.known.words.get(f"{choice}.{name}")
        return name if message is None else message.fill(self.language, {})

    def choice(self, choice: str, words: Iterable[Any]) -> Schema:
        """One of some words, each with what it means."""
        listed = list(words)
        return {"enum": listed, "enumDescriptions": [self.word(choice, word) for word in listed]}

    def alternatives(self, labels: Mapping[str, Text]) -> Schema:
        """The same for choices so long that an editor should tell only of the word that is there."""
        return either(*({"const": word, "description": label.in_language(self.language)} for word, label in labels.items()))

    def labelled(self, labels: Mapping[str, Text]) -> Schema:
        """One of some words with labels; a word made of digits is read from YAML as a number."""
        pairs: list[tuple[Any, Text]] = [*labels.items(), *((int(word), label) for word, label in labels.items() if word.isdecimal())]
        return {"enum": [word for word, _ in pairs], "enumDescriptions": [label.in_language(self.language) for _, label in pairs]}

    def explained(self, definition: str, schema: Any, *, inside: bool = False) -> Any:
        """The same schema with a description at every key that has none, however deep, and a meaning at every word."""
        if isinstance(schema, list):
            return [self.explained(definition, item, inside=inside) for item in schema]
        if not isinstance(schema, dict):
            return schema
        found: Schema = {}
        for name, value in schema.items():
            if name == "properties" and isinstance(value, dict):
                found[name] = {key: self._property(definition, key, each, inside) for key, each in value.items()}
            else:
                found[name] = self.explained(definition, value, inside=inside) if name not in _BARE else value
        return found

    def _property(self, definition: str, key: str, schema: Any, inside: bool) -> Any:
        if not isinstance(schema, dict):
            return schema
        deeper = self.explained(definition, schema, inside=True)
        words = deeper.get("enum")
        if isinstance(words, list) and "enumDescriptions" not in deeper:
            choice = next((name for name in (key, key.capitalize()) if f"{name}.{words[0]}" in self.known.words), None)
            deeper |= self.choice(choice, words) if choice else {}
        if "description" in deeper:
            return deeper
        own, nested = (f"{definition}.{key}", key), tuple(f"{shape}.{key}" for shape in _NESTED)
        named = next((name for name in ((*nested, *own) if inside else (*own, *nested)) if name in self.known.keys), key)
        owner, _, last = named.rpartition(".")
        return {**deeper, **self.key(owner, last)}
