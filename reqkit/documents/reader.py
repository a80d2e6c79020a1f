"""YAML text to plain data, by YAML 1.2 core scalar rules made a little stricter, with every position kept.

The text is composed into nodes by PyYAML's C parser (its pure-Python parser where the C one is missing) and turned into plain
`dict`, `list`, `str`, `int`, `Decimal`, `bool` and `None` here. Positions are not copied anywhere: the node tree is kept and walked
when a finding asks where something stands, so that they cost nothing until then.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeAlias

import yaml

from reqkit.locale.system import yaml_complaint

try:
    from yaml._yaml import CParser as _Parser

    C_PARSER = True
except ImportError:  # pragma: no cover - depends on how PyYAML was built
    C_PARSER = False

type_prefix = "tag:yaml.org,2002:"

MAX_FILE_BYTES = 32 * 1024 * 1024
MAX_DEPTH = 64
MAX_VALUES = 4_000_000
"""How many values a file may stand for once its aliases are expanded."""
MAX_ALIAS_RATIO = 50
"""How many times the written values the expanded ones may be; small files are exempt up to `ALIAS_ALLOWANCE`."""
ALIAS_ALLOWANCE = 100_000
MAX_NUMBER_LENGTH = 40
MAX_EXPONENT = 30

_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,9})?\Z")
_KEYWORDS: dict[str, object] = {"": None, "~": None, "null": None, "true": True, "false": False}
_STAND_IN = "\ue03f"
"""A private-use character: takes the place of a question mark that the parser would misread, one for one, so that columns stay."""
_QUESTION_MARK = re.compile(r"(?<=[^\s\[\]{},:?])\?+(?=\s*[,\]}])")
_NUMBER_START = frozenset("0123456789-+")

KeyPath: TypeAlias = tuple[str | int, ...]
"""Keys and indexes from the root of a file to a value."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a file; lines and columns count from 1."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with the YAML itself: a finding code, its arguments and where."""

    code: str
    span: Span
    arguments: dict[str, object] = field(default_factory=dict)


class _TooDeepError(Exception):
    def __init__(self, mark: Any) -> None:
        self.mark = mark


class _ComposerHooks:
    """What both parsers call back: no implicit tags (scalars are read here), and nesting that stays within bounds."""

    depth = 0

    def descend_resolver(self, parent: Any, index: Any) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise _TooDeepError(getattr(parent, "start_mark", None))

    def ascend_resolver(self) -> None:
        self.depth -= 1

    def resolve(self, kind: Any, value: Any, implicit: Any) -> str:
        return ""


if C_PARSER:

    class _Composer(_ComposerHooks, _Parser):
        def __init__(self, text: str) -> None:
            _Parser.__init__(self, text)

else:  # pragma: no cover - exercised where PyYAML has no C parser
    from yaml.composer import Composer
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class _Composer(_ComposerHooks, Reader, Scanner, Parser, Composer):  # type: ignore[no-redef]
        def __init__(self, text: str) -> None:
            Reader.__init__(self, text)
            Scanner.__init__(self)
            Parser.__init__(self)
            Composer.__init__(self)


def decode(data: bytes) -> tuple[str, Problem | None]:
    """UTF-8 (with or without a byte order mark) to text; any other encoding is a problem with its position."""
    for mark, name in ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"), (b"\x00\x00\xfe\xff", "UTF-32")):
        if data.startswith(mark):
            return "", Problem("wrong-encoding", Span(1, 1, 1, 1), {"encoding": name})
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        return "", Problem("wrong-encoding", Span(line, column, line, column + 1), {"encoding": _guess(data)})


def _guess(data: bytes) -> str:
    if b"\x00" in data[:64]:
        return "UTF-16"
    try:
        text = data.decode("cp1251")
    except UnicodeDecodeError:
        return "?"
    letters = sum("а" <= character.lower() <= "я" for character in text)
    return "Windows-1251" if letters * 4 > len(text) else "?"


def read(text: str) -> tuple[yaml.Node | None, Any, list[Problem]]:
    """The node tree, the plain data, and every problem; the tree and data are None where the text is no YAML at all."""
    root, problem = _compose(text)
    if problem is not None and _QUESTION_MARK.search(text) and _STAND_IN not in text:
        # libyaml takes a `?` before `,` or `}` for an indicator, where YAML 1.2 has it end a plain text: {ru: Есть?, en: …}.
        second, failure = _compose(_QUESTION_MARK.sub(lambda marks: _STAND_IN * len(marks.group()), text))
        root, problem = (root, problem) if failure else (second, None)
    if problem is not None:
        return None, None, [problem]
    if root is None:
        return None, None, []
    constructor = _Constructor()
    data = constructor.build(root)
    return root, data, constructor.problems


def _compose(text: str) -> tuple[yaml.Node | None, Problem | None]:
    composer = None
    try:
        composer = _Composer(text)
        return composer.get_single_node(), None
    except _TooDeepError as error:
        return None, Problem("too-deep", _mark_span(error.mark), {"limit": MAX_DEPTH})
    except yaml.YAMLError as error:
        return None, _syntax_problem(error, text)
    except (ValueError, RecursionError, UnicodeError):
        return None, Problem("not-yaml", Span(1, 1, 1, 1), {"detail": yaml_complaint("")})
    finally:
        if composer is not None and hasattr(composer, "dispose"):
            composer.dispose()


class _Constructor:
    """Nodes to plain data; what is refused becomes a problem and None, and the reading goes on."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._built: dict[int, Any] = {}
        self._sizes: dict[int, int] = {}
        self._open: set[int] = set()
        self._written = 0
        self._expanded = 0

    def build(self, root: yaml.Node) -> Any:
        data = self._value(root)
        if self._expanded > max(ALIAS_ALLOWANCE, MAX_ALIAS_RATIO * self._written) or self._expanded > MAX_VALUES:
            self._problem("alias-bomb", root, values=self._expanded)
            return None
        return data

    def _problem(self, code: str, node: yaml.Node, **arguments: object) -> None:
        self.problems.append(Problem(code, node_span(node), arguments))

    def _value(self, node: yaml.Node) -> Any:
        if type(node) is yaml.ScalarNode:
            self._written += 1
            self._expanded += 1
            return self._scalar(node)
        identity = id(node)
        if identity in self._built:  # an alias: the same value again, counted as often as it is used
            self._expanded += self._sizes[identity]
            return self._built[identity]
        if identity in self._open:
            self._problem("circular-alias", node)
            return None
        before = self._expanded
        self._open.add(identity)
        self._written += 1
        self._expanded += 1
        data = self._mapping(node) if type(node) is yaml.MappingNode else self._sequence(node)
        self._open.discard(identity)
        self._built[identity] = data
        self._sizes[identity] = self._expanded - before
        return data

    def _mapping(self, node: Any) -> dict[str, Any]:
        if node.tag and node.tag != type_prefix + "map":
            self._problem("unknown-tag", node, tag=node.tag)
        result: dict[str, Any] = {}
        value_of = self._value
        for key, value in node.value:
            if type(key) is not yaml.ScalarNode:
                self._problem("key-not-text", key)
                continue
            name = key.value
            if name in result:
                self._problem("duplicate-key", key, key=name)
                continue
            if name == "<<" and not key.style:
                self._problem("merge-key", key)
                continue
            result[name] = value_of(value)
        return result

    def _sequence(self, node: Any) -> list[Any]:
        if node.tag and node.tag != type_prefix + "seq":
            self._problem("unknown-tag", node, tag=node.tag)
        value_of = self._value
        return [value_of(item) for item in node.value]

    def _scalar(self, node: Any) -> Any:
        text: str = node.value
        if _STAND_IN in text:
            text = node.value = text.replace(_STAND_IN, "?")
        if node.tag:
            if node.tag in ("!", type_prefix + "str"):
                return text
            if node.tag.removeprefix(type_prefix) not in ("int", "float", "bool", "null"):
                self._problem("unknown-tag", node, tag=node.tag)
                return None
        elif node.style:
            return text
        if text in _KEYWORDS:
            return _KEYWORDS[text]
        if text[0] in _NUMBER_START and _NUMBER.match(text):
            return self._number(node, text)
        return text

    def _number(self, node: yaml.Node, text: str) -> Any:
        mantissa, _, exponent = text.lower().partition("e")
        if len(mantissa) > MAX_NUMBER_LENGTH or (exponent and abs(int(exponent)) > MAX_EXPONENT):
            self._problem("number-out-of-bounds", node)
            return None
        if exponent or "." in text:
            return Decimal(text)
        return int(text)


def node_span(node: yaml.Node) -> Span:
    """Where a node stands; of a mapping or list only its first line, which is what an excerpt shows."""
    start, end = node.start_mark, node.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _mark_span(mark: Any) -> Span:
    if mark is None:
        return Span(1, 1, 1, 1)
    return Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)


def _syntax_problem(error: yaml.YAMLError, text: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    detail = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "").strip()
    if mark is None:
        position = getattr(error, "position", None)
        if isinstance(position, int):
            before = text[:position]
            line = before.count("\n") + 1
            column = position - (before.rfind("\n") + 1) + 1
            return Problem("control-character", Span(line, column, line, column + 1), {})
        return Problem("not-yaml", Span(1, 1, 1, 1), {"detail": yaml_complaint(detail)})
    span = _mark_span(mark)
    lines = text.splitlines()
    line_text = lines[span.line - 1] if span.line <= len(lines) else ""
    if "undefined alias" in detail:
        return Problem("undefined-alias", span, {"name": line_text[span.column :].split()[0] if line_text[span.column :].split() else ""})
    if "but found another document" in detail:
        return Problem("several-documents", span, {})
    if "\t" in line_text[: len(line_text) - len(line_text.lstrip())]:
        return Problem("tab-indent", Span(span.line, line_text.index("\t") + 1, span.line, line_text.index("\t") + 2), {})
    if "control characters" in detail or "special characters" in detail:
        return Problem("control-character", span, {})
    return Problem("not-yaml", span, {"detail": yaml_complaint(detail)})


def find_node(root: yaml.Node | None, path: KeyPath, *, at_key: bool = False) -> yaml.Node | None:
    """The node at a path, or the nearest one above it that exists; with `at_key` the last key instead of its value."""
    node = root
    for position, step in enumerate(path):
        children = node.value if isinstance(node, yaml.MappingNode | yaml.SequenceNode) else ()
        if isinstance(node, yaml.MappingNode):
            pair = next(((key, value) for key, value in children if key.value == step), None)
            if pair is None:
                return node
            node = pair[0] if at_key and position == len(path) - 1 else pair[1]
        elif isinstance(step, int) and 0 <= step < len(children):
            node = children[step]
        else:
            return node
    return node
