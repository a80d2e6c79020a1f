"""What the commands of the library say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from reqkit.findings.suggest import did_you_mean
from reqkit.library.entry import Entry, Kind, Library, Theme
from reqkit.library.plan import Plan
from reqkit.locale.message import Filled, Message
from reqkit.values.text import Language

KINDS: Mapping[Kind, Message] = {
    Kind.SEGMENTS: Message("Сегменты", "Segments"),
    Kind.MECHANICS: Message("Механики", "Mechanics"),
    Kind.SCENARIOS: Message("Сценарии", "Scenarios"),
    Kind.REQUIREMENTS: Message("Требования", "Requirements"),
    Kind.RULES: Message("Общие правила", "Company-wide rules"),
}
HEADERS: Mapping[str, Message] = {
    "name": Message("Имя", "Name"),
    "title": Message("Что это", "What it is"),
    "about": Message("Подробнее", "In a sentence"),
}
_UNKNOWN = Message(
    "«{given}» в библиотеке нет. {suggestion}Всё, что есть, покажет reqkit library list.",
    "The library has no “{given}”. {suggestion}For all there is: reqkit library list.",
)
_UNKNOWN_BRIEF = Message(
    "«{given}» нет ни в библиотеке, ни среди запросов. {suggestion}Библиотека: reqkit library list. Запросы: {briefs}.",
    "“{given}” is neither in the library nor a brief. {suggestion}The library: reqkit library list. Briefs: {briefs}.",
)
_BROKEN = Message(
    "В «{file}» ошибка: неизвестно, какие id уже заняты. Сначала исправьте её: reqkit validate {brief}.",
    "There is a mistake in “{file}”, so that it is unknown which ids are taken. Mend it first: reqkit validate {brief}.",
)
_NOTHING = Message("Ничего не найдено.", "Nothing is found.")
_TITLED = Message("{id} «{title}»", "{id} “{title}”")
_ADDED = Message("Добавлено в {file}:", "Added to {file}:")
_WOULD = Message("Будет добавлено в {file}:", "Would be added to {file}:")
_HELD = Message("Уже есть:", "There already:")
_RULES = Message(
    "Раздел {section} в запросе свой и не изменён: сверьте с ним то, что добавлено.",
    "The brief has a section {section} of its own, which is left as it is: see that what was added agrees with it.",
)
_NOTHING_NEW = Message("Всё это в запросе уже есть.", "All of this is in the brief already.")
_FILL = Message("Замените своим:", "Put your own in:")
_WEIGHTS = Message(
    "Дайте вес в decision (categories или judgements): {categories}.",
    "Give a weight in decision (categories or judgements) to: {categories}.",
)
_CHECK = Message("Проверить: reqkit validate {brief}", "Check it: reqkit validate {brief}")


def unknown_name(given: str, library: Library) -> Filled:
    return Filled(_UNKNOWN, {"given": given[:100], "suggestion": did_you_mean(given, library.names)})


def unknown_name_or_brief(given: str, library: Library, briefs: tuple[str, ...]) -> Filled:
    suggestion = did_you_mean(given, (*library.names, *briefs))
    return Filled(_UNKNOWN_BRIEF, {"given": given[:100], "suggestion": suggestion, "briefs": briefs})


def broken_brief(file: str, brief: str) -> Filled:
    return Filled(_BROKEN, {"file": file, "brief": brief})


def nothing_found(language: Language) -> str:
    return _NOTHING.in_language(language)


def theme_title(theme: Theme, language: Language) -> str:
    return f"{KINDS[theme.kind].in_language(language)}: {theme.title.in_language(language)} ({theme.name})"


def outcome(plan: Plan, places: Mapping[str, str], brief: str, language: Language, *, dry_run: bool = False) -> Iterator[str]:
    """What was added where, what was there already, and what is left to be put in one's own words; `places` are files by entry."""
    for file in dict.fromkeys(places.values()):
        yield (_WOULD if dry_run else _ADDED).fill(language, {"file": file})
        for addition in plan.added:
            if places[addition.entry.name] == file:
                yield f"  {_titled(addition.entry, addition.id, language)}"
    if not plan.added:
        yield _NOTHING_NEW.in_language(language)
    held = [each for each in plan.held if not each.differs]
    if held:
        yield _HELD.in_language(language)
        yield from (f"  {_titled(each.entry, each.id, language)}" for each in held)
    if plan.added:
        yield from (_RULES.fill(language, {"section": each.entry.section}) for each in plan.held if each.differs)
        yield from _left_to_fill(plan, language)
        if plan.unweighed:
            yield _WEIGHTS.fill(language, {"categories": plan.unweighed})
        yield _CHECK.fill(language, {"brief": brief})


def _left_to_fill(plan: Plan, language: Language) -> Iterator[str]:
    open_ = [addition for addition in plan.added if addition.entry.fill]
    if open_:
        yield _FILL.in_language(language)
        yield from (f"  {addition.id}: {addition.entry.fill.in_language(language)}" for addition in open_)


def _titled(entry: Entry, name: str, language: Language) -> str:
    return _TITLED.fill(language, {"id": name, "title": entry.title})


def location(path: Path, root: Path) -> str:
    """A file as people see it: from the workspace on, with forward slashes."""
    return path.relative_to(root).as_posix()
