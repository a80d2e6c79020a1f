"""What entries read back as: each read as a brief would read it, and said in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from reqkit.catalogue.capability import Catalogue, Parameter
from reqkit.documents.document import Document
from reqkit.findings.collector import Collector
from reqkit.library.entry import Entry
from reqkit.library.shelf import library
from reqkit.library.spoken import as_written
from reqkit.model.asked import Asked, Aspect
from reqkit.model.brief import Brief
from reqkit.values.text import Language, Text


def sentences(entries: Iterable[Entry], language: Language) -> Mapping[str, str]:
    """A sentence for each entry, by its name."""
    wanted = tuple(entries)
    brief, catalogue = _as_brief(library().with_used(wanted), language)
    speaker = _Speaker(brief, catalogue, language)
    return {entry.name: speaker.sentence(brief.by_id[entry.id]) for entry in wanted}


def _as_brief(entries: tuple[Entry, ...], language: Language) -> tuple[Brief, Catalogue]:
    """A brief of nothing but these entries."""
    from reqkit.segments.catalogue import with_segment_parameters
    from reqkit.source.brief_source import read_brief
    from reqkit.source.catalogue_source import read_catalogue, shipped_documents

    data: dict[str, Any] = {"brief": {"title": "-", "language": language}}
    for entry in entries:
        body = as_written(entry.body, language)
        if entry.is_rules:
            data[entry.section] = body
        else:
            data.setdefault(entry.section, []).append(body)
    collector = Collector()
    catalogue = with_segment_parameters(read_catalogue(shipped_documents(), collector))
    brief = read_brief("library", (Document("library", data=data),), catalogue, collector)
    if brief is None or collector.findings:
        raise ValueError([finding.message("en") for finding in collector.findings])
    return brief, catalogue


class _Speaker:
    def __init__(self, brief: Brief, catalogue: Catalogue, language: Language) -> None:
        from reqkit.segments.model import Segment

        self.catalogue, self.language = catalogue, language
        self.segments = {asked.id: asked.item for asked in brief.asked if isinstance(asked.item, Segment)}
        self.titles: Mapping[str, Text] = {asked.id: asked.item.title for asked in brief.asked}

    def sentence(self, asked: Asked) -> str:
        from reqkit.mechanics.mechanic import Mechanic, Profile
        from reqkit.mechanics.sentence import mechanic_sentence, section_sentence
        from reqkit.scenarios.model import Scenario
        from reqkit.segments.model import Segment
        from reqkit.segments.sentence import segment_sentence

        match asked.item:
            case Segment() as segment:
                return segment_sentence(segment, self.segments, self.language) + "."
            case Mechanic() as mechanic:
                return mechanic_sentence(mechanic, self.language, titles=self.titles)
            case Profile() as profile:
                return section_sentence(profile.content, self.language)
            case Scenario() as scenario:
                return self._scenario(scenario)
        return self._requirement(asked)

    def _scenario(self, scenario: Any) -> str:
        from reqkit.scenarios.sentence import Names, scenario_sentence
        from reqkit.segments.property_source import shipped_properties

        known = self.catalogue.get("scenarios")
        events = known.parameters["events"].options if known is not None and "events" in known.parameters else {}
        return scenario_sentence(scenario, Names(self.titles, events, shipped_properties()), self.language)

    def _requirement(self, asked: Asked) -> str:
        """What is asked for in words, or every capability with what is demanded of it."""
        if asked.item.statement:
            return asked.item.statement.in_language(self.language)
        demanded: dict[str, dict[str, list[str]]] = {}
        for aspect in asked.aspects:
            parameters = demanded.setdefault(aspect.capability or "", {})
            parameters.setdefault(aspect.parameter or "", []).extend(self._demand(aspect))
        return "; ".join(self._capability(name, parameters) for name, parameters in demanded.items()) + "."

    def _demand(self, aspect: Aspect) -> list[str]:
        """What is demanded of a parameter, in words; nothing where it need only be there."""
        from reqkit.match.wording import demand_text

        parameter = self._parameter(aspect.capability, aspect.parameter)
        text = demand_text(parameter, aspect.demand) if parameter is not None else None
        return [text.in_language(self.language)] if text is not None else []

    def _capability(self, name: str, parameters: Mapping[str, list[str]]) -> str:
        known = self.catalogue.get(name)
        title = known.title.in_language(self.language) if known is not None else name
        parts = []
        for each, demands in parameters.items():
            parameter = self._parameter(name, each)
            if parameter is not None:
                said = parameter.title.in_language(self.language)
                parts.append(f"{said} — {', '.join(demands)}" if demands else said)
        return f"{title}: {'; '.join(parts)}" if parts else title

    def _parameter(self, capability: str | None, name: str | None) -> Parameter | None:
        known = self.catalogue.get(capability or "")
        return known.parameters.get(name or "") if known is not None else None
