"""A message to chambers as a letter: its facts, its statements, its remarks for the judge."""

from dataclasses import replace
from datetime import date

from antechamber.core.case import Case
from antechamber.core.document import Document
from antechamber.core.evidence import Excerpt
from antechamber.core.message import Message
from antechamber.core.negotiation import Letter, Parties
from antechamber.readers.language import patterns as re
from antechamber.readers.language.flow import Flow, flow_of
from antechamber.readers.language.memory import forgetting
from antechamber.readers.language.money import find_shorthand, find_sums
from antechamber.readers.language.people import Cast
from antechamber.readers.language.sentences import split_sentences
from antechamber.readers.letters.account import Account
from antechamber.readers.letters.authorship import (
    authors_of_text,
    date_of,
    is_forwarded,
    parties_addressed,
    signer_of,
    writers_of,
)
from antechamber.readers.letters.binding import Bound
from antechamber.readers.letters.definitions import define_names
from antechamber.readers.letters.layout import LONGEST, Passage, Voice, passages_of, unquoted
from antechamber.readers.letters.ledger import Telling, Told
from antechamber.readers.letters.reach import narrowed, with_days
from antechamber.readers.letters.remarks import (
    Caution,
    addressed_elsewhere,
    audience_of,
    channel_of,
    copied_warning,
    missing_enclosure,
    remarks_on,
    remarks_on_moves,
)
from antechamber.readers.letters.sentence import one_line
from antechamber.readers.letters.sums_left import accounts_for_every_sum


@forgetting
def read_letter(message: Message, case: Case) -> Letter:
    """A message read as statements about the negotiation.

    What the reader cannot explain is handed on as `Unexplained`; a part that could not be read makes the
    letter incomplete. Nothing raises, whatever the letter says.
    """
    sent_on = _sent_on(message, case)
    told = Told()
    authors: Parties = ()
    dated: date | None = None
    flows: list[Flow] = []
    remarked: list[tuple[str, Caution]] = []
    opening: Excerpt | None = None
    for document in message.documents:
        if not document.text.strip():
            continue
        flow = flow_of(_shortened(document))
        mine = _authors(message, document, flow, case)
        if document is not message.body or not authors:
            authors = mine or authors
        dated = date_of(flow.text, sent_on)
        flows.append(flow)
        sentences = split_sentences(flow.text[:LONGEST])
        remarked += (
            *remarks_on(flow, sentences),
            *addressed_elsewhere(flow, case),
            *missing_enclosure(message, flow, sentences),
        )
        if sentences and (opening is None or document is not message.body):
            opening = flow.excerpt(sentences[0].start, sentences[0].end)
        if document is message.body and message.attachments and len(document.text.split()) < 90:
            _read_cover(flow, case, mine, sent_on, told)
            continue
        speaks = _speaks_to_opponent(message, document, flow, case)
        _read(flow, case, mine, dated or sent_on, told, performative=speaks)
    told.settle_mentions()
    told.settle_denials()
    cut = any(len(d.text) > LONGEST for d in message.documents)
    unread = cut or any(d.unread for d in message.diagnostics)
    copied = parties_addressed((*message.to, *message.cc), case)
    heads = "\n".join(flow.text[:600] for flow in flows)
    audience = audience_of(message, heads)
    moves = tuple(told.moves)
    letter = Letter(
        source=message.source,
        message_id=message.message_id,
        received_at=message.received_at,
        on_behalf_of=authors,
        dated=dated,
        addressed_to=tuple(a.email for a in message.to),
        discussions=tuple(told.discussions),
        moves=moves,
        non_moves=tuple(told.non_moves),
        denials=tuple(told.denials),
        unexplained=tuple(told.unexplained),
        recounts_negotiations=told.history or bool(told.moves or told.denials),
        is_submission=_is_submission(message),
        complete=not unread,
        channel=channel_of(message, heads),
        pages=_pages(message),
        copied_to=copied,
        warnings=tuple(
            dict.fromkeys((*copied_warning(copied, authors, case, audience), *(w for w, _ in remarked)))
        ),
        opening=opening,
        audience=audience,
        cautions=(*(caution for _, caution in remarked), *remarks_on_moves(moves)),
    )
    return replace(letter, accounts_for_every_sum=not cut and accounts_for_every_sum(letter, flows))


def _shortened(document: Document) -> Document:
    """The document, its last pages cut where it is longer than anything that is read."""
    if len(document.text) <= LONGEST:
        return document
    pages, room = [], LONGEST
    for page in document.pages:
        pages.append(replace(page, text=page.text[:room]))
        room = max(0, room - len(page.text))
    return replace(document, pages=tuple(pages))


def _sent_on(message: Message, case: Case) -> date | None:
    moment = message.sent_at or message.received_at
    if moment is None:
        return None
    return moment.astimezone(case.time_zone).date() if moment.tzinfo else moment.date()


def _authors(message: Message, document: Document, flow: Flow, case: Case) -> Parties:
    """The parties for whom a document speaks."""
    represented = writers_of(flow.text, message, case)
    probe = Cast(case, represented)
    said = authors_of_text(flow.text, case, probe)
    signer = signer_of(flow.text, case)
    if (
        document is not message.body
        and is_forwarded(message)
        and signer is not None
        and set(signer.represents) != set(represented)
    ):
        return case.in_order(signer.represents)
    if represented:
        narrowed = tuple(one for one in said if one in represented)
        return case.in_order(narrowed or represented)
    return said or (case.in_order(signer.represents) if signer else ())


def _speaks_to_opponent(message: Message, document: Document, flow: Flow, case: Case) -> bool:
    """Whether a paper is one that the other side has: a served letter, an exchanged statement."""
    head = flow.text[:900]
    if re.search(r"(?i)\bexchanged (?:settlement|statement)|\bserved on (?:opposing|all|both)\b", head):
        return True
    if document is message.body or re.search(
        r"(?i)\b(?:dear (?:magistrate )?judge|hon\.|honorable|your honor|chambers|magistrate judge)\b|^judge\b",
        head[:900],
    ):
        return False
    signer = signer_of(flow.text, case)
    return any(lawyer is not signer and lawyer.name in head for lawyer in case.counsel)


def _read(
    flow: Flow,
    case: Case,
    authors: Parties,
    written_on: date | None,
    told: Told,
    *,
    performative: bool,
) -> None:
    clean, voices = unquoted(flow)
    cast = Cast(case, authors)
    define_names(cast, clean.text)
    passages = passages_of(clean, voices)
    spoken = [p for p in passages if p.voice is None]
    account = Account(cast=cast, flow=clean, written_on=written_on, performative=performative, told=told)
    unexplained, classed = len(told.unexplained), len(told.non_moves)
    account.read(spoken)
    told.unexplained[unexplained:] = [narrowed(one, written_on) for one in told.unexplained[unexplained:]]
    told.non_moves[classed:] = [with_days(one, written_on) for one in told.non_moves[classed:]]
    for voice in {p.voice: None for p in passages if p.voice}:
        _read_voice(voice, [p for p in passages if p.voice == voice], clean, case, told)


def _read_cover(flow: Flow, case: Case, authors: Parties, written_on: date | None, told: Told) -> None:
    """The few words with which an attachment is sent: they count where they tell of something, else they are a cover."""
    own = Told()
    _read(flow, case, authors, written_on, own, performative=False)
    told.moves += [move for move in own.moves if move.amount is not None or move.on is not None]
    told.denials += own.denials
    told.discussions += own.discussions
    told.unexplained += [doubt for doubt in own.unexplained if re.search(r"[$€£\d]{3}", doubt.excerpt.text)]


def _read_voice(voice: Voice | None, passages: list[Passage], flow: Flow, case: Case, told: Told) -> None:
    """A message within the letter, in the voice of its own author; what nobody can place is left to a reader."""
    if voice is None:
        return
    excerpt = flow.excerpt(passages[0].start, passages[-1].end)
    words = " ".join(one_line(p.text) for p in passages)
    sender, addressee = _named(voice.sender, case), _named(voice.addressee, case)
    sums = {s.amount: s for s in (find_sums(words) or find_shorthand(words))}
    plain = len(sums) == 1
    cast = Cast(case, sender)
    to = tuple(one for one in addressee if one in cast.opponents(sender)) if sender else ()
    if not (plain and sender and to and voice.on) or find_denials(words):
        told.doubt("quoted_message", excerpt, words)
        if voice.on and told.unexplained and told.unexplained[-1].excerpt == excerpt:
            told.unexplained[-1] = replace(told.unexplained[-1], on=(voice.on, voice.on))
        return
    found = next(iter(sums.values()))
    why = (
        f"By: {voice.sender}, who wrote the message quoted.",
        f"To: {voice.addressee}, to whom it is addressed.",
    )
    telling = Telling(bound=Bound(by=sender, to=to, why=why), found=replace(found, loose=False) if found.bare else found, on=(voice.on, voice.on),
                      words=f"e-mail: {words}", reason="a message quoted in the letter", form="sent", excerpt=excerpt)  # fmt: skip
    told.propose(telling, cast)


def _named(words: str, case: Case) -> Parties:
    """The parties for whom somebody in a From or To line speaks."""
    ids = {one for who in Cast(case, ()).mentions(words) for one in who.parties}
    return case.in_order(ids)


def find_denials(words: str) -> bool:
    """Whether a quoted message speaks of something that is no plain proposal."""
    return bool(
        re.search(
            r"(?i)\b(?:would you|what if|whether|if your client|recommend|bracket|authority|not an offer)\b",
            words,
        )
    )


def _is_submission(message: Message) -> bool:
    words = sum(len(d.text.split()) for d in message.documents)
    return words >= 60 or bool(message.attachments)


def _pages(message: Message) -> int | None:
    papers = message.attachments or (message.body,)
    return max((len(d.pages) for d in papers), default=None)
