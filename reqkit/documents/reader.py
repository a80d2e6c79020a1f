"""YAML text to plain data, by YAML 1.2 core scalar rules made a little stricter, with every position kept.

The text is composed into nodes by PyYAML's C parser (its pure-Python parser where the C one is missing) and turned into plain
`dict`, `list`, `str`, `int`, `Decimal`, `bool` and `None` here. Positions are not copied anywhere: the node tree is kept and walked
when a finding asks where something stands, so that they cost nothing until then.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import field
from decimal import Decimal
from itertools import chain
from typing import Any, TypeAlias

import yaml
from yaml.composer import Composer
from yaml.reader import Reader

from reqkit.locale.system import yaml_complaint
from reqkit.values.record import record

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

_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?\Z")
_KEYWORDS: dict[str, object] = {"": None, "~": None, "null": None, "true": True, "false": False}
_MISREAD_QUESTION_MARK = re.compile(
    r"\?(?<=[\s\[{,:]\?)(?=[^\s,\[\]{}])"  # libyaml: one that begins a text inside brackets
    if C_PARSER
    else r"\?(?:(?<=[^\s\[\]{},]\?)|(?=[^\s,\[\]{}]))"  # the Python parser: any inside brackets
)
"""Question marks that are text in YAML 1.2 and that the parser may take for the sign of a key."""
_TAG = re.compile(r"!(?<![^\s\[{,:\ufeff]!)")
_NON_SPECIFIC_TAG = re.compile(r"(?:&\S+\s+)?!(?![^\s,\[\]{}])")
_ALIAS_NAME = re.compile(r"[^\s,\[\]{}]*")
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_MAY_BEGIN_NO_TEXT = frozenset(("", *"0123456789-+~ntf"))
"""How numbers and words that stand for something else begin."""

KeyPath: TypeAlias = tuple[str | int, ...]
"""Keys and indexes from the root of a file to a value."""


@record
class Span:
    """A stretch of a file; lines and columns count from 1."""

    line: int
    column: int
    end_line: int
    end_column: int


@record
class Problem:
    """What is wrong with the YAML itself: a finding code, its arguments and where."""

    code: str
    span: Span
    arguments: dict[str, object] = field(default_factory=dict)


class _TooDeepError(Exception):
    def __init__(self, mark: Any) -> None:
        self.mark = mark


class _ComposerHooks:
    """What both parsers call back: no implicit tags (scalars are read here), and nesting that stays within bounds.

    They call back three times for every value in a file, so that two of the three are built-in functions.
    """

    resolve = staticmethod("".format)

    def __init__(self) -> None:
        open_nodes: dict[Any, Any] = {}

        def descend(parent: Any, index: Any) -> None:
            open_nodes[parent] = index
            if len(open_nodes) > MAX_DEPTH:
                raise _TooDeepError(getattr(parent, "start_mark", None))

        self.descend_resolver, self.ascend_resolver = descend, open_nodes.popitem


class _AnchorsAnew(Composer):
    """Lets an anchor be used anew, as YAML 1.2 does; an alias means the last one before it."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        event: Any = self.peek_event()  # type: ignore[attr-defined]
        if not isinstance(event, yaml.AliasEvent):
            self.anchors.pop(event.anchor, None)
        return super().compose_node(parent, index)


if C_PARSER:

    class _Composer(_ComposerHooks, _Parser):
        def __init__(self, text: str) -> None:
            _ComposerHooks.__init__(self)
            _Parser.__init__(self, text)

    class _PatientComposer(_ComposerHooks, _AnchorsAnew, _Parser):
        """For the rare file that uses an anchor anew: still parsed in C, but composed in Python."""

        def __init__(self, text: str) -> None:
            _ComposerHooks.__init__(self)
            _Parser.__init__(self, text)
            Composer.__init__(self)

else:  # pragma: no cover - exercised where PyYAML has no C parser
    from yaml.parser import Parser
    from yaml.scanner import Scanner

    class _Composer(_ComposerHooks, Reader, Scanner, Parser, _AnchorsAnew):  # type: ignore[no-redef]
        def __init__(self, text: str) -> None:
            _ComposerHooks.__init__(self)
            Reader.__init__(self, text)
            Scanner.__init__(self)
            Parser.__init__(self)
            Composer.__init__(self)

    _PatientComposer = _Composer  # type: ignore[misc,assignment]


def decode(data: bytes) -> tuple[str, Problem | None]:
    """UTF-8 (with or without a byte order mark) to text; any other encoding is a problem with its position."""
    wide = _wide_encoding(data)
    if wide:
        return "", Problem("wrong-encoding", Span(1, 1, 1, 1), {"encoding": wide})
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        return "", Problem("wrong-encoding", Span(line, column, line, column + 1), {"encoding": _guess(data)})


def _wide_encoding(data: bytes) -> str:
    """UTF-32 or UTF-16, told by the byte order mark or, as YAML has it, by the zeros around a first ASCII character."""
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff", b"\x00\x00\x00")) or data[1:4] == b"\x00\x00\x00":
        return "UTF-32"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or (len(data) > 1 and b"\x00" in data[:2]):
        return "UTF-16"
    return ""


def _guess(data: bytes) -> str:
    as_utf_8 = data.decode("utf-8", "replace")
    if _russian_letters(as_utf_8) > as_utf_8.count("\ufffd"):  # UTF-8 after all, with a byte or two damaged
        return "?"
    try:
        text = data.decode("cp1251")
    except UnicodeDecodeError:
        return "?"
    beyond_ascii = sum(byte >= 0x80 for byte in data)  # keys and punctuation are ASCII in every encoding and tell nothing
    return "Windows-1251" if _russian_letters(text) * 2 > beyond_ascii else "?"


def _russian_letters(text: str) -> int:
    return sum("а" <= character <= "я" for character in text.lower())


def read(text: str) -> tuple[yaml.Node | None, Any, list[Problem]]:
    """The node tree, the plain data, and every problem; the tree and data are None where the text is no YAML at all."""
    root, problem = _compose_questions(text) if _MISREAD_QUESTION_MARK.search(text) else _compose(text)
    if problem is not None:
        return None, None, [problem]
    if root is None:
        return None, None, []
    constructor = _TaggedConstructor(text) if _TAG.search(text) else _Constructor()
    data = constructor.build(root)
    return root, data, constructor.problems


def _compose_questions(text: str) -> tuple[yaml.Node | None, Problem | None]:
    """Composes with another character in place of every question mark that would be misread, one for one, so that columns stay."""
    stand_in = _unused_character(text)
    if not stand_in:
        return _compose(text)
    root, problem = _compose(_MISREAD_QUESTION_MARK.sub(stand_in, text), shown=text)
    for scalar in scalars(root):
        scalar.value = scalar.value.replace(stand_in, "?")
    return root, problem


def _unused_character(text: str) -> str:
    """A private-use character that a text has neither as itself nor as an escape; empty where it has them all."""
    used, lower = set(text), text.lower()
    return next((chr(code) for code in range(0xE000, 0xF900) if chr(code) not in used and f"{code:x}" not in lower), "")


def scalars(root: yaml.Node | None) -> Iterator[Any]:
    """Every scalar of a tree, keys as well; those that aliases stand for only once."""
    seen: set[int] = set()
    waiting: list[Any] = [root] if root is not None else []
    while waiting:
        node = waiting.pop()
        if type(node) is yaml.ScalarNode:
            yield node
        elif id(node) not in seen:
            seen.add(id(node))
            waiting.extend(_children(node))


def _children(node: Any) -> Iterable[Any]:
    return chain.from_iterable(node.value) if type(node) is yaml.MappingNode else node.value


def _compose(text: str, *, shown: str = "", kind: Any = _Composer) -> tuple[yaml.Node | None, Problem | None]:
    """The node tree of a text, or what is wrong with it; `shown` is the text as it was written, where that differs."""
    composer = None
    try:
        composer = kind(text)
        return composer.get_single_node(), None
    except _TooDeepError as error:
        return None, _too_deep(error)
    except yaml.YAMLError as error:
        if kind is _Composer and getattr(error, "problem", None) == "second occurrence":
            return _compose(text, shown=shown, kind=_PatientComposer)
        return None, _syntax_problem(error, shown or text)
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
        self._has_alias = False

    def build(self, root: yaml.Node) -> Any:
        data = self._value(root)
        if self._expanded > max(ALIAS_ALLOWANCE, MAX_ALIAS_RATIO * self._written) or self._expanded > MAX_VALUES:
            self._problem("alias-bomb", root, values=self._expanded)
            return None
        try:
            if self._has_alias:  # without one, the parser has seen to the bound
                _height(root, {})
        except _TooDeepError as error:
            self.problems.append(_too_deep(error))
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
            self._has_alias = True
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
        if node.tag:
            if node.tag == type_prefix + "str":
                return text
            if not self._is_known_tag(node):
                return None
        elif node.style or text[:1] not in _MAY_BEGIN_NO_TEXT:
            return text
        if text in _KEYWORDS:
            return _KEYWORDS[text]
        if _NUMBER.match(text):
            return self._number(node, text)
        return text

    def _is_known_tag(self, node: Any) -> bool:
        if node.tag.removeprefix(type_prefix) in ("str", "int", "float", "bool", "null"):
            return True
        self._problem("unknown-tag", node, tag=node.tag)
        return False

    def _number(self, node: yaml.Node, text: str) -> Any:
        mantissa, _, exponent = text.lower().partition("e")
        too_long = len(mantissa) > MAX_NUMBER_LENGTH or len(exponent) > MAX_NUMBER_LENGTH
        if too_long or (exponent and abs(int(exponent)) > MAX_EXPONENT):
            self._problem("number-out-of-bounds", node)
            return None
        if exponent or "." in text:
            return Decimal(text)
        return int(text)


class _TaggedConstructor(_Constructor):
    """For a text that has tags: keys may have them too, and `!`, which the parser drops, makes a text of what follows it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def _mapping(self, node: Any) -> dict[str, Any]:
        for key, _ in node.value:
            if type(key) is yaml.ScalarNode and key.tag:
                self._is_known_tag(key)
        return super()._mapping(node)

    def _scalar(self, node: Any) -> Any:
        if not node.tag and _NON_SPECIFIC_TAG.match(self._text, node.start_mark.index, node.end_mark.index):
            return node.value
        return super()._scalar(node)


def _height(node: Any, known: dict[int, int]) -> int:
    """How many levels a node has, aliases followed; raises where they are too many."""
    if type(node) is yaml.ScalarNode:
        return 1
    if id(node) not in known:
        known[id(node)] = 0  # what an alias inside the node itself counts for: that it goes in a circle is reported already
        known[id(node)] = 1 + max((_height(child, known) for child in _children(node)), default=0)
        if known[id(node)] > MAX_DEPTH:
            raise _TooDeepError(node.start_mark)
    return known[id(node)]


def _too_deep(error: _TooDeepError) -> Problem:
    return Problem("too-deep", _mark_span(error.mark), {"limit": MAX_DEPTH})


def node_span(node: yaml.Node) -> Span:
    """Where a node stands; of a mapping or list only its first line, which is what an excerpt shows."""
    start, end = node.start_mark, node.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _mark_span(mark: Any) -> Span:
    if mark is None:
        return Span(1, 1, 1, 1)
    return Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)


def lines_of(text: str) -> list[str]:
    """The lines of a text as YAML parsers count them."""
    return _LINE_END.split(text)


def _syntax_problem(error: yaml.YAMLError, text: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return _control_character(text)
    detail = str(getattr(error, "problem", None) or "").strip()
    span = _mark_span(mark)
    lines = lines_of(text)
    line_text = lines[span.line - 1] if span.line <= len(lines) else ""
    if "undefined alias" in detail:
        name = _ALIAS_NAME.match(line_text, span.column)
        return Problem("undefined-alias", span, {"name": name.group() if name else ""})
    if "but found another document" in detail:
        return Problem("several-documents", span, {})
    if "\t" in line_text[: len(line_text) - len(line_text.lstrip())]:
        return Problem("tab-indent", Span(span.line, line_text.index("\t") + 1, span.line, line_text.index("\t") + 2), {})
    if "control characters" in detail or "special characters" in detail:
        return Problem("control-character", span, {})
    begun = getattr(error, "context_mark", None)
    if begun is not None and _was_left_open(detail, begun, mark, text):
        span = _mark_span(begun)
    return Problem("not-yaml", span, {"detail": yaml_complaint(detail)})


def _control_character(text: str) -> Problem:
    """Where the first character stands that YAML refuses; the parsers say it in units of their own."""
    found = Reader.NON_PRINTABLE.search(text)
    if found is None:
        return Problem("not-yaml", Span(1, 1, 1, 1), {"detail": yaml_complaint("")})
    before = lines_of(text[: found.start()])
    line, column = len(before), len(before[-1]) + 1
    return Problem("control-character", Span(line, column, line, column + 1), {})


def _was_left_open(detail: str, begun: Any, mark: Any, text: str) -> bool:
    """Whether the mistake is where a quote, bracket or key begins, and not where the parser stumbled over it at last."""
    if detail in ("found unexpected end of stream", "could not find expected ':'"):
        return True
    if "',' or ']'" not in detail and "',' or '}'" not in detail:
        return False
    if mark.index >= len(text.rstrip()):
        return True
    lines = lines_of(text)
    return mark.line > begun.line and _indent(lines[mark.line]) <= _indent(lines[begun.line])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


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
