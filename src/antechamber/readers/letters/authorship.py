"""For whom a letter is written, when, by which way it came, and who else has it."""

from datetime import date

from antechamber.core.case import Case, Counsel
from antechamber.core.message import Address, Message
from antechamber.core.negotiation import Parties
from antechamber.readers.language import patterns as re
from antechamber.readers.language.dates import find_dates
from antechamber.readers.language.people import Cast, Role

_BEHALF = re.compile(
    r"(?i)\b(?:on behalf of|(?:I|we) (?:am |are )?(?:represent(?:ing)?|speak for|write for|appear for|have|act for)|(?:we|I) (?:are|am) (?:counsel|attorneys?) (?:for|to)|attorneys? for|counsel for|submitted (?:in confidence )?for|this firm (?:represents|is retained by .{1,30} for)|statement of|letter of)\s+"
)
_FORWARDED = re.compile(r"(?i)\bfor?warded?\b|^fwd?:|\bas we got it|do(?:es)? not vouch|don't vouch")
_COPIES = re.compile(r"(?mi)^\W*(?:cc|c\.c\.|copies|copy to|by copy)\b")
_JOINT = re.compile(r"(?i)\bjoint(?:ly)?\b")


def senders_of(message: Message, case: Case) -> tuple[Counsel, ...]:
    """Those of record who may have sent a message: all who use its address, else by name, else by the firm's domain.

    Several parties without a lawyer may share one mailbox; a lawyer is one.
    """
    sender = message.sender
    if sender is None:
        return ()
    here = tuple(c for c in case.counsel if sender.email.lower() in (email.lower() for email in c.emails))
    if here:
        return here if all(c.pro_se for c in here) else here[:1]
    by_name = tuple(c for c in case.counsel if sender.name and c.name.lower() == sender.name.lower())
    return by_name if len(by_name) == 1 else _by_domain(sender, case)


def _by_domain(sender: Address, case: Case) -> tuple[Counsel, ...]:
    domain = sender.email.rpartition("@")[2].lower()
    found = [c for c in case.counsel if any(e.rpartition("@")[2].lower() == domain for e in c.emails)]
    shared = {"gmail.com", "yahoo.com", "outlook.com", "hotmail.com", "aol.com", "icloud.com"}
    return tuple(found) if len(found) == 1 and domain not in shared else ()


def parties_addressed(addresses: tuple[Address, ...], case: Case) -> Parties:
    """The parties whose counsel, or who themselves, stand among the addresses."""
    ids: set[str] = set()
    for address in addresses:
        domain = address.email.rpartition("@")[2].lower()
        for lawyer in case.counsel:
            same = address.email.lower() in (e.lower() for e in lawyer.emails)
            if same or (
                any(e.rpartition("@")[2].lower() == domain for e in lawyer.emails) and not lawyer.pro_se
            ):
                ids.update(lawyer.represents)
    return case.in_order(ids)  # type: ignore[arg-type]  # ids of parties, gathered as strings


def authors_of_text(text: str, case: Case, cast: Cast) -> Parties:
    """The parties for whom a paper says that it is written; empty when it says nothing plain."""
    head = text[:2500]
    for match in _BEHALF.finditer(head):
        near = head[match.end() : match.end() + 160]
        ids: list[str] = []
        last = 0
        for who in cast.mentions(near):
            gap = near[last : who.start]
            if (
                len(gap) > 60
                or re.search(r"[.;]\s+[A-Z]", gap)
                or re.search(r"(?i)\b(?:against|v\.|vs\.?)\b", gap)
            ):
                break
            if who.role in (Role.PARTY, Role.GROUP) and who.parties:
                ids += who.parties
                last = who.end
        if ids:
            return case.in_order(ids)  # type: ignore[arg-type]  # ids of parties
    return ()


def signer_of(text: str, case: Case) -> Counsel | None:
    """The lawyer whose name stands in the last lines of a paper."""
    tail = text[-500:]
    found = [(tail.rfind(c.name), c) for c in case.counsel if c.name in tail]
    return max(found, key=lambda one: one[0])[1] if found else None


def signers_of(text: str, case: Case) -> tuple[Counsel, ...]:
    """Those whose names stand at the beginning of one of the last lines, before any list of copies."""
    tail = _COPIES.split(text[-900:])[0]
    return tuple(
        c
        for c in case.counsel
        if re.search(
            rf"(?mi)^[\W_]*(?:s/\s*)?{re.escape(c.name)}(?:,? (?:attorneys?|counsel)?\s?for [^\n]{{2,60}})?(?:\s\((?:\w+ )?(?:with|by) [^)\n]{{4,40}}\))?\W*$",
            tail,
        )
    )


def writers_of(text: str, message: Message, case: Case) -> Parties:
    """The parties whose letter a paper is, as far as its sender and its signatures show.

    Of several who share a mailbox those who sign; with a sender who has no lawyer also those beside him who
    sign and have none; in a joint letter all who sign.
    """
    senders, signers = senders_of(message, case), signers_of(text, case)
    writers = tuple(c for c in senders if c in signers) if len(senders) > 1 else senders
    mine = {one for c in writers for one in c.represents}
    beside = tuple(
        c
        for c in signers
        if c.pro_se
        and writers
        and all(w.pro_se for w in writers)
        and not any(case.oppose(one, other) for one in mine for other in c.represents)
    )
    joint = signers if len(signers) > 1 and _JOINT.search(text[:1500]) else ()
    return case.in_order(one for c in (*writers, *beside, *joint) for one in c.represents)


def date_of(text: str, sent_on: date | None) -> date | None:
    """The date that a paper bears at its head, else the day on which it was sent."""
    for mention in find_dates(text[:900], written_on=sent_on):
        if not mention.exact or mention.earliest is None:
            continue
        line_start = text.rfind("\n", 0, mention.start) + 1
        line_end = text.find("\n", mention.end)
        line = text[line_start : line_end if line_end >= 0 else len(text)].strip()
        alone = len(line) - len(mention.words) <= 12 or re.match(r"(?i)(?:dated?|date):?\s", line)
        if alone and (sent_on is None or abs((sent_on - mention.earliest).days) < 60):
            return mention.earliest
    return sent_on


def is_forwarded(message: Message) -> bool:
    """Whether a message passes on a paper that somebody else wrote."""
    return bool(_FORWARDED.search(message.subject) or _FORWARDED.search(message.body.text[:600]))
