"""A duty to submit a letter or statement: one ruling for each bearer and submission.

What counts is when chambers' own server took the letter in. One letter may serve several parties. Length,
missing parts, a copy to the other side and the wrong channel are remarks for the judge, not breaches.
"""

from antechamber.core.case import PartyId
from antechamber.core.evidence import Excerpt
from antechamber.core.finding import Outcome
from antechamber.core.negotiation import Denial, Discussion, Letter, Move, NonMove, Unexplained
from antechamber.core.order import Audience, Duty
from antechamber.core.review.moments import DueMoment, has_passed, submissions_of
from antechamber.core.review.record import Record
from antechamber.core.review.ruling import Ruling, day_in_words, order_in_words, passage_step

_Said = Discussion | Move | NonMove | Denial | Unexplained


def review_submit(record: Record, duty: Duty, due: DueMoment | None, bearer: PartyId) -> Ruling:
    """What the record shows of one submission by the bearer."""
    who = record.case.party(bearer).name
    letter = _letter_for(record, duty, bearer)
    if letter is None:
        return _none_found(record, duty, due, bearer)
    evidence = (_shown_of(letter),) if _shown_of(letter) else ()
    sent = tuple(passage for passage in evidence if passage is not None)
    cautions = _cautions(record, duty, letter, bearer)
    if letter.received_at is None:
        text = f"A letter on behalf of {who} is on file, but when it reached chambers is not shown."
        return _ruling(Outcome.UNCLEAR, "time_of_receipt_unknown", text, sent, cautions, letter)
    came = letter.received_at.astimezone(record.case.time_zone)
    deed = f"The letter on behalf of {who} reached chambers on {day_in_words(came.date())} at {_clock(came.hour, came.minute)}"
    if due is None:
        text = f"{deed}; {order_in_words(record.order)} does not settle when it was due."
        return _ruling(Outcome.UNCLEAR, "due_moment_unknown", text, sent, cautions, letter)
    match due.in_time(letter.received_at):
        case True:
            return _ruling(Outcome.SATISFIED, "received_in_time", f"{deed}, in time.", sent, cautions, letter)
        case False:
            text = f"{deed}, after it was due on {_due_in_words(duty, due)}."
            return _ruling(Outcome.LATE, "received_after_due", text, sent, cautions, letter)
        case None:
            text = f"{deed}, between two due dates that {order_in_words(record.order)} gives."
            return _ruling(Outcome.UNCLEAR, "order_gives_two_dates", text, sent, cautions, letter)


def distinct_submissions(duties: tuple[Duty, ...]) -> tuple[Duty, ...]:
    """The submissions that an order really asks for, in the order of their dates.

    Two duties are the same submission unless they state different audiences or different days.
    """
    kept: list[Duty] = []
    for duty in sorted(duties, key=lambda duty: duty.due.on is None):
        if not any(_same_submission(duty, other) for other in kept):
            kept.append(duty)
    return tuple(sorted(kept, key=lambda duty: (duty.due.on is None, duty.due.on)) if _dated(kept) else kept)


def _dated(duties: list[Duty]) -> bool:
    return all(duty.due.on is not None for duty in duties)


def _same_submission(one: Duty, other: Duty) -> bool:
    differ_in_audience = one.audience and other.audience and one.audience is not other.audience
    differ_in_day = one.due.on and other.due.on and one.due.on != other.due.on
    return not differ_in_audience and not differ_in_day


def _letter_for(record: Record, duty: Duty, bearer: PartyId) -> Letter | None:
    """The letter that serves the duty.

    Each submission, by its date, takes the letter that suits it best and came first, and is not taken.
    """
    owed = distinct_submissions(submissions_of(record.order, record.case, bearer))
    free = [x for x in record.letters_by(bearer) if x.is_submission and record.follows_order(x)]
    for other in owed:
        suited = [letter for letter in free if len(owed) == 1 or _suits(record, letter, other, bearer) > 0]
        taken = min(
            suited,
            key=lambda letter: (
                -_suits(record, letter, other, bearer),
                letter.received_at is None,
                letter.received_at or record.as_of,
                letter.source,
            ),
            default=None,
        )
        if _same_submission(other, duty):
            return taken
        if taken:
            free.remove(taken)
    return None


def _suits(record: Record, letter: Letter, duty: Duty, bearer: PartyId) -> int:
    """How well a letter suits a submission: 0 not at all, 1 in spite of who had a copy, 2 well."""
    said, wanted = letter.audience, duty.audience
    if said in (Audience.EX_PARTE, Audience.EXCHANGED) and wanted in (Audience.EX_PARTE, Audience.EXCHANGED):
        return 2 if said == wanted else 0
    copied = any(party.id in letter.copied_to for party in record.case.opponents(bearer))
    return 1 if copied and wanted is Audience.EX_PARTE else 2


def _none_found(record: Record, duty: Duty, due: DueMoment | None, bearer: PartyId) -> Ruling:
    who = record.case.party(bearer).name
    sought = f"a letter on behalf of {who}"
    unsure = _why_unsure(record, duty, due, bearer)
    if unsure:
        reason, text = unsure
        possible = (*_possible(record, bearer), *_of_one_lawyer(record, bearer))
        passages = tuple(x for x in (_shown_of(letter) for letter in possible) if x)
        return Ruling(
            outcome=Outcome.UNCLEAR,
            reason=reason,
            sentence=text.format(who=who),
            evidence=passages,
            sought=sought,
        )
    return Ruling(
        outcome=Outcome.NOT_SATISFIED,
        reason="no_letter_received",
        sentence=f"No letter on behalf of {who} has reached chambers.",
        sought=sought,
        chain=(
            f"Searched: every message on file for {sought}.",
            "Rule: a letter that has not come by the due moment leaves the duty unmet.",
        ),
    )


def _why_unsure(record: Record, duty: Duty, due: DueMoment | None, bearer: PartyId) -> tuple[str, str] | None:
    possible = _possible(record, bearer)
    mine = [letter for letter in possible if bearer in letter.on_behalf_of]
    if has_passed(due, record.as_of) is None:
        return (
            "due_moment_unknown",
            "No letter on behalf of {who} is on file, and the order does not settle when it is due.",
        )
    if duty.audience is Audience.JOINT and any(record.follows_order(letter) for letter in record.letters):
        return (
            "joint_letter_of_others",
            "A joint letter was due from {who} too; the one on file does not name it.",
        )
    if any(letter.is_submission for letter in mine):
        return (
            "one_letter_for_two_duties",
            "{who} sent fewer letters than the order asks for; which one is missing cannot be told.",
        )
    if any(not letter.complete for letter in mine):
        return (
            "letter_incomplete",
            "A message on behalf of {who} came, but what it carries could not be read in full.",
        )
    if any(not letter.on_behalf_of for letter in possible):
        return (
            "author_unknown",
            "A letter is on file whose author could not be told; it may be that of {who}.",
        )
    if _of_one_lawyer(record, bearer):
        return (
            "letter_of_the_same_lawyer",
            "The lawyer of {who} wrote for another party; whether that letter is for {who} too cannot be told.",
        )
    if duty.audience is Audience.FILED or (duty.means and "email" not in duty.means):
        return (
            "sent_elsewhere",
            "The letter of {who} was to come by another way than e-mail, which this record does not show.",
        )
    return None


def _of_one_lawyer(record: Record, bearer: PartyId) -> tuple[Letter, ...]:
    """The letters that a lawyer of the bearer wrote for others of his clients."""
    clients = {
        one
        for lawyer in record.case.counsel
        if bearer in lawyer.represents
        for one in lawyer.represents
        if one != bearer
    }
    return tuple(
        letter
        for letter in record.letters
        if record.follows_order(letter) and clients.intersection(letter.on_behalf_of)
    )


def _possible(record: Record, bearer: PartyId) -> tuple[Letter, ...]:
    return tuple(
        letter
        for letter in record.letters
        if record.follows_order(letter) and (bearer in letter.on_behalf_of or not letter.on_behalf_of)
    )


def _ruling(
    outcome: Outcome,
    reason: str,
    sentence: str,
    evidence: tuple[Excerpt, ...],
    cautions: tuple[str, ...],
    letter: Letter,
) -> Ruling:
    return Ruling(
        outcome=outcome,
        reason=reason,
        sentence=sentence,
        evidence=evidence,
        cautions=cautions,
        sought="" if evidence else f"a passage of {letter.source} that could be shown",
        chain=(
            *(passage_step(passage) for passage in evidence),
            f"Resolved: {letter.source}, received at {letter.received_at}, on behalf of {', '.join(letter.on_behalf_of)}.",
            "Rule: the time at which chambers' own server took the letter in decides, in the court's time zone.",
        ),
    )


def _cautions(record: Record, duty: Duty, letter: Letter, bearer: PartyId) -> tuple[str, ...]:
    found = []
    if duty.page_limit and letter.pages and letter.pages > duty.page_limit:
        found.append(f"The letter has {letter.pages} pages; the order allows {duty.page_limit}.")
    copied = [p.name for p in record.case.opponents(bearer) if p.id in letter.copied_to]
    if copied and duty.audience is Audience.EX_PARTE:
        found.append(f"The letter was copied to {', '.join(copied)}, though it is for the court alone.")
    if duty.means and letter.channel not in duty.means:
        found.append(f"The letter came by {letter.channel}; the order asks for {' or '.join(duty.means)}.")
    if "history_of_negotiations" in duty.contents and not letter.recounts_negotiations:
        found.append("The letter has no account of the negotiations, which the order asks for.")
    found += [words for words, _ in letter.cautions]
    return tuple(dict.fromkeys(found))


def _shown_of(letter: Letter) -> Excerpt | None:
    """The passage that shows the letter: its first line, else the first statement read in it."""
    if letter.opening is not None:
        return letter.opening
    said: tuple[tuple[_Said, ...], ...] = (
        letter.discussions,
        letter.moves,
        letter.non_moves,
        letter.denials,
        letter.unexplained,
    )
    return min((statement.excerpt for kind in said for statement in kind), default=None)


def _due_in_words(duty: Duty, due: DueMoment) -> str:
    at = f" at {_clock(duty.due.at.hour, duty.due.at.minute)}" if duty.due.at else ""
    return f"{day_in_words(due.on)}{at}"


def _clock(hour: int, minute: int) -> str:
    half = "a.m." if hour < 12 else "p.m."
    return f"{(hour - 1) % 12 + 1}:{minute:02d} {half}"
