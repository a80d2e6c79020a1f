"""JSON Schemas (draft 2020-12) of the files people write, for editors that check, complete and explain them.

They are made from the models and the catalogue, and are a little laxer than the check: what hangs on another file is left to it.
"""

from __future__ import annotations

from reqkit.findings.collector import Collector
from reqkit.locale.message import Message
from reqkit.segments.catalogue import with_segment_parameters
from reqkit.source.catalogue_source import read_catalogue, shipped_documents
from reqkit.source.schema_brief import brief_schema
from reqkit.source.schema_catalogue import catalogue_schema
from reqkit.source.schema_shapes import Schema, closed, reached
from reqkit.source.schema_sheet import sheet_schema
from reqkit.source.schema_words import Speaker
from reqkit.source.workspace import Workspace
from reqkit.values.text import Language

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_PLACES = {
    "brief": "requirements/<brief>/*.yaml",
    "sheet": "vendors/<vendor>.yaml, vendors/<vendor>/*.yaml",
    "catalogue": "catalogue/*.yaml",
}
_TITLES = {
    "brief": Message("Запрос", "Brief"),
    "sheet": Message("Лист поставщика", "Capability sheet"),
    "catalogue": Message("Каталог", "Catalogue"),
}


def schemas(workspace: Workspace | None, language: Language = "ru") -> dict[str, Schema]:
    """The schemas of "brief", "sheet" and "catalogue" files, explained in a language.

    They hold the shipped capabilities, and those of a workspace's own catalogue, if one is given.
    """
    documents = (*shipped_documents(), *(workspace.catalogue_documents() if workspace else ()))
    catalogue = with_segment_parameters(read_catalogue(documents, Collector()))
    speaker = Speaker.of(language)
    sheet = {**_file("sheet", *sheet_schema(catalogue, speaker), speaker), "dependentSchemas": {"assessment": {"properties": _OWN_ONLY}}}
    return {
        "brief": _file("brief", *brief_schema(catalogue, speaker), speaker),
        "sheet": sheet,
        "catalogue": {**_file("catalogue", *catalogue_schema(speaker), speaker), "required": ["capabilities"]},
    }


_OWN_ONLY = dict.fromkeys(("vendor", "plans", "customizations"), False)
"""What only the vendor's own sheet may say."""


def _file(name: str, sections: Schema, known: dict[str, Schema], speaker: Speaker) -> Schema:
    explained = {key: {**speaker.key("", key), **schema} for key, schema in sections.items()}
    # Without a title: an editor would repeat it over every key that has none of its own.
    head = {"$schema": DIALECT, "description": f"{_TITLES[name].in_language(speaker.language)}: {_PLACES[name]}"}
    return reached({**head, **closed(explained), "$defs": known})
