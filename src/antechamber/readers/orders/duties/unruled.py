"""Sentences without an operative clause: headings that command, items of a list, words about a paper or about time."""

from dataclasses import replace
from typing import TYPE_CHECKING

from antechamber.core.order import Audience, DutyKind, Force
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.duties import details
from antechamber.readers.orders.duties.drafts import TALKS, Draft
from antechamber.readers.orders.duties.headings import news_times, of_heading
from antechamber.readers.orders.kinds.act import Act
from antechamber.readers.orders.kinds.requests import WITH_LEAVE
from antechamber.readers.orders.layout import Sentence
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.times.relations import loose_relations, relative_periods
from antechamber.readers.orders.times.timing import printed_dates
from antechamber.readers.orders.who.people import bearers_in

if TYPE_CHECKING:
    from antechamber.readers.orders.duties.gathering import Gathering


LIST_LEAD = re.compile(
    r"\b(?:letters?|statements?|memorand(?:um|a)|briefs?|it|they|submissions?|response|demand)\b[^.]*\b(?:shall|must|should)\b[^.]*\Z|discuss:?\Z|include:?\Z|\bme\Z|contains?:?\Z|\b(?:include|contain|address|discuss|describ|cover|stat|provid|set forth|set out|setting forth|answer|identif|summari|explain|tell|outlin|speak|consider|about|on|of|with|information|headings)\w*\b[^.:]{0,40}\bfollowing:?\Z|covers?:?\Z|set forth:?\Z|describe:?\Z|address:?\Z|state:?\Z|\b(?:letter|statement|memorandum|brief)\b[^.]*\b(?:sets? forth|setting forth|set out|includ\w+|contain\w+|following|address\w*)\b[^.]*:\Z"
)


_STAY_DUE = re.compile(
    r"\b(?:these|those|the|such|both|all) (?:\w+ ){0,2}?(?:statements?|letters?|memoranda|memorandum|submissions?|papers) (?:stays?|remains?|continue to be|are still|is still|are therefore|is therefore) (?:still )?due\b"
)


def is_of_freshness(sentence: Sentence, clauses: tuple[Clause, ...]) -> bool:
    """Whether a sentence only says that proposals must be new: its commands bind the proposals, and name no day."""
    return (
        all(not bearers_in(clause.subject) for clause in clauses)
        and details.bars_older(sentence.low)
        and not printed_dates(sentence.low)
    )


def read_unruled(gathering: "Gathering", sentence: Sentence, clauses: tuple[Clause, ...]) -> list[str]:
    """What a sentence without a duty does: speaks of a paper just ordered, bars older proposals, or tells."""
    low = sentence.low
    made = of_heading(sentence, gathering.topic, answers=gathering.context.last_kind is DutyKind.CONVEY)
    if made is not None and not clauses:
        for act in made[1]:
            gathering.add(made[0], act)
            if act.kind is DutyKind.NOTIFY:
                gathering.drafts[-1].periods = list(news_times(low, act.start))
        return []
    if sentence.lead and gathering.drafts and LIST_LEAD.search(sentence.lead.lower()):
        for draft in papers_near(gathering, sentence):
            draft.notes.append(low)
        enclose_copies(gathering, sentence)
        return [*_item_convey(gathering, sentence), "contents_or_form"]
    if not clauses and (said := _of_no_clause(gathering, sentence)) is not None:
        return said
    if _address_for_all(gathering, sentence) or _stay_due(gathering, sentence):
        return ["channel_or_date"]
    if details.bars_older(low) or details.allows_older(low):
        _mark_freshness(gathering, sentence, fresh=not details.allows_older(low))
        return ["past"]
    if (
        gathering.context.paper
        and re.search(
            r"\b(?:file|serve|copy|filed|served|shown|pages|record|eyes|alone|exchanged|nobody|ex parte|sent by|marked|confidential)\b",
            low,
        )
        and re.match(
            r"(?:it|they|the|these|do not|please do not|length|limit|both|neither|(?:\w+ ){1,4}pages?)\b",
            low,
        )
    ):
        for draft in papers_near(gathering, sentence):
            draft.notes.append(low)
            draft.originals.append(sentence.text)
            if not draft.printed and not draft.periods:
                draft.printed = list(printed_dates(low))
                draft.periods = list(relative_periods(low))
        return ["contents_or_form"]
    return []


def _of_no_clause(gathering: "Gathering", sentence: Sentence) -> list[str] | None:
    if _labels_paper(gathering, sentence):
        return ["contents_or_form"]
    return [] if _continued(gathering, sentence) else None


_FORM_LABEL = re.compile(
    r"(?:method|manner|how\b|delivery|means\b|where\b|to whom|format|length|page limit|distribution|who sees|contents?\b|(?:required |useful )?topics)"
)


def _labels_paper(gathering: "Gathering", sentence: Sentence) -> bool:
    """What a label of a form says of the paper ordered above it: its length, its way, what it holds."""
    if not _FORM_LABEL.match(sentence.heading.lower()):
        return False
    papers = papers_near(gathering, sentence)
    for draft in papers:
        draft.notes.append(sentence.low)
        draft.originals.append(sentence.text)
    return bool(papers)


def _continued(gathering: "Gathering", sentence: Sentence) -> bool:
    """Duties stated without a command: attendance terms that continue, leave that is given only when asked for."""
    low = sentence.low
    if re.search(
        r"\battendance (?:requirements?|provisions?|terms?|rules)\b[^.]*\b(?:continue to apply|remain in (?:effect|force)|still apply)",
        low,
    ):
        gathering.add(
            Clause(sentence, 0, len(low), "", "all parties", low, 0, Force.MUST, "continued"),
            Act(kind=DutyKind.ATTEND, what="attend", bearers=("each_party",)),
        )
        return True
    if (
        re.match(
            r"no (?:change|adjournment|continuance|extension|postponement|excuse)\w*\b[^.;]*\b(?:without|except (?:by|upon|on)|save (?:by|upon|on)|but (?:by|upon|on)) (?:an? |the |written |joint )*(?:motion|letter|request|application|leave|stipulation)\b",
            low,
        )
        or re.search(
            r"\b(?:considered|granted|allowed|permitted|entertained)\b[^.]{0,30}\bonly\b[^.]{0,60}\b(?:received|presented|made|in writing|motion|request)",
            low,
        )
        or WITH_LEAVE.search(low)
    ):
        gathering.add(
            Clause(sentence, 0, len(low), "", low, low, 0, Force.MUST, "continued"),
            Act(kind=DutyKind.REQUEST, what="excusal", bearers=("requesting_party",)),
        )
        return True
    return False


def _stay_due(gathering: "Gathering", sentence: Sentence) -> bool:
    """The day on which papers already ordered stay due: "these statements remain due on May 5"."""
    dates = printed_dates(sentence.low) if _STAY_DUE.search(sentence.low) else ()
    if not dates:
        return False
    for draft in papers_near(gathering, sentence):
        draft.printed = list(dates)
        draft.originals.append(sentence.text)
    return True


def _address_for_all(gathering: "Gathering", sentence: Sentence) -> bool:
    """An address to which every paper goes: "Both go to ..."."""
    low = sentence.low
    if "@" in low and re.match(
        r"(?:both|these|they|it|all|letters|statements|the (?:letters|statements))\b.{0,40}\b(?:go|goes|sent|e-?mailed|submitted|directed|addressed)\b",
        low,
    ):
        for draft in gathering.drafts:
            if draft.kind is DutyKind.SUBMIT and "@" not in " ".join(draft.originals):
                draft.notes.append(low)
                draft.originals.append(sentence.text)
        return True
    return False


def _item_convey(gathering: "Gathering", sentence: Sentence) -> list[str]:
    """A current demand or offer asked for as an item of a paper that goes to the other side."""
    low = sentence.low
    if not re.search(
        r"\bcurrent (?:settlement )?(?:demand|offer)|(?:demand or offer|demand|offer) to (?:the other|each other|each opposing|all other)",
        low,
    ):
        return []
    paper = next((d for d in reversed(gathering.drafts) if d.kind is DutyKind.SUBMIT), None)
    if paper is None or details.audience_in(paper.whole) is not Audience.EXCHANGED:
        return []
    clause = replace(
        paper.clause,
        sentence=sentence,
        start=0,
        end=len(low),
        predicate=low,
        subject=paper.clause.subject,
        intro="",
    )
    gathering.add(clause, Act(kind=DutyKind.CONVEY, what="demand_or_offer", bearers=paper.bearers))
    made = gathering.drafts[-1]
    made.printed, made.periods, made.loose = list(paper.printed), list(paper.periods), list(paper.loose)
    made.notes.append("in writing")
    return []


def enclose_copies(gathering: "Gathering", sentence: Sentence) -> None:
    """Copies that have to go with a paper, asked for as an item of what it holds."""
    found = re.search(
        r"(?:with )?cop(?:y|ies) of (?:both|each|the (?:demand|letters?|offer))\b[^.;]*", sentence.low
    )
    paper = next((d for d in reversed(gathering.drafts) if d.kind is DutyKind.SUBMIT), None)
    if not found or paper is None or "attach" not in sentence.low:
        return
    clause = replace(
        paper.clause,
        sentence=sentence,
        start=found.start(),
        end=len(sentence.low),
        predicate=found.group(),
        intro="",
    )
    gathering.add(clause, Act(kind=DutyKind.PROVIDE_COPIES, what="copies", bearers=paper.bearers))
    gathering.drafts[-1].loose = list(loose_relations("with its letter"))


def papers_near(gathering: "Gathering", sentence: Sentence) -> list[Draft]:
    """The papers that a sentence speaks of: those of its section, else the last one."""
    papers = [d for d in gathering.drafts if d.kind is DutyKind.SUBMIT]
    same = [d for d in papers if d.clause.sentence.section == sentence.section]
    return (
        same[-2:]
        if len(same) > 1 and same[-2].clause.sentence.block == same[-1].clause.sentence.block
        else same[-1:] or papers[-1:]
    )


def _mark_freshness(gathering: "Gathering", sentence: Sentence, *, fresh: bool) -> None:
    nearby = [
        d for d in gathering.drafts if d.kind in TALKS and d.clause.sentence.section == sentence.section
    ] or [d for d in gathering.drafts if d.kind in TALKS]
    for draft in nearby:
        if draft.fresh is None or not fresh:
            draft.fresh = fresh
