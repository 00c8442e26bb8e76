"""The small lexicons of negotiation: proposals, tellings, talks, and what speaks against an act.

Each pattern names a class of words, never a phrase of a letter. Composition is the work of the other modules.
"""

from antechamber.readers.letters.words import Words


def _pattern(body: str) -> Words:
    return Words(rf"\b(?:{body})\b")


PROPOSAL_NOUN = _pattern(
    r"counter-?offers?|counter-?demands?|counter-?proposals?|counters?|offers?|demands?|proposals?|bids?|offers? of judgment|numbers?|figures?|"
    r"opening|positions?|settlement terms|package|walk-?away|tenders?"
)
STRONG_NOUN = _pattern(
    r"counter-?offers?|counter-?demands?|counter-?proposals?|offers?|demands?|proposals?|bids?"
)
SOFT_NOUN = _pattern(
    r"numbers?|figures?|positions?|response|reply|answer|terms|amount|sum|dollars?|movement|money|package"
)

BID_VERB = _pattern(
    r"offered|demanded|proposed|counter(?:ed|-?offered|-?proposed)|bid|asked(?: (?:them|him|her|us|me|[A-Z]\w+))? for|asked|asking|requested|"
    r"put (?:up|forward|forth|on the table)|went(?: up| down| back)? to|(?:come|came|coming)(?: back| down| up| in)?(?: to| with| at)|dropped (?:to|(?:its|his|her|our|their|the) (?:demand|number|figure|ask)[a-z ]* to)|"
    r"moved(?: up| down)? to|(?:reduced|lowered|raised|increased|improved|revised|changed|cut)\b[^.;]{0,60}?\bto|lowered|reduced|raised|"
    r"(?:opened|began|started|ended|closed|finished|left off|stood|settled in),? at|did move|(?:was|were)(?: then)? at|(?:responded|answered|replied|returned|came back|(?:called|phoned|rang|wrote|telephoned)(?: \w+)? back|rang|phoned)\b[^.;]{0,64}?\bwith|countering|"
    r"(?:responded|answered|replied|countered)\b(?:[^.;$:]{0,64}?\b)?(?=\s?:)|(?:rang|phoned|telephoned|called|e-?mailed|texted)\b(?:[^.;$:]{0,40}?\b)?(?=\s?:\s?\$)|(?:telephoned|called|phoned|rang|wrote|e-?mailed)\b[^.;$]{0,40}?\bto (?:offer|propose|demand)|named|quoted|tendered|suggested|wanted|required|offering|demanding|proposing|seeking|asks for|offers?|demands?|proposes?"
)
SEND_VERB = _pattern(
    r"convey(?:ed|ing)|communicated|sent|e-?mailed|served|transmitted|delivered|made|extended|presented|submitted|put|gave|given|handed|mailed|faxed|texted|"
    r"wrote|written|stated|repeated|re-?stated|restated|renewed|issued|provided|relayed|passed on|told|informed|advised|announced|set out|laid out|said|set forth|"
    r"(?:called|telephoned|phoned|rang|came back)(?: \w+){0,2} with(?= (?:[\w.-]+['’]s?|his|her|their|its) (?:own |new |written |revised |first )?(?:offer|demand|proposal|counter))|got (?:theirs|hers|his|ours|mine|it|them|one) (?:over |out |back )?to|addressed|directed|forwarded|placed|spelled out|quoted|mentioned|dispatched|couriered|reiterated"
)
RECEIVE_VERB = _pattern(
    r"received|(?:got|gotten)(?! (?:theirs|hers|his|ours|mine|it|them|one) (?:over |out |back )?to\b)|(?:was|were) served\b[^.;]{0,40}?\bwith|has|have|had|heard|seen|saw|learned of|obtained|read"
)
ARRIVE_VERB = _pattern(
    r"arrived|came|went (?:out )?to|reached|followed|landed|was received|were received|was delivered|come in|came in"
)
REPLY_VERB = _pattern(
    r"declined|rejected|refused|turned (?:it|that|this|them) down|accepted|acknowledged|expired|lapsed|withdrawn|withdrew|revoked|outstanding|unanswered|superseded"
)
REPORTED = _pattern(
    r"what (?:i|we|he|she|they|my client|[a-z.]+ [a-z]+) (?:want(?:s|ed)?|ask(?:s|ed) for|(?:am|is|are|was|were) asking(?: for)?)|"
    r"(?:would|will|could|can|was prepared to|were prepared to|is prepared to|are prepared to|was willing to|were willing to|is willing to|are willing to|was ready to|"
    r"(?:could|might|can) be (?:resolved|settled)|stood ready(?: to)?|'d|to)\s+(?:now\s+|still\s+)?(?:take|accept|pay|put (?:in|up)|settle|offer|resolve|sign|contribute|go to|do it|close|give|agree|dismiss|drop|release|be \$)"
)
TELLING = _pattern(
    r"told|informed|advised|said|wrote|stated|explained|let [a-z ]{2,20} know|announced|communicated|indicated|reported|confirmed|relayed"
)

NEGATION = _pattern(
    r"no|not|never|none|neither|nor|nothing|nobody|without|hasn't|haven't|hadn't|didn't|isn't|aren't|wasn't|weren't|doesn't|don't|cannot|can't|couldn't|won't|wouldn't|"
    r"didnt|havent|hasnt|dont|yet to|fail(?:ed|s|ure)? to|declin(?:ed|es) to|refus(?:ed|es) to|unable|absence of|lack of|silent|silence|ain't|zero offers?|zilch"
)
NOT_ONLY = Words(
    r"(?i)\bnot (?:only|merely|just|simply)\b|\bno (?:doubt|longer|later|less|more|fewer|earlier|sooner|relation|question|surprise|secret|one should)\b|\bno\. ?\d|\bnothing (?:but|other)\b|\bnot (?:less|more|later|include|including)\b"
)
FUTURE = _pattern(
    r"against (?:itself|himself|herself|themselves|ourselves|myself|a fantasy)|will|shall|intends?|intended to|intending|expects?|expected to|plans?|planning|hopes? to|anticipates?|going to|about to|means? to|proposes? to (?:make|do|convey|present|extend|offer|send)|"
    r"is preparing|are preparing|is drafting|undertakes?|promises?|'ll|in due course|forthcoming|is to (?:make|convey|send)|are to (?:make|convey|send)|by the time of|at the conference|before the conference"
)
MODAL = _pattern(r"would|could|might|may|should|'d|can")
WILLING = _pattern(
    r"open to|remains? open|is open|are open|willing|willingness|amenable|receptive|prepared to|ready to|stands? ready|welcomes?|interested in|hopes?|hopeful|looks? forward|look forward|looking forward|"
    r"committed to|would consider|would entertain|will consider|flexib\w+|optimis\w+|eager|happy to|glad to|would like|believes?|in good faith|room for|remain(?:s)? (?:hopeful|committed|interested)|desires?|wish(?:es)? to"
)
AUTHORITY = _pattern(
    r"authori[sz]\w+|authority|approv(?:ed|al|es)|comptroller|committee|board|consented|consent|cap(?:ped)?|reserve[ds]?|sign(?:ed)? off|green light|room (?:down|up) to|settlement panel|round-?table|may go|go (?:as high|up) (?:as|to)"
)
HYPOTHETICAL = _pattern(
    r"if|were|suppose|assuming|unless|hypothetical\w*|whether|discussed internally|considered|contemplat\w+|toyed|imagine"
)
FEELER = Words(
    r"(?i)\b(?:ask(?:ed|ing|s)?|wonder(?:ed|ing)?|inquir\w+|enquir\w+|sounded)\b[^.;]{0,60}?\b(?:whether|if|what)\b|\b(?:discuss|explor|rais|float|debat)(?:ed|ing)\b[^.;]{0,60}?\bwhether\b|\bwould (?:you|he|she|they|i|we|your client|her client|his client)\b[^.;]{0,40}?\b(?:take|accept|pay|do)\b|"
    r"\bwhat (?:it )?would (?:it )?take\b|\bwhere (?:do )?you need to be\b|\brecommend(?:s|ed|ing|ation)?\b|\bthrow(?:n)? out\b|\bfeeler\b|\boff the record\b|\bballpark\b|\bdo the trick\b|\bcould get\b|\bget (?:to|him|her|them|my client)\b|\bmused\b|\bhint(?:ed|s)?\b|"
    r"\bmight (?:be able|do it|do)\b|\bwould do (?:it|what)\b|\bspread of numbers\b|\?\s*[\"']?$"
)
BRACKET = Words(
    r"(?i)\bbracket(?:s|ed|ing)?\b|\bmid-?point\b|\brange of\b|\bhigh ?[-/ ] ?low\b|\b(?:low|mid|middle|high)[a-z -]{0,12} (?:four|five|six|seven|eight)[ -]?figures?\b|\b(?:four|five|six|seven) figures\b|\bsomewhere between\b|\b(?:bargain\w*|negotiat\w+|talk\w*|settle|move) (?:within|between)\b|\bneighborhood of\b"
)
COURT_ONLY = Words(
    r"(?i)\b(?:for (?:the )?(?:court|your honor|judge|chambers)(?: \w+)?(?:'s)?(?! (?:information|convenience|reference))(?:,? (?:only|alone|and (?:only|nobody|no one)))?(?: eyes| ears| information)?(?=[\s:,.]|$)|for you (?:alone|only|judge)\b|for you(?=:)|to you (?:alone|only)\b|confidentially|in confidence|in candor|between you and me|(?<!passed )(?<!exchanged )between us|bottom line|walk-?away (?:number|figure|point)|reservation|"
    r"(?:keep|hold) (?:it|that|this|them)(?: where it is| to yourself| confidential| private)|not (?:to )?(?:be )?(?:share|shared|disclose|disclosed|repeat|repeated)|do not (?:tell|let|share|disclose)|don't tell|"
    r"(?:not|nobody|none)[^.;]{0,40}(?:been )?(?:told|communicated|conveyed|shared|disclosed|revealed)|nobody else has|does not know|do not know (?:this|it|that)|must not (?:know|learn|travel)|please (?:treat|keep|do not)|"
    r"real number|true number|actual number|where (?:she|he|it|we) (?:sleeps?|would)|(?:we|i|have) told chambers)"
)
WOULD_TAKE = _pattern(
    r"(?:would|could|will|can|'d|might|to)\s+(?:\w+\s+){0,2}?(?:take|accept|pay|settle|go|sign|be (?:ok|content|comfortable|satisfied|happy|prepared)|contribute|end it|recommend|do|live|close|urge|stretch|agree|buy|resolve)|"
    r"comfortable|needs?|wants?|willing to (?:pay|accept|take|go)|prepared to (?:pay|accept|take|go)|can live with|says|sleeps|lower limit|ceiling|floor|number is|no less than|walk away|try it"
)
DISCOVERY_OBJECT = Words(
    r"(?i)\b(?:documents?|depositions?|depos?|deponents?|stipulat\w+|inspect\w*|witness(?:es)?|produc\w+|discovery|files?|records?|logs?|notebooks?|jury|trial by jury|arbitrat\w+|extension|adjourn\w*|subpoena\w*|interrogator\w+|"
    r"declaration|affidavit|interview|tax returns?|(?<!on )(?<!by )(?<!on the )(?<!over the )(?<!by cell )phones?(?! (?:calls?|conferences?|conversations?|discussions?|meeting)\b)|hard drive|export|data|screenshots?|e-?discovery|esi|authenticity|admi(?:t|ssions?)|second (?:day|session)|sit for|make (?:\w+ ){0,4}available|access|measure\w*|walk through|"
    r"examin\w+|custodian|privilege|protective order|pre-?trial|in limine|exhibit lists?|jury instructions|joint statement|minutes of|meet (?:and confer|alone|in person|for)|tour|site visit|video (?:footage|of)|footage|policy limits? disclosure|superintendent|officers on dates|"
    r"dates? (?:for|that)|neutral (?:decide|to decide)|have the neutral|submit the|(?<!his )(?<!her )(?<!my )employment|manuscript|procedure by|personnel|(?:board|meeting|committee|council) minutes|lab|plan\b|retainer|laptop|second guard|look at|let (?:our|the|their|his|her) \w+|rule 30\(b\)|30\(b\)\(6\)|counsel table|dinner|friend of mine)"
)
PLEADING = Words(
    r"(?i)\b(?:complaints?|ad damnum|prayer|prays?|pleads?|pleading|counterclaims?|amended complaint|wherefore|lawsuit|petition|notices? of claim|(?:eeoc|administrative) charge|charge of discrimination)\b"
)
DAMAGES = _pattern(
    r"specials|medicals?|medical (?:bills?|expenses?|specials)|bills?|billed|wages?|back ?-?pay|front pay|lost (?:earnings|profits|income)|lost|loss|losses|earn(?:s|ed|ings)|damages|distress|economist|expert|pension|liens?|royalt\w+|"
    r"overtime|liquidated|penalt\w+|interest|economic|life[- ]care|out-of-pocket|invoices?|cost(?:s|ing)?|expenses?|salary|salaries|revenue|sales|margin|charges?|surgery|treatment|therapy|rate|mitigation|options|deposit|rent|premium|bond|policy|"
    r"coverage|retention|sir|limits?|net worth|mortgage|pension credit|gross|income|profit|price[ds]?|sold|paid|bought|awards?|disbursements|value of|w-2|per (?:hour|month|year|week)|a (?:month|year|week)|annually"
)
FEES = _pattern(
    r"fees?|lodestar|hours|hrs|hourly|defense costs?|cost of (?:trial|defense|suit)|through (?:trial|verdict)|attorneys'? fees?|budget(?:ed)?|retainer"
)
EVALUATION = Words(
    r"(?i)\b(?:values? (?:the|his|her|its|their|this)|valued|evaluat\w+|assess\w*|exposure|verdicts?|jury|jurors?|juries|awarded|returned|remittitur|settled for|settlements? in|comparable|range|risk|estimate[sd]?|worth|outcome|likel(?:y|ihood)|mean|median|"
    r"case value|discount|expected value|percent chance|odds|would award|average|fair (?:value|verdict|result)|settlement value|reasonable (?:value|settlement))\b"
)
FEES_ONLY_PREFIX = Words(r"(?i)(?:inclusive|exclusive) of|including|plus|with|and reasonable")

TALK = Words(
    r"(?i)\b(?:spoke|spoken|speak|talked|talks?|telephoned|phoned|called(?! for| the| it| him a| her a| them a)|calls?|rang|rung|telephone|phone|met(?! with a)|meeting|in person|conferred|confer|conversations?|discussed|discussions?|video(?:conference)?|zoom|teams call|voice ?mail|conference call|sat down|face to face)\b"
)
TALK_VERB = Words(
    r"(?i)\b(?:spoke|spoken|talked|telephoned|phoned|called|rang|rung|met|conferred|discussed|conducted|held|had|sat down|participated|joined|reached|caught|got|was|were|took place|began|lasted|answered|picked up|exchanged)\b"
)
LIVE = Words(
    r"(?i)\b(?:by (?:tele)?phone|telephon\w*|phone[ds]?|on the (?:phone|telephone|line|call)|in person|face to face|(?:conference |zoom |video |three-way |that |the |a |same )?calls?\b(?! for)|called|rang|rung|met|zoom|video(?:conference)?|microsoft teams|spoke|spoken|talked|sat down|orally|verbally|conversation|in the (?:hallway|corridor)|across the table|hung up|picked up)\b"
)
WRITTEN = Words(
    r"(?i)\b(?:e-?mail(?:s|ed)?|letters?|written|in writing|wrote|mail(?:ed)?|fax(?:ed)?|hand-?deliver\w*|text(?:ed| message)|served|overnight|fedex|courier|pages|handwritten|statement|note)\b"
)
NOT_LIVE = Words(
    r"(?i)\b(?:voice ?mails?|left (?:a |him |her |them |several )?(?:message|word|voice)|no answer|did not (?:answer|pick up)|unable to reach|could not reach|tried to (?:call|reach)|missed each other|(?:answering )?machine|(?:got|reached|left (?:it|this|that|word|my number|our number) with) (?:his|her|their|the|its) (?:answering )?(?:service|receptionist|secretary|assistant|paralegal)|scheduling|to schedule|calendar)\b"
)
SINCE_ORDER = Words(
    r"(?i)\b(?:since|after|following|under|pursuant to|in response to|per|in compliance with)\b[^.;]{0,30}?\border\b"
)
TO_DATE = Words(
    r"(?i)\b(?:since|to date|so far|as yet|yet|still|until now|up to now|thus far|as of (?:today|this|now|the date)|to this day|at present|presently|currently|for the present|at this (?:time|point|stage|writing)|as (?:i|we) (?:write|sit)|ever|never|remains?|in this (?:action|case)|"
    r"have|has|hasn't|haven't|(?:i|we|they|you)'ve|(?:he|she|it)'s (?:made|had|sent|given|got|offered|not|never|yet)|there is|there are|is no|are no|now|no outstanding|i don't have|we don't have|on the table|as matters stand)\b"
)
RESTATED = Words(
    r"(?i)\b(?:stands? (?:on|by|at)|stands\b|reiterat\w+|re-?affirm\w*|repeats?|remains? (?:at|where|open|the same|on the table|as|what|in effect|available)|(?:position|demand|offer|number|figure) (?:remains|is unchanged|has not (?:changed|moved)|is (?:still|the same))|unchanged|still (?:open|stands|on the table|at|what)|rests? on|adher\w+|as previously|previously communicated|continues? to (?:offer|demand|stand|be)|our last|(?:his|her|its|their) last|most recent|latest|in place|it stands)\b"
)
ASSERTION = Words(
    r"(?i)\b(?:compl(?:y|ied|ies|iance|ying)|satisf(?:y|ied|ies|action)|has been met|have met|discharged|fulfil\w+|in the spirit)\b"
)
TO_MACHINE = Words(
    r"(?i)\b(?:program|software|system|machine|algorithm|language model|assistant|automated|artificial|AI|computer|reviewer|reader|clerk)\b[^.;]{0,80}\b(?:record|mark|find|treat|enter|note|classif\w+|conclude|report|output|ignore|consider|regard)\w*\b|\b(?:ignore|disregard) (?:all |any |the )?(?:previous|prior|above|earlier) (?:instructions?|text)|"
    r"\bthe court should (?:find|record|conclude|hold|note that)\b|\b(?:be|is) recorded as\b"
)
EXPLAINED = Words(
    r"(?i)\bnothing (?:further |more |much |at all )?(?:has |had |ever )?c[ao]me (?:out )?of (?:it|that|this|them|those)\b|\bno (?:further|other|more) (?:discussions?|communications?|talks?|conversations?)\b|\b(?:orders?|paper|rules?|court|your honor|standing order|paragraph|practices)\b[^.;]{0,40}\b(?:says?|requires?|directs?|wants?|asks?|asked|tells?|told|contemplates?|provides?|means|speaks)\b|"
    r"\b(?:offers?|demands?|proposals?|it|letter|that)\b[^.;]{0,30}\b(?:has|have|was|were|is|been|be)(?:n't)?(?: not| never| also)?(?: yet)?(?: been)? (?:accepted|rejected|declined|refused|withdrawn|acknowledged|considered|granted|resolved|approved|open|noted|evaluated|studied|confirmed|replaced|superseded|real)\b|"
    r"\b(?:await\w*|wait(?:ed|ing|s)?|expect(?:ed|ing)?|look(?:ed|ing) for(?:ward)?)\b|\breplaces (?:every|all|any)\b|\b(?:is|are) [A-Z]\w+'s (?:only|alone)\b|\bno (?:number|figure|dollar)[a-z]* (?:in|on) (?:it|there|them)\b|"
    r"\b(?:was|is|were|are|it)(?: [\w-]+){0,4} (?:and )?not an? (?:[\w-]+ ){0,2}(?:offer|demand|proposal|counter[\w-]*)\b|^\W*date\b.{0,60}\b(?:from|who)\b|\bagainst (?:itself|himself|herself|themselves|ourselves|myself|a fantasy)\b"
)
VOCABULARY = Words(
    r"(?i)\b(?:counter(?!cl|feit|part|vail|point|intuit|top|act|prod|sign)\w*|offer\w*|demand\w*|propos\w*|bids?|bidding|brackets?|settle[ds]?|settling|settlement|negotiat\w*|compromis\w*|convey\w*|tender\w*|numbers?|figures?|"
    r"respon(?:d|ds|ded|se|ses)|repl(?:y|ied)|authori\w+|walk-?away|position|terms|concession\w*|moved?|movement|come down|came down|went (?:up|down|to)|silent|silence|dollars?|ask(?:s|ed|ing)?|want(?:s|ed)?|"
    r"exchang\w+|resolution|resolve|accept\w*|reject\w*|declin\w*|refus\w*|answer(?:ed|s)?|heard|hear|word from|anything|nothing|ball (?:is )?in|would (?:take|pay|accept)|package|in (?:return|exchange)|waiv\w+|forgo\w*|walk(?:s|ed)? away|seek (?:its|his|her|their) (?:costs|fees)|rule 68|judgment|mediat\w+|sums?|amount|money)\b|[$€£]"
)
CORE = Words(
    r"(?i)\b(?:counter(?:ed|s|-?offer\w*|-?demand\w*|-?propos\w*)?|offer(?:s|ed|ing)?|demand(?:s|ed|ing)?|propos(?:al|als|ed|es|ing)|bids?|brackets?|settlement (?:number|figure|position|offer|demand|proposal|authority)|tender(?:ed|s)?|convey(?:ed|s|ing)?|walk-?away|rule 68|"
    r"(?:an?|no|any|new|our|my|his|her|their|its|the|same|that|this|first|last|revised|settlement|dollar|own|with|back|'s)\s+(?:numbers?|figures?)(?! (?:one|two|three|four|five|of|\d|with his)))\b"
)
