"""What a thing asked for reads back as: the sentence of a segment, mechanic, section or scenario; the statement of what is in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reqkit.catalogue.capability import Catalogue
from reqkit.documents.document import Document
from reqkit.model.asked import Asked
from reqkit.model.brief import Brief
from reqkit.values.record import record
from reqkit.values.text import Language, Text


@record
class Reader:
    """A brief, the catalogue that it is written in, and the files that properties of its own are read from."""

    brief: Brief
    catalogue: Catalogue
    documents: tuple[Document, ...]

    @classmethod
    def of(cls, brief: Brief, catalogue: Catalogue) -> Reader:
        """With the files that something is asked for in: a property of a file without anything else is not known then."""
        return cls(brief, catalogue, tuple(_documents(brief)))

    def sentence(self, asked: Asked, language: Language) -> str:
        """Empty where a thing asked says everything with its aspects."""
        from reqkit.mechanics.mechanic import Mechanic, Profile
        from reqkit.mechanics.sentence import mechanic_sentence, section_sentence
        from reqkit.scenarios.model import Scenario
        from reqkit.segments.model import Segment
        from reqkit.segments.sentence import segment_sentence

        currency = self.brief.header.currency
        match asked.item:
            case Segment() as segment:
                segments = {other.id: other.item for other in self.brief.asked if isinstance(other.item, Segment)}
                return segment_sentence(segment, segments, language) + "."
            case Mechanic() as mechanic:
                return mechanic_sentence(mechanic, language, titles=self._titles, currency=currency)
            case Profile() as profile:
                return section_sentence(profile.content, language, titles=self._titles, currency=currency)
            case Scenario() as scenario:
                return self._scenario(scenario, language)
        return asked.item.statement.in_language(language) if asked.item.statement else ""

    @property
    def _titles(self) -> Mapping[str, Text]:
        return {asked.id: asked.item.title for asked in self.brief.asked}

    def _scenario(self, scenario: object, language: Language) -> str:
        from reqkit.findings.collector import Collector
        from reqkit.scenarios.model import Scenario
        from reqkit.scenarios.sentence import Names, scenario_sentence
        from reqkit.segments.property_source import read_properties
        from reqkit.source.brief_source import SECTIONS
        from reqkit.source.sections import Sections

        assert isinstance(scenario, Scenario)
        known = self.catalogue.get("scenarios")
        events = known.parameters["events"].options if known is not None and "events" in known.parameters else {}
        sections = Sections(self.documents, SECTIONS, Collector())
        properties = read_properties(sections.entries("properties"), Collector())
        return scenario_sentence(scenario, Names(self._titles, events, properties), language)


def _documents(brief: Brief) -> Iterable[Document]:
    """The files that anything of a brief stands in, each once."""
    places = [brief.location, *(asked.location for asked in brief.asked)]
    return {place.document.name: place.document for place in places}.values()
