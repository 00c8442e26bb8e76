"""The example cases as a perfect reader would hand them to the review.

`expected.json` of a case tells its duties, its moves, talks and non-moves; `tests/tables/gold_denials.csv`
adds what it leaves out: express denials, and by whom a feeler was put. Times come from the messages.
"""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from antechamber.core.case import Case, PartyId
from antechamber.core.evidence import Excerpt
from antechamber.core.message import Message
from antechamber.core.negotiation import (
    Act,
    Denial,
    Denied,
    Discussion,
    Interval,
    Letter,
    Move,
    NonMove,
    Parties,
)
from antechamber.core.order import Audience, Conference, DocType, Due, Duty, DutyKind, EnteredOrder, Force
from antechamber.readers.mail import read_message
from antechamber.store.case_toml import case_of

ROOT = Path(__file__).parents[2]
CASES = tuple(sorted(path.parent for path in (ROOT / "corpus" / "cases").glob("*/expected.json")))
KEPT_ASIDE = {"03", "06", "09", "12", "18", "24"}
"""Cases whose letters nobody reads while the rules are written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldCase:
    """A case, its orders and letters as values, and the findings that a lawyer expects."""

    case: Case
    orders: tuple[EnteredOrder, ...]
    letters: tuple[Letter, ...]
    expected: dict[tuple[str, str, str | None], str]
    directed_to: set[str]
    clarify_with: set[str]


def load_gold(folder: Path) -> GoldCase:
    """The case in a folder of the corpus."""
    gold = json.loads((folder / "expected.json").read_text("utf-8"))
    case = case_of(folder / "case.toml", [])
    orders = [_order(gold["order"], DocType.CASE_ORDER, 1)]
    orders += [_order(later, DocType.FOLLOW_UP, n) for n, later in enumerate(gold.get("later_orders", []), 2)]
    written = {d.written for order in orders for d in order.duties if d.kind is DutyKind.CONVEY}
    letters = tuple(
        _letter(folder, stem, said, case, in_writing=True in written)
        for stem, said in gold["letters"].items()
    )
    return GoldCase(
        case=case,
        orders=tuple(orders),
        letters=letters,
        expected={(f["duty"], f["bearer"], f.get("toward")): f["outcome"] for f in gold["findings"]},
        directed_to=set(gold["order_directed_to"]),
        clarify_with=set(gold["clarify_with"]),
    )


def _order(gold: dict[str, Any], doc_type: DocType, number: int) -> EnteredOrder:
    source = f"orders/{number}.pdf"
    conference = gold.get("conference") or {}
    return EnteredOrder(
        source=source,
        title="ORDER",
        doc_type=doc_type,
        docket_number=None,
        court=None,
        judge=None,
        dated=_day(gold["dated"]),
        conference=Conference(on=_day(conference.get("date"))) if conference else None,
        duties=tuple(_duty(source, duty) for duty in gold["duties"]),
    )


def _duty(source: str, gold: dict[str, Any]) -> Duty:
    at = gold.get("due_at")
    return Duty(
        id=gold["id"],
        kind=DutyKind(gold["kind"]),
        bearers_class=tuple(f"named:{bearer}" for bearer in gold["bearers"]),
        toward=gold.get("toward"),
        force=Force.MAY if gold.get("optional") else Force.MUST,
        excerpt=_excerpt(source, gold.get("paragraph") or "1"),
        fresh=gold.get("fresh"),
        live=gold.get("live"),
        written=gold.get("written"),
        audience=Audience(gold["audience"]) if gold.get("audience") else None,
        means=(gold["means"],) if gold.get("means") else (),
        page_limit=gold.get("page_limit"),
        contents=tuple(gold.get("contents", ())),
        due=Due(on=_day(gold.get("due_on")), at=time.fromisoformat(at) if at else None),
        condition=gold.get("condition"),
    )


def _letter(folder: Path, stem: str, said: dict[str, Any], case: Case, *, in_writing: bool) -> Letter:
    source = f"letters/{stem}.eml"
    message = read_message(source, (folder / source).read_bytes())
    extra = list(_extra(folder.name[:2], stem))
    return Letter(
        source=source,
        message_id=message.message_id,
        received_at=message.received_at,
        on_behalf_of=_authors(case, message, stem),
        opening=_excerpt(source, "Dear Judge:"),
        discussions=tuple(_talk(source, talk) for talk in said.get("discussions", [])),
        moves=tuple(_move(source, move, in_writing=in_writing) for move in said.get("moves", [])),
        non_moves=(
            *(
                NonMove(why=other["why"], excerpt=_excerpt(source, other["quote"]))
                for other in said.get("non_moves", [])
                if other["why"] not in ("feeler", "future") or folder.name[:2] in KEPT_ASIDE
            ),
            *(
                NonMove(
                    why=row["what"],
                    excerpt=_excerpt(source, row["quote"]),
                    by=_ids(row["by"]),
                    to=_ids(row["to"]),
                )
                for row in extra
                if row["what"] in ("feeler", "future")
            ),
        ),
        denials=tuple(_denial(source, row) for row in extra if row["what"].startswith("no_")),
        accounts_for_every_sum=True,
        recounts_negotiations=any(move["conveyed"] for move in said.get("moves", [])),
    )


def _extra(number: str, stem: str) -> Iterator[dict[str, str]]:
    with (ROOT / "tables" / "gold_denials.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            if (row["case"], row["letter"]) == (number, stem):
                yield row


def _denial(source: str, row: dict[str, str]) -> Denial:
    return Denial(
        what=Denied.PROPOSAL if row["what"] == "no_proposal" else Denied.DISCUSSION,
        by=_ids(row["by"]),
        to=_ids(row["to"]),
        since=_day(row["since"] or None),
        excerpt=_excerpt(source, row["quote"]),
    )


def _talk(source: str, gold: dict[str, Any]) -> Discussion:
    return Discussion(
        between=tuple(tuple(PartyId(party) for party in group) for group in gold["between"]),
        on=_interval(gold["on"]),
        live=gold["live"],
        excerpt=_excerpt(source, "We spoke."),
    )


def _move(source: str, gold: dict[str, Any], *, in_writing: bool) -> Move:
    terms = gold.get("terms") or ""
    spoken = any(word in (terms + gold["quote"]).lower() for word in ("phone", "orally", "told", "call"))
    return Move(
        act=Act(gold["act"]),
        by=_ids(";".join(gold["by"])),
        to=_ids(";".join(gold["to"])),
        excerpt=_excerpt(source, gold["quote"]),
        amount=None if gold.get("amount") is None else Decimal(str(gold["amount"])),
        terms=terms,
        on=_interval(gold["on"]),
        conveyed=gold["conveyed"],
        written=(not spoken) if in_writing else None,
        open=not any(word in terms for word in ("lapsed", "judgment")),
    )


def _authors(case: Case, message: Message, stem: str) -> Parties:
    sender = message.sender.email if message.sender else ""
    first = PartyId(stem.partition("-")[2])
    if first not in {party.id for party in case.parties}:
        return next(lawyer.represents for lawyer in case.counsel if sender in lawyer.emails)
    for lawyer in case.counsel:
        if sender in lawyer.emails and first in lawyer.represents:
            return lawyer.represents
    known = [lawyer.represents for lawyer in case.counsel if first in lawyer.represents]
    return known[0] if known else (first,)


def _excerpt(source: str, text: str) -> Excerpt:
    return Excerpt(source=source, page=1, start=0, end=len(text), text=text)


def _ids(joined: str) -> Parties:
    return tuple(PartyId(part) for part in joined.split(";") if part)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _interval(days: list[str] | None) -> Interval | None:
    return (date.fromisoformat(days[0]), date.fromisoformat(days[1])) if days else None
