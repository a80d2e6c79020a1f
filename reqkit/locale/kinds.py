"""What the kinds of the model are called wherever they are shown: answers, priorities, axes, evidence, VAT, severities."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.findings.finding import Severity
from reqkit.locale.message import Message
from reqkit.model.brief import Axis, Priority
from reqkit.model.evidence import EvidenceKind
from reqkit.model.sheet import Availability
from reqkit.values.money import Vat

AVAILABILITIES: Mapping[Availability, Message] = {
    Availability.AVAILABLE: Message("есть", "available"),
    Availability.CUSTOMIZABLE: Message("можно доработать", "can be built"),
    Availability.UNAVAILABLE: Message("нет", "not available"),
}
PRIORITIES: Mapping[Priority, Message] = {
    Priority.MUST: Message("обязательное", "must"),
    Priority.SHOULD: Message("важное", "should"),
    Priority.COULD: Message("желательное", "could"),
    Priority.WONT: Message("не сейчас", "not now"),
}
PRIORITIES_SHORT: Mapping[Priority, Message] = {
    Priority.MUST: Message("обяз.", "must"),
    Priority.SHOULD: Message("важн.", "should"),
    Priority.COULD: Message("желат.", "could"),
    Priority.WONT: Message("—", "—"),
}
AXES: Mapping[Axis, Message] = {
    Axis.FIT: Message("соответствие", "fit"),
    Axis.COST: Message("стоимость", "cost"),
    Axis.TIME: Message("срок", "time"),
}
EVIDENCE: Mapping[EvidenceKind, Message] = {
    EvidenceKind.STATEMENT: Message("слова поставщика", "the vendor's word"),
    EvidenceKind.PUBLISHED: Message("публикация", "published"),
    EvidenceKind.DOCUMENT: Message("документ", "document"),
    EvidenceKind.DEMO: Message("показ", "demonstration"),
    EvidenceKind.REFERENCE_VISIT: Message("визит к клиенту", "reference visit"),
}
VATS: Mapping[Vat, Message] = {
    Vat.EXCLUDED: Message("без НДС", "VAT excluded"),
    Vat.INCLUDED: Message("с НДС", "VAT included"),
    Vat.EXEMPT: Message("НДС не облагается", "exempt from VAT"),
}
SEVERITIES: Mapping[Severity, Message] = {
    Severity.ERROR: Message("ошибка", "error"),
    Severity.WARNING: Message("предупреждение", "warning"),
    Severity.NOTE: Message("замечание", "note"),
}
