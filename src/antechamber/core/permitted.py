"""What may be ordered: process, never outcome.

A court may require parties to attend, to bring a decision-maker, to confer, to exchange positions, to write. It
may not make them offer, pay or settle, may not score their good faith, may not promise a sanction before
anyone was heard, and may not ask a public body for full authority in the room without the usual alternative.
The checker looks at the finished sentences, whoever wrote them; a judge may override it by name.

Law: Fed. R. Civ. P. 16(c)(1), 16(f) and the 1983 and 1993 committee notes; Kothe v. Smith, 771 F.2d 667 (2d Cir.
1985); In re A.T. Reynolds & Sons, Inc., 452 B.R. 374 (S.D.N.Y. 2011); United States v. U.S. Dist. Court for N.
Mariana Islands, 694 F.3d 1051 (9th Cir. 2012).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from antechamber.core.case import Case, PartyKind
from antechamber.core.figures import fold_characters


class Overreach(StrEnum):
    """What a sentence does that it may not."""

    COMPELS_SETTLEMENT = "compels_settlement"
    COMPELS_OFFER = "compels_offer"
    COMPELS_AMOUNT = "compels_amount"
    SCORES_GOOD_FAITH = "scores_good_faith"
    FULL_AUTHORITY = "full_authority"
    PROMISES_SANCTION = "promises_sanction"
    BOTTOM_LINE = "bottom_line"
    PREDICTS_MERITS = "predicts_merits"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotPermitted:
    """A sentence that oversteps: what it does, the words, the sentence, and the authority by id."""

    what: Overreach
    words: str
    sentence: str
    law: tuple[str, ...]


_MUST = r"(?:must|shall|(?:is|are) (?:hereby )?(?:ordered|directed|required) to|(?:is|are) to|has to|have to|will)"
_NOT = r"(?!\s+(?:not|be prepared))"
_GAP = r"(?:\s+[\w,'’-]+){0,4}?\s+"
_OFFER = r"(?:settlement\s+)?(?:offers?|demands?|proposals?|counter-?offers?)"
_RULES: tuple[tuple[Overreach, str, tuple[str, ...]], ...] = (
    (
        Overreach.COMPELS_SETTLEMENT,
        rf"\b{_MUST}{_NOT}{_GAP}?(?:settle|resolve|compromise|reach (?:a |an )?(?:settlement|agreement|resolution)|accept (?:the|a|an|its|that|plaintiff|defendant)[\w'’]*)\b",
        ("kothe", "frcp-16-1983-note"),
    ),
    (
        Overreach.COMPELS_AMOUNT,
        (
            rf"\b{_MUST}{_NOT}{_GAP}?(?:pay|raise|increase|lower|reduce|improve|double|beat|match|move)\b"
            rf"|\b{_MUST}\b[^.]*\b{_OFFER}\s+of\s+(?:at\s+least|not\s+less|no\s+less|[$€£]|\d)"
            rf"|\b{_MUST}\b[^.]*\b(?:offer|demand)\s+(?:at\s+least|not\s+less|no\s+less|[$€£]\s?\d)"
        ),
        ("at-reynolds", "kothe"),
    ),
    (
        Overreach.COMPELS_OFFER,
        (
            rf"\b{_MUST}{_NOT}{_GAP}?(?:make|convey|serve|communicate|present|extend|tender|state|provide|give|offer)\b[^.;]*?\b{_OFFER}\b"
            rf"|\bconfirms?\s+that\b[^.;]*?\b(?:has|have)\s+(?:since\s+)?(?:conveyed|made|served|communicated)\b[^.;]*?\b{_OFFER}\b"
        ),
        ("at-reynolds", "frcp-16-1983-note"),
    ),
    (
        Overreach.SCORES_GOOD_FAITH,
        (
            r"\b(?:in|of|acted in|shows?|evinces?|displays?)\s+bad\s+faith\b|\b(?:lack|absence|want)\s+of\s+good\s+faith\b"
            r"|\bnot\s+(?:a\s+|an\s+)?(?:in\s+)?good[\s-]faith\b|\b(?:un)?reasonable\s+(?:settlement\s+)?(?:offers?|demands?)\b"
            r"|\b(?:offers?|demands?)\b[^.]{0,40}\b(?:is|are|was|were)\s+(?:in)?(?:adequate|sufficient|unreasonable|too (?:low|high)|insulting|unserious)\b"
        ),
        ("at-reynolds",),
    ),
    (
        Overreach.PROMISES_SANCTION,
        (
            r"\bsanctions?\s+(?:will|shall)\b|\b(?:will|shall)\s+(?:be\s+)?(?:sanction(?:ed)?|fined|held in contempt|dismissed)\b"
            r"|\b(?:will|shall)\s+(?:result|be punished)\b[^.]*\b(?:sanctions?|dismissal|default|contempt)\b|\bwill impose\b"
        ),
        ("frcp-16-f-1", "frcp-16-f-2"),
    ),
    (
        Overreach.BOTTOM_LINE,
        rf"\b{_MUST}\b[^.]*\b(?:disclose|reveal|tell|state)\b[^.]*\bbottom line\b[^.]*\b(?:adversar|oppos|other (?:side|part))",
        ("kothe",),
    ),
    (
        Overreach.PREDICTS_MERITS,
        r"\b(?:is|are) (?:un)?likely to (?:prevail|lose|win|succeed|be dismissed|be granted|be denied)\b|\bthe Court (?:will|intends to) (?:grant|deny|rule)\b",
        ("kothe",),
    ),
)
_COMPILED = tuple((what, re.compile(pattern, re.IGNORECASE), law) for what, pattern, law in _RULES)
_FULL = re.compile(
    r"\b(?:full|complete|unlimited|unrestricted|unfettered|ultimate|total)\s+(?:and (?:final|complete)\s+)?(?:settlement\s+)?authority\b",
    re.IGNORECASE,
)
_MAJOR_ROLE = re.compile(
    r"\bmajor role\b|\brecommend\w*\b[^.]*\bsettlement\b|\bapprov\w+ (?:official|body|authority)\b|\bprimary responsibility\b",
    re.IGNORECASE,
)
_NO_OFFER = re.compile(
    r"\b(?:no|not? (?:make|convey)\w* (?:a|any))\s+(?:monetary\s+)?(?:offer|payment|money)\b|\bproposes? to pay nothing\b|\bno[\s-]pay\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.?!;])[”\"’)]*\s+(?=[A-Z“\"(¶\d])")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_PUBLIC_BODY = re.compile(
    r"\b(?:United States|city|county|state|town|village|public authority|agency|government|public bod(?:y|ies)|municipalit\w+|corporation counsel)\b",
    re.IGNORECASE,
)


def check_permitted(text: str, case: Case | None = None) -> tuple[NotPermitted, ...]:
    """Every sentence that orders more than process, in order.

    Words inside quotation marks are an earlier paper's and are not judged. A duty to convey an offer stands when
    the same paper lets a party take the position that it will make none. `case` tells whether a party is a public
    body; without one, only sentences that name a public body are held to the rule on authority.
    """
    plain = " ".join(fold_characters(_QUOTED.sub(" ", text)).split())
    sentences = [sentence.strip() for sentence in _SENTENCE.split(plain) if sentence.strip()]
    alternative = any(_NO_OFFER.search(sentence) for sentence in sentences)
    found: list[NotPermitted] = []
    for sentence in sentences:
        found += _oversteps(sentence, alternative=alternative)
        found += _authority(sentence, plain, case)
    return tuple(found)


def _oversteps(sentence: str, *, alternative: bool) -> list[NotPermitted]:
    found: list[NotPermitted] = []
    for what, pattern, law in _COMPILED:
        match = pattern.search(sentence)
        if match is None or (what is Overreach.COMPELS_OFFER and alternative):
            continue
        found.append(NotPermitted(what=what, words=match.group(), sentence=sentence, law=law))
    return found


def _authority(sentence: str, text: str, case: Case | None) -> Sequence[NotPermitted]:
    match = _FULL.search(sentence)
    if match is None or _MAJOR_ROLE.search(text):
        return ()
    public = case is not None and any(party.kind is PartyKind.GOVERNMENT for party in case.parties)
    if not public and not _PUBLIC_BODY.search(sentence):
        return ()
    law = ("frcp-16-1993-note", "n-mariana")
    return (NotPermitted(what=Overreach.FULL_AUTHORITY, words=match.group(), sentence=sentence, law=law),)
