"""Hold a finished paper against the letters: what it must not tell, and what a named person has let through."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from antechamber.core.case import Case
from antechamber.core.document import Document
from antechamber.core.guard import Hit, Leak, Secrets, Stretch, gather_secrets, guard, words_of
from antechamber.core.message import Message

_NEVER_BY_CHOICE = frozenset({Leak.AMOUNT, Leak.SHARE, Leak.TERM, Leak.HIDDEN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Guarded:
    """What the guard found: hits that hold the paper back, and hits that a decision lets through."""

    held: tuple[Hit, ...]
    released: tuple[Hit, ...] = ()


def secrets_of(
    case: Case,
    order_documents: Sequence[Document],
    messages: Sequence[Message],
    *,
    known: Iterable[str] = (),
    traced: Iterable[str] = (),
) -> Secrets:
    """What the case's letters say beyond its public record and the given known and traced texts."""
    letters = [
        (document.source, page.text) for m in messages for document in m.documents for page in document.pages
    ]
    letters += [(message.source, message.subject) for message in messages if message.subject]
    return gather_secrets(letters, (*record_texts(case, order_documents), *known), traced)


def record_texts(case: Case, order_documents: Sequence[Document]) -> tuple[str, ...]:
    """The public record: the orders, and the people of the case."""
    found = [page.text for document in order_documents for page in document.pages]
    found += [
        case.docket_number,
        case.caption,
        case.settlement_judge,
        case.presiding_judge,
        case.chambers_email,
    ]
    for party in case.parties:
        found += [party.name, party.role, *party.aliases]
    for lawyer in case.counsel:
        found += [lawyer.name, lawyer.firm]
    return tuple(text for text in found if text)


def guard_paper(
    stretches: Iterable[Stretch],
    secrets: Secrets,
    *,
    released_texts: Sequence[str] = (),
    released_words: Sequence[str] = (),
) -> Guarded:
    """The guard's hits, told apart by what a person decided.

    Args:
        stretches: the finished paper.
        secrets: what the letters say beyond the record.
        released_texts: paragraphs that a choice of the judge lets through; never their amounts or shares.
        released_words: words that a named person released one by one, of whatever kind.
    """
    choice = [" ".join(words_of(text)) for text in released_texts]
    single = {" ".join(words_of(words)) for words in released_words}
    held: list[Hit] = []
    released: list[Hit] = []
    for hit in guard(stretches, secrets):
        words = " ".join(words_of(hit.words))
        chosen = hit.leak not in _NEVER_BY_CHOICE and any(f" {words} " in f" {text} " for text in choice)
        (released if chosen or words in single else held).append(hit)
    return Guarded(held=tuple(held), released=tuple(released))
