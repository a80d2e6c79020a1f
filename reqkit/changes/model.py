"""The changes between two comparisons, as values."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from reqkit.decide.analysis import Analysis
from reqkit.decide.result import Comparison, RankedVendor
from reqkit.documents.document import Location
from reqkit.locale.message import Localized
from reqkit.match.verdict import AspectVerdict
from reqkit.model.asked import Asked, Aspect
from reqkit.values.record import record
from reqkit.values.text import Text


@record
class FieldChange:
    """Something that has a name and a value; None where it was, or is, not said."""

    key: str
    label: Localized
    before: Localized | None
    after: Localized | None


class AspectKind(StrEnum):
    """What became of an aspect."""

    ADDED = "added"
    REMOVED = "removed"
    DEMAND = "demand"
    PLACE = "place"
    """Needed in any case before and in an alternative now, or the other way round."""


@record
class AspectChange:
    """One aspect of a thing asked. `before` and `after` are what is demanded, or where it stands, for a changed one; else None."""

    kind: AspectKind
    key: str
    label: Localized
    before: Localized | None = None
    after: Localized | None = None


@record
class AskedChange:
    """One thing asked for. One of `before` and `after` is None where it is new or gone; their ids differ where it got another.

    `meaning` is whether what a vendor answers to changed; `details` are title, priority, weight and the like, which he does not. `texts`
    are statement, acceptance and the sentence it reads back as or, where none of these nor an aspect shows the change, the keys that are
    written otherwise. `through` counts the aspects that changed by way of the segments and
    mechanics it goes by, by their ids; `used` are those of them that changed by meaning.
    """

    before: Asked | None
    after: Asked | None
    meaning: bool
    details: tuple[FieldChange, ...] = ()
    texts: tuple[FieldChange, ...] = ()
    aspects: tuple[AspectChange, ...] = ()
    through: Mapping[str, int] | None = None
    used: tuple[str, ...] = ()

    @property
    def asked(self) -> Asked:
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def is_renamed(self) -> bool:
        return self.before is not None and self.after is not None and self.before.id != self.after.id


@record
class VerdictChange:
    """One aspect whose verdict is another, or takes other money or time, at one vendor."""

    label: Localized
    before: AspectVerdict
    after: AspectVerdict


@record
class VendorChange:
    """One vendor; None where it is not compared. `verdicts` are of what is asked now as before, `evidence` counts claims that rest on other
    evidence. `terms` are plans, prices, implementation and declared work.
    """

    before: RankedVendor | None
    after: RankedVendor | None
    sheet_changed: bool
    verdicts: tuple[VerdictChange, ...]
    evidence: int
    terms: tuple[FieldChange, ...]

    @property
    def vendor(self) -> RankedVendor:
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def name(self) -> Text:
        return self.vendor.name

    @property
    def moved(self) -> bool:
        """Whether rank, standing or any of the figures beside them are others."""
        return self.before is None or self.after is None or _figures(self.before) != _figures(self.after)

    @property
    def is_empty(self) -> bool:
        return not (self.verdicts or self.terms or self.evidence or self.moved)


def _figures(vendor: RankedVendor) -> tuple[object, ...]:
    configuration = vendor.configuration
    return vendor.rank, vendor.standing, vendor.fit, vendor.fit_today, vendor.score, configuration.cost, configuration.days


class Renewal(StrEnum):
    """Why an answer has to be asked for again."""

    STALE = "stale"
    """It names the version that it answered, which is not this one any more."""
    UNMARKED = "unmarked"
    """It does not say which version it answered; what it answers has changed."""
    MOVED = "moved"
    """What it answers has another id now: it answers nothing."""


@record
class AnswerChange:
    """An answer that does not answer what is asked now. `assessment` says whose it is where it is not the vendor's."""

    vendor: RankedVendor
    asked: Asked
    kind: Renewal
    location: Location
    assessment: Text | None = None
    former: str | None = None
    """The id it was given under, where that is another."""
    aspects: tuple[Aspect, ...] = ()
    """Those that it is stale of."""


@record
class Changes:
    """Everything that changed from one comparison to another. `analyses` are of these two."""

    before: Comparison
    after: Comparison
    analyses: tuple[Analysis, Analysis]
    header: tuple[FieldChange, ...]
    decision: tuple[FieldChange, ...]
    asked: tuple[AskedChange, ...]
    vendors: tuple[VendorChange, ...]
    answers: tuple[AnswerChange, ...]

    @property
    def added(self) -> tuple[AskedChange, ...]:
        return tuple(each for each in self.asked if each.before is None)

    @property
    def removed(self) -> tuple[AskedChange, ...]:
        return tuple(each for each in self.asked if each.after is None)

    @property
    def kept(self) -> tuple[AskedChange, ...]:
        """What is asked now as before, and is changed in any way."""
        return tuple(each for each in self.asked if each.before is not None and each.after is not None)

    @property
    def is_empty(self) -> bool:
        if self.header or self.decision or self.asked or self.answers or self.changed_vendors:
            return False
        before, after = self.analyses
        return before.conclusion is after.conclusion

    @property
    def changed_vendors(self) -> tuple[VendorChange, ...]:
        return tuple(each for each in self.vendors if not each.is_empty)
