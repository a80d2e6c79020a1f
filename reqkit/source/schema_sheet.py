"""The schema of a vendor's sheet."""

from __future__ import annotations

from reqkit.catalogue.capability import Catalogue
from reqkit.model.evidence import Evidence
from reqkit.model.sheet import AssessmentHeader, Customization, Plan, StatementFields, VendorProfile
from reqkit.source.schema_models import model_definitions
from reqkit.source.schema_shapes import Schema, by_name, either, list_of, ref
from reqkit.source.schema_statements import saying, stated
from reqkit.source.schema_vocabulary import vocabulary
from reqkit.source.schema_words import Speaker


def sheet_schema(catalogue: Catalogue, speaker: Speaker) -> tuple[Schema, dict[str, Schema]]:
    """The sections of a sheet, and what they refer to."""
    models = model_definitions(speaker, VendorProfile, Plan, Customization, StatementFields, AssessmentHeader, Evidence)
    capabilities, shared = stated(catalogue, speaker)
    known = {**models, **vocabulary(catalogue, speaker), **saying(models["StatementFields"]["properties"], speaker), **shared}
    known["Evidence"] = either(ref("EvidenceKind"), models["Evidence"])
    sections = {
        "vendor": ref("VendorProfile"),
        "plans": list_of(ref("Plan")),
        "customizations": by_name(ref("Customization")),
        "assessment": ref("AssessmentHeader"),
        "capabilities": capabilities,
        "answers": by_name(by_name(ref("answer"))),
    }
    return sections, known
