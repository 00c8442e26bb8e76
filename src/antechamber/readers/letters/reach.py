"""How far a passage that nobody has explained can reach: which days, whether a denial, whether a talk.

A passage is left to a person because it may bear on a verdict. What it cannot bear on by the grammar of its own
words is taken off here, and no more: the tense and the dated adverbial that bind it to days long past, the
negation that governs something else than an act, and the talk that it takes for granted and so cannot deny.
"""

from dataclasses import replace
from datetime import date

from antechamber.core.negotiation import Interval, NonMove, Unexplained
from antechamber.readers.language import patterns as re
from antechamber.readers.language.dates import DateMention, find_dates
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.sentence import one_line
from antechamber.readers.letters.words import Words

_LATER = Words(
    r"\b(?:has|have|'ve|is|are|'s been|now|today|currently|presently|since|still|remains?|stands?|later|thereafter|subsequently|afterwards?|then(?! being)|next|finally|"
    r"again|ultimately|eventually|until|after|following|when|once|will|shall|would|repeat\w*|reiterat\w*|renew\w*|recent\w*|last|this (?:week|month|year))\b"
)
"""Words by which a sentence about a day goes on to a later one, or to the time of writing."""
_FRONTED = re.compile(
    r"(?i)^\W*(?:before (?:the|this|any|your|that) (?:case|suit|action|lawsuit|litigation|complaint|(?:court['’]s )?order)(?: was (?:filed|brought|begun|entered))?[,:]? )?(?:(?:on|in|around|about|back in|as early as|early in|late in|(?:at|during)\b[^,;:.]{0,40}?\b(?:on|in|of))\s+)?"
    r"(?:early |late |mid-?|or about |the (?:spring|summer|fall|autumn|winter|week|month|morning|afternoon|evening|night) of )*$"
)
"""What stands before a date that opens its sentence: its own preposition, or an occasion on that day."""
_IDENTIFIED = Words(
    r"\b(?:figure|number|offer|demand|position|proposal) (?:is|was|remains?)(?: still| now| yet)? (?:that|the one|the same(?: as that)?|what it was|where it was) (?:of|from|in|on|as of) (?:last )?$"
)
"""What identifies a proposal with an older one: "the City's figure is still that of last October"."""
_LEADS_ON = Words(
    r"\b(?:since|later|thereafter|subsequently|then (?:offered|demanded|proposed)|again|but|raised|lowered|increased|until)\b|[$€£]"
)
_NOUN_OF_DAY = Words(
    r"(?:'s)?\s+(?:written |oral |last |first )?(?:offer|demand|proposal|counter-?offer)s?\b"
)
"""A proposal named by its day: "the May 2022 offer"."""
_ACT_THEN_DAY = Words(
    r"\b(?:asked for|demand(?:ed|s)?|offer(?:ed|s)?|proposed|tendered|countered|conveyed)\b(?P<between>[^,;:]{0,60}?)\b(?:on|in|by (?:letter|e-?mail) of)\s+(?:early |late |mid-?)?$"
)
_BEFORE_THE_ORDER = re.compile(r"(?i)\W*(?:before|prior to) (?:the|your|this)[\w' ]{0,20}? order[,:]?")
_OCCASION = re.compile(
    r"(?i)\W*(?:the |a |our )?(?:\w+ )?(?:mediation|settlement conference|conciliation|mediation session)\b"
)
"""A day of talks that opens a sentence in the past: "Mediation in May 2023 produced nothing from anyone"."""
_ACT_TO_DAY = 120
"""Characters before a day within which its act is looked for."""
_DATED_ACT = Words(
    r"\b(?:asked for|demand\w*|offer\w*|propos\w*|tender\w*|counter\w*|convey\w*|bids?|brackets?|numbers?|figures?|settle[ds]?)\b"
)
_OTHER_THING = Words(
    r"\b(?:for (?:the|his|her|its|their|our)|of the|under|from|dated|made|done|executed|signed|arising|that(?! (?:sum|amount|figure|number|offer|demand))|which|who|work|services|loss\w*|and|or)\b"
)
_PRONOUN_NOT = Words(r"\b(?:none|nothing|nobody|neither|nor|silent|silence|zilch|absence of|lack of)$")
_DETERMINER_NOT = Words(r"\b(?:no|zero|without)$")
_PHRASE_ENDS = re.compile(
    r"[;:,.()]|\b(?:but|and|for|because|so|since|in|on|at|of|with|to|by|from|was|were|is|are|has|have|had|which|who|that|than|as)\b"
)
_CLAUSE_ENDS = re.compile(r"[;:()]|\b(?:but|because|although|whereas|while)\b|,\s+(?:so|and|for|which|who)\b")
_ACT = Words(
    r"\b(?:counter\w*|offer\w*|demand\w*|propos\w*|bids?|brackets?|numbers?|figures?|convey\w*|communicat\w*|sen[dt]|sending|receiv\w*|hear[d]?|respon\w*|answer\w*|repl\w+|ma[dk]e|making|put|g[ai]ven?|told|tell|"
    r"sa(?:id|y)|wrote|writt?e?n?|letters?|e-?mails?|word|anything|any|one|ones|so|it|this|that(?= (?:is|was|has|had|sum|amount|figure|number|offer|demand|proposal)\b|\W*$)|these|those|them|mention\w*|nam(?:e|ed)|stat(?:e|ed)|withdr\w+|open|true|correct|accurate|accord\w*|right|happen\w*|occur\w*|done|"
    r"do|did|been|be|came|come|reach\w*|arriv\w*|get|got|gotten|had|exist\w*|mov\w+|budge\w*|settl\w+|negotiat\w*|money|monetary|dollars?|cents?|penny|amounts?|sums?|terms|positions?|accept\w*|reject\w*|contact\w*|exchang\w*|"
    r"package|walk\w*|tender\w*|author\w*|ask\w*|request\w*|further|other|such|more|same|agree\w*|know|known|aware|recall\w*|see|seen|saw|understand\w*|believe\w*|consider\w*|regard\w*)\b|[$€£]"
)
_TALK_ACT = Words(
    r"\b(?:spoke\w*|speak\w*|talk\w*|call\w*|telephon\w*|phon\w+|met|meet\w*|discuss\w*|conferr?\w*|conversation\w*|rang|rung)\b"
)
_PRESUPPOSED = Words(
    r"\b(?:in|on|during|at|of|from|by) (?:that|our|the|this|those|these|neither|both|each|either|his|her|my)(?: [\w-]+){0,2}? (?:calls?|conversations?|talks?|discussions?|meeting|telephone conference|videoconference)\b"
)
_NO_TALK = Words(
    r"\b(?:not|never|n't|no|nor|neither)\b[^.;,]{0,30}\b(?:spoke\w*|speak|talk(?:ed)?|telephoned|phoned|called|rung|met|meet|conferr?\w*|discussions?|conversations?|join\w*|attend\w*|take part|took place)\b"
)


def narrowed(passage: Unexplained, written_on: date | None) -> Unexplained:
    """The passage with all that its own words take off it.

    It is given the days of which alone it can tell, the duties that it can bear on, and a reason that says
    whether it may deny anything.
    """
    words = _plain(passage.excerpt.text)
    if _says_nothing_of_an_act(words):
        return replace(passage, about=())
    about = passage.about
    if "confer" in about and len(about) > 1 and _takes_a_talk_for_granted(words):
        about = ("convey",)
    reason = passage.reason
    if not reason.startswith(("proposal_", "denial")) and not may_deny(words, talk="confer" in about):
        reason = f"proposal_{reason}"
    return replace(passage, reason=reason, about=about, on=passage.on or bound_to(words, written_on))


_RECOMMENDS = Words(
    r"^(?:(?!\b(?:told|said|informed|advised|wrote|asked|let [a-z. ]{2,20} know|whether)\b)[^?])*?\b(?:i|we|(?:this|my|our|the) (?:firm|office)|(?:the )?undersigned|counsel) (?:(?:would|could|will|might|shall|am|are|is|intend|intends|plan|plans|propose|proposes|expect|expects|be|to|going|prepared) ){1,4}(?:\w+ly )?(?:recommend(?:ing)?|urg(?:e|ing))\b(?![^?]*\b(?:told|said|asked|wrote|informed|whether)\b)[^?]*$"
)
"""What a lawyer would recommend to the client, said to the court and put to nobody else."""


def recommends(words: str) -> bool:
    """Whether a sentence says what a lawyer would recommend, and not that anybody was told so."""
    return bool(_RECOMMENDS.search(words))


def with_days(passage: NonMove, written_on: date | None) -> NonMove:
    """The passage with the days of which alone it can tell."""
    if passage.why == "feeler" and not passage.to and recommends(passage.excerpt.text):
        passage = replace(passage, why="to_court_only")
    if passage.on is not None:
        return passage
    return replace(passage, on=bound_to(_plain(passage.excerpt.text), written_on))


_ATTITUDE = Words(
    r"^\W*(?:i|we) (?:do|did|would|can|could)(?: not|n't) (?:\w+ly )?(?:confuse|admire|mind|blame|fault|resent|envy|begrudge)\b(?![^.;]*\bthat\b)"
)
_CONDITION = Words(
    r"^\W*(?:without|absent) [^.;,]{1,40}? there (?:is|will be|can be) no (?:offer|number|figure|demand|deal|settlement|agreement)\b"
)
"""What somebody makes a condition: "Without the pipe there is no number"."""
_TOPIC = Words(
    r"^\W*(?:as to|as for|with respect to|turning to|on the (?:subject|question|matter) of)\s+(?:the |an? )?(?P<topic>[^,;:.]{0,60}?),?\s+(?P<rest>(?:i|we)\b.*)$"
)


def _says_nothing_of_an_act(words: str) -> bool:
    """Whether a sentence only takes an attitude to a thing, or only names what the next ones are about.

    "I do not admire the number", "Without the pipe there is no number" and "As to the exchange of proposals I must confess a fault" tell of no act, and
    deny none; whatever they speak of is told elsewhere.
    """
    if any(map(words.__contains__, "$€£0123456789")):
        return False
    topic = _TOPIC.search(words)
    if topic and not v.CORE.search(topic["rest"]) and not v.NEGATION.search(topic["rest"]):
        return True
    return bool(_ATTITUDE.search(words) or _CONDITION.search(words))


def _plain(words: str) -> str:
    """The words on one line, with straight apostrophes and without the commas inside figures."""
    return re.sub(r"(?<=\d),(?=\d{3})", "", one_line(words).replace("’", "'"))


def may_deny(words: str, *, talk: bool) -> bool:
    """Whether a negation in a sentence governs an act of negotiating, an answer, or something unnamed.

    What a negation denies stands behind it in its own clause; behind "no" and "without" it is the noun phrase.
    "A protocol and no independent head of data" denies nothing that was done between the parties. Where the
    stretch is empty or ends in a parenthesis, the negation may govern anything.
    """
    plain = v.NOT_ONLY.sub(lambda m: "_" * len(m[0]), words)
    return any(_governs_act(plain, found, talk=talk) for found in v.NEGATION.finditer(plain))


def _governs_act(words: str, negation: re.Match[str], *, talk: bool) -> bool:
    said, rest = negation[0], words[negation.end() : negation.end() + 120]
    if _PRONOUN_NOT.search(said):
        return True
    ends = (_PHRASE_ENDS if _DETERMINER_NOT.search(said) else _CLAUSE_ENDS).search(rest)
    governed = rest[: ends.start()] if ends else rest
    if not governed.strip(" ,"):
        return True
    return bool(_ACT.search(governed) or (talk and _TALK_ACT.search(governed)))


def _takes_a_talk_for_granted(words: str) -> bool:
    """Such as "He gave me no number on that call": whoever speaks of the call does not deny that there was one."""
    return bool(_PRESUPPOSED.search(words)) and not _NO_TALK.search(words)


def bound_to(words: str, written_on: date | None) -> Interval | None:
    """The days of which alone a sentence tells; None when it may tell of others too.

    A dated adverbial at the head of a sentence in the past tense binds all that follows; one that stands behind
    its verb ("asked for $50,000 in May 2021") binds that verb. A sentence with a word that leads on to a later
    time, or with an act that no day governs, is bound to none.
    """
    days = [day for day in find_dates(words, written_on=written_on) if day.interval]
    if (
        len(days) > 1
        and days[0].relation
        and (head := _BEFORE_THE_ORDER.match(words))
        and days[0].start < head.end()
    ):
        days = days[1:]
    acts = sum(1 for _ in _DATED_ACT.finditer(words))
    if not days or any(day.relation for day in days):
        return None
    if len(days) == 1 and _IDENTIFIED.search(words[: days[0].start]) and not _LEADS_ON.search(words):
        return _not_after(days[0], written_on)
    if _LATER.search(_without(words, days)):
        return None
    occasion = _OCCASION.match(words)
    if occasion and len(days) == 1 and 0 <= days[0].start - occasion.end() < 14:
        return _not_after(days[0], written_on)
    if not (_FRONTED.match(words[: days[0].start]) or _each_has_its_day(words, acts, days)):
        return None
    spans = [_not_after(day, written_on) for day in days]
    return min(first for first, _ in spans), max(last for _, last in spans)


def _each_has_its_day(words: str, acts: int, days: list[DateMention]) -> bool:
    """Whether each of the acts is followed by its day, with nothing between but a sum and the one addressed."""
    if acts > len(days):
        return False
    bound = 0
    for day in days:
        found = _ACT_THEN_DAY.search(words, max(0, day.start - _ACT_TO_DAY), day.start)
        bound += bool(
            (found and not _OTHER_THING.search(found["between"])) or _NOUN_OF_DAY.match(words, day.end)
        )
    return 0 < acts == bound and sum(map(words.count, "$€£")) <= bound


def _not_after(day: DateMention, written_on: date | None) -> Interval:
    """The days of something done: a date without a year that would lie after the letter lies a year back."""
    first, last = day.earliest, day.latest
    assert first is not None and last is not None  # noqa: S101, PT018 - the caller keeps only resolved dates
    if day.year_given or written_on is None or last <= written_on or (first.month, first.day) == (2, 29):
        return first, last
    return first.replace(year=first.year - 1), last.replace(year=last.year - 1)


def _without(words: str, days: list[DateMention]) -> str:
    """The words with the dates blanked out."""
    for day in days:
        words = f"{words[: day.start]}{' ' * (day.end - day.start)}{words[day.end :]}"
    return words
