"""A segment as one sentence: «Контакты, у которых …; кроме сегмента «Сотрудники»»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reqkit.locale.message import Message
from reqkit.segments.clause_words import clause_words, membership_words
from reqkit.segments.model import Clause, Group, Logic, Node, Not, Segment, Use, clauses
from reqkit.segments.property import Entity
from reqkit.values.text import Language

_CONTACTS, _COMPANIES = Message("Контакты", "Contacts"), Message("Компании", "Companies")
_ALL_CONTACTS, _ALL_COMPANIES = Message("Все контакты", "All contacts"), Message("Все компании", "All companies")
_WHERE = Message(", у которых {conditions}", " where {conditions}")
_FROM = Message(" из сегмента «{segment}»", " in the segment “{segment}”")
_FROM_ALL = Message(", которые есть сразу в сегментах {segments}", " in all of the segments {segments}")
_AND_WHERE = Message(" и у которых {conditions}", " where {conditions}")
_EXCEPT = Message("кроме сегмента «{segment}»", "except the segment “{segment}”")
_EXCEPT_ALL = Message("кроме сегментов {segments}", "except the segments {segments}")
_EXCEPT_THOSE = Message("кроме тех, у кого {conditions}", "except those where {conditions}")
_QUOTED = Message("«{segment}»", "“{segment}”")
_IN = Message("сегмент — «{segment}»", "the segment is “{segment}”")
_AND, _AND_LATE = Message(" и ", " and "), Message("; и ", "; and ")
_NOT = Message("не выполнено условие ({conditions})", "it is not so that ({conditions})")
_COMPANY = frozenset({Entity.COMPANY})
_PERSON = frozenset({Entity.CONTACT, Entity.DIGITAL, Entity.LOYALTY})
_MANY = 5
"""From so many conditions on, or where one holds a comma itself, they are set apart by semicolons."""


def segment_sentence(segment: Segment, segments: Mapping[str, Segment], language: Language) -> str:
    """One sentence, without a full stop. `segments` are those of the brief by id: the ones used are called by their titles."""
    return _Speaker(segments, language).sentence(segment)


class _Speaker:
    def __init__(self, segments: Mapping[str, Segment], language: Language) -> None:
        self.segments, self.language = segments, language

    def sentence(self, segment: Segment) -> str:
        inside, outside, conditions = [], [], []
        for node in _top(segment.where):
            used = _excluded(node)
            if isinstance(node, Use):
                inside.append(self._title(node.segment))
            elif used:
                outside += [self._title(name) for name in used]
            else:
                conditions.append(node)
        denied = [node.member for node in conditions if isinstance(node, Not)]
        required = [node for node in conditions if not isinstance(node, Not)]
        subject = _is_about_companies(segment.where)
        if not inside and not required:
            start = (_ALL_COMPANIES if subject else _ALL_CONTACTS).in_language(self.language)
            return ", ".join([start, *self._exceptions(outside, denied)])
        start = (_COMPANIES if subject else _CONTACTS).in_language(self.language) + self._members(inside)
        if required:
            where = _AND_WHERE if len(inside) > 1 else _WHERE
            *earlier, last = required
            parts = [*(self._node(node) for node in earlier), self._node(last, inner=False)]
            start += where.fill(self.language, {"conditions": self._all(parts)})
        return "; ".join([start, *self._exceptions(outside, denied)])

    def _members(self, inside: Sequence[str]) -> str:
        if len(inside) > 1:
            return _FROM_ALL.fill(self.language, {"segments": self._quoted(inside)})
        return _FROM.fill(self.language, {"segment": inside[0]}) if inside else ""

    def _exceptions(self, outside: Sequence[str], denied: Sequence[Node]) -> list[str]:
        parts = []
        if len(outside) == 1:
            parts.append(_EXCEPT.fill(self.language, {"segment": outside[0]}))
        elif outside:
            parts.append(_EXCEPT_ALL.fill(self.language, {"segments": self._quoted(outside)}))
        for node in denied:
            parts.append(_EXCEPT_THOSE.fill(self.language, {"conditions": self._node(node, inner=False)}))
        return parts

    def _quoted(self, titles: Sequence[str]) -> str:
        words = [_QUOTED.fill(self.language, {"segment": title}) for title in titles]
        return ", ".join(words[:-1]) + _AND.in_language(self.language) + words[-1]

    def _title(self, name: str) -> str:
        known = self.segments.get(name)
        return known.title.in_language(self.language) if known else name

    def _node(self, node: Node, *, inner: bool = True) -> str:
        """A phrase; a group that stands between others is put in brackets."""
        match node:
            case Clause() if node.operator.id == "in_segment":
                return membership_words(node, self._title(str(node.value)), self.language)
            case Clause():
                return clause_words(node, self.language)
            case Use():
                return _IN.fill(self.language, {"segment": self._title(node.segment)})
            case Not():
                return _NOT.fill(self.language, {"conditions": self._node(node.member, inner=False)})
        members = list(_flat(node))
        if len(members) == 1:
            return self._node(members[0], inner=inner)
        text = self._any(members) if node.logic is Logic.ANY else self._all([self._node(member) for member in members])
        return f"({text})" if inner else text

    def _any(self, members: Sequence[Node]) -> str:
        parts = [self._node(member) for member in members]
        if self.language == "ru":
            return ("; " if any(map(_has_comma, parts)) else ", ").join(f"либо {part}" for part in parts)
        if len(parts) == 2 and not any(map(_has_comma, parts)):
            return f"either {parts[0]} or {parts[1]}"
        return "either " + ("; or " if any(map(_has_comma, parts)) else ", or ").join(parts)

    def _all(self, parts: list[str]) -> str:
        if len(parts) == 1:
            return parts[0]
        if len(parts) >= _MANY or any(map(_has_comma, parts[:-1])):
            return "; ".join(parts[:-1]) + _AND_LATE.in_language(self.language) + parts[-1]
        return ", ".join(parts[:-1]) + _AND.in_language(self.language) + parts[-1]


def _top(where: Node) -> Iterator[Node]:
    if isinstance(where, Group) and where.logic is Logic.ALL:
        yield from _flat(where)
    else:
        yield where


def _flat(group: Group) -> Iterator[Node]:
    """The members of a group, those of groups of the same kind within it included."""
    for member in group.members:
        if isinstance(member, Group) and (member.logic is group.logic or len(member.members) == 1):
            yield from _flat(member)
        else:
            yield member


def _excluded(node: Node) -> list[str]:
    """The segments a node leaves out, where that is all it does."""
    if not isinstance(node, Not):
        return []
    inner = node.member
    members = list(_flat(inner)) if isinstance(inner, Group) and inner.logic is Logic.ANY else [inner]
    names = [member.segment for member in members if isinstance(member, Use)]
    return names if len(names) == len(members) else []


def _is_about_companies(where: Node) -> bool:
    entities = {clause.subject.entity for clause in clauses(where)}
    return bool(entities & _COMPANY) and not entities & _PERSON


def _has_comma(text: str) -> bool:
    """A comma or semicolon outside brackets and quotes."""
    depth = 0
    for place, mark in enumerate(text):
        if mark in "(«“":
            depth += 1
        elif mark in ")»”":
            depth -= 1
        elif depth == 0 and mark in ",;" and text[place + 1 : place + 2] == " ":
            return True
    return False
