"""Orders that move the conference or its dates: adjournment, excusal, amended order, order vacating it."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from antechamber.core.case import Case
from antechamber.core.directive import Directive, Field, FieldKind, Imposed, PaperKind, Paragraph, Remark
from antechamber.core.order import Audience, Conference, DutyKind, EnteredOrder, Terms
from antechamber.core.papers.due import CourtDay, is_weekday
from antechamber.core.papers.facts import Facts, Ruling, Sheaf, VacatedBecause
from antechamber.core.papers.fields import case_address_field, name_field
from antechamber.core.papers.ground import conference_of, submit_of
from antechamber.core.papers.provisions import order_gaps, order_names
from antechamber.core.papers.wording import day_and_date
from antechamber.core.profile import JudgeProfile

_REACHED = (("phone", "telephone"), ("video", "video"))
_RULED = {Ruling.GRANTED: "GRANTED", Ruling.DENIED: "DENIED", Ruling.IN_PART: "GRANTED IN PART"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What every ruling starts from: the case, its orders, the usages, the moment, the court's calendar."""

    case: Case
    orders: tuple[EnteredOrder, ...]
    profile: JudgeProfile
    as_of: datetime
    is_court_day: CourtDay = is_weekday

    @property
    def order(self) -> EnteredOrder | None:
        """The order in force: the latest that sets a conference, else the latest."""
        setting = [order for order in self.orders if order.conference and order.conference.on]
        found = setting or list(self.orders)
        return found[-1] if found else None


def draft_adjournment(desk: Desk, facts: Facts) -> Directive:
    """The ruling on a request to adjourn the conference.

    Dates that the earlier order fixed do not move with the conference: unless chambers give a new date for the
    letters, the paper keeps silent about them and a remark asks.

    Law: Fed. R. Civ. P. 6(b), 16(b)(4).
    """
    sheaf = _sheaf(desk, facts)
    ruling = facts.ruling
    if ruling is None:
        sheaf.words("ruling", "", "Say how the request is ruled on: ruling=granted, denied or in_part.")
    moved = ruling is not Ruling.DENIED
    if moved:
        sheaf.day(
            "conference", facts.conference_on, "The new day of the conference is not known: conference_on."
        )
        _hour(sheaf, facts)
    template = f"adjournment_{(ruling or Ruling.GRANTED).value}"
    paragraphs = [_paragraph(template, sheaf)]
    if moved:
        paragraphs += _letters(facts, sheaf, "adjournment_letters")
    paragraphs.append(_paragraph("adjournment_rest", sheaf))
    remarks = _moved_remarks(desk, facts) if moved else ()
    conference = _conference(facts) if moved else Conference(on=conference_of(desk.orders))
    ruled = _directive(desk, PaperKind.ADJOURNMENT, "ORDER", paragraphs, "docket_adjournment", sheaf, remarks)
    return replace(ruled, conference=conference)


def draft_excusal(desk: Desk, facts: Facts) -> Directive:
    """The ruling on a request that a person be excused from attending in person.

    Law: Fed. R. Civ. P. 16(c)(1): a party or its representative present, or reasonably available by other means.
    """
    sheaf = _sheaf(desk, facts)
    sheaf.words("excused", facts.excused, "Say who is to be excused, with the title: excused.")
    sheaf.words(
        "excused_how", facts.excused_how or "by telephone", "Say how the person can be reached: excused_how."
    )
    if facts.ruling is None:
        sheaf.words("ruling", "", "Say how the request is ruled on: ruling=granted or denied.")
    template = "excusal_denied" if facts.ruling is Ruling.DENIED else "excusal_granted"
    denied = facts.ruling is Ruling.DENIED
    imposes = () if denied else (_availability(desk, facts.excused_how or "by telephone"),)
    paragraphs = [_paragraph(template, sheaf, imposes=imposes, law=("frcp-16-c-1",))]
    return _directive(desk, PaperKind.EXCUSAL, "ORDER", paragraphs, "docket_excusal", sheaf, ())


def draft_amended(desk: Desk, facts: Facts) -> Directive:
    """An order that changes the day of the conference or of the letters, and leaves the rest as it was."""
    sheaf = _sheaf(desk, facts)
    paragraphs: list[Paragraph] = []
    if facts.conference_on is not None or facts.letters_due_on is None:
        sheaf.day(
            "conference", facts.conference_on, "Nothing to amend was given: conference_on or letters_due_on."
        )
        _hour(sheaf, facts)
        paragraphs.append(_paragraph("amended_conference", sheaf))
        paragraphs += _letters(facts, sheaf, "amended_letters_too")
    else:
        paragraphs += _letters(facts, sheaf, "amended_letters")
    paragraphs.append(_paragraph("amended_rest", sheaf))
    remarks = _moved_remarks(desk, facts) if facts.conference_on or facts.letters_due_on else ()
    title = "AMENDED ORDER"
    amended = _directive(desk, PaperKind.AMENDED, title, paragraphs, "docket_amended", sheaf, remarks)
    return replace(amended, conference=_conference(facts))


def draft_vacated(desk: Desk, facts: Facts) -> Directive:
    """An order that takes the conference off the calendar; why is told in one of four fixed ways."""
    sheaf = _sheaf(desk, facts)
    because = facts.because or VacatedBecause.COURT
    paragraphs = [_paragraph(f"vacated_{because.value}", sheaf), _paragraph("vacated_order", sheaf)]
    return _directive(desk, PaperKind.VACATED, "ORDER", paragraphs, "docket_vacated", sheaf, ())


def _sheaf(desk: Desk, facts: Facts) -> Sheaf:
    sheaf = Sheaf()
    order, profile = desk.order, desk.profile
    sheaf.put(name_field("judge", desk.case.settlement_judge, origin="case.toml settlement_judge"))
    sheaf.put(Field(name="docket_word", text=profile.docket_word, origin="profile"))
    address, missing = case_address_field(desk.case, profile)
    sheaf.put(address)
    sheaf.remarks += missing
    sheaf.words("requested_by", facts.requested_by or "the parties", "")
    if facts.request_entry is not None:
        sheaf.number("request_entry", facts.request_entry, "")
    if facts.ruling is not None:
        sheaf.put(Field(name="ruling", text=_RULED[facts.ruling], origin="the form"))
    old = conference_of(desk.orders)
    sheaf.day("old_conference", old, "No order on record sets the day of the conference.", mark="")
    if order is None:
        sheaf.words("order_full", "", "The record has no order that this one could refer to.")
        sheaf.words("order_short", "Order", "")
        return sheaf
    names = order_names(order, desk.orders, profile.docket_word)
    sheaf.put(
        Field(
            name="order_full",
            text=f"the Court’s {names.full.text}",
            origin=order.source,
            kind=FieldKind.CITATION,
        )
    )
    sheaf.put(Field(name="order_short", text=names.short.text, origin=order.source, kind=FieldKind.CITATION))
    sheaf.remarks += [Remark(about="order", message=gap) for gap in order_gaps(order)]
    return sheaf


def _hour(sheaf: Sheaf, facts: Facts) -> None:
    if facts.conference_at is not None:
        sheaf.hour("hour", facts.conference_at, "")


def _conference(facts: Facts) -> Conference | None:
    on = facts.conference_on
    return Conference(on=on, at=facts.conference_at) if on is not None else None


def _availability(desk: Desk, how: str) -> Imposed:
    """Who is excused must still be within reach; `how` is told in chambers' words."""
    means = tuple(name for name, words in _REACHED if words in how.lower())
    return Imposed(
        kind=DutyKind.ATTEND, bearers_class=("attendee",), due_on=conference_of(desk.orders), means=means
    )


def _letters(facts: Facts, sheaf: Sheaf, template: str) -> list[Paragraph]:
    if facts.letters_due_on is None:
        return []
    sheaf.day("letters_due", facts.letters_due_on, "")
    if facts.letters_due_at is not None:
        sheaf.hour("letters_at", facts.letters_due_at, "")
    imposed = Imposed(
        kind=DutyKind.SUBMIT,
        bearers_class=("each_party",),
        due_on=facts.letters_due_on,
        due_at=facts.letters_due_at,
        toward="court",
        means=("email",),
        address=sheaf.fields["address"].text,
        terms=Terms(audience=Audience.EX_PARTE),
    )
    return [_paragraph(template, sheaf, imposes=(imposed,))]


def _moved_remarks(desk: Desk, facts: Facts) -> tuple[Remark, ...]:
    found: list[Remark] = []
    place = submit_of(desk.orders)
    if facts.letters_due_on is None and place is not None:
        due = place[1].due
        fixed = f" of {day_and_date(due.on)}" if due.on else ""
        found.append(
            Remark(
                about="letters",
                message=f"The date for the letters{fixed} does not move with the conference; give letters_due_on if it should.",
            )
        )
    for name, day in (("conference", facts.conference_on), ("letters", facts.letters_due_on)):
        if day is not None:
            found += _day_remarks(name, day, desk)
    conference, letters = facts.conference_on or conference_of(desk.orders), facts.letters_due_on
    if conference is not None and letters is not None and letters >= conference:
        message = f"The letters would be due on {day_and_date(letters)}, which is not before the conference."
        found.append(Remark(about="letters", message=message))
    return tuple(found)


def _day_remarks(name: str, day: date, desk: Desk) -> list[Remark]:
    today = desk.as_of.astimezone(desk.case.time_zone).date()
    if day <= today:
        return [
            Remark(
                about=name,
                message=f"{day_and_date(day)} is not after {day_and_date(today)}, the day of drafting.",
            )
        ]
    if not desk.is_court_day(day):
        return [
            Remark(
                about=name,
                message=f"{day_and_date(day)} is a weekend or a legal holiday; it was left as given.",
            )
        ]
    return []


def _paragraph(
    template: str, sheaf: Sheaf, *, imposes: tuple[Imposed, ...] = (), law: tuple[str, ...] = ("frcp-6-b",)
) -> Paragraph:
    return Paragraph(template=template, fields=sheaf.all(), law=law, imposes=imposes)


def _directive(
    desk: Desk,
    kind: PaperKind,
    title: str,
    paragraphs: list[Paragraph],
    docket: str,
    sheaf: Sheaf,
    remarks: tuple[Remark, ...],
) -> Directive:
    return Directive(
        kind=kind,
        case=desk.case,
        profile=desk.profile,
        title=title,
        as_of=desk.as_of,
        paragraphs=tuple(paragraphs),
        docket=Paragraph(template=docket, fields=sheaf.all()),
        remarks=(*sheaf.remarks, *remarks),
    )
