"""Turns of phrase by which a sentence of a letter leans on the one before it, or is set aside."""

from antechamber.readers.language import patterns as re
from antechamber.readers.letters.words import Words

SAME_DAY = Words(
    r"(?i)\b(?:(?:in|during|on|at|of) (?:it|that|the|this|the same) ?(?:call|conversation|talk|discussion|meeting|session|letter|e-?mail|day)?|then|there|the same|also|at that time|again|"
    r"I told|he told|she told|he said|she said|in (?:reply|response|answer))\b"
)
SUBJECT = Words(
    r"(?i)^\W*(?:the|its|our) (?:only )?(?:subject|topic|purpose|point)\b|^\W*(?:it|that|the call|this) (?:was|concerned|dealt|had)\b[^.;]{0,40}\b(?:about(?! (?:\d|an? (?:hour|half|minute|quarter)|half|ten|fifteen|twenty|thirty|forty|fifty|sixty|ninety|five|a quarter))|with|schedul|discovery|dates?)\b"
)
SINCE = Words(r"(?:ever )?since\b")
MAKES_NONE = Words(r"\b(?:makes?|offers?|extends?|conveys?|proposes?|demands?)\s+(?:no|nothing)\b")
"""A refusal in the present tense: who makes no offer to anybody has none out."""
AS_OF = Words(r"\b(?:as of|to|until|till|through|up to)\s*$")
SETTLEMENT = Words(r"(?i)settle|offer|demand|number|figure|propos|money|resol")
WITHHELD = Words(
    r"(?i)\b(?:amount|terms|figure|number|sum)\b[^.;]{0,40}\b(?:confidential|withheld|private|not (?:be )?(?:disclosed|stated|repeated|set out)|prefer not)|\bprefer not to\b[^.;]{0,30}\b(?:it|amount|terms|figure)\b"
)
MAY_TELL = Words(
    r"(?i)settle|negotiat|mediat|\b(?:told|informed|advised|telephoned|phoned|e-?mailed|take|accept|authori[sz]\w*|open to|willing|court only)\b"
)
SILENT = Words(r"(?i)\b(?:hear[d]?|respon\w*|answer(?:ed)?|repl(?:y|ied)|came back|word)\b")
UNABLE = Words(
    r"(?i)\b(?:(?:is|are|am)(?: not|n't) (?:now |yet |presently )?(?:able to|in a position to)|(?:is|are|am) unable to|cannot at present)"
)
TWO_PROPOSALS = Words(r"(?i)\bdemands?\b[^.;]*\boffers?\b|\boffers?\b[^.;]*\bdemands?\b")
"""A demand and an offer in one clause, a sum between them: which sum is whose cannot be told by the clause alone."""
ELSEWHERE = Words(
    r"(?i)\b(?:depositions?|moved to|motion|hearing|trial|rul(?:ed|ing)|decision|filed|answered the complaint|order (?:issued|was entered|of)|discovery (?:closed|ended)|hired|fired|terminated|injured|accident|arrested|born|examined)\b"
)
"""What happens in court or happened in the facts: its day is not that of a proposal told after it."""
UNANSWERED = Words(
    r"(?i)\b(?:answer(?:ed)?|respon(?:ded|se|d)|repl(?:ied|y)|counter(?:ed)?|accepted|rejected)\b[^.;]{0,24}?\b(?:offer|demand|proposal|counter\w*|letter)\b"
)
ENDED = Words(
    r"(?i)\b(?:declin(?:ed|es|ing)|reject(?:ed|s|ing)|refus(?:ed|es|ing)|turned (?:it |that )?down|expired|lapsed|withdrew|withdrawn|revoked|accepted|answered|not (?:been )?(?:taken up|accepted))\b"
)
"""How a proposal ended: a day beside such a word is not the day on which it was made."""
FINITE = Words(
    r"(?i)\b(?:is|are|was|were|has|have|had|did|does|do|accept\w*|agree\w*|consider\w*|discuss\w*|whether|if|that)\b"
)
ORALLY = Words(
    r"(?i)\b(?:by (?:tele)?phone|on the (?:tele)?phone|over the phone|telephoned|phoned|rang|(?:on|in|during) (?:the|that|our|a)(?: [\w-]+){0,3} call|in person|on (?:the )?zoom|by video)\b"
)
OF_THE_PAPER = Words(
    r"^\W*(?:in it,? |there,? |by it,? )?(?:it|he|she|they|the (?:letter|e-?mail|paper|message)|[\w.'’ -]{2,30}?)\s+(?:now |then |again |there )?(?:offers|demands|proposes|asks for|offer|demand|propose)\b"
)
"""A clause in the present tense that tells what a paper says."""
NO_LETTER = Words(
    r"\b(?:court|judge|chambers|your honor|complaint|brief|motion|memorandum|pleadings?|filed|answer to the|interrogator\w*|disclosures?|draft\w*|mediator|statement|to (?:the|its|his|her|their|our) (?:carrier|insurer|client|board|comptroller))\b"
)
"""Words of papers that do not pass between the parties, or not as proposals."""
OF_AN_OCCASION = Words(
    r"\b(?:(?:in|during|on|at|of|by|before) (?:that|the|this|the same) (?:time|call|conversation|talk|discussion|meeting|session|mediation|letter|e-?mail|day|occasion|conference)|then|there(?! (?:was|were|has|have|is))|at first|initially|that (?:day|time|month|year))\b"
)
"""Ties what is told to one occasion."""
WROTE = re.compile(
    r"(?:[A-Z][\w.'’-]*\s+){1,4}(?:wrote|e-?mailed|sent an? (?:letter|e-?mail)|telephoned|called|spoke)\b[^.;?]{0,80}(?:\.[^;?]{0,40})?$"
)
"""A sentence that says no more than that somebody wrote to somebody, or called him, and when."""
ONLY_WRITING = Words(
    r"\b(?:only|nothing but|solely|merely|just|exclusively|entirely|all)\b[^.;]{0,40}\b(?:e-?mails?|letters?|in writing|correspondence|text messages?)\b"
    r"|\b(?:e-?mails?|letters?|writing|correspondence)\b[^.;]{0,16}\b(?:only|alone|exclusively|solely)\b"
)
"""Words that call writing all that passed."""
NO_WORD_FROM_PRINCIPAL = Words(
    r"\b(?:sought|requested|asked (?:the|its|his|her|their|our) [\w ]{3,30}? for|applied|submitted)\b[^.;]{0,60}\bauthority\b[^.;]{0,90}\b(?:not (?:yet )?(?:heard|received|been given|got)|no (?:answer|response|reply|word))\b(?![^.;]*\b(?:plaintiff|defendant|counsel|offer|demand)s?\b)"
)
"""An authority asked for, and no answer from the one who gives it: nothing that passed between the parties."""
SHORT_SENTENCE = 90
"""Characters of a sentence that has room for one denied verb and nothing beside it."""
LONGEST_SENTENCE = 3000
"""Characters of a sentence that is taken apart; a longer one is no prose and is left to a person."""
LONG_PAST = Words(r"(?i)\b(?:(?:have|has|had)(?! [$€£])|previously|earlier|before)\b")
NOT_TAKEN = Words(
    r"(?i)\b(?:not (?:accepted|answered|taken up|renewed)|never (?:accepted|answered|renewed)|no (?:response|answer|reply)|without (?:an answer|admission|liability)|no admission|no re-?hire)\b"
)
"""What became of a proposal, in the words in which an entry of a list says it."""
IN_CONFIDENCE = Words(
    r"\W*(?:confidentially|in (?:strict )?confidence|between (?:us|ourselves|you and me)|for (?:the court|your honor|chambers)['’]?s? (?:eyes|ears|information)?\s*(?:only|alone)?)\b"
)
"""Opens a sentence that is for the court's ears."""
TO_THE_AUTHOR = Words(
    r"\b(?:sent|gave|given|told|wrote(?: to)?|e-?mailed|texted|advised|informed|mailed|forwarded|faxed|handed) (?:me|us|this office|this firm|the undersigned)\b"
)
"""Words that passed to the author: a proposal of the author's own side in them went to its own counsel."""
NOT_AN_OFFER = Words(
    r"\b(?:would|do|did|could|can|i'd|we'd)(?: not|n't) (?:call|consider|regard|treat|count|describe)\b[^.;$]{0,24}\ban? (?:\w+ )?(?:offer|demand|proposal)\b|\b(?:that|this|it|which) (?:is|was) no (?:[\w-]+ ){0,2}?(?:offer|demand|proposal|counter[\w-]*)\b|\b(?:was|is|were|are|it)(?: [\w-]+){0,4} (?:and )?not an? (?:[\w-]+ ){0,2}(?:offer|demand|proposal|counter[\w-]*)\b"
)

HOLDS_NONE = Words(
    r"\b(?:does|did|do)(?: not|n't) (?:contain|include|hold|set out|carry|make|mention|state|give)\b[^.;]{0,30}?\b(?:counter-?\w+|offer|demand|proposal|number|figure)s?\b|\b(?:contain|include|held|hold)(?:s|ed)? no (?:\w+ )?(?:counter-?\w+|offer|demand|proposal|number|figure)s?\b"
    r"|^\W*(?:it|(?:the|that|this|his|her|their|its) (?:letter|response|e-?mail|answer|reply|paper)) (?:says?|said|states?|stated|reads?):? (?:only |simply |merely )?(?:that )?\W?[^.;]*?\b(?:(?:is|are) not (?:now )?making an?|(?:would|will) (?:not make an?|make no)|makes? no) (?:offer|demand|proposal)\b"
)
"""What a paper is said not to hold: nothing is told of an act by it."""
PUT_TO_SOMEBODY = Words(
    r"\b(?:ask|tell|(?<!all )told|sa(?:y|id)|wr[io]te?|written|e-?mail|suggest|propos|offer|demand|float|mention|put|sound|inquir|enquir|wonder|call|letter|talk|discuss|spoke|conversation|counter|bracket|respon|repl|answer|indicat|signal|hint|convey|communicat|between|conference|mediat|number|figure|midpoint|they|them)\w*|[\"?]"
)
"""Words by which something may have been said to another side."""
HOUR_OF_THE_DAY = Words(
    r"\bat (?:noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2}(?::\d\d)?(?: ?[ap]\.? ?m\b)|\d{1,2}:\d\d)\b(?! (?:thousand|hundred|million|percent|of))|\b(?:(?:later )?that (?:same )?(?:day|morning|afternoon|evening)|the same (?:day|morning|afternoon|evening)|an hour later)\b"
)
"""An hour, or a part of a day, that leans on the day told before."""
MADE_ONE = Words(
    r"\b(?:ma[dk]e|sen[dt]|receive[d]?|had|given|got|convey(?:ed)?|extend(?:ed)?|put|seen) (?:me |us |him |her |them )?(?:one|none|any)\b(?=[^.;]* (?:to|from|as of|yet|since|so far)\b)"
)
"""A word for a proposal of which the sentence before speaks: "Birch has not made one"."""
SUPPOSED = Words(
    r"^\W*(?:if|were|should|unless)\b(?![^;]*\b(?:says|said|tells|told|thinks|believes|claims|suggests|recalls)\b)[^;]*\b(?:would|could|might|will|may)\b"
)
"""A sentence of what would be if something else were: it tells of nothing that was done."""

_UNFINISHED = re.compile(
    r"(?i)\b(?:all|the whole|every (?:cent|dollar|penny)|none) of (?:it|which|that|this) (?:is |was |were |being |to be )?(?:for|to|going|meant|intended)\b|\bdraft\b|\bto be confirmed\b|\bX{3,}\b|_{2,}|\bno to \$|\ba further \$|\b(?:to|from|with) whom\b|\b(?:and|which) (?:was|were) (?:paid|satisfied)\b"
)
_SHARED_OUT = re.compile(r"(?i)\brespectively\b")
_STANDING_FEES = re.compile(
    r"(?i)\b(?:fees?|costs?|expenses|liens?|lodestar)\b[^.;$]{0,40}?\b(?:stand|stood|run|ran|amount|come|total|exceed)\w*\b[^.;]{0,20}?\$"
    r"|^[^$]*\b(?:fees?|costs?|expenses|disbursements|liens?|interest)\s+(?:of|in the amount of)\s+(?:about\s+|some\s+)?(?:[$€£]|\w+[ -](?:hundred|thousand|million)\b)"
)
_REFUSED = re.compile(
    r"(?i)\b(?:would|will|could|did|does)(?:n['’]t| not) (?:do|accept|agree|take|be enough|suffice|go)\b|\bwon['’]t do\b|\bnot enough\b"
)


def in_doubt(words: str, sentence: str, *, has_sum: bool) -> bool:
    """Whether a clause of a sentence that looks like a proposal may be none: shares told in parallel, fees and costs beside it, a refusal."""
    if _UNFINISHED.search(words) or _SHARED_OUT.search(sentence) or _STANDING_FEES.search(words):
        return True
    return not has_sum and bool(_REFUSED.search(words))
