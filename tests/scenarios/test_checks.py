"""What scenarios can get wrong: one mistake, one finding, at its line (marked `# !`)."""

from __future__ import annotations

from pathlib import Path

import pytest

from reqkit.findings.codes import CODES, scenarios
from tests.scenarios.briefs import BIRTHDAY, HEAD, brief, found_in

ANYBODY = HEAD.replace("        - {property: contact.consent, channel: sms, op: can_contact}\n", "")
EITHER = HEAD.replace(
    "        - {property: contact.consent, channel: sms, op: can_contact}\n",
    "        - any:\n"
    "            - {property: contact.consent, channel: sms, op: can_contact}\n"
    "            - {property: contact.consent, channel: email, op: can_contact}\n",
)
WROTE = HEAD.replace(
    "        - not: {segment: SEG-STAFF}\n",
    "        - {property: digital.message_received, channel: messenger, op: did, window: last 30 days, count: calendar}\n",
).replace("channel: sms", "channel: messenger")
NEWS_ONLY = HEAD.replace("channel: sms", "channel: sms, purpose: news")
LISTED = HEAD + (
    "  - {id: SCN-X, title: x, priority: should, trigger: manual, segment: SEG-BIRTHDAY, channels: [sms], repeat: 1 day}\n"
    "requirements:\n"
    "  - id: CRM-01\n    title: Свойства\n    priority: must\n"
    "    needs: {segments: {property: [contact.tags, contact.birth_date, contact.consent]}}\n"
)

ONE: list[tuple[str, str]] = [
    ("bad-time", BIRTHDAY.replace('{daily: "10:00"}', "{daily: 25:00}  # !")),
    ("bad-quiet-hours", BIRTHDAY + "quiet_hours: ночью  # !\n"),
    ("bad-quiet-hours", BIRTHDAY + 'quiet_hours: "21:00-21:00"  # !\n'),
    ("bad-clock", BIRTHDAY.replace('{daily: "10:00"}', '{daily: "10:00", clock: moscow}  # !')),
    ("trigger-kinds", BIRTHDAY.replace('{daily: "10:00"}', "{daily: '10:00', event: purchase}  # !")),
    ("trigger-kinds", BIRTHDAY.replace('{daily: "10:00"}', "{after: 2 days}  # !")),
    ("bad-placeholder", BIRTHDAY + "texts:\n  sms: 'Привет, {first_name}!'  # !\n"),
    ("scenario-does-nothing", "id: SCN-1  # !\ntitle: x\npriority: must\ntrigger: manual\nsegment: SEG-BIRTHDAY\n"),
    ("channel-twice", BIRTHDAY.replace("[sms]", "[sms, sms]  # !")),
    ("text-without-channel", BIRTHDAY + "texts:\n  email: Поздравляем!  # !\n"),
    ("trigger-key-idle", BIRTHDAY.replace('{daily: "10:00"}', '{daily: "10:00", after: 2 days}  # !')),
    ("trigger-key-idle", BIRTHDAY.replace('{daily: "10:00"}', "{event: purchase, clock: customer}  # !")),
    ("sent-in-quiet-hours", BIRTHDAY.replace("10:00", "22:00").replace("}\n", "}  # !\n") + 'quiet_hours: "21:00-09:00"\n'),
    ("date-before-contract", BIRTHDAY.replace('{daily: "10:00"}', "{date: 2026-12-31}  # !")),
    ("message-without-consent", BIRTHDAY.replace("segment: SEG-BIRTHDAY\n", "segment: SEG-STAFF  # !\n") + "repeat: 1 year\n"),
    ("message-without-consent", BIRTHDAY.replace("[sms]", "[robot_call]").replace("SEG-BIRTHDAY\n", "SEG-BIRTHDAY  # !\n")),
    ("message-without-consent", BIRTHDAY.replace("segment: SEG-BIRTHDAY\n", "").replace("[sms]", "[sms]  # !") + "repeat: 1 year\n"),
    ("channel-without-consent", BIRTHDAY.replace("[sms]", "[sms, email]  # !")),
    ("offer-as-service-message", BIRTHDAY + "purpose: service_messages  # !\n"),
    ("first-message-for-some", BIRTHDAY.replace("[sms]", "[sms, messenger]").replace("[sms, messenger]", "[sms, messenger]  # !")),
    ("sms-too-long", BIRTHDAY + f"texts:\n  sms: {'ш' * 71}  # !\n"),
    ("sms-too-long", BIRTHDAY + f"texts:\n  sms: {'s' * 161}  # !\n"),
    ("sms-too-long", BIRTHDAY + f"texts:\n  sms: '{'ш' * 61}{{contact.first_name}}'  # !\n"),
    ("sent-at-night", BIRTHDAY.replace('"10:00"}', '"08:59"}  # !')),
    ("sent-at-night", BIRTHDAY.replace('"10:00"}', '"21:00"}  # !')),
    ("unknown-segment", BIRTHDAY.replace("segment: SEG-BIRTHDAY", "segment: SEG-BIRTDAY  # !")),
    ("unknown-mechanic", BIRTHDAY.replace("LOY-BIRTHDAY", "LOY-BIRTDAY  # !")),
    ("unknown-property", BIRTHDAY.replace("contact.gender]", "contact.sex]  # !")),
    ("unknown-property", BIRTHDAY + "texts:\n  sms: 'Привет, {contact.nickname}!'  # !\n"),
    (
        "missing-key",
        BIRTHDAY.replace("segment: SEG-BIRTHDAY\n", "").replace('{daily: "10:00"}', "segment_entered").replace("[sms]", "[targeted_ads]"),
    ),
    ("not-a-choice", BIRTHDAY.replace("[sms]", "[sms, pigeon]  # !")),
    ("duplicate-id", BIRTHDAY.replace("SCN-BIRTHDAY", "LOY-BIRTHDAY  # !")),
    ("unknown-key", BIRTHDAY + "chanels: [email]  # !\n"),
]
ALONGSIDE = ("channel-without-consent", "unused-segment")
"""What follows from looking at one thing only: a channel more, a segment fewer."""


@pytest.mark.parametrize(("code", "scenario"), ONE)
def test_one_mistake_is_found_at_its_line(tmp_path: Path, code: str, scenario: str) -> None:
    text = brief(scenario)
    found = [finding for finding in found_in(tmp_path, text) if finding.code.name == code or finding.code.name not in ALONGSIDE]
    assert [finding.code.name for finding in found] == [code]
    marked = [number for number, line in enumerate(text.splitlines(), start=1) if "# !" in line]
    if marked:
        span = found[0].span()
        assert span is not None
        assert [span.line] == marked


WHOLE: list[tuple[str, str]] = [
    ("consent-elsewhere", brief(BIRTHDAY, head=EITHER)),
    (
        "repeats-every-day",
        HEAD.replace("anniversary_is_today", "anniversary_in_next, value: 3 days") + "  - " + BIRTHDAY.replace("\n", "\n    "),
    ),
    ("first-message", brief(BIRTHDAY.replace("[sms]", "[messenger]"), head=HEAD.replace("channel: sms", "channel: messenger"))),
    ("consent-for-other-purpose", brief(BIRTHDAY + "purpose: advertising\n", head=NEWS_ONLY)),
    (
        "unused-segment",
        brief(BIRTHDAY.replace("SEG-BIRTHDAY", "SEG-B2"), head=HEAD + "")
        .replace("SEG-B2", "SEG-BIRTHDAY")
        .replace("        - not: {segment: SEG-STAFF}\n", ""),
    ),
    (
        "unused-mechanic",
        brief(
            BIRTHDAY.replace("mechanic: LOY-BIRTHDAY\n", ""),
            head=HEAD.replace("    scope: receipt\n", "    scope: receipt\n    trigger: {coupon: shared}\n"),
        ),
    ),
    ("property-not-listed", LISTED),
    (
        "wanted-by-unwanted",
        brief(BIRTHDAY).replace("title: Скидка имениннику\n    priority: should", "title: Скидка имениннику\n    priority: wont"),
    ),
]


@pytest.mark.parametrize(("code", "text"), WHOLE)
def test_what_does_not_go_together_is_found(tmp_path: Path, code: str, text: str) -> None:
    assert [finding.code.name for finding in found_in(tmp_path, text)] == [code]


def test_every_finding_about_scenarios_is_shown_by_an_example() -> None:
    shown = {code for code, _ in (*ONE, *WHOLE)}
    assert shown >= set(scenarios.CODES), set(scenarios.CODES) - shown


@pytest.mark.parametrize("name", sorted(scenarios.CODES))
def test_findings_about_scenarios_read_in_both_languages(name: str) -> None:
    code = CODES[name]
    assert code.message.ru != code.message.en
    assert all(any("а" <= letter <= "я" for letter in message.ru) for message in (code.message, code.help) if message.ru)


SOUND = [
    brief(BIRTHDAY),
    brief(BIRTHDAY + f"texts:\n  sms: {'ш' * 70}\n"),
    brief(BIRTHDAY + f"texts:\n  sms: {'s' * 160}\n"),
    brief(BIRTHDAY + "texts:\n  sms: {ru: 'С праздником, {contact.first_name}!', en: 'Many happy returns, {contact.first_name}!'}\n"),
    brief(BIRTHDAY + 'quiet_hours: "21:00-09:00"\n'),
    brief(BIRTHDAY.replace('"10:00"', '"20:59"')),
    brief(BIRTHDAY.replace("[sms]", "[sms, email]"), head=EITHER),
    brief(BIRTHDAY.replace("[sms]", "[email, sms]"), head=EITHER),
    brief(BIRTHDAY.replace("[sms]", "[messenger]"), head=WROTE).replace("SEG-STAFF\n", "SEG-UNUSED\n"),
    brief(BIRTHDAY.replace("[sms]", "[targeted_ads]"), head=ANYBODY),
    brief(BIRTHDAY.replace("mechanic: LOY-BIRTHDAY\n", "purpose: service_messages\n"), head=ANYBODY),
    brief(BIRTHDAY.replace('{daily: "10:00"}', "{event: purchase, after: 2 hours}")),
    brief(BIRTHDAY.replace('{daily: "10:00"}', "segment_entered")),
    brief(BIRTHDAY.replace('{daily: "10:00"}', "{date: 2027-03-08, at: '10:00', clock: Europe/Samara}")),
]


@pytest.mark.parametrize("text", SOUND)
def test_what_is_right_is_not_reported(tmp_path: Path, text: str) -> None:
    assert [finding.code.name for finding in found_in(tmp_path, text) if finding.code.name != "unused-segment"] == []


def test_consent_is_found_in_the_segments_that_a_segment_uses(tmp_path: Path) -> None:
    agreed = HEAD.replace("segments:\n", "segments:\n" + (
        "  - {id: SEG-AGREED, title: Согласные, priority: must, refresh: 1 day, "
        "where: {property: contact.consent, channel: sms, op: can_contact}}\n"
    ))  # fmt: skip
    used = agreed.replace("        - {property: contact.consent, channel: sms, op: can_contact}\n", "        - {segment: SEG-AGREED}\n")
    assert found_in(tmp_path, brief(BIRTHDAY, head=used)) == ()


def test_what_is_not_denied_is_consent(tmp_path: Path) -> None:
    denied = HEAD.replace(
        "{property: contact.consent, channel: sms, op: can_contact}", "not: {property: contact.consent, channel: sms, op: cannot_contact}"
    )
    assert found_in(tmp_path, brief(BIRTHDAY, head=denied)) == ()
    refused = denied.replace("cannot_contact", "can_contact")
    assert "message-without-consent" in [finding.code.name for finding in found_in(tmp_path, brief(BIRTHDAY, head=refused))]
