"""Commands that no rule of this reader understands: they go to a person, never silently to what imposes nothing."""

from antechamber.core.order import Force
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.layout import Sentence
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.who.people import mentions

_COMMAND = re.compile(
    r"\b(?:shall|must|(?:is|are) (?:hereby |further )*(?:ordered|directed|required|instructed|commanded) to)\b(?!,? (?:not|never)\b)"
)
_GENERAL = re.compile(
    r"(?:strictly |fully |also |each )*(?:comply|cooperate|plan|approach|spend|proceed|exercise|make every|do so|note|be (?:aware|mindful|advised|guided|responsible|bound|given|able|asked|treated|heard|sent|excused|directed by rule|referred|resolved)|expect|understand|assume|refer|feel|keep|follow|bear|turn|abide|govern|act|agree|treat|behave|remain (?:confidential|in (?:effect|force)))\b"
)
_THREAT = re.compile(
    r"\b(?:sanction\w*|contempt|show cause|forfeit\w*|fail(?:s|ure|ing)?\b|statements? (?:made|exchanged))"
)


_TITLE_LIKE = re.compile(r"(?:who|what|how|when|where|steps|things|persons|papers)\b(?:\W+\S+){0,9}\Z")
_MEANING = re.compile(r"\bmeans?\b|\bis one (?:who|that|which)\b|\bis (?:not )?(?:a|that) person\b")
_RELATIVE = re.compile(r"\b(?:who|that|which|whom|whose|what|how|where|why|whether)\b[^;:]*\Z")


def silence_of(sentence: Sentence, clauses: tuple[Clause, ...]) -> str:
    """What a sentence without a duty is called when no rule gave a reason: never a plain statement if it commands.

    A command that was joined to a duty read before is the same act; one inside a description or a definition
    explains; a title of a part is a heading; any other goes to a person.
    """
    commands = list(_COMMAND.finditer(sentence.low))
    if not commands:
        return "statement"
    if clauses:
        return "same_act"
    if _TITLE_LIKE.match(sentence.low):
        return "heading"
    before = [sentence.low[: command.start()] for command in commands]
    if _MEANING.search(sentence.low) or all(
        _RELATIVE.search(words) or _is_condition(words) for words in before
    ):
        return "explanation"
    return "caption" if re.search(r"\bplaintiffs?\b.*\bdefendants?\b", sentence.low) else "not_understood"


def _is_condition(words: str) -> bool:
    """Whether the words before a command belong to a condition that opens the sentence."""
    return bool(re.match(r"(?:if|when|where|because|since|although|unless|until|once|as)\b[^,]*\Z", words))


def is_unread_command(sentence: Sentence, clauses: tuple[Clause, ...], reasons: list[str]) -> bool:
    """Whether a sentence commands people to do what no rule knows: nothing general, no threat, nothing for the court."""
    known = [why for why in reasons if why not in ("no_act_named", "statement")]
    if known or sentence.lead or _THREAT.search(sentence.low):
        return False
    if not clauses:
        found = _COMMAND.search(sentence.low)
        return bool(
            found
            and mentions(sentence.low[: found.start()])
            and not re.search(r"\b(?:who|that|which|whom|what)\b[^,]*\Z", sentence.low[: found.start()])
            and not re.search(r"[“\"]", sentence.text)
        )
    return any(
        clause.force is Force.MUST
        and clause.how in ("must", "ordered", "isto")
        and not clause.negative
        and mentions(clause.subject + " " + clause.predicate)
        and not _GENERAL.match(clause.predicate)
        for clause in clauses
    )
