"""The words of orders, as patterns: papers, people's acts, proposals, talks, requests, notices."""

from antechamber.readers.language import patterns as re

PAPER = r"(?:letters?|memos?|confidential reports?|statements?|memorand(?:um|a|ums)|briefs?|position papers?|mediation (?:summary|summaries)|settlement (?:submissions?|papers?|summary|summaries|reports?|positions?)|confidential submissions?|ex parte submissions?|confidential settlement (?:report|position)s?|questionnaires?|submissions?|supplements?|addend(?:um|a))"
PAPER_SUBJECT = re.compile(
    rf"\A(?:(?:if|because|since)\b[^,]*, )?(?:the|this|that|such|each|every|an?|these|those|its|their|any|no|his|her|both|all|said)?\s*(?:[\w'-]+ ){{0,5}}?(?:{PAPER}|exhibits?|envelope|subject line|length|documents?|papers?|attachments?)(?:(?: to the court| described| under| required| that| which| of| for| or the subject line|\b).*)?\Z"
)
PRONOUN = re.compile(
    r"\A(?:and |but )?(?:it|they|these|this|those|both|each|neither|each of these letters|the author|he|she)\Z"
)
CONTENT = re.compile(
    r"\A(?:(?:at (?:a minimum|least|the least)|also|briefly|candidly|under separate headings|,| )*)(?:include|contain|set (?:out|forth)|state|describe|address|cover|explain|tell (?:the|me)|say|give|report(?! to)|outline|summari[sz]e|itemi[sz]e|quantify|break down|identify|list|disclose|analy[sz]e|discuss|recount|estimate|specify|bear|read\b|run|not |exceed|be (?:of no|of not|no |not |limited|marked|double|single|in (?!chambers|the hands|the (?:[\w']+ ){0,3}(?:mail|in)?box|my\b|his\b|her\b|our\b|[a-z.' -]{3,30}'s? hands|the judge|judge|justice|magistrate|hand\b)|typed|brief|concise|short|candid|captioned|labeled|as |kept|treated|longer|clearly|confidential|organized|held|entitled|titled|addressed|accompanied|between|destroyed|shredded|returned|ex parte)|focus|comply|consist|reflect|provide (?:a|the|an)\b|set\b|take (?:a|no)|follow|conform|attach|enclose|also include|necessarily|remain confidential|need|confirm|present|begin)\b"
)
COURT_SUBJECT = re.compile(
    r"\A(?:and |but |that )?(?:the |this |magistrate |district |any |united states )*(?:court|clerk|clerk of (?:the )?court|undersigned|judge|magistrate judge|chambers|(?:courtroom )?deputy|(?:courtroom )?administrator|settlement judge|mediator|writ|hearing|trial|case|action|matter|order|orders|deadlines?|rule|notice|discovery|briefing|link|conference date|statements made|proceedings?|failure|communications?|procedures?|parties' (?:failure|consent)|nothing|discussions?|information|settlement|settlement discussions|everything|purpose|process|adr division|division|division will|litigation coordinator|session|stay|motion to dismiss|costs?|sanctions?)\b(?! (?:counsel|order form))"
)
FIRST_PERSON = re.compile(
    r"\A(?:i|we|he|she|judge [a-z]+|magistrate judge [a-z. ]+|that|there|nobody|what|one|who)\b"
)
SANCTION = re.compile(
    r"\A(?:\w+ly )?(?:be (?:ordered|required|made|directed) to (?:pay|bear|reimburse|show)|have to pay|pay (?:the )?(?:other|expenses|costs|fees|attorney)|bear (?:the|what|all)|be charged|be (?:cancel|vacat|strick|dismiss|deemed|subject|considered|barred|held in|imposed|assessed|waived|struck)|expect the conference to be|result in|lead to|risk|defeats?|suffer|forfeit|answer for|constitute)"
)
AUTHORITY = re.compile(
    r"\b(?:(?:full|final|ultimate|complete|unlimited|unrestricted|settlement|binding|sufficient|requisite|necessary|actual|such|same|appropriate|absolute|adequate|the|hold|has|have|with) (?:and \w+ )?(?:settlement |legal )?authority|authority to|authori[sz]ed to|power to (?:settle|decide|agree|bind|pay|dismiss|abandon|change|close|make)|decision-?makers?|final say|authority (?:over|for)|can (?:bind|close|settle|decide)|decides? (?:what|how|whether)|sets? the (?:number|figure|limits)|power|whose recommendation|discretion to|unfettered|makes? the (?:final )?decisions?|responsib\w+ for (?:that decision|deciding)|grants settlement|ability to (?:settle|bind)|(?:who|that) (?:can|may|could) (?:agree|commit|grant|vote on|bind|say|write the check|pay|settle|close|go to any|put money|make (?:the )?decisions?)|(?:word|say|decision) is final|(?:final|last) word\b|answers? to nobody|needs? (?:nobody's|no one's|no) (?:leave|permission|approval|further)|(?:able|free|empowered|in a position|competent) to (?:agree|commit|go to|settle|pay|say (?:yes|no)|bind|close|decide)|who decides\b|whose (?:decision|say) it is|decides? what is paid|who (?:would|will) (?:sign|write) the check|without (?:a |any |first |further )?(?:telephone call|calling|asking|consulting|checking|telephoning|seeking (?:approval|leave))|advice (?:the|its|that) [\w' ]{2,30}(?:customarily|ordinarily|usually|normally|generally) (?:takes|follows|accepts)|someone of (?:the same|like|equal) rank|senior to the|mandate\b|able to bind|unlimited authority|person who decides|no ceiling|ordinarily follows|authority\b)"
)
ATTEND = re.compile(
    r"\A(?:(?:also|personally|physically|all|each|both|either|be ready and|jointly|in person|be prepared to) )*(?:attend(?!ance)|appear|physically appear|be (?:personally |physically )?(?:present|there|in attendance|in (?:the )?(?:courtroom|court\b)|at\b|available|on (?:zoom|screen|camera|the)|reachable|readily|represented|within reach|within call)|produce (?=(?:mr|ms|mrs|dr|its|their|the (?:person|individual|witness))\b)|(?:designate|appoint|produce) (?=an? (?:\w+ ){0,3}?(?:representative|person|officer|official))|(?:is|are) (?:there|present|on hand|in the room)\b|come\b(?! (?:up|back|forward) with| off\b| to (?:terms|an end|an agreement))|comes\b|attends?\b|appears?\b|participate|participates\b|take part|remain|remains\b|stay|stays\b|accompany\b|arrive\b|report to (?!(?:(?!(?:room|courtroom|floor|lobby)\b)[^.;])*\b(?:whether|the outcome|the result|on whether|what)\b)|log ?on|be here\b|be attended by|join|sends?\b|bring (?:someone|a (?:person|representative))|keep the|hold (?:that|the) (?:time|date|day)|either be|place themselves|have (?:your|the) (?:clients?|principals?|part(?:y|ies))\b|have (?:a|an|the|its|their|at least|someone|present|available|in attendance|that|one|the claimant)\b[^.]{0,80}\b(?:present|attend|available|in attendance|within reach|by telephone|reach|on (?:screen|camera|zoom|the (?:line|call|link))|(?:in (?:the )?|at the )(?:room|courtroom|courthouse|conference|table|session)\b)|have (?:present )?(?:in (?:the )?(?:room|court|courtroom|courthouse|building)|at the (?:conference|table|courthouse|session)|on (?:the )?(?:screen|camera|zoom|line|call|(?:video )?link))\b(?! ready)|attending|ensure (?:that )?[^.]{0,60}(?:attend|present|appear))"
)
TALK = re.compile(
    r"\b(?:confer\b|meet and (?:confer|discuss)|negotiate\b|talk (?:settlement|to|with|about|over|before|among|together|by)|speak (?:with|to|by (?:tele)?phone|by video\w*|about|over|together)|settlement (?:discussion|talk|negotiation|conversation)s?|discuss(?:ion)? (?:of |the (?:possibility|prospects?) of )?settle(?:ment)?|(?:live|good-faith|meaningful|substantive|direct) (?:settlement )?(?:discussion|talk|conversation|negotiation|effort)s?|discuss settlement|discuss\b[^.;]{0,80}\b(?:divide|apportion|contribut)|meet\b|try in earnest to reach|attempt (?:in good faith )?to (?:settle|resolve)|attempt to reach|engage in|efforts? to (?:settle|resolve)|have at least one|negotiations\b|dialogue (?:about|on|regarding|concerning) settle|(?:conversations?|exchange of views|discussions?|calls?|talks?) (?:about|on|over|regarding|concerning) (?:the |their |its |a |any |these |possible )*(?:\w+ )?(?:settle\w*|proposals?|demands?|offers?|figures|positions|differences)|(?:conversations?|discussions?|talks?|calls?) (?:between|among) (?:the )?(?:counsel|lawyers|attorneys|part|sides|principals)|explore (?:the (?:possibilit\w+|prospects?) of )?(?:settlement|resolution|compromise)|bargain(?:ed)? (?:with|in good faith|together)|negotiate\b|(?:telephone|phone|call|ring) (?:one another|each other|(?:the )?(?:opposing|other)|(?:counsel|attorneys?|lawyers?) for|plaintiffs?|defendants?|defense)|pick up the (?:tele)?phone|\bcalls? (?:with|between|among) (?:each other|one another|the other|opposing|themselves|counsel))"
)
TALK_VERB = re.compile(
    r"\A(?:(?:also|then|therefore|first|jointly|personally|all|each|either|in good faith|at least once|make (?:a|every|at least one) good[- ]faith|one or more) )*(?:confer|meet|negotiate|bargain|talk|speak|discuss|hold|have|conduct|engage|participate in|take part in|try|attempt|make (?:a|every|an)(?: \w+){0,3} (?:attempt|effort)|arrange|exhaust|explore|contact|pick up the (?:tele)?phone|undertake|initiate|schedule|undertake|(?:commence|begin|open|start|renew|resume|continue)(?= (?:\w+ ){0,3}(?:negotiat|discussion|talk|dialogue))|(?:telephone|phone|call|ring) (?=one another|each other|(?:the )?(?:opposing|other)|(?:counsel|attorneys?|lawyers?) for|plaintiffs?|defendants?|defense))\b"
)
MOVE = re.compile(
    r"\b(?:demands?|offers?|proposals?|counter-?offers?|counter-?proposals?|counter-?demands?|sum demanded|settlement position|monetary demand|opening (?:figure|number|position)|figures?|responses?)\b"
)
MOVE_VERB = re.compile(
    r"\A(?:(?:also|first|promptly|each|in writing|by e-?mail|either|in addition|,| )*)(?:convey|make|put|communicate|give|serve|send|deliver|exchange|e-?mail|mail|trade|provide|supply|submit|transmit|tender|extend|present|respond|reply|answer|open|furnish|state (?:its|to)|set out|have made|propose|do likewise|formulate|advance|issue|counter|articulate|forward|fax|circulate|share|swap|table|quote|follow(?= with\b)|(?:update|revise|renew|restate|reduce|improve|lower|raise|confirm|repeat) (?:or \w+ )?(?=(?:its|their|his|her|the|any)\b)|have conveyed|have (?:\w+ ){0,3}(?:to convey|to make|to serve)|shall convey|accept (?:it|the (?:offer|demand|proposal))?,? ?or (?:to )?(?:make|tender|counter|respond|reject))\b"
)
SEND = re.compile(
    r"\b(?:submit|send|e-?mail|email|deliver|provide|lodge|mail|e-?file|file|prepare|serve|furnish|transmit|write|give|present|fax|forward|upload|tender|place|hand|bring|answer by|exchange)s?\b"
)
PASSIVE_SENT = re.compile(
    r"\A(?:also |each |both |promptly |then )*(?:be (?:completed|filled (?:in|out)|signed) and (?:returned|sent|submitted|e-?mailed|delivered|lodged)|be (?:\w+ly )?(?:submitted|sent|e-?mailed|emailed|delivered|conveyed|communicated|tendered|circulated|provided|lodged|mailed|faxed|hand-delivered|e-?filed|uploaded|filed|served|furnished|transmitted|made|received|in (?:(?:judge|justice|magistrate judge) [a-z.'-]+ (?:hands|chambers)|chambers|the (?:judge's|court's|undersigned's|hands|recipient|(?:[\w']+ ){0,3}(?:mail|in)box))|due|exchanged|traded|swapped|directed|returned|put|given|brought|attached|presented|accompanied|placed|extended|supplied|forwarded|copied|issued|advanced|shared)|arrive|reach|are due|is due|is (?:e-mailed|sent)|are (?:e-mailed|sent)|be (?:e-mailed|sent))"
)
ACK = re.compile(
    r"\b(?:acknowledge?ments?|(?:attendance|acknowledge?ment|appearance|participation|confirmation) (?:acknowledge?ment )?forms?|consent form|(?:attached|signed|enclosed|annexed|appended) form|form on the (?:last|next|following) page|form\b(?=.{0,40}(?:naming|attend))|certificates? of (?:attendance|appearance|participation|compliance with this order))\b"
)
REQUEST_SUBJECT = re.compile(
    r"\A(?:any |an? |all |no |the |such |each |party's |every |one |your )*(?:[\w'-]+ ){0,2}?(?:requests?|applications?|motions?|adjournments?|continuances?|extensions?|excuses?|excusals?|(?:scheduling )?conflicts?|petitions?|postponements?|rescheduling|stipulations? to (?:continue|extend|move|postpone|adjourn|reschedule|change|reset)|leave to|permission to|objections? to|changes? (?:of|to|in)|letter-motions?|party's request)\b(?!.*\b(?:the parties|counsel|plaintiffs?|defendants?)\Z)"
)
ASKER = re.compile(
    r"\b(?:(?:reason|cause) to be excused|seek(?:s|ing)?|wish(?:es|ing)?|wants?|would like|request(?:s|ing)|desir(?:es|ing)|need(?:s|ing)? (?:another|a different|to (?:adjourn|reschedule))|believes? (?:that )?(?:a second|the conference|[^,;]{3,50}\bshould\b)|who (?:must|has to|have to) travel|unable to|cannot (?:attend|comply|meet|keep|be ready)|will not be (?:ready|able)|needs? more time|ask(?:s|ing)|prefers?|thinks? (?:that )?the conf\w*)\b"
)
REQUEST = re.compile(
    r"\b(?:request|apply|move,? (?:for|within|to|the|that|no later|not later|by|before|at least)|file a motion|ask (?:the|for|in writing|chambers|by|that|to)|seek (?:leave|an|a|permission|to)|letter-motion|motion (?:to|for)|be excused|excusal|adjournment|continuance|telephonic attendance|permission|leave of|by (?:(?:\w+ )?stipulation or )?(?:joint |agreed |written )?motion|stipulation or motion|must be sought|extension|place a conference call|device order|write to the (?:court|clerk)|be heard by)\b"
)
PREPARE = re.compile(
    r"\A(?:arrive\b.{0,40}\b(?:ready|prepared)|(?:also|all|each|fully|then|both|therefore|thoroughly) )*(?:be (?:\w+ly )?(?:prepared|ready|familiar|knowledgeable|authorized and prepared|versed|able to discuss|acquainted|conversant)|know|read\b|review|go (?:over|through)\b|settle with (?:them|their|its|his|the clients?)|expect to be asked|arrive with|have (?:an answer|read|reviewed|considered|before|command|discussed|consulted)|(?:come|appear|attend) (?:\w+ly )?(?:ready|prepared)|bring|be brought|be conversant|prepare (?:to|for|their|its|his)|study|discuss [^.;]{3,80} with (?:the|their|its|his) clients?|ensure (?:that )?[^.;]{3,60} (?:has |have )?reads? |see to it that everyone|familiarize|(?:advise|explain [^.;]{3,60} to) (?:their|its|his|the) clients?|discuss (?:with|the)|consult (?:with )?(?:their|its|his)|understand|estimate|keep in mind|give (?:serious )?(?:thought|consideration)|consider|have .{0,40}(?:before it|with them|in hand)|have (?:at hand|ready|available) |have (?:its|his|her|their|all) [^.;]{3,60} (?:ready|at hand|in hand)\b|have (?:an?|the|any) [^.;]{3,60} ready\b|attach (?:itself|themselves)|be brought|listen|think|learn|find out|ascertain)\b"
)
NOTIFY = re.compile(
    r"\A(?:(?:also|promptly|immediately|at once|so|jointly|forthwith|,|by [\w -]+,|instead|each|then|it shall|in writing) ?)*(?:notif(?:y|ies)|inform|advise|tell|let\b|put forward|propose (?:dates|three|at least|no fewer)|say (?:so|whether|in writing)|so (?:state|advise|inform|notify)|state so|report|alert|ring\b|phone\b|call\b|telephone|contact|furnish|(?:e-?mail|send|give|furnish|submit to|provide) [\w@.,'\- ]{0,60}?\b(?:(?:the|its|their|his) (?:[\w']+ ){0,2}(?:names?|identit\w+)|a list of (?:those|all|the|every|attend|participants|persons))|give [^.;]{3,60}\bnotice\b|disclose|identify|provide (?:the )?(?:court|chambers|undersigned)?[^.]{0,40}(?:names?|contact|e-?mail address|telephone)|file|submit|state|confirm|indicate|designate|apprise|write)\b"
)
SETTLED = re.compile(
    r"\b(?:case|cases|matter|action|dispute|parties|exchange|it|exchange produces an)\b[^.,;]{0,24}\b(?:settles?|settled?|resolved?|agreement|be settled)\b|settle(?:s|d|ment)? (?:is|before|first|prior|has been|of the (?:case|action|matter)|has)|a settlement as soon|of a settlement|in the event of (?:a )?settlement|upon (?:a )?settlement\b(?! conf)|reach(?:es|ed)? (?:a )?(?:settlement|agreement)|is (?:settled|resolved)|produces an agreement|notice of settlement|settle before|there is (?:an )?(?:agreement|settlement)|come to terms|compromise (?:is|has been|be) (?:reached|made)|reach (?:a )?compromise|settlement (?:is|be|has been) reached|should the (?:case|matter|action) settle|you settle"
)
INFO = re.compile(
    r"\b(?:lists? of (?:[\w-]+ ){0,4}?(?:attendees|participants|witnesses|exhibits)|(?:audited|account|bank|wage|income|loss) statements?|available to|time ?(?:sheets|records)|appraisals?|financial (?:statements?|papers|information|documents|affidavit|disclosure)|tax returns?|bank statements?|net worth|computation|calculations?|spreadsheet|damages (?:analysis|calculation|computation|spreadsheet)|documents?|records|medical (?:bills|records)|evidence|itemization|inability to pay|informal discovery|initial disclosures|discovery|expert reports?|non-?confidential versions?|wage|exhibits|financ\w+|proof of|payroll)\b"
)
ORDER_COPY = re.compile(
    r"\b(?:(?:cop(?:y|ies) of )?(?:this|the) (?:order|notice|letter)\b|both orders|have it as well|standing order)"
)
INTERPRETER = re.compile(r"\binterpreters?\b|\btranslators?\b")
FILINGS = re.compile(
    r"\b(?:stipulation|dismissal|closing papers|election|show cause|pretrial order|consent form|proposed (?:order|division|judgment)|agreed draft|waiver|discontinuance|consent judgment|on the record|returned? to|destroy|notice of submission|written agreement|certificate)\b"
)
REPORT = re.compile(
    r"\b(?:(?:joint|status|final|written|settlement status|progress|26\(f\)|rule 26\(f\)) (?:\w+ ){0,3}?(?:report|letter|notice)|status (?:report|letter|update)|notice of the result|report (?:to the court|on|the outcome|whether)|final report|outcome)\b"
)
CALL = re.compile(
    r"\b(?:telephone conference|conference call|teleconference|pre-(?:settlement |mediation )?conference call|status (?:call|conference)|pre-settlement (?:conference )?call|call\b|telephone\b|dial)\b"
)
TELECONFERENCE = re.compile(
    r"\A(?:an? |the )?(?:[\w-]+ ){0,2}?(?:telephone conference|conference call|teleconference|status call|telephonic (?:status )?conference|(?:pre-\w+ )?call with [a-z ]{3,30}|pre-\w+ (?:conference|call))"
)
MOVE_SUBJECT = re.compile(
    r"\A(?:(?:the|each|such|its|any|every|plaintiff's|defendant's|that) )?(?:written |settlement )*(?:demand|answer|response|offer|proposal|reply|counter-?offer)s?\Z"
)
HAVE_PRESENT = re.compile(
    r"(?:also )?have (?:all |the |its |their |his |each |any )*(?:named )?(?:part(?:y|ies)|clients?|principals?)\b[^.;,]{0,20}\b(?:present|in attendance)\b"
)
"""What a lawyer does who brings the client along."""
APPENDED = re.compile(
    r"(?:also |each )*(?:append|attach(?! or )|enclose|annex|include cop(?:y|ies) of|be accompanied by) (?:to it |with it )?(?:cop(?:y|ies) of )?(?:(?:the|its|their|both|any|all|each|every|those|these|that) (?:of )?)*(?:[\w-]+ ){0,2}?"
    r"(?:papers|letters?|demands?|offers?|proposals?|responses?|answers?|counter-?(?:offers?|proposals?)|appraisals?|models?|calculations?|exchange|correspondence)\b"
)
