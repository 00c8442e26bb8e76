"""Orders that move a date: "The date for plaintiff's demand, formerly May 1, is changed to May 9" binds whom it names."""

from dataclasses import replace

from antechamber.core.order import Force
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.layout import Sentence
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.times.timing import DATE

_MOVED = re.compile(
    r"\b(?:the |each |any )?(?:(?:due )?dates?|deadlines?(?: of [^.;]{4,24}?)?|times?) (?:for|by which|within which|on which|to (?=serve|make|send|submit|e-?mail)) (?P<act>[^.;]{4,90}?)"
    r"(?:,? (?:formerly|previously|originally|heretofore|which was|now set for|set for|of)\b[^.;]{0,60}?)?,?"
    r" (?:is|are) (?:hereby |also |accordingly |now )*(?:changed|moved|extended|reset|continued|advanced|adjourned|enlarged|postponed|amended)"
    r" (?:from [^.;]{4,40}? )?(?:to|until|through)\b(?: and including\b)?"
)
_PROPOSAL = re.compile(r"\b(?:demands?|offers?|counter-?offers?|proposals?|responses?)\b")
_PAPER = re.compile(
    r"\b(?:settlement|mediation|confidential|ex parte|pre-?conference|position)\b[^.;]{0,30}\b(?:letters?|statements?|memorand\w+|briefs?|submissions?)\b"
)


_ROW = re.compile(
    r"\A(?P<act>[a-z][^.;:]{4,90}?)(?:,? (?:is |are )?(?:due|deadline))?(?: (?:by|on|no later than))?[ :.|\u2013\u2014-]{1,60}(?=(?:(?:mon|tues|wednes|thurs|fri)day,? )?(?:[a-z]{3,9}\.? \d|\d))"
)
_LATE = re.compile(
    r"\A(?:deadline|due date|last day) (?:for|to (?:serve|make|submit|send|exchange)|by which) (?P<act>[^.;:,]{4,60}?)[ :.|\u2013\u2014-]{1,60}(?=[a-z0-9])"
)
_RECEIVED = re.compile(
    r"\A(?P<act>(?:[a-z'-]+ ){0,4}?(?:letters?|statements?|memorand(?:a|um)|memos?|briefs?|demands?|offers?|responses?))\b(?:(?!\b(?:shall|must|is|are|was|were|will|should)\b)[^.;]){0,120}?\b(?:received|delivered|lodged|submitted|filed|sent|served|due|e-?mailed) (?:by|on or before|no later than|not later than) (?=[a-z\d])"
)
_AFTER_DAY = re.compile(
    r"(?:,? (?:at )?[\d:]+ ?[ap]\.?m\.?)?[ :|.,\u2013\u2014-]+(?P<act>(?:(?:each|every|the|all) )?(?:[a-z]+'s? ){0,2}(?:[a-z-]+ ){0,3}?(?:demands?|offers?|counter-?offers?|proposals?|responses?|letters?|statements?|memorand(?:a|um)|briefs?|records?|documents?|returns))\b(?![^.;]*\b(?:shall|must|is|are|was|were|will|has|have|had|conference)\b)"
)
_TOLD = re.compile(
    r"\b(?:was|were|had|has|have|been|not|if|made|conveyed|received|conference (?:is|will)|shall|must|may|propose|proposes|suggest|that|who|which|they|asks?|expects?)\b|\b(?:of|dated|since|from|the|in|after|at|to)\Z"
)
_SERIES = re.compile(
    r"(?:[;,] (?:and )?|\band )(?P<act>(?:the |each |every |any |its |a )?(?:[a-z'-]+ ){0,5}?(?:demands?|offers?|counter-?offers?|proposals?|responses?|repl(?:y|ies)|letters?|statements?|memorand(?:a|um)|briefs?)),? (?:(?:is|are) due )?(?P<by>(?:by|on|no later than|not later than|on or before) )"
)


_HEAD_TIME = re.compile(r"(?:on or before|by|no later than|not later than) ")


_OWNED = re.compile(
    r"\A(?P<act>[a-z].{3,120}?),? \|? ?(?P<who>plaintiffs?|defendants?|petitioners?|respondents?|both(?: sides| parties)?|each (?:party|side)|all parties|every party|the parties|parties|counsel|all|everyone)(?: \|)? (?=(?:(?:mon|tues|wednes|thurs|fri)day, )?(?:[a-z]{3,9}\.? \d{1,2}, \d{4}|\d{1,2}/\d))"
)
_THINGS = re.compile(
    r"\b(?:records?|statements? (?:of|for)|(?:wage|bank|account|financial) statements?|documents?|bills?|invoices?|calculations?|computations?|returns?|appraisals?|reports? of|agreements?|photographs?|data|disclosures?)\b"
)


def _owned_row(sentence: Sentence) -> Clause | None:
    """The clause of a row of three columns: what, by whom, by when ("Written demand | Plaintiff | June 9, 2023")."""
    low = sentence.low
    match = _OWNED.match(low)
    day = DATE.match(low, match.end()) if match else None
    if match is None or day is None or _TOLD.search(match["act"]):
        return None
    act = match["act"]
    who = (
        match["who"]
        if re.match(r"plaintiff|defendant|petitioner|respondent|counsel", match["who"])
        else "each party"
    )
    rest = f"by {day.group()}{low[day.end() :]}"
    if _PROPOSAL.search(act) and not _PAPER.search(act):
        predicate = f"serve {act} {rest}"
    elif re.search(
        r"\b(?:letters?|statements?|memorand\w+|briefs?|submissions?|position papers?)\b", act
    ) and not _THINGS.search(act):
        predicate = f"submit {act} to the court {rest}"
    elif _THINGS.search(act):
        predicate = f"produce {act} {rest}"
    else:
        return None
    return Clause(sentence, 0, len(low), "", who, predicate, match.end(), Force.MUST, "moved")


def rows(sentence: Sentence) -> list[Clause]:
    """The clause of a row of a table: "Plaintiff's settlement demand due: June 16, 2023", or with the day in front."""
    low = sentence.low
    lead = _HEAD_TIME.match(low)
    first = DATE.match(low, lead.end() if lead else 0)
    if first and (head := _AFTER_DAY.match(low, first.end())) and not _TOLD.search(head["act"]):
        return [_due_clause(sentence, 0, len(low), head["act"], first.group(), first.start())]
    if (owned := _owned_row(sentence)) is not None:
        return [owned]
    late = _LATE.match(low) or _RECEIVED.match(low)
    match = late or _ROW.match(low)
    day = DATE.match(low, match.end()) if match else None
    if match is None or day is None or (len(low) - day.end() > 30 and match.re is not _RECEIVED.ready):
        return []
    act = match["act"].strip(" |")
    if DATE.search(low, day.end()):
        return []
    if _TOLD.search(act) or not (_PROPOSAL.search(act) or _PAPER.search(act)):
        return []
    return [_due_clause(sentence, 0, len(low), act, low[match.end() :], match.end())]


def series(sentence: Sentence) -> list[Clause]:
    """Further papers and proposals, each with its day, behind a first: "...; Defendant's response by June 23, 2023"."""
    low = sentence.low
    found: list[Clause] = []
    for match in _SERIES.finditer(low):
        day = DATE.match(low, match.end())
        if day is None or _TOLD.search(match["act"]):
            continue
        end = day.end()
        found.append(
            _due_clause(
                sentence, match.start("act"), end, match["act"], low[match.end() : end], match.start("by")
            )
        )
    return found


def _due_clause(sentence: Sentence, start: int, end: int, act: str, day: str, at: int) -> Clause:
    sent = "be sent" if _PAPER.search(act) or not _PROPOSAL.search(act) else "be served"
    return Clause(sentence, start, end, "", act, f"{sent} by {day}", at, Force.MUST, "moved")


_ITS_DATE = re.compile(
    r"(?:\A|[,;] (?:and )?)(?P<act>(?:the |each |any |all )?(?:[a-z]+'s? )?(?:[a-z-]+ ){0,3}?(?:demands?|offers?|counter-?offers?|proposals?|responses?|letters?|statements?|memorand(?:a|um)|briefs?|submissions?))"
    r"(?:, (?:which (?:was|were)|formerly|previously|originally|heretofore|now)\b[^,;]{0,50},)? (?:is|are) (?:hereby |also |accordingly |likewise |now )*(?:moved|extended|changed|continued|postponed|reset|advanced|due)"
    r" (?:(?:from|on) (?:the )?[^,;]{3,30}? )?(?:to |until |through |on |by )?(?=(?:(?:mon|tues|wednes|thurs|fri)day,? )?(?:[a-z]{3,9}\.? \d|\d{1,2}/))"
)
_CHANGES = re.compile(r"\b(?:moved|extended|changed|continued|postponed|reset|advanced|now due)\b")


_STAYS = re.compile(
    r"(?:the )?(?:(?:due )?(?:dates?|deadlines?|times?) (?:for|of) )?(?P<act>(?:the )?(?:[a-z]+'s? )?(?:[a-z-]+ ){0,3}?(?:demands?|offers?|counter-?offers?|proposals?|responses?|letters?|statements?|memorand(?:a|um)|briefs?|submissions?)),? (?:(?:which|that) (?:is|was|are|were) )?(?:(?:due|set for|of|on) )?(?P<day>[a-z]{3,9}\.? \d{1,2}(?:, \d{4})?),? (?:remains?|stays?|stands?|is unchanged|are unchanged|is not changed)\b"
)


def _stays(sentence: Sentence) -> list[Clause]:
    """What keeps its day: "The date for Plaintiff's demand, June 9, 2023, remains where it is"."""
    match = _STAYS.match(sentence.low)
    if match is None or not (_PROPOSAL.search(match["act"]) or _PAPER.search(match["act"] + " letter")):
        return []
    return [_due_clause(sentence, 0, match.end(), match["act"], match["day"], match.start("day"))]


def _own_dates(sentence: Sentence) -> list[Clause]:
    """Proposals and papers that are themselves moved: "Defendant's response is moved from May 1 to May 9"."""
    low = sentence.low
    if not _CHANGES.search(low):
        return []
    found: list[Clause] = []
    for match in _ITS_DATE.finditer(low):
        day = DATE.match(low, match.end())
        if day is None or not (_PROPOSAL.search(match["act"]) or _PAPER.search(match["act"] + " letter")):
            continue
        found.append(
            _due_clause(sentence, match.start("act"), day.end(), match["act"], day.group(), match.end())
        )
    return found


def moved_at_head(sentence: Sentence) -> list[Clause]:
    """What keeps or changes its day at the head of a sentence, whatever else the sentence goes on to say."""
    found = _stays(sentence) or _own_dates(sentence)
    return found if found and found[0].start == 0 else []


def moved(sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence that gives a proposal or a settlement paper a new date; none for other dates."""
    found: list[Clause] = _stays(sentence) or _own_dates(sentence)
    low = sentence.low
    matches = list(_MOVED.finditer(low))
    for index, match in enumerate(matches):
        end = matches[index + 1].start() if index + 1 < len(matches) else len(low)
        act = match["act"]
        day = DATE.match(low, match.end() + 1)
        if day is None or not (_PROPOSAL.search(act) or _PAPER.search(act)):
            continue
        sent = "be sent" if _PAPER.search(act) else "be served"
        found.append(
            Clause(
                sentence,
                match.start(),
                end,
                "",
                re.split(r",| to be | shall | must ", act, maxsplit=1)[0],
                f"{sent} by {low[match.end() + 1 : end]}",
                match.end(),
                Force.MUST,
                "moved",
            )
        )
    return found


def further_days(sentence: Sentence, found: list[Clause]) -> list[Clause]:
    """What is due on further days under one verb; the clause before each ends where it begins."""
    more = [c for c in series(sentence) if all(c.start != other.start for other in found)]
    for index, clause in enumerate(found):
        later = [c.start for c in more if c.start > clause.predicate_start]
        if later and min(later) < clause.end:
            cut = min(later)
            found[index] = replace(
                clause, end=cut, predicate=clause.predicate[: max(0, cut - clause.predicate_start)]
            )
    return more
