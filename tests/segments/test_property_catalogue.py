"""The shipped properties: all that the language names are there, in both languages, and nothing in the files is out of place."""

from __future__ import annotations

import re
from importlib import resources
from typing import Any

import pytest

from reqkit.catalogue.capability import Kind
from reqkit.documents.document import parse_document
from reqkit.segments.operators import OPERATORS, legal_operators, operators_of_type
from reqkit.segments.property import DetailKind, Entity, Property, PropertyType, WindowUse
from reqkit.segments.property_source import shipped_properties
from reqkit.values.text import Text
from tests.segments.samples import catalogue

PROPERTIES = tuple(shipped_properties())
IDS = [prop.id for prop in PROPERTIES]

LANGUAGE = {
    "contact": """first_name last_name patronymic gender birth_date age phone email messenger_ids language time_zone region location
        home_store registration_date registration_source acquisition_utm card_numbers family_account children_birth_dates preferred_channel
        devices responsible_employee tags custom_field duplicate_state consent consent_at consent_source consent_text_version double_opt_in
        pd_processing_consent cross_border_consent suppression frequency_pressure erasure_requested_at
        profession tier family_status education hobbies car interest""",
    "company": """legal_name tax_ids industry_code size_band revenue_band holding contract_state credit_limit receivable_days contact_role
        contacts_count price_type account_manager territory line_of_business""",
    "deal": """pipeline stage days_in_stage amount probability expected_close lost_reason source products next_activity_at last_activity_at
        competitor product product_expires_on""",
    "purchases": """orders_count spend average_receipt units_bought bought_product not_bought_product bought_together first_order_at
        last_order_at days_between_orders discount_share refunds_count favourite_store favourite_category purchase_weekday purchase_hour
        payment_method_used abandoned_cart""",
    "digital": """site_visit product_view search_query app_open message_sent message_opened message_clicked message_bounced survey_answer
        nps_score ticket_opened custom_event""",
    "loyalty": """tier tier_until to_next_tier balance points_expiring last_burn_at coupons_held offers_used referrals_made
        programme_member_since""",
    "computed": "rfm lifecycle_stage abc_xyz clv churn_risk next_order_date channel_affinity segment_membership control_group",
}
"""What a brief may count on finding, by entity."""

OPERATORS_OF_THE_LANGUAGE = """eq ne gt gte lt lte between in not_in contains starts_with matches is_set is_not_set is_true is_false
    contains_any contains_all contains_none on before after in_last not_in_last in_next more_than_ago anniversary_is_today
    anniversary_on anniversary_in_next anniversary_in_last anniversary_in_month did did_not in_segment can_contact cannot_contact"""


def in_both_languages(text: Text) -> bool:
    return bool(text.plain) or bool(text.ru and text.en)


@pytest.mark.parametrize("entity", LANGUAGE)
def test_every_property_of_the_language_is_there(entity: str) -> None:
    assert [name for name in LANGUAGE[entity].split() if f"{entity}.{name}" not in IDS] == []


def test_the_operators_are_those_of_the_language() -> None:
    assert set(OPERATORS) == set(OPERATORS_OF_THE_LANGUAGE.split())


def test_every_entity_and_every_type_is_used() -> None:
    assert {prop.entity for prop in PROPERTIES} == set(Entity)
    assert {prop.type for prop in PROPERTIES} == set(PropertyType)


@pytest.mark.parametrize("kind", PropertyType)
def test_every_type_has_operators(kind: PropertyType) -> None:
    assert operators_of_type(kind)


@pytest.mark.parametrize("prop", PROPERTIES, ids=IDS)
def test_words_are_there_in_both_languages(prop: Property) -> None:
    assert prop.title.ru, prop.id
    assert prop.title.en, prop.id
    assert re.match(r"[а-яёA-Z]", prop.title.ru), "a title stands inside a sentence"
    assert not prop.title.ru.endswith((".", ":")), prop.id
    assert all(in_both_languages(label) for label in prop.values.values())
    assert not prop.occasion or in_both_languages(prop.occasion)
    for detail in prop.details.values():
        assert in_both_languages(detail.title), (prop.id, detail.name)
        assert all(in_both_languages(label) for label in detail.values.values())
        assert bool(detail.values) == (detail.kind is DetailKind.WORD), (prop.id, detail.name)
        assert not detail.renames or detail.values
    for key in prop.filters:
        assert in_both_languages(key.title)


@pytest.mark.parametrize("prop", PROPERTIES, ids=IDS)
def test_a_property_goes_together(prop: Property) -> None:
    assert legal_operators(prop)
    assert set(prop.operators) <= {operator.id for operator in operators_of_type(prop.type)}
    assert prop.default_aggregate is None or prop.default_aggregate in prop.aggregates
    assert prop.unit in (None, "year", "day", "point")
    assert prop.of is None or prop.type is PropertyType.SET
    assert not prop.basis or prop.type is PropertyType.MONEY
    for other in (prop.same_as, prop.opposite_of):
        assert other is None or other in IDS
    if prop.aggregates and prop.default_aggregate is not None:
        assert prop.window is not WindowUse.NONE, "what is counted is counted over some time"
    if prop.ahead:
        assert prop.type in (PropertyType.DATE, PropertyType.DATETIME)


@pytest.mark.parametrize("prop", PROPERTIES, ids=IDS)
def test_what_a_property_stands_on_is_in_the_catalogue(prop: Property) -> None:
    if prop.implies is not None:
        capability, parameter, option = prop.implies
        assert option in catalogue().parameter(capability, parameter).options
    for detail in prop.details.values():
        if detail.implies is not None:
            assert set(detail.values) <= set(catalogue().parameter(*detail.implies).options)


def test_every_channel_and_purpose_of_consent_can_be_asked_for() -> None:
    details = shipped_properties().by_id["contact.consent"].details
    registry = catalogue().capabilities["consent.registry"].parameters
    assert set(details["channel"].values) == set(registry["channels"].options)
    assert set(details["purpose"].values) == set(registry["purposes"].options)


_KEYS = {
    "property": {
        *("type", "title", "values", "occasion", "of", "unit", "min", "max", "several", "window", "aggregate", "default_aggregate"),
        *("filter", "basis", "parameters", "operators", "implies", "ahead", "same_as", "opposite_of"),
    },
    "detail": {"kind", "title", "values", "required", "renames", "implies"},
    "filter": {"title", "values"},
}


def _documents() -> list[tuple[str, Any]]:
    folder = resources.files("reqkit.segments").joinpath("data")
    files = [*folder.joinpath("properties").iterdir(), folder.joinpath("filters.yaml")]
    return [(entry.name, parse_document(entry.name, entry.read_bytes())) for entry in files]


@pytest.mark.parametrize(("name", "document"), _documents(), ids=[name for name, _ in _documents()])
def test_the_files_hold_nothing_unknown(name: str, document: Any) -> None:
    assert not document.problems
    for key, raw in (document.data.get("filters") or {}).items():
        assert set(raw) <= _KEYS["filter"], (name, key)
    for key, raw in (document.data.get("properties") or {}).items():
        assert set(raw) <= _KEYS["property"], (name, key)
        assert {"type", "title"} <= set(raw), (name, key)
        for detail in (raw.get("parameters") or {}).values():
            assert set(detail) <= _KEYS["detail"], (name, key)


def test_the_catalogue_knows_every_property_and_operator() -> None:
    segments, operators = catalogue().capabilities["segments"], catalogue().capabilities["segments.operators"]
    assert list(segments.parameters["property"].options) == IDS
    assert set(segments.parameters["custom_property"].options) == {kind.value for kind in PropertyType}
    for kind in PropertyType:
        parameter = operators.parameters[kind.value]
        assert parameter.kind is Kind.SET
        assert set(parameter.options) == {operator.id for operator in operators_of_type(kind)}
        assert parameter.question.in_language("ru") != parameter.question.in_language("en")


def test_a_catalogue_without_segments_stays_as_it_is() -> None:
    from reqkit.catalogue.capability import Catalogue
    from reqkit.segments.catalogue import with_segment_parameters

    other = Catalogue({"telephony": catalogue().capabilities["base.search"]})
    assert with_segment_parameters(other) is other
