"""What the words of a clause without an act make of it: money of another kind, a mood, an opinion, a reply."""

from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.deeds import Kind, Reading
from antechamber.readers.letters.layout import Section
from antechamber.readers.letters.words import Words

_HOLDS = Words(
    r"(?i)\b(?:considers?|regards?|views?|finds?|thinks?|treats?|takes?|counts?|describes?|calls?|believes?)\b[^.;]{0,40}\b(?:demand|offer|proposal|counter|figure|number|that|it|this)\b"
)
OPINION = Words(
    r"(?i)\b(?:regards?|considers?|considered|views?|finds?|found|thinks?|calls?|called|appreciat\w*|understand\w*|improvement|generous|imaginative|constructive|insult\w*|joke|reasonable|unreasonable|unrealistic|unattractive|serious|exceeds?|excessive|"
    r"in the case|high|low|modest|fair|disappoint\w*|token|nominal|nuisance|too (?:low|high|much|little)|a lot of|count this|welcome[ds]?|study(?:ing)?|studied|evaluating|considering|reviewing|under review)\b"
)


ASKED_FOR_ONE = Words(
    r"\b(?:ask(?:ed|s|ing)?|press(?:ed|ing)?|request(?:ed|s|ing)?|reminded|urg(?:ed|ing))\b(?: (?!not)\w+\.?){0,3}? for (?:an?|any|the|her|his|its|their|some)\s+(?:\w+\s+)?(?:offer|demand|proposal|counter[\w-]*|response|number|figure|answer|reply)\b"
)
CALLED_WITH = Words(
    r"\b(?:called|telephoned|phoned|rang|wrote|e-?mailed|came back|returned|responded|answered)\b[^.;:$]{0,60}?\bwith (?:an?|his|her|their|its|our|my|the)\s+(?:[\w-]+\s){0,2}?(?:offer|demand|proposal|counter[\w-]*|response|answer|number|figure)\b"
)
"""Such as "called with an offer": the word of speaking with which a proposal came, its sum told elsewhere."""


def read_without_act(clause: Clause, section: Section) -> Reading:
    """A clause without an act: what else its words make of it."""
    words = clause.text
    sums = bool(clause.sums)
    if v.COURT_ONLY.search(words) or (section is Section.COURT_ONLY and (sums or v.WOULD_TAKE.search(words))):
        return Reading(kind=Kind.COURT, reason="told to the court in confidence")
    if v.AUTHORITY.search(clause.with_names_as(" ")) and (
        sums or section is Section.AUTHORITY or v.PROPOSAL_NOUN.search(words)
    ):
        return Reading(kind=Kind.AUTHORITY, reason="authority between a party and its principal")
    if sums and (kind := _other_money(clause, section)):
        return kind
    if v.FUTURE.search(words) and v.PROPOSAL_NOUN.search(words):
        return Reading(kind=Kind.FUTURE, reason="an intention")
    if sums and v.WOULD_TAKE.search(words):
        return Reading(kind=Kind.COURT, reason="what somebody would take or pay, told to the court")
    if v.WILLING.search(words) or v.MODAL.search(words):
        return Reading(kind=Kind.WILLING, reason="willingness")
    if _HOLDS.search(words) and v.PROPOSAL_NOUN.search(words) and not sums:
        return Reading(kind=Kind.OPINION, reason="an opinion on a proposal")
    if ASKED_FOR_ONE.search(words) and not sums:
        return Reading(kind=Kind.PAST, reason="a proposal is asked for, none is made")
    if CALLED_WITH.search(words):
        return Reading(kind=Kind.UNKNOWN)
    if OPINION.search(words) and v.PROPOSAL_NOUN.search(words) and not v.NEGATION.search(words) and not sums:
        return Reading(kind=Kind.OPINION, reason="an opinion on a proposal")
    if v.REPLY_VERB.search(words):
        return Reading(kind=Kind.REPLY, reason="an answer to a proposal, not a proposal")
    return Reading(kind=Kind.UNKNOWN)


def _other_money(clause: Clause, section: Section) -> Reading | None:
    words = clause.text
    if v.EVALUATION.search(words):
        return Reading(kind=Kind.EVALUATION, reason="a value, a verdict or a risk")
    if v.FEES.search(words) and not v.FEES_ONLY_PREFIX.search(words):
        return Reading(kind=Kind.FEES, reason="fees or costs")
    if v.DAMAGES.search(words) or section in (
        Section.DAMAGES,
        Section.MERITS,
        Section.DISCOVERY,
        Section.ATTENDANCE,
    ):
        return Reading(kind=Kind.DAMAGES, reason="a loss, a bill or a price")
    if section is Section.EVALUATION:
        return Reading(kind=Kind.EVALUATION, reason="under a heading of evaluation")
    if section in (Section.COURT_ONLY, Section.AUTHORITY):
        return Reading(kind=Kind.COURT, reason="under a heading for the court")
    return None
