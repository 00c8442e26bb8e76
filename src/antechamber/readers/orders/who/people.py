"""Who an order speaks of: the classes of bearers of the contract, read from a subject or an addressee."""

from dataclasses import dataclass

from antechamber.readers.language import patterns as re
from antechamber.readers.language.memory import remembered

_LAWYER = r"(?:counsel|attorneys?|lawyers?)"
_SIDE_P = r"(?:plaintiffs?|claimants?|petitioners?|appellants?)"
_SIDE_D = r"(?:defendants?|respondents?|appellees?)"
_CLASSES = (
    (
        "pro_se_party",
        r"self-represented (?:part(?:y|ies)|litigants?|plaintiffs?|defendants?)|pro se (?:part(?:y|ies)|litigants?|plaintiffs?|defendants?)|(?:any |each |a )?part(?:y|ies) (?:without (?:counsel|an? (?:lawyer|attorney))|(?:proceeding|appearing) (?:pro se|without)|not represented|who (?:is|are) (?:pro se|unrepresented)|who has no lawyer)|unrepresented part(?:y|ies)",
    ),
    (
        "plaintiff_counsel",
        rf"class {_LAWYER}|{_LAWYER} for the (?:class|relators?)|(?:(?:lead|trial) )*{_LAWYER} for (?:(?:the|each|every|all) )?{_SIDE_P}|(?:the |each |every |all )?{_SIDE_P}(?:'s?)? (?:(?:lead|trial) )*{_LAWYER}",
    ),
    (
        "defense_counsel",
        rf"(?:(?:lead|trial) )*{_LAWYER} for (?:(?:the|each|every|all) )?{_SIDE_D}|(?:the |each |every |all )?{_SIDE_D}(?:'s?)? (?:(?:lead|trial) )*{_LAWYER}|(?:lead )?defen[sc]e {_LAWYER}|(?:deputy|assistant|senior|special) (?:deputy |assistant )?attorneys? general",
    ),
    (
        "lead_trial_counsel",
        rf"(?:lead|trial|principal)(?:(?: and| or|,)? (?:lead|trial))* (?:trial )?{_LAWYER}|{_LAWYER} who (?:would|will|is to|are to) (?:try|stand up|conduct the trial)|that attorney|{_LAWYER} (?:with|who has) (?:primary|principal) responsib\w+",
    ),
    (
        "insurer",
        r"insurers?|insurance (?:carriers?|compan(?:y|ies)|representatives?|adjust[eo]rs?)|(?:liability )?carriers?|adjust[eo]rs?|underwriters?|claims (?:representatives?|officials?|professionals?|handlers?)|insured (?:party|parties|defendants?)",
    ),
    (
        "government_party",
        r"(?:the )?ausas?\b|(?:assistant )?united states attorneys?(?:'s office)?|(?:the )?(?:office of the )?attorney general(?:'s office)?|the (?:state|commonwealth|people)\b(?! (?:of (?!\w+\b[^.]{0,20}\b(?:shall|must|is|will)\b)|courts?|laws?|bar))|govern?ment(?:al)?(?: (?:entit(?:y|ies)|part(?:y|ies)|agenc(?:y|ies)|bod(?:y|ies)|defendants?))?|municipalit(?:y|ies)|public (?:bod(?:y|ies)|entit(?:y|ies)|agenc(?:y|ies))|united states(?! (?:district|magistrate|court))|claims committee of the county|(?:federal|state) agenc(?:y|ies)|agency (?:officials?|representatives?)|(?:the )?(?:[a-z]+ )?department of (?!the\b)[a-z]+|board, council or commission",
    ),
    (
        "entity_party",
        r"(?:a |any |each )?part(?:y|ies) (?:that|which|who) (?:is|are) not (?:an? )?(?:human being|natural persons?|individuals?)|corporat(?:e|ions?)(?: (?:party|parties|defendants?|representatives?))?|compan(?:y|ies)|(?:business |corporate )?entit(?:y|ies)|organi[sz]ations?|partnerships?|institutional part(?:y|ies)|hospital|non-individual part(?:y|ies)",
    ),
    (
        "counsel",
        rf"(?:all |each |every )?{_LAWYER}(?!'s clients?\b)(?: for (?:each|every|all|any|the|both) (?:part(?:y|ies)|sides?))?",
    ),
    ("plaintiff", rf"(?:the |each |every |all )?{_SIDE_P}(?:'s? side)?"),
    ("defendant", rf"(?:the |each |every |all )?{_SIDE_D}(?:'s? side)?|the defense"),
    (
        "each_party",
        r"(?:each|every|any|all|both|an?|the|that|either|named|individual|no)?(?: of the)? ?(?:named |individual |settling )*(?:part(?:y|ies)|sides?|clients?|litigants?|(?<=the )principals|(?<=their )principals)(?!\'s (?:failure|consent))|(?:the )?(?:debtor|receiver|executor|executrix|administratrix|conservator|relator|(?<!states )trustee|guardian(?: ad litem)?)\b(?!'s? (?:account|fees))",
    ),
    (
        "attendee",
        r"everyone|everybody|anyone|persons?|participants?|those who|those (?:attending|described|in attendance|present|appearing|participating)|attendees?|people|all who|representatives?|nobody|no one|individuals?|decision-?makers?",
    ),
)
_MENTION = re.compile(rf"\b(?:{'|'.join(f'(?P<{who}>{pattern})' for who, pattern in _CLASSES)})\b")
_JOINED = re.compile(
    r"\A(?:(?:'s?|\(s\))?[ ,;]*(?:and|or|,|as well as|together with|along with|accompanied by|with|nor)?[ ,]*(?:(?:for|by|of|the|an?|any|each|every|all|their|its|other|named|both|also|such|representatives? of|principal of|whatever|someone from) ?){0,4})\Z"
)
_BESIDE = re.compile(
    r",? ?\b(?:other than|rather than|and not (?:just|only|merely)) (?:its |their |the )?(?:outside |trial )?(?:counsel|attorneys?|lawyers?)(?: of record)?,?"
)
"""Who is named only to say that somebody else is meant."""
_POSSESSOR = re.compile(
    r"\b(?:(?:the|each|every|any|such|an?) )?(?:plaintiff|defendant|part(?:y|ie)|petitioner|respondent|insured)(?:'s|s'|s's) (?:[a-z-]+ ){0,2}?(?=(?:insurers?|insurance|carriers?|adjust[eo]rs?|underwriters?|claims (?:rep|off|prof|adj|man))\b)"
)
"""Whose insurer is meant: it is the insurer that is named."""
_RELATIVE = re.compile(r"\b(?:who|that|which|whose|whom)\b")
_OPPOSED = re.compile(
    r"\b(?:each|every|any|the|one|all|an)?\s?(?:opposing|adverse|opposite|opposed|other) (?:part(?:y|ies)|sides?|counsel|attorneys?)|one another|each other|adversar(?:y|ies)|its opponents?|(?:every|each) party (?:on the other side|opposed)|opponents?|the other\b|(?:every|each) (?:party|side) opposed|all counsel|all (?:other )?parties|between the parties|among themselves|side opposed"
)
_COURT = re.compile(
    r"\b(?:court(?!room|house| reporter| days?)|chambers|undersigned|magistrate judge|judge|deputy|clerk|settlement judge|law clerk|my\b|me\b|adr coordinator|coordinator|ecf|docket)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A class of people on `[start, end)` of a text."""

    start: int
    end: int
    who: str


def mentions(text: str) -> tuple[Mention, ...]:
    """Every class of people that a lower-case text names, in order."""
    return tuple(
        Mention(start=match.start(), end=match.end(), who=match.lastgroup or "")
        for match in _MENTION.finditer(text)
    )


@remembered(64)
def bearers_in(subject: str) -> tuple[str, ...]:
    """The classes that a subject names: its head and what is joined to it, not what describes it.

    Kept for a while, because one rule after another asks it of the same clause.
    """
    subject = _POSSESSOR.sub("", subject) if "'" in subject else subject
    found = mentions(_BESIDE.sub(" ", subject) if "than" in subject or "only" in subject else subject)
    if not found:
        return ()
    kept = [found[0]]
    for mention in found[1:]:
        gap = subject[kept[-1].end : mention.start]
        coordinated = _JOINED.match(gap) or (
            re.search(r"(?:,| and| or|;)\s*(?:\w+ ){0,4}\Z", gap)
            and not _RELATIVE.search(gap.rsplit(",", 1)[-1])
        )
        if coordinated:
            kept.append(mention)
    return tuple(dict.fromkeys(m.who for m in kept))


def addressee_of(text: str) -> str | None:
    """Toward whom a lower-case predicate is directed, in the contract's words."""
    if _OPPOSED.search(text):
        return "each_opposing_party"
    match = re.search(
        rf"\b(?:to|on|upon|with|serve|give|send|mail|e-mail|hand|tell|furnish|provide|supply|for|between) (?:(?:the|each|every|all|counsel for|both) )*(?P<p>{_SIDE_P}|plaintiffs?'|class counsel)|(?P<d>\b(?:to|on|upon|with|serve|give|send|mail|e-mail|hand|tell|furnish|provide|supply) (?:(?:the|each|every|all|counsel for|both) )*(?:{_SIDE_D}|defen[sc]e counsel))",
        text,
    )
    if match:
        return "plaintiff" if match["p"] else "defendant"
    return None


def names_court(text: str) -> bool:
    """Whether a lower-case text names the court or chambers."""
    return bool(_COURT.search(text))


def names_opponent(text: str) -> bool:
    """Whether a lower-case text names the other side."""
    return bool(_OPPOSED.search(text)) or addressee_of(text) is not None
