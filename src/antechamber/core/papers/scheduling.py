"""The order that schedules a settlement conference, from a judge's profile: its paragraphs and duties are data."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from antechamber.core.case import Case, PartyKind
from antechamber.core.directive import Directive, Field, FieldKind, Imposed, PaperKind, Paragraph, Remark
from antechamber.core.order import Conference, DutyKind
from antechamber.core.papers.due import CourtDay, is_weekday
from antechamber.core.papers.facts import Facts, Sheaf
from antechamber.core.papers.fields import case_address_field, name_field
from antechamber.core.papers.wording import clock, count_word, day_and_date
from antechamber.core.problems import AntechamberError
from antechamber.core.profile import JudgeProfile, StandingDuty, StandingParagraph

_LETTERS = ("sched_letters", "sched_statements_exchanged")
_MODES = {"in_person": "in person", "video": "by videoconference", "phone": "by telephone"}


class NoSchedulingFormError(AntechamberError):
    """The judge's profile has no scheduling order."""


def draft_scheduling(
    case: Case, facts: Facts, *, profile: JudgeProfile, as_of: datetime, is_court_day: CourtDay = is_weekday
) -> Directive:
    """The scheduling order of a judge for one case.

    Each date is counted back from the conference and, where the last day is no court day, back again; it is
    printed as a date certain.

    Raises:
        NoSchedulingFormError: the profile has no paragraphs for such an order.

    Law: Fed. R. Civ. P. 16(a)(5), 16(c)(1), 6(a)(5) by analogy.
    """
    if not profile.scheduling:
        raise NoSchedulingFormError(
            f"The profile {profile.id!r} has no scheduling order; give one with paragraphs ([[scheduling]]) in case.toml's profile."
        )
    sheaf = _common(case, facts, profile)
    paragraphs: list[Paragraph] = []
    for standing in profile.scheduling:
        if _applies(standing, case):
            paragraphs.append(_paragraph(standing, sheaf, facts, is_court_day))
    paragraphs = _hung(paragraphs)
    return Directive(
        kind=PaperKind.SCHEDULING,
        case=case,
        profile=profile,
        title=profile.scheduling_title,
        as_of=as_of,
        paragraphs=_numbered(paragraphs),
        docket=Paragraph(template="docket_scheduling", fields=sheaf.all()),
        conference=_conference(facts),
        remarks=(*sheaf.remarks, *_conference_remarks(facts, as_of, is_court_day)),
    )


def _conference(facts: Facts) -> Conference | None:
    if facts.conference_on is None:
        return None
    mode = facts.mode or "in_person"
    return Conference(
        on=facts.conference_on, at=facts.conference_at, mode=mode if mode in _MODES else "unstated"
    )


def _hung(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs with the duties that hang on another duty of the order due together with it."""
    first: dict[str, Imposed] = {}
    for duty in (duty for paragraph in paragraphs for duty in paragraph.imposes):
        first.setdefault(f"duty:{duty.kind.value}", duty)
    return [replace(p, imposes=tuple(_with_anchor(duty, first) for duty in p.imposes)) for p in paragraphs]


def _with_anchor(duty: Imposed, first: Mapping[str, Imposed]) -> Imposed:
    other = first.get(duty.terms.anchor or "")
    return replace(duty, due_on=other.due_on, due_at=other.due_at) if other else duty


def _numbered(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Labels without gaps: "3" becomes the next number, "1(a)" keeps its letter under the number before it."""
    number = 0
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        label = paragraph.label
        if label.isdigit():
            number += 1
            label = str(number)
        elif "(" in label:
            label = f"{number}({label.partition('(')[2]}"
        found.append(replace(paragraph, label=label))
    return tuple(found)


def _common(case: Case, facts: Facts, profile: JudgeProfile) -> Sheaf:
    sheaf = Sheaf()
    sheaf.day("conference", facts.conference_on, "The day of the conference is not known: conference_on.")
    sheaf.hour("hour", facts.conference_at, "The hour of the conference is not known: conference_at.")
    mode = _MODES.get(facts.mode, facts.mode)
    sheaf.put(Field(name="mode", text=mode or "in person", origin="given by chambers" if mode else "profile"))
    if facts.mode in {"", "in_person"}:
        sheaf.words("place", facts.place, "The courtroom is not known: place.")
    if case.presiding_judge and case.presiding_judge != case.settlement_judge:
        sheaf.put(name_field("presiding", case.presiding_judge, origin="case.toml presiding_judge"))
    field, missing = case_address_field(case, profile)
    sheaf.put(field)
    sheaf.remarks += missing
    sheaf.put(name_field("judge", case.settlement_judge, origin="case.toml settlement_judge"))
    return sheaf


def _applies(standing: StandingParagraph, case: Case) -> bool:
    public = any(party.kind is PartyKind.GOVERNMENT for party in case.parties)
    return {"": True, "government": public, "no_government": not public}.get(standing.when, True)


def _paragraph(standing: StandingParagraph, sheaf: Sheaf, facts: Facts, is_court_day: CourtDay) -> Paragraph:
    own = [
        Field(
            name=name,
            text=text,
            origin="profile",
            kind=FieldKind.NUMBER if text.isdigit() else FieldKind.TEXT,
        )
        for name, text in standing.fields
    ]
    if standing.days_before is not None:
        own += _dates(standing, facts, is_court_day, sheaf)
    return Paragraph(
        template=standing.template,
        label=standing.label,
        fields=(*sheaf.all(), *own),
        law=("frcp-16-a-5", "frcp-16-c-1"),
        imposes=tuple(_imposed(duty, standing, sheaf, facts, is_court_day) for duty in standing.duties),
    )


def _dates(standing: StandingParagraph, facts: Facts, is_court_day: CourtDay, sheaf: Sheaf) -> list[Field]:
    found: list[Field] = []
    days = standing.days_before or 0
    found.append(Field(name="days", text=count_word(days), origin="profile"))
    on = _due_on(standing, facts, is_court_day)
    found.append(
        Sheaf().day("due", on, "") if on else sheaf.day("due", None, "The date follows from the conference.")
    )
    at = _due_at(standing, facts)
    if at is not None:
        found.append(Field(name="at", text=clock(at), origin="profile", kind=FieldKind.DATE))
    return found


def _due_on(standing: StandingParagraph, facts: Facts, is_court_day: CourtDay) -> date | None:
    """The paragraph's own date: counted back from the conference, or the day that chambers gave for the letters."""
    if standing.template in _LETTERS and facts.letters_due_on is not None:
        return facts.letters_due_on
    return _counted_back(facts.conference_on, standing.days_before or 0, is_court_day)


def _due_at(standing: StandingParagraph, facts: Facts) -> time | None:
    return facts.letters_due_at or standing.at if standing.template in _LETTERS else standing.at


def _counted_back(conference: date | None, days: int, is_court_day: CourtDay) -> date | None:
    if conference is None:
        return None
    day = conference - timedelta(days=days)
    while not is_court_day(day):
        day -= timedelta(days=1)
    return day


def _imposed(
    duty: StandingDuty, standing: StandingParagraph, sheaf: Sheaf, facts: Facts, is_court_day: CourtDay
) -> Imposed:
    on: date | None = None
    at: time | None = None
    if duty.with_conference:
        on, at = facts.conference_on, facts.conference_at
    elif duty.terms.anchor is None:
        on, at = _due_on(standing, facts, is_court_day), _due_at(standing, facts)
    return Imposed(
        kind=duty.kind,
        bearers_class=duty.bearers_class,
        due_on=on,
        due_at=at,
        toward=duty.toward,
        means=duty.means,
        address=sheaf.fields["address"].text if "email" in duty.means else None,
        terms=replace(duty.terms, page_limit=_page_limit(duty, standing)),
    )


def _page_limit(duty: StandingDuty, standing: StandingParagraph) -> int | None:
    told = dict(standing.fields).get("page_limit", "")
    return int(told) if duty.kind is DutyKind.SUBMIT and told.isdigit() else None


def _conference_remarks(facts: Facts, as_of: datetime, is_court_day: CourtDay) -> Sequence[Remark]:
    found: list[Remark] = []
    for name, on in (("conference", facts.conference_on), ("letters", facts.letters_due_on)):
        if on is not None and on <= as_of.date():
            found.append(Remark(about=name, message=f"{day_and_date(on)} is not after the day of drafting."))
        elif on is not None and not is_court_day(on):
            found.append(Remark(about=name, message=f"{day_and_date(on)} is a weekend or a legal holiday."))
    conference, letters = facts.conference_on, facts.letters_due_on
    if conference is not None and letters is not None and letters >= conference:
        message = f"The letters would be due on {day_and_date(letters)}, which is not before the conference."
        found.append(Remark(about="letters", message=message))
    return tuple(found)
