"""What kind of paper it is: an order in a case, for every case, practices, a rule, a sequel, or no order at all."""

from antechamber.core.order import DocType
from antechamber.readers.language import patterns as re

_CASE = re.compile(
    r"(?<![\w.])v(?:s|ersus)?\.? |-v-|-against-|- against -|(?:plaintiff|petitioner|claimant|debtor)(?:s|\(s\))?,?\W+(?:v\.|vs|-v-|-against-|- against -|defendant|respondent|case|civil|no\.)|in re[: ]|in the matter of|civil action|case no|index no|docket no|cause no"
)


def doc_type_of(text: str, title: str, numbers: tuple[str, ...]) -> DocType:
    """What kind of paper it is; `numbers` are the docket numbers of its caption."""
    head, low = text[:2500], " ".join(text[:8000].lower().split())
    if (
        re.search(
            r"\blocal rules?\b|\brules of (?:the|court|practice|civil)|rule \d+[\d.]*\. [A-Z]",
            head,
            re.IGNORECASE,
        )
        and not re.search(r"\bit is (?:hereby )?(?:so )?ordered|so ordered", low)
        and re.search(r"\(a\)|\(1\)", low)
    ):
        return DocType.LOCAL_RULE
    if not numbers and not _CASE.search(low[:3500]):
        if re.search(
            r"^\W*(?:rule|lr|l\.r\.|section|§)\s*\d|\blocal (?:civil )?rules?\b|\bcourt rules?\b|\brules of (?:the|court|practice|civil)",
            head[:700],
            re.IGNORECASE | re.MULTILINE,
        ):
            return DocType.LOCAL_RULE
        return (
            DocType.STANDING_ORDER
            if re.search(r"\border\b", head[:900], re.IGNORECASE) or re.search(r"\bby the court\b", low)
            else DocType.PRACTICES
        )
    if re.search(
        r"\b(?:individual )?practices\b|\bprocedures for (?:settlement|judicial)|\bchambers rules\b",
        head,
        re.IGNORECASE,
    ) and not re.search(r"so ordered|ordered:|v\.\s", low):
        return DocType.PRACTICES
    low = _NUMBER_SIGN.sub(r"\1\2\3", low)
    if re.search(r"\b(?:amended|corrected|superseding)\b", title, re.IGNORECASE) or re.search(
        r"\border\b[^.]{0,80}\bis (?:hereby )?(?:vacated|superseded)\b[^.]{0,60}(?:replac|place)|this order (?:hereby )?(?:replaces|amends|corrects|supersedes) |supersedes? (?:the|those|my|all)|(?:terms|order) below supersede",
        low,
    ):
        return DocType.AMENDED
    if _HOLDS_OTHERWISE.search(low):
        return DocType.AMENDED
    if follows_up(low) or _SECOND.search(title):
        return DocType.FOLLOW_UP
    if re.search(r"\bstanding order\b", title, re.IGNORECASE) and not re.search(r"\bv\.?s?\.? ", head):
        return DocType.STANDING_ORDER
    return DocType.CASE_ORDER


def is_letter_of_counsel(text: str) -> bool:
    """Whether the paper is a letter to the judge, perhaps with an endorsement on it."""
    low = " ".join(text[:12000].lower().split())
    return bool(
        re.search(r"\bdear (?:chief |magistrate |honorable )?judge\b|\byour honor\b", low)
        and re.search(
            r"respectfully|very truly yours|sincerely|we write|i write|thank the court|counsel for|this firm",
            low,
        )
    )


def is_paper_of_counsel(text: str) -> bool:
    """Whether a paper was filed by a party and not by the court: signed for a party, ordering nothing."""
    low = " ".join(text.lower().split())
    signed = re.search(
        r"\b(?:attorneys?|counsel) for (?:the )?(?:plaintiff|defendant|petitioner|respondent)s?\b",
        low[-2500:],
    )
    return (
        bool(signed)
        and "respectfully" in low[-2500:]
        and not re.search(r"\bordered\b|\b(?:magistrate|district) judge\W*\Z", low)
    )


_HOLDS_OTHERWISE = re.compile(
    r"\bin (?:every|all) other respects?,?[^.]{0,60}\b(?:order|terms|provisions)\b[^.]{0,60}\b(?:holds?|stands?|remains?|continues?|unchanged|in (?:full )?(?:force|effect))"
    r"|\border\b[^.]{0,60}\b(?:holds?|stands?|remains?|continues?|unchanged|in (?:full )?(?:force|effect))\b[^.]{0,30} in (?:every|all) other respects?"
)
_SECOND = re.compile(
    r"\b(?:SECOND|THIRD|FURTHER|FOLLOW-?UP)\b(?! AMENDED)[A-Z ]{0,12} ORDER\b[A-Z ]*\bSETTLEMENT\b",
    re.IGNORECASE,
)
_NUMBER_SIGN = re.compile(r"\b(nos?|dkt|docs?|ecf|para|par|sec|p|rec|ent)\.|\b(d)\. ?([ein])\.(?= )")


def follows_up(low: str) -> bool:
    """Whether a text recounts how an earlier order was, or was not, obeyed; "ECF No. 51" ends no sentence."""
    low = _NUMBER_SIGN.sub(r"\1\2\3", low)
    earlier = re.search(
        r"\b(?:order|paragraph|provision|doc \d+|dkt \d+|de \[\d+\])\b[^.]{0,160}\b(?:required|called|specified|directed|bound|ordered|were to|was to|said|says|set|told (?:every|each|all|both|the) |were told|asked|called for|fixed|gave)\b|by the order that|\b(?:the undersigned|the court|i) (?:\w+ ){0,14}?(?:ordered|directed|required|asked) (?:you|the parties|each|both|the sides|counsel|plaintiff|defendant)\b|\b(?:letters?|statements?) (?:which|that) the order\b",
        low,
    )
    seen = re.search(
        r"\b(?:received and reviewed|has (?:read|reviewed|studied)|have read|having (?:read|studied|reviewed)|letters? (?:shows?|agree|arrived|that came|make clear|reveal|indicate)|statements? (?:came in|arrived|shows?)|from (?:your|the|their) letters i |only (?:one|\w+'s) (?:\w+ )?(?:has |was )?(?:arrived|came|received)|only (?:one|\w+'s) has|no (?:number|demand|offer|proposal)\b[^.]{0,30}\b(?:was|has been|has passed|were) ?(?:made|exchanged|passed|conveyed|sent)?|failed to (?:submit|comply|convey|serve|appear|attend|provide|file|confer)|did not (?:submit|convey|comply|serve|appear|attend|provide|confer|report|include)|ex parte letters|(?:has|have) (?:not )?been (?:honou?red|obeyed|complied with) by (?:some|one|only|all but)|having gone through|(?:has|have) not (?:received|submitted|conveyed|complied|provided|conferred)|neither (?:party|side)|no (?:letter|statement) (?:was|has been)|were (?:late|untimely)|show cause)\b",
        low,
    )
    return bool(earlier and seen)
