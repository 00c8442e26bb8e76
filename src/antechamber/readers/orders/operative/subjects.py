"""Where the subject of a modal stands: behind the boundary of its clause, outside what is only subordinate to it."""

from antechamber.readers.language import patterns as re
from antechamber.readers.orders.operative.commands import (
    INTRO_END,
    SUBORDINATE,
    VERBISH,
)
from antechamber.readers.orders.who.people import mentions

_BOUNDARY = re.compile(
    r"(?:[,;]? (?:and |or )?\((?:[ivx]{1,4}|[a-h]|\d)\) (?=(?:each|every|the|any|all|both|counsel|plaintiffs?'?|defendants?'?|part(?:y|ies)|lead|attorneys?|they|shall|must|should|may)\b)|; (?:and |or )?(?:that,? (?!(?:is|are|was)\b))?|, and (?=(?:at least|no later|not later|on or before|by|within|before|after|prior|if|when|unless|upon|in addition|thereafter|then) )| and (?=(?:on or before|no later than|not later than|by) [a-z]+ \d{1,2}, \d{4},? (?:the |each |all )?(?:plaintiffs?|defendants?|part(?:y|ies)|counsel|defense)\b)|,? and that (?=(?:each|every|all|the|counsel|plaintiffs?|defendants?|part))|, (?:and|but|or) (?=(?:each|every|the|any|all|both|counsel|plaintiffs?'?|defendants?'?|part(?:y|ies)|lead|it|they|he|she|that|shall|must|should|may|everyone|anyone|attorneys?|each of|a\b|an\b|is\b))| and (?=(?:the )?(?:plaintiff|defendant)s?'s? (?:letter|statement|memorandum|brief|response)s? )| and (?=(?:each|every|that each|that every|shall|must|should|may|counsel|plaintiffs?'?|defendants?'?|the (?:defendants?|plaintiffs?)|everyone|defense counsel) )|: | and also )"
)


_RELATIVE_END = re.compile(
    r"\b(?:who|whom|which|that|whose(?: \w+){1,3}|what|whoever|and whether|whether(?: \w+){1,3})\s*\Z"
)


_SHARED_RELATIVE = re.compile(r"\b(?:who|which)\b[^,;]*\b(?:or|and)\s*\Z")


NP_START = re.compile(
    r"(?:and |but |or |then |also |that )*(?:the|each|every|all|any|both|an?|counsel|plaintiffs?|defendants?|petitioners?|respondents?|claimants?|part(?:y|ies)|lead|trial|primary|excess|liability|coverage|outside|in-house|individual|it|they|he|she|no|this|that|these|those|such|its|their|his|her|either|neither|one|attorneys?|lawyers?|persons?|anyone|everyone|nobody|names?|participants?|clients?|copies|corporate|insurers?|letters?|statements?|confidential|settlement|requests?|motions?|parties|defense|attendance|representatives?|what|who)\b"
)


_IN_RELATIVE = re.compile(
    r"\b(?:who|that|which) (?:thinks?|believes?|says?|contends?|concludes?|knows? (?:that|how|whether|what|it|they))\b(?![^,]*\b(?:is|are|was|cannot|can|does|do|has|have|will|would|shall|should|may|must|needs?)\b)[^,]*\Z|(?<!ordered)(?<!ordered,)(?<!directs)(?<!so)(?<!requires)(?<!further)(?<!certain)(?<!sure)(?<!ensure)(?<!that) (?:that|which|whom|what) (?:(?:the|each|every|any|an?|no|this|its|their) (?:\w+ ?){1,2}|(?:they|it|he|she|parties|counsel|plaintiffs?|defendants?) ?)\Z"
)


_ASIDE = re.compile(
    r"; (?:and )?(?P<subject>(?:the|each|any|every|such|that|an?|its|their|his|her) (?:[\w'-]+ ){0,3}?[\w'-]+), (?:[a-z]+ing|if|unless|together|with|not|in|on)\b[^,;]*,\s*\Z"
)
"""A new subject behind a semicolon, with an aside between it and its modal ("; the request, stating why, is to be filed")."""
_CONJUNCTION = re.compile(r"(?:and |or |but )?(?:if|when|where|unless|because|although|whether|once|since)\b")


def subject_of(low: str, left: int, right: int) -> tuple[int, str, str | None]:
    """Where the subject of a modal starts, what stands before it, and the subject; None inside a subordinate clause."""
    start = left
    if left:
        between = low[left:right]
        ending = re.search(r"(?:,? and|,? but|,? or|;|,)\s*\Z", between)
        apart = _ASIDE.search(between) if ending else None
        if apart:
            return left + apart.start("subject"), "", apart["subject"]
        if ending:
            aside = re.search(
                r"\b(?:who|what|which|that|whom)\b(?:,[^;]*,\s*| (?:has|have|had|is|are|may|will|can)\b[^,;]*, or\s*)\Z",
                between,
            )
            return (left, "", None) if aside else (left + ending.start(), "", "")
        cut = _last_boundary(low, left, right)
        if cut is None:
            return left, "", None
        start = cut
    chunk = low[start:right]
    offset = _intro_length(chunk)
    if offset is None:
        return start, "", None
    subject = chunk[offset:]
    if _RELATIVE_END.search(subject) or _IN_RELATIVE.search(subject):
        return start, "", None
    if re.match(r"(?:who|whether|what|whom)\b", subject.strip(" ,")) or _SHARED_RELATIVE.search(subject):
        return start, "", None
    if re.match(r"(?:that|which|who) ", subject) and left:
        subject = subject.split(" ", 1)[1]
    return start, chunk[:offset], subject


def _last_boundary(low: str, left: int, right: int) -> int | None:
    """Where the clause of a later modal begins: at the last boundary behind which a subject stands."""
    cuts = [m for m in _BOUNDARY.finditer(low, left, right) if not _inside_relative(low[m.end() : right])]
    for candidate in reversed(cuts):
        if mentions(low[candidate.end() : right]) or len(low[candidate.end() : right].split()) <= 6:
            return candidate.end()
    return cuts[-1].end() if cuts else None


def _intro_length(chunk: str) -> int | None:
    """How much stands before the subject: a date, a condition; None when all of it is subordinate."""
    if (
        SUBORDINATE.match(chunk)
        or not NP_START.match(chunk)
        or re.match(
            r"(?:no later|not later|by|on|at|within|in(?!-)|upon|to|for|during|as|with|together|prior|following|also|failing|except|under|however|accordingly|therefore|pursuant|with|unless|should|not less|no fewer|because|absent|twenty|seven|one|two|three|four|five|six|ten|\d|in addition|that is)\b",
            chunk,
        )
    ):
        cuts = list(INTRO_END.finditer(chunk))
        good = [c for c in cuts if not _inside_relative(chunk[c.end() :])]
        if good:
            return _first_main(chunk, good)
        told = _pronoun_subject(chunk)
        found = _unmarked_subject(chunk) if told is None else told
        if found and told is None and _CONJUNCTION.match(chunk) and not VERBISH.search(chunk[:found]):
            return None
        return found if SUBORDINATE.match(chunk) else found or 0
    return 0


def _first_main(chunk: str, cuts: list[re.Match[str]]) -> int:
    """The comma after which the main clause begins: the first after which no verb of its own precedes the modal."""
    for cut in cuts:
        rest = chunk[cut.end() :]
        if not re.search(
            r"\b(?:is|are|was|were|settles?|wish(?:es)?|believes?|would|agrees?)\b",
            re.sub(r"\b(?:who|that|which|whose)\b[^,]*", "", rest),
        ):
            return cut.end()
    return cuts[-1].end()


def _unmarked_subject(chunk: str) -> int | None:
    """Where the subject starts when no comma ends the clause before it ("Before the letters are due counsel")."""
    found = mentions(chunk)
    for mention in reversed(found):
        between = chunk[mention.end :]
        if not VERBISH.search(re.sub(r"\b(?:who|that|which)\b.*", "", between)) and len(between.split()) <= 8:
            at = mention.start
            lawyer = re.search(r"(?:\b(?:lead|trial|counsel|attorneys?) )+for (?:the )?\Z", chunk[:at])
            if lawyer:
                return lawyer.start()
            earlier = re.search(
                r"(?:\b(?:the|each|every|any|all|both|a|an)\s+(?:(?!conference\b|session\b|mediation\b|order\b|hearing\b|letters?\b|statements?\b|briefs?\b|demand\b|offer\b|call\b)\w+ )?)\Z",
                chunk[:at],
            )
            return earlier.start() if earlier else at
    return None


def _pronoun_subject(chunk: str) -> int | None:
    """Where a pronoun stands that is the subject behind a time without a comma ("By the same day it")."""
    pronoun = re.match(
        r"(?:by|on|at|within|no later|not later|before|after|during|until|in) (?:[\w',]+ ){1,7}?(?P<who>it|they|he|she|you)\s*\Z"
        r"|(?:if|when|where|once) (?:[\w']+ ){2,11}?(?<!that )(?<!whether )(?<!and )(?<!or )(?<!believes )(?<!thinks )(?<!says )(?P<then>it|they|he|she|you)\s*\Z",
        chunk,
    )
    return pronoun.start("who" if pronoun["who"] else "then") if pronoun else None


def _inside_relative(text: str) -> bool:
    """Whether a text that runs up to a modal ends inside a relative or subordinate clause."""
    return bool(
        re.search(r"\b(?:who|that|which|whom|whose|what|how)\s*\Z", text) or _IN_RELATIVE.search(text)
    ) or bool(
        re.match(
            r"(?:if|unless|when|whether|where|because|that (?!each|every|party|the part)|who|which)\b", text
        )
        and "," not in text
    )
