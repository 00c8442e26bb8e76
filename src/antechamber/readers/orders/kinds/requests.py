"""Requests for leave: another day, to be excused, to bring a device."""

from antechamber.core.order import DutyKind, Force
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.kinds.act import Act, Context, Detail
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.vocabulary import ASKER, REQUEST, REQUEST_SUBJECT, SETTLED
from antechamber.readers.orders.who.people import bearers_in

_DATE_UNSUITABLE = re.compile(
    r"\b(?:date|day|time|conference|setting|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2})\b[^,;]{0,30}\b(?:cannot be (?:kept|met)|conflicts?|is (?:inconvenient|a problem|out of the question|unavailable|unworkable|impossible|not (?:convenient|available))|does not (?:suit|work))"
)
_SEEKS_DATE = re.compile(
    r"(?:confer|speak|consult|meet|contact|agree|find|propose|call|notify|advise|write)\b.{0,60}\b(?:another|other|alternat\w+|new|different|dates|suits?|mutually)\b"
)
_CALLS = re.compile(r"(?:call|telephone|ring|phone|write|e-?mail|contact|tell|let)\b")
_COURT_APPROVAL = re.compile(r"(?:the |a |any )?(?:petitions?|motions? (?:for|to) approv\w+)\b")
_TO_BE_EXCUSED = re.compile(
    r"to (?:be excused|appear by|attend by|change|move|obtain|ask for|seek|request)\b"
)
_SHOWS = re.compile(
    r"(?:have to |need to )?show\b[^.;]{0,20}\b(?:in|by|upon) (?:a |an |written )*(?:motion|letter|application|request|affidavit)\b"
)
_OTHER_DAY = re.compile(
    r"\b(?:adjournments?|continuances?|reschedul\w+|postpone\w*|moving the (?:date|session|conference|mediation)|(?:another|different|new) (?:day|date)|changes? of (?:the )?dates?)\b"
)
_ASKS = re.compile(
    r"(?:also |jointly |first )*(?:telephone|call|phone|write to|e-?mail|contact|ask|apply to) (?!(?:each other|one another|opposing))"
)
_EXCUSED_OF_RIGHT = re.compile(
    r"be excused (?!.*\b(?:by (?:the )?(?:court|order|judge|undersigned)|upon|on (?:\w+ )?(?:motion|request|application)|by (?:\w+ )?(?:motion|request|letter|application)|leave|request\w*|ask\w*|appl\w+)\b)"
)
_BY_AGREEMENT = re.compile(
    r"(?:only )?be (?:rescheduled|continued|adjourned|moved|postponed|reset)\b[^.;]{0,40}\b(?:by (?:\w+ )?(?:agreement|stipulation|motion|letter)|(?:up)?on (?:[\w()]+ ){1,5}?notice)\b"
)
_SEEKER = re.compile(
    r"\b(?:seek|wish|want|request|desir|need|ask)\w*\b[^,;]{0,30}\b(?:relief|leave|extensions?|adjourn\w*|continu\w+|excus\w+|changes?|modif\w+|another (?:date|day)|more time)\b|\b(?:who|that) cannot (?:comply|meet|keep|attend)\b"
)
_FIRST_ASKS = re.compile(
    r"(?:first |then )*(?:confer|consult|meet and confer|speak|move|file (?:a|an) (?:\w+ )?motion|apply|write)\b"
)
WITH_LEAVE = re.compile(
    r"\b(?:attend|appear|participat)\w*\b[^.;]{0,40}\b(?:is|are|be) (?:allowed|permitted|possible|authori[sz]ed)\b[^.;]{0,12}\bonly (?:with|by|upon|on) (?:the )?(?:\w+[ ,]){0,3}?(?:approval|leave|permission|consent)\b"
)


def request(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    """Requests for leave, with their time and form."""
    subject, predicate = clause.subject, clause.predicate
    if _COURT_APPROVAL.match(subject) and re.search(
        r"\bafter the (?:conference|mediation|session)\b", predicate
    ):
        return None
    only = only_on_request(clause) or _of_seeker(clause) or _of_unsuited(clause) or _under_another_day(clause)
    if only is not None:
        return only
    if REQUEST_SUBJECT.match(subject) and not SETTLED.search(clause.intro):
        if re.match(
            r"be (?:supported|agreed upon)|suspend|not\b|have\b|contain|identify|explain", predicate
        ) or not re.search(
            r"\b(?:on file|on the docket|raised|brought to|addressed|made|filed|submitted|sent|reach|presented|received|lodged|sought|asked for|requested|obtained|in writing|by (?:letter|motion|e-?mail|stipulation|joint)|come|accompany|are made|is made|require|be (?:directed|e-mailed|emailed|in the form))",
            predicate,
        ):
            context.request = True
            return Detail(why="form_of_request")
        joint = (
            ("each_party",)
            if re.search(r"\bby (?:joint motion|stipulation)\b", predicate)
            or re.match(r"(?:any |a |the |all )?(?:stipulation|joint)", subject)
            else ()
        )
        return (
            Act(kind=DutyKind.REQUEST, what=_request_about(clause), bearers=("requesting_party", *joint)),
        )
    if (
        REQUEST.search(predicate if clause.force is Force.MAY else predicate[:130])
        and not _EXCUSED_OF_RIGHT.match(predicate)
        and (
            ASKER.search(subject + " " + clause.intro)
            or clause.force is Force.MAY
            or re.match(
                r"(?:ask|apply|move|seek|request|write to the court|place a conference call|make (?:a|an|any) (?:request|application|motion)|file (?:a|an|any) (?:\w+ )?(?:motion|request|stipulation)|be heard|submit (?:a|the) (?:written )?(?:request|court's form of device)|submit (?:the court's )?[\w' ]*device)",
                predicate,
            )
        )
        and not re.match(
            r"(?:send|submit|exchange|e-mail|provide|deliver|attend|appear|bring|serve|convey|make a (?:settlement )?(?:demand|offer))\b(?!.{0,40}\b(?:request|motion|device order)\b)",
            predicate,
        )
    ):
        who: tuple[str, ...] | None = (
            None
            if bearers_in(subject) and not ASKER.search(subject) and clause.force is Force.MAY
            else tuple(dict.fromkeys(("requesting_party", *bearers_in(subject))))
        )
        if bearers_in(subject) == ("counsel",):
            who = ("counsel", "requesting_party")
        elif "attendee" in bearers_in(subject):
            who = ("attendee", "requesting_party")
        elif ASKER.search(clause.intro) or (
            bearers_in(subject) == ("each_party",) and not ASKER.search(subject)
        ):
            who = ("each_party", "requesting_party")
        return (Act(kind=DutyKind.REQUEST, what=_request_about(clause), bearers=who),)
    if ASKER.search(subject + " " + clause.intro) and re.match(
        r"(?:jointly )?(?:file|make|submit) (?:a|an) (?:[\w-]+ )?(?:motion|request|application|stipulation)\b",
        predicate,
    ):
        return (Act(kind=DutyKind.REQUEST, what=_request_about(clause), bearers=("requesting_party",)),)
    if ASKER.search(subject) and re.match(
        r"(?:say so|call the (?:courtroom )?deputy|call chambers|contact chambers|contact the (?:courtroom )?deputy|notify|inform|advise|do so|let)\b",
        predicate,
    ):
        return (
            Act(
                kind=DutyKind.REQUEST,
                what=_request_about(clause),
                bearers=("requesting_party", *bearers_in(subject)),
            ),
        )
    if re.match(r"state its (?:view|position) ", predicate):
        return (Act(kind=DutyKind.REQUEST, what="view on a request", bearers=("each_opposing_party",)),)
    return None


def _of_unsuited(clause: Clause) -> tuple[Act, ...] | None:
    """What is done when the day does not suit ("If June 5 is impossible, call my deputy"): a request for another."""
    if not _DATE_UNSUITABLE.search(clause.intro):
        return None
    if _SEEKS_DATE.match(clause.predicate) and bearers_in(clause.subject):
        return (Act(kind=DutyKind.REQUEST, what="adjournment", bearers=bearers_in(clause.subject)),)
    if clause.how == "imperative" and _CALLS.match(clause.predicate):
        return (Act(kind=DutyKind.REQUEST, what="adjournment", bearers=("requesting_party", "counsel")),)
    return None


def _under_another_day(clause: Clause) -> tuple[Act, ...] | None:
    """A call or a letter to chambers under a heading that speaks of another day."""
    if ASKER.search(clause.subject) and _SHOWS.match(clause.predicate):
        return (Act(kind=DutyKind.REQUEST, what=_request_about(clause), bearers=("requesting_party",)),)
    if clause.how == "imperative" and _TO_BE_EXCUSED.match(clause.intro) and _ASKS.match(clause.predicate):
        return (Act(kind=DutyKind.REQUEST, what=_request_about(clause), bearers=("requesting_party",)),)
    if clause.how == "may" or not (
        _OTHER_DAY.search(clause.sentence.heading.lower()) and _ASKS.match(clause.predicate)
    ):
        return None
    who = tuple(dict.fromkeys(("requesting_party", *bearers_in(clause.subject))))
    return (Act(kind=DutyKind.REQUEST, what="adjournment", bearers=who),)


def _of_seeker(clause: Clause) -> tuple[Act, ...] | None:
    """What somebody who seeks relief, or cannot comply, must do first: one request, whatever its steps."""
    if not (_SEEKER.search(clause.subject) and _FIRST_ASKS.match(clause.predicate)):
        return None
    return (Act(kind=DutyKind.REQUEST, what=_request_about(clause), bearers=("requesting_party",)),)


def only_on_request(clause: Clause) -> tuple[Act, ...] | None:
    """A leave that is given only when asked for: "allowed only for compelling reasons, presented in writing"."""
    low = clause.low
    if _BY_AGREEMENT.match(clause.predicate):
        agreed = re.search(r"\bby (?:\w+ )?agreement of (?P<who>[^.;,]{3,40})", low)
        who = ("requesting_party", *(bearers_in(agreed["who"]) if agreed else ()))
        return (Act(kind=DutyKind.REQUEST, what=_request_about(clause), bearers=who),)
    if WITH_LEAVE.search(low):
        return (Act(kind=DutyKind.REQUEST, what=_request_about(clause), bearers=("requesting_party",)),)
    if not re.search(
        r"\b(?:only|except|unless)\b[^.]{0,60}\b(?:by (?:\w+ )?(?:motion|stipulation|application)|in (?:a|an) (?:\w+ )?(?:motion|letter|application)|presented in writing|received in writing|in writing|(?:up)?on (?:\w+ ){0,2}(?:motion|application|request))\b",
        low,
    ):
        return None
    if re.match(
        r"(?:be )?(?:given|granted|allowed|permitted|considered|excused|entertained|continued|changed|adjourned|rescheduled|postponed|moved)\b",
        clause.predicate,
    ):
        return (Act(kind=DutyKind.REQUEST, what=_request_about(clause), bearers=("requesting_party",)),)
    return None


def _request_about(clause: Clause) -> str:
    low = clause.low
    if re.search(r"excus|telephone|non-?appearance|attend", low):
        return "excusal"
    if re.search(r"device|laptop|clearance", low):
        return "device"
    return "adjournment"
