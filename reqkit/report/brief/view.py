"""The brief to vendors as plain data, ready to print: the templates only loop over what is made here."""

from __future__ import annotations

from collections.abc import Iterator

from reqkit import __version__
from reqkit.locale import brief as say
from reqkit.locale import report as common
from reqkit.model.asked import AskedKind
from reqkit.model.brief import Priority
from reqkit.report.brief.items import Item, category, item
from reqkit.report.brief.judging import judging
from reqkit.report.brief.opening import answering, terms
from reqkit.report.brief.properties import properties_needed
from reqkit.report.brief.scenarios import scenarios
from reqkit.report.brief.speaker import LONGEST_SENTENCE, Speaker
from reqkit.report.parts import Table
from reqkit.source.one_brief import Source
from reqkit.values.record import record
from reqkit.values.text import Language


@record
class Part:
    """A numbered part of the document; `name` is that of its template, `body` what it prints."""

    name: str
    number: int
    heading: str
    body: object

    @property
    def anchor(self) -> str:
        return f"part-{self.number}"

    @property
    def template(self) -> str:
        return f"brief/{self.name}.html.j2"


@record
class SharedRules:
    """The company-wide sections, which every mechanic goes by."""

    lead: str
    items: tuple[Item, ...]


@record
class VendorBrief:
    """The whole document. `title`, `author`, `subject` and `created` (a date, or empty) go into its properties."""

    language: Language
    title: str
    organization: str
    author: str
    subject: str
    generator: str
    created: str
    kicker: str
    banner: str
    description: str
    terms: Table
    contents: str
    page: str
    page_of: str
    parts: tuple[Part, ...]


def vendor_brief(source: Source, language: Language, *, show_weights: bool = False) -> VendorBrief:
    """What vendors get. Weights, yearly values and reasons are theirs only with `show_weights`, the budget never."""
    speaker = Speaker(source, language, show_weights)
    header = source.brief.header
    title = speaker.text(header.title, 160)
    organization = speaker.text(header.organization, 120) if header.organization else ""
    generator = f"reqkit {__version__}"
    return VendorBrief(
        language=language,
        title=title,
        organization=organization,
        author=organization or generator,
        subject=speaker.say(say.SUBJECT, title=title),
        generator=generator,
        created=header.dated.isoformat() if header.dated else "",
        kicker=speaker.say(say.KICKER),
        banner=speaker.say(say.DRAFT) if source.brief.incomplete else "",
        description=speaker.text(header.description, LONGEST_SENTENCE) if header.description else "",
        terms=terms(speaker),
        contents=speaker.say(common.CONTENTS),
        page=speaker.say(common.PAGE),
        page_of=speaker.say(common.PAGE_OF),
        parts=tuple(Part(name, number, heading, body) for number, (name, heading, body) in enumerate(_parts(speaker), start=1)),
    )


def _parts(speaker: Speaker) -> Iterator[tuple[str, str, object]]:
    """Every part in order: the name of its template, its heading, what it prints."""
    yield "answering", speaker.say(say.ANSWERING), answering(speaker)
    if (happening := scenarios(speaker)) is not None:
        yield "scenarios", speaker.say(say.SCENARIOS), happening
    profiles = [asked for asked in speaker.brief.asked if _is_shared(asked.kind, asked.item.priority)]
    if profiles:
        yield "shared", speaker.say(say.SHARED), SharedRules(speaker.say(say.SHARED_LEAD), tuple(item(speaker, one) for one in profiles))
    for name in speaker.brief.categories:
        members = [one for one in speaker.brief.asked if one.item.category == name and not _is_shared(one.kind, one.item.priority)]
        if members:
            yield "category", speaker.category(name), category(speaker, members)
    if (needed := properties_needed(speaker)) is not None:
        yield "properties", speaker.say(say.PROPERTIES), needed
    if (rules := judging(speaker)) is not None:
        yield "judging", speaker.say(say.JUDGING), rules


def _is_shared(kind: AskedKind, priority: Priority) -> bool:
    return kind is AskedKind.PROFILE and priority is not Priority.WONT
