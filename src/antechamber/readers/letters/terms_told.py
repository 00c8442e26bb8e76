"""Terms other than money, put to the other side in reported speech: "wrote that it would waive its costs for a dismissal"."""

from antechamber.readers.language.people import Role
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.advice import is_advice
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.deeds import Kind, Reading
from antechamber.readers.letters.words import Words

_TELLS = Words(
    r"\b(?:told|informed|advised|said|wrote|written|stated|announced|communicated|e-?mailed|proposed|offered|telephoned|called|let [a-z ]{2,20} know)\b"
)
_GIVES = Words(
    r"\b(?:would|will|was (?:prepared|ready|willing) to|were (?:prepared|ready|willing) to|is (?:prepared|ready|willing) to|are (?:prepared|ready|willing) to|stood ready to)\s+(?:\w+ly\s+|each\s+|both\s+)?"
    r"(?:waive|forgo|forego|drop|give up|withdraw|abandon|forgive|release|dismiss|discontinue|bear|provide|give|reinstate|rescind|remove|apologi[sz]e|(?:not|no longer) (?:seek|pursue|apply for|ask for|move for|claim))\b"
)
_OWN_CLAIM = Words(
    r"\b(?:costs?|fees|counter-?claims?|cross-?claims?|claims?|motion|application|bill of costs|sanctions|appeal|releases?|reference|apology|job|position|record|warning|discipline|lien)\b"
)
_IN_RETURN = Words(
    r"\bin (?:return|exchange|consideration)\b|\bfor (?:an? |the )?(?:\w+ )?(?:release|dismissal|discontinuance|withdrawal)\b"
    r"|\b(?:if|provided(?: that)?|so long as|once) (?:[\w.'’-]+ ){1,5}?(?:dismiss\w*|discontinu\w*|withdr[ae]w\w*|drop\w*|walk\w*|gave up|gives? up|releas\w*)\b"
)


def terms_told(clause: Clause) -> Reading | None:
    """The reading of a clause without sums in which somebody is told what would be given up, and for what; None for others."""
    words = clause.text
    tell = _TELLS.search(words)
    if tell is None or clause.sums:
        return None
    gives = _GIVES.search(words, tell.end())
    if gives is None or not _OWN_CLAIM.search(words, gives.end()) or not _IN_RETURN.search(words, tell.end()):
        return None
    clouded = (v.AUTHORITY, v.FEELER, v.BRACKET, v.DISCOVERY_OBJECT, v.COURT_ONLY, v.REPLY_VERB)
    if any(found.search(words) for found in clouded) or v.NEGATION.search(words, 0, tell.end()):
        return None
    if is_advice(clause):
        return Reading(kind=Kind.AUTHORITY, reason="advice of a lawyer to his own client")
    if any(w.role is Role.COURT for w in clause.people):
        return Reading(kind=Kind.COURT, reason="told to the court")
    return Reading(
        kind=Kind.TOLD,
        at=tell.start(),
        end=tell.end(),
        form="terms",
        reason=f"reported speech: {tell.group()!r} ... {gives.group()!r}, for something in return",
    )
