"""A thing asked for: what it says, what it needs of a system, and why."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from reqkit.catalogue.capability import Catalogue
from reqkit.decide.weighing.weights import weigh
from reqkit.documents.document import Location
from reqkit.explain.reading import Reader
from reqkit.explain.uses import names_used, used_by
from reqkit.explain.why import reason_of
from reqkit.locale.message import Localized
from reqkit.match.wording import aspect_label
from reqkit.model.asked import Asked, Aspect
from reqkit.model.brief import Brief
from reqkit.values.record import record


@record
class Need:
    """One aspect: what it is called, the things asked that it comes through, and why it is needed.

    `through` is empty for what is written in the thing itself; otherwise the last of it is where the need is written. `shared` are the
    others that the same is needed for. `block` is the number of the alternative it belongs to, from 1. `reason` is None where the place
    says everything.
    """

    aspect: Aspect
    label: Localized
    through: tuple[Asked, ...]
    shared: tuple[Asked, ...]
    reason: Localized | None
    block: int | None

    @property
    def place(self) -> Location:
        return self.aspect.location


@record
class AskedExplained:
    """A thing asked for in its brief. `weight` is its share of fit (0..1)."""

    brief: Brief
    catalogue: Catalogue
    asked: Asked
    weight: Fraction
    reader: Reader
    needs: tuple[Need, ...]
    uses: tuple[Asked, ...]
    used_by: tuple[Asked, ...]


def explain_asked(reader: Reader, asked: Asked) -> AskedExplained:
    brief, catalogue = reader.brief, reader.catalogue
    blocks = [(None, aspect) for aspect in asked.aspects]
    alternatives = [(number, aspect) for number, block in enumerate(asked.alternatives, start=1) for aspect in block]
    return AskedExplained(
        brief=brief,
        catalogue=catalogue,
        asked=asked,
        weight=weigh(brief, brief.decision).items[asked.id],
        reader=reader,
        needs=tuple(_need(reader, asked, aspect, block, brief.by_id) for block, aspect in (*blocks, *alternatives)),
        uses=tuple(brief.by_id[name] for name in dict.fromkeys(names_used(asked)) if name in brief.by_id and name != asked.id),
        used_by=used_by(brief).get(asked.id, ()),
    )


def _need(reader: Reader, asked: Asked, aspect: Aspect, block: int | None, known: Mapping[str, Asked]) -> Need:
    through = tuple(known[name] for name in aspect.origin if name in known)
    return Need(
        aspect=aspect,
        label=aspect_label(reader.catalogue, aspect),
        through=through,
        shared=tuple(known[name] for name in aspect.shared if name in known),
        reason=reason_of(aspect, through[-1] if through else asked),
        block=block,
    )
