"""When two clauses are one duty, who bears it, and toward whom."""

from antechamber.core.order import DutyKind, Force
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.duties.drafts import Draft
from antechamber.readers.orders.kinds.act import Detail
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.times.relations import loose_relations, relative_periods
from antechamber.readers.orders.times.timing import printed_dates
from antechamber.readers.orders.vocabulary import PREPARE
from antechamber.readers.orders.who.people import addressee_of, bearers_in, names_court, names_opponent

_ARRIVES = re.compile(
    r"(?:arrive|reach|be received|(?:is|are|be) due|be (?:submitted|e-?mailed|sent|delivered|lodged))\b"
)
_MEANWHILE = re.compile(
    r"\b(?:on the same (?:day|date)|at the same time|when|as soon as|once) (?:that )?(?:it|they|the)\b"
)
"""What is sent to somebody else then."""


def carried(clause: Clause, drafts: list[Draft]) -> Detail | None:
    """A clause that continues an act already read in the same sentence ("and shall stay until")."""
    if not drafts or drafts[-1].clause.sentence is not clause.sentence:
        return None
    if (
        drafts[-1].kind is DutyKind.AUTHORITY
        and re.match(r"have (?:that|such|the)\b", clause.predicate)
        and not {"plaintiff", "defendant"} & {*bearers_in(clause.subject)} - {*drafts[-1].bearers}
    ):
        return Detail(why="same_act")
    if (
        drafts[-1].kind in (DutyKind.OTHER, DutyKind.ATTEND)
        and clause.subject == drafts[-1].clause.subject
        and clause.force is drafts[-1].force
        and not printed_dates(clause.low)
        and re.match(r"(?:sign|join|stay|remain|keep|put|conduct|do|use|be)\b", clause.predicate)
        and not PREPARE.match(clause.predicate)
    ):
        return Detail(why="same_act")
    if (
        drafts[-1].kind is DutyKind.SUBMIT
        and re.match(r"(?:a|an electronic|one) copy\b", clause.subject)
        and not names_opponent(clause.predicate)
        and "counsel" not in clause.predicate
    ):
        return Detail(why="channel_or_date")
    if (
        drafts[-1].kind is DutyKind.SUBMIT
        and re.match(r"(?:be (?:filed|served|marked|limited|no|of no)|set out|include|not)", clause.predicate)
        and not bearers_in(clause.subject)
    ):
        return Detail(why="contents_or_form")
    return None


def is_same(one: Draft, other: Draft) -> bool:
    """Whether two drafts of one sentence are one duty."""
    if (
        one.kind is other.kind is DutyKind.NOTIFY
        and one.clause.sentence is other.clause.sentence
        and one.clause.subject == other.clause.subject
    ):
        return (
            not (
                loose_relations(other.clause.low)
                or relative_periods(other.clause.low)
                or printed_dates(other.clause.low)
            )
            and "notice of" not in other.clause.low
        )
    if (
        one.clause.sentence is not other.clause.sentence
        or one.kind is not other.kind
        or one.force is not other.force
    ):
        return False
    if other.kind in (DutyKind.CONVEY, DutyKind.SUBMIT, DutyKind.NOTIFY, DutyKind.OTHER, DutyKind.CALL) and (
        one.bearers != other.bearers or other.kind in (DutyKind.NOTIFY, DutyKind.OTHER)
    ):
        return False
    if other.kind is DutyKind.PREPARE and other.force is Force.SHOULD:
        return True
    return not (
        other.kind in (DutyKind.ATTEND, DutyKind.AUTHORITY, DutyKind.PREPARE)
        and one.bearers != other.bearers
        and other.clause.subject != one.clause.subject
    )


def gives_day(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether "Settlement statements shall arrive no later than ..." gives the paper just ordered its day."""
    last = drafts[-1] if drafts else None
    clause = draft.clause
    if (
        draft.kind is not DutyKind.SUBMIT
        or last is None
        or last.kind is not DutyKind.SUBMIT
        or last.timed
        or last.force is not Force.MUST
        or draft.force is not Force.MUST
        or bearers_in(clause.subject)
        or not _ARRIVES.match(clause.predicate)
        or last.clause.sentence.section != clause.sentence.section
    ):
        return False
    last.printed = list(printed_dates(clause.low))
    last.periods = list(relative_periods(clause.low))
    last.loose = list(loose_relations(clause.low))
    last.notes.append(clause.low)
    last.originals.append(clause.sentence.text[clause.start : clause.end])
    return True


def is_present_already(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether "come with power to settle" adds power alone for people whose presence was ordered before."""
    if draft.kind is not DutyKind.ATTEND or not re.match(
        r"(?:come|appear|attend|be present) with (?:\w+ ){0,3}?(?:authority|power|discretion)\b",
        draft.clause.predicate,
    ):
        return False
    wanted = set(draft.bearers) - {"attendee"}
    return any(
        d.kind is DutyKind.ATTEND
        and d.clause.sentence is not draft.clause.sentence
        and wanted <= set(d.bearers)
        for d in drafts
    )


_COUNSELS_ACTS = frozenset(
    {
        DutyKind.SUBMIT,
        DutyKind.REPORT,
        DutyKind.NOTIFY,
        DutyKind.OTHER,
        DutyKind.EXCHANGE_INFORMATION,
        DutyKind.FORWARD_ORDER,
        DutyKind.PROVIDE_COPIES,
        DutyKind.PREPARE,
        DutyKind.CONFER,
    }
)
"""What an attorney general's office does as the lawyer that it is, and not as the party."""


def sides_of(draft: Draft) -> tuple[str, ...]:
    """Bearers as the contract names them: a proposal of plaintiff's counsel is plaintiff's proposal."""
    who = draft.bearers
    if draft.kind is DutyKind.CONVEY:
        folded = {
            "plaintiff_counsel": "plaintiff",
            "defense_counsel": "defendant",
            "counsel": "each_party",
            "attendee": "each_party",
        }
        who = tuple(dict.fromkeys(folded.get(c, c) for c in who))
        if who == ("government_party",) and "attorney general" in draft.clause.subject:
            who = ("defendant", "government_party")
        if re.search(r"\bparties to a cross", draft.clause.subject):
            who = ("each_party",)
    if draft.kind is DutyKind.AUTHORITY:
        folded = {"plaintiff_counsel": "plaintiff", "defense_counsel": "defendant"}
        who = tuple(dict.fromkeys(folded.get(c, c) for c in who))
    if draft.kind in _COUNSELS_ACTS and who == ("government_party",) and "attorney" in draft.clause.subject:
        who = ("government_party", "defense_counsel")
    if draft.kind is DutyKind.SUBMIT and who == ("attendee",):
        who = ("each_party",)
    return who


def toward_of(draft: Draft) -> str | None:
    """Toward whom a duty is owed."""
    predicate = draft.clause.predicate
    match draft.kind:
        case DutyKind.CONVEY:
            if draft.bearers == ("plaintiff",):
                return "defendant"
            if draft.bearers == ("defendant",):
                return "plaintiff"
            return "each_opposing_party"
        case DutyKind.CONFER:
            named = addressee_of(predicate)
            return (
                named
                if named in ("plaintiff", "defendant") and draft.bearers != (named,)
                else "each_opposing_party"
            )
        case DutyKind.SUBMIT | DutyKind.ACKNOWLEDGE | DutyKind.REQUEST | DutyKind.CALL | DutyKind.REPORT:
            return "court"
        case DutyKind.EXCHANGE_INFORMATION | DutyKind.FORWARD_ORDER:
            return addressee_of(predicate) or "each_opposing_party"
        case DutyKind.PROVIDE_COPIES | DutyKind.NOTIFY | DutyKind.OTHER:
            head = _MEANWHILE.split(predicate, maxsplit=1)[0]
            if draft.kind is DutyKind.PROVIDE_COPIES and names_court(head) and not names_opponent(head):
                return "court"
            return addressee_of(predicate) or "court"
        case _:
            return None


def mover(predicate: str) -> tuple[tuple[str, ...], str]:
    """Whose move it is that a lawyer of unknown side makes: a demand is plaintiff's, an answer or offer defendant's."""
    move = re.search(r"\b(?:demands?|offers?|counter-?\w+|responses?|answers?)\b", predicate)
    if move is None:
        return ("each_party",), "each_opposing_party"
    demand = move.group().startswith("demand") and not re.match(r"(?:respond|reply|answer)\b", predicate)
    return (("plaintiff",), "defendant") if demand else (("defendant",), "plaintiff")
