"""The particulars of a duty in the order's words: channel, address, pages, audience, contents, freshness."""

from antechamber.core.order import Audience
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.times.counts import count_of

_MEANS = (
    (
        "in_person",
        r"\bin[- ]person\b|face[- ]to[- ]face|across a table|\bmeet (?:or|and)\b|personally (?:attend|appear|present)",
    ),
    (
        "video",
        r"\bvideo\w*|\bvirtual(?:ly)?\b(?= (?:settlement |mediation )?(?:conference|session)|\W)|\bzoom\b|\bteams\b|\bwebex\b|on (?:camera|screen)",
    ),
    (
        "phone",
        r"\b(?:tele)?phone\b(?! numbers?)|\btelephonic\w*|\bcall (?:chambers|the|my|\(?\d)|conference call",
    ),
    ("email", r"\be-?mail(?:s|ed|ing)?\b|@"),
    ("fax", r"\bfax\b|facsimile"),
    (
        "mail",
        r"\b(?:u\.s\. |first[- ]class |regular )?mail\b(?!box)(?<!e-mail)(?<!e mail)|\bmails\b|courier|sealed envelope|overnight",
    ),
    (
        "hand",
        r"\bby hand\b|hand[- ]deliver\w*|drop box|sealed envelope|deliver\w* (?:to|a copy to) (?:my |the )?chambers(?!.{0,40}@)|in hand",
    ),
    ("ecf", r"\becf\b|\bcm/ecf\b|\bdocket\b|letter-motion|\bfile(?:d|s)?\b(?! with the other)"),
    ("letter", r"\bby letter\b|serve on \w+ a letter|letter to counsel"),
)
_MEANS_RULES = tuple((name, re.compile(pattern)) for name, pattern in _MEANS)
_MEANS_STEMS = re.compile(
    "person|face|table|meet|video|virtual|zoom|teams|webex|camera|screen|phon|call|mail|@|fax|facsimile|courier|envelope|overnight|hand|drop|deliver|ecf|docket|file|letter"
)
"""Of which a text has one, if it names a channel at all."""
_BODILY = re.compile(r"\bin[- ]person\b|face[- ]to[- ]face|across a table|\bmeet (?:or|and)\b")
"""Words that bring people into one room; "personally" alone can be done on a screen."""
_STRETCH = re.compile(r"[^,;.:]+")
_NEGATION = re.compile(r"\b(?:not|never|nor|neither|cannot|rather than|instead of|without)\b")
_ADDRESS = re.compile(
    r"[A-Za-z0-9_][\w.+-]* ?@ ?[A-Za-z0-9-]+(?: (?=[a-z]+\.[a-z]))?[A-Za-z0-9-]*(?: ?\.(?: (?=(?:uscourts|gov|example|com|org|net|edu|us|state|courts?)\b))?[A-Za-z0-9-]+)+(?: (?=(?:v|ov|ple|le|mple|ample)\b))?(?:(?<= )(?:v|ov|ple|le|mple|ample)\b)?"
)
_LOST_UNDERSCORE = re.compile(r"\b(?P<name>[A-Z][\w-]+) (?P<rest>[A-Z]{2,}[A-Za-z]*@)")
_PAGES = re.compile(
    r"(?P<count>\d{1,3}|[a-z]+(?:-[a-z]+)?)(?: \(\d{1,3}\))? (?:(?:single|double)[- ]spaced,? |typed |typewritten |letter-size |pages? |written )*pages?\b"
)
_AFTER_PAGES = re.compile(r"\A[^.;]{0,12}\b(?:or (?:less|fewer)|at most|maximum|limit|\))")
_THEN_ON_PAPER = re.compile(
    r"\b(?:if|when|where|should|any|statements?|letters?|submissions?)\b[^.;]{0,60}\b(?:more than|over|exceed(?:s|ing)?|longer than|in excess of)\W*(?:the )?\Z"
)
_ON_PAPER = re.compile(r"\A[^.;]{0,120}\b(?:hand|hands|mailed|paper|hard cop\w+|courtesy|delivered|binder)\b")
"""A number of pages beyond which a paper goes another way is no limit."""
_CONTENTS = (
    (
        "facts",
        r"\bfacts?\b|factual|what happened|what the case is about|nature of the (?:case|action|dispute)|account of the dispute|summary of the dispute|describe the dispute",
    ),
    ("law", r"\b(?:the )?law\b|legal (?:issues|questions|theor)|issues of law|principal issues"),
    (
        "claims_and_defenses",
        r"claims?,? (?:and|the|or)? ?(?:the )?defen[sc]es|claims and defenses|what is claimed",
    ),
    ("strengths_weaknesses", r"strength|strong\b|weak|soft spots|candid"),
    (
        "history_of_negotiations",
        r"negotiation|history of (?:the )?(?:settlement|talks)|settlement (?:efforts|talks|history|discussions|proposal)|demands? and offers?|past (?:talks|offers)|proposals have passed|bargaining",
    ),
    (
        "date_of_last_discussion",
        r"(?:date|day|when)\b[^.;]{0,60}(?:discussion|talk|conferred|call|conversation)",
    ),
    (
        "latest_terms_each_side",
        r"(?:latest|most recent|last|terms of(?! (?:that|this|its) (?:demand|offer|proposal)))[^.;]{0,60}(?:demand|offer|proposal|position|terms)",
    ),
    (
        "evaluation",
        r"evaluat|apprais|assessment|valuation|fair (?:settlement|outcome)|reasonable (?:settlement|outcome)|likely|settlement value",
    ),
    ("itemized_damages", r"damages|itemi[sz]"),
    ("attendees", r"(?:names?|identity|who)\b[^.;]{0,50}(?:attend|appear|come|participat|present)|attendees"),
    ("obstacles", r"obstacle|impediment|stands? in the way|in the way|kept the parties apart|barriers?"),
    ("litigation_costs", r"cost (?:of|and time)|costs? to|expense|fees to date|estimate what"),
    ("insurance", r"insurance|coverage|policy limits"),
    ("liens", r"\bliens?\b|medicare"),
    ("non_monetary_terms", r"non-?monetary|apart from money|besides money|other than money"),
    ("confirmation_of_offer", r"confirm(?:s|ing)?\b[^.;]{0,80}(?:offer|demand|conveyed|made)"),
    ("terms_of_offer", r"(?:sets? forth|setting out|sets out|gives?|state)\b[^.;]{0,12}(?:its|the) terms"),
    ("relief_sought", r"relief (?:sought|wanted)|what the party wants"),
)
_CONTENT_RULES = tuple((name, re.compile(pattern)) for name, pattern in _CONTENTS)
_STALE_BAR = re.compile(
    r"\b(?:past|earlier|prior|previous|old|before (?:today|the date of this|this)|predate\w*|preced\w*|took place before|came before|made before|conveyed before|dated before|earlier negotiation)\b[^.]{0,200}\b(?:not (?:be )?(?:count|suffice|satisf|rel|used|meet|do|credit|fulfil|substitute|enough|discharge|sufficient|adequate|acceptable)|do(?:es)? not (?:count|satisfy|suffice|meet|fulfil|discharge|serve)|may not|will not (?:satisfy|count|suffice|do|be)|cannot|no use|not enough|not a substitute|is not|not (?:give|get) credit|not an? updated)"
    r"|\b(?:not|no)\b (?:give )?credit for negotiations|may not (?:simply )?(?:repeat|rely|be relied)|only proposals made after|neither the demand nor the answer may simply repeat|will not do\b|do not count|not be counted|must be new|positions that are new|made for this conference|after (?:receipt|the date|entry|the entry) of this order|after (?:receiving|they receive|it receives) this order|with this conference in view|is of no use|written for this conference"
)
_FRESH_WORD = re.compile(
    r"\b(?:fresh|new|anew|afresh|updated|renewed|after (?:the date of )?(?:this order|receipt of this order)|with this conference in view|current)\b"
)
_STALE_OK = re.compile(
    r"(?:if|to the extent)[^.,;]{0,60}\b(?:(?:has|have) not (?:yet )?(?:exchanged|made|conveyed|conferred|met|served)|not (?:already|yet) (?:done|made|exchanged)|(?:has|have) not already|already (?:been )?done)|if no (?:demand|offer)\b|unless (?:such )?an? exchange|unless [^.]{0,40}already|need not (?:do it|be made|repeat) again|no need to repeat|remains open[^.]{0,40}(?:will do|need not)|formal demand has not"
)
_LIVE = re.compile(
    r"in[- ]person|telephone|by phone|video|face[- ]to[- ]face|real time|\blive\b|across a table|\bspeak\b|\btalk(?:s)?\b(?! of)|\bmeet\b|conversation|voice"
)
_WRITTEN = re.compile(
    r"\b(?:written|in writing|by letter|letters?\b|by e-?mail|mail to|by fax|settlement letter|one of these letters)\b"
)
_BY_MOUTH = re.compile(r"in the course of that (?:discussion|meeting|call)|by telephone|orally")
_EITHER_FORM = re.compile(
    r"\b(?:orally|oral(?:ly)?|verbally|spoken|live|in person|by (?:tele)?phone|by word of mouth)(?:,[^.;]{0,30})? (?:or|and/or) (?:in writing|written|by (?:letter|e-?mail|mail)|(?:by )?(?:e-?mail|letter|mail))\b"
    r"|\b(?:in writing|written|by (?:letter|e-?mail)|e-?mail|letter)(?:,[^.;]{0,30})? (?:or|and/or) (?:orally|oral(?:ly)?|verbally|live|spoken|in person|by (?:tele)?phone|(?:by )?(?:telephone|word of mouth))\b"
    r"|\bby (?:telephone|phone),? (?:letter|e-?mail|mail)|\b(?:need|must|does|do) not (?:need to |have to )?be (?:made )?(?:in writing|written)"
)
_SPOKEN = re.compile(
    r"\b(?:made|conveyed|communicated|given|delivered|exchanged|be) (?:only )?(?:live|orally|oral|by word of mouth|face[- ]to[- ]face|in person or by (?:tele)?phone|by (?:tele)?phone or in person)\b"
    r"|\b(?:convey|make|communicate|respond|give|put|present)\b[^.;]{0,80}\b(?:orally|in a live (?:\w+ )?(?:conversation|call|discussion|meeting))\b"
    r"|\b(?:e-?mail|letter|writing)\b[^.;]{0,30}\b(?:will not (?:do|suffice)|(?:does|do) not (?:comply|suffice|satisfy)|is not (?:enough|sufficient)|not acceptable)\b"
)
_WITH_EACH = re.compile(
    r"\bwith (?:counsel (?:for|to) |the (?:lawyers?|attorneys?) for )?(?:each|every) (?:of the )?(?:(?:other|opposing|adverse|remaining) )*(?:part(?:y|ies)|opponents?|adversar(?:y|ies)|defendants?|plaintiffs?|counsel|lawyers?|one)\b"
)
_MINUTES = re.compile(
    r"(?:at least|not less than|no less than|minimum of|no fewer than|lasting)\W+(?:one hour|(?P<count>\d{1,3}|[a-z]+(?:-[a-z]+)?)(?: \(\d+\))? (?P<unit>minutes?|hours?))"
)


def means_in(text: str, *, filing: bool = True) -> tuple[str, ...]:
    """The channels that a lower-case text names, what it forbids left out."""
    if not _MEANS_STEMS.search(text):
        return ()
    kept = _unforbidden(text)
    found = [
        (m.start(), name)
        for name, rule in _MEANS_RULES
        if (filing or name != "ecf") and (m := rule.first_tried(kept))
    ]
    names = [name for _, name in sorted(found)]
    if "in_person" in names and "video" in names and not _BODILY.search(kept):
        names.remove("in_person")
    return tuple(names)


def _unforbidden(text: str) -> str:
    """A lower-case text without its negated stretches, from one mark to the next."""
    if not _NEGATION.search(text):
        return text
    return _STRETCH.sub(lambda stretch: " " if _NEGATION.search(stretch[0]) else stretch[0], text)


def address_in(text: str, judge: str | None) -> tuple[str | None, bool]:
    """The e-mail address of a text, made whole, and whether it had been broken."""
    if "@" not in text:
        return None, False
    lost = _LOST_UNDERSCORE.search(text)
    if lost and judge and lost["name"].lower() in judge.lower():
        text = text[: lost.end("name")] + "_" + text[lost.start("rest") :]
    match = _ADDRESS.search(text)
    if not match:
        return None, False
    whole = match.group().replace(" ", "").rstrip(".-")
    return whole, " " in match.group() or bool(lost)


def page_limit_in(text: str) -> int | None:
    """The number of pages that a lower-case text allows."""
    for match in _PAGES.finditer(text) if "page" in text else ():
        if _THEN_ON_PAPER.search(text[: match.start()]) and _ON_PAPER.search(text[match.end() :]):
            continue
        count = count_of(match["count"])
        if count is None:
            tail = match["count"].rsplit(" ", 1)[-1]
            count = count_of(tail)
        if count and (
            re.search(
                r"(?:than|exceed|exceeding|most|to|of|past|over|limit|length|longer|maximum|as|is|\()\W*(?:an? )?\Z",
                text[: match.start()],
            )
            or _AFTER_PAGES.match(text[match.end() :])
        ):
            return count
    return None


def contents_in(text: str) -> tuple[str, ...]:
    """The matters that a lower-case text asks a paper to cover."""
    found = [(m.start(), name) for name, rule in _CONTENT_RULES if (m := rule.first_tried(text))]
    return tuple(name for _, name in sorted(found))


def audience_in(text: str) -> Audience | None:
    """Who may read a paper, by a lower-case text; None when it does not say."""
    if re.search(
        r"\bex parte\b|under seal|eyes only|for the (?:court|settlement judge|judge)(?:'s eyes)? (?:only|alone)|chambers only|only to the|to no one else|goes to nobody else|to nobody else|court alone|chambers alone|alone[,.]|know alone|not (?:be )?(?:served|shown|shared|exchanged|copied|sent to (?:the other|opposing|any))|neither (?:be )?(?:filed nor (?:served|shared)|served nor)|not (?:see|be seen)|do not (?:serve|copy)|in confidence|others will not see|no one else|not (?:to be )?(?:filed|shared|shown)[^.]{0,24}(?:or|nor|and)[^.]{0,20}(?:served|shown|shared|exchanged|disclosed)|other parties must not receive|off the docket and out of|not copy any|nor (?:be )?(?:served|shared|shown|exchanged|provided)|not be disclosed to|without (?:filing or )?service",
        text,
    ):
        return Audience.EX_PARTE
    if re.search(r"\bjoint(?:ly)?\b", text):
        return Audience.JOINT
    if re.search(
        r"\bserve (?:up)?on\b|\bexchanged?\b|cop(?:y|ies) (?:goes |of it |of them |thereof )?to (?:all|every|each|the other|other|opposing)|with a copy to (?:all|opposing|every)|serve (?:it|them)|shall serve|must serve|to (?:the )?(?:court|chambers|judge|undersigned) and (?:to )?(?:the )?(?:other|opposing|adverse) (?:sides?|part|counsel)|copy sent to the other|e-?mail to opposing|served on|to opposing counsel, with a copy",
        text,
    ):
        return Audience.EXCHANGED
    if re.search(r"\bconfidential", text):
        return Audience.EX_PARTE
    if re.search(r"\bfiled?\b(?! nor)|\becf\b", _unforbidden(text)):
        return Audience.FILED
    if re.search(r"not (?:be |to be )?filed|not file", text):
        return Audience.EX_PARTE
    return None


def freshness_in(text: str) -> bool | None:
    """Whether proposals must be new: True when older ones do not count, False when they do, None when unsaid."""
    if _STALE_OK.search(text):
        return False
    if _STALE_BAR.search(text) or _FRESH_WORD.search(text):
        return True
    return None


def bars_older(text: str) -> bool:
    """Whether a lower-case sentence says that older talks or proposals do not count."""
    return bool(_STALE_BAR.search(text))


def allows_older(text: str) -> bool:
    """Whether a lower-case sentence says that an earlier exchange will do."""
    return bool(_STALE_OK.search(text))


def live_in(text: str) -> bool | None:
    """Whether a talk must be live."""
    return True if _LIVE.search(text) else None


def written_in(text: str) -> bool | None:
    """Whether a proposal must be in writing; False when the order speaks of word of mouth, None when either way will do."""
    if _EITHER_FORM.search(text):
        return None
    if spoken_in(text):
        return False
    if _WRITTEN.search(text):
        return True
    return False if _BY_MOUTH.search(text) else None


def spoken_in(text: str) -> bool | None:
    """True when the order will have a proposal made live, and says so."""
    return True if _SPOKEN.search(text) and not _EITHER_FORM.search(text) else None


def with_each_in(text: str) -> bool:
    """Whether a talk is ordered in so many words with each of the others."""
    return bool(_WITH_EACH.search(text))


def minutes_in(text: str) -> int | None:
    """The least length of a talk."""
    match = _MINUTES.search(text)
    if not match:
        return None
    if match["count"] is None:
        return 60
    count = count_of(match["count"])
    return None if count is None else count * (60 if match["unit"].startswith("hour") else 1)


def condition_in(intro: str, subject: str) -> str | None:
    """When the duty arises, in short words of the order."""
    match = re.search(r"\b(?:if|where|should|unless|when|to the extent)\b(?:[^,;]|(?<=\d),(?=\d{3}))*", intro)
    if match:
        return match.group().strip()
    match = re.search(
        r"\b(?:who|that|which)\b (?:seeks?|wish|wants?|means|needs?|cannot|is unable|believes|has asserted|claims)[^,;]*",
        subject,
    )
    return subject.strip() if match else None
