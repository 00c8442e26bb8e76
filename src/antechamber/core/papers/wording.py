"""The words for parties, dates and earlier orders, as a court writes them."""

import calendar
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time

from antechamber.core.case import Case, Party, PartyId
from antechamber.core.directive import BLANK_MARK
from antechamber.core.negotiation import Interval
from antechamber.core.order import EnteredOrder
from antechamber.core.review.bearers import is_plaintiff

_SMALL = frozenset({"a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "re", "the", "to", "with"})
_CITED = re.compile(r"\s*\((?:Dkt|ECF|Doc|Docket|DE|Entry)\b[^)]*\)", re.IGNORECASE)
_SIDES = frozenset({"plaintiff", "defendant", "petitioner", "respondent", "claimant"})
_EARLY, _MIDDLE = 10, 20
_VERSUS = (" v. ", " vs. ", " V. ", " VS. ", " v ", " -against- ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words with their grammatical number."""

    text: str
    plural: bool = False


def long_date(day: date) -> str:
    """Such as "July 17, 2023"."""
    return f"{calendar.month_name[day.month]} {day.day}, {day.year}"


def day_and_date(day: date) -> str:
    """Such as "Monday, July 17, 2023"."""
    return f"{calendar.day_name[day.weekday()]}, {long_date(day)}"


def short_date(day: date) -> str:
    """Such as "5/5/23", as a short name of an order has it."""
    return f"{day.month}/{day.day}/{day.year % 100:02d}"


def clock(at: time) -> str:
    """Such as "5:00 p.m.", "12:00 noon"."""
    if (at.hour, at.minute) == (12, 0):
        return "12:00 noon"
    half = "a.m." if at.hour < 12 else "p.m."
    return f"{at.hour % 12 or 12}:{at.minute:02d} {half}"


def count_word(count: int) -> str:
    """Such as "seven" for 7; figures from eleven on."""
    words = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    return words[count] if 0 <= count < len(words) else str(count)


def around(interval: Interval, *, year: int) -> str:
    """A stretch of days in the coarse words of an order: "in early June", with the year when it is another."""
    first, last = interval
    suffix = "" if first.year == year else f" {first.year}"
    month = calendar.month_name[first.month]
    if (first.year, first.month) != (last.year, last.month):
        return f"between {long_date(first)} and {long_date(last)}"
    if last.day <= _EARLY:
        return f"in early {month}{suffix}"
    if first.day > _MIDDLE:
        return f"in late {month}{suffix}"
    if first.day > _EARLY and last.day <= _MIDDLE:
        return f"in mid-{month}{suffix}"
    return f"in {month}{suffix}"


def set_apart(name: str) -> str:
    """A name with a mark after it that keeps two names in a right-to-left script from being set as one."""
    right_to_left = any(unicodedata.bidirectional(character) in {"R", "AL"} for character in name)
    return f"{name}\u200e" if right_to_left else name


def listed(items: Sequence[str], conjunction: str = "and") -> str:
    """Such as "A", "A and B", "A, B, and C"; with semicolons where an "and" or a comma of an item would mislead."""
    inner = [item for item in items if " and " in item or (len(items) > 2 and "," in item)]
    if len(items) > 1 and inner:
        return f"{'; '.join(items[:-1])}; {conjunction} {items[-1]}"
    if len(items) <= 2:
        return f" {conjunction} ".join(items)
    return f"{', '.join(items[:-1])}, {conjunction} {items[-1]}"


def name_parties(case: Case, ids: Iterable[PartyId]) -> Words:
    """The given parties: by role where all of that side are meant and share it ("defendants"), else by name."""
    wanted = case.in_order(ids)
    by_role = role_groups(case)
    whole = [
        role
        for role, members in by_role.items()
        if role in _SIDES and _are_all_of_a_side(case, members, wanted)
    ]
    items: list[str] = []
    several = len(wanted) > 1
    for party_id in wanted:
        party = case.party(party_id)
        role = party.role.strip().lower()
        if role not in whole:
            items.append(set_apart(party.name.strip()) or BLANK_MARK)
            continue
        many = len(by_role[role]) > 1 or has_others(case, role)
        several = several or many
        items.append(plural_role(role) if many else role)
    return Words(text=listed(tuple(dict.fromkeys(items))), plural=several)


def _are_all_of_a_side(case: Case, members: Sequence[Party], wanted: Sequence[PartyId]) -> bool:
    """Whether parties of one role are all wanted, and nobody else stands on the side that the word names."""
    side = [party for party in case.parties if is_plaintiff(party) == is_plaintiff(members[0])]
    return len(side) == len(members) and all(member.id in wanted for member in members)


def role_groups(case: Case) -> dict[str, list[Party]]:
    """The parties by role, in the order of the case folder."""
    groups: dict[str, list[Party]] = {}
    for party in case.parties:
        groups.setdefault(party.role.strip().lower(), []).append(party)
    return groups


def plural_role(role: str) -> str:
    """Such as "defendants" for "defendant"."""
    return role if role.endswith("s") else f"{role}s"


def split_caption(caption: str) -> tuple[str, str] | None:
    """The two sides of a short title, None when it has no "v."."""
    for versus in _VERSUS:
        left, found, right = caption.strip().partition(versus)
        if found and left.strip() and right.strip():
            return left.strip(), right.strip()
    return None


def has_others(case: Case, role: str) -> bool:
    """Whether the short title says "et al." of a role, so that it has more parties than the record lists."""
    titled, roles = split_caption(case.caption), list(role_groups(case))
    return titled is not None and len(roles) == len(titled) and "et al" in titled[roles.index(role)].lower()


def title_case(title: str) -> str:
    """A heading in capitals as words in a sentence: "Order Scheduling Settlement Conference"."""
    title = _CITED.sub("", " ".join(title.split())).strip(" .")
    if title != title.upper():
        return title
    words = title.lower().split(" ")
    return " ".join(w if i and w in _SMALL else _capital(w) for i, w in enumerate(words))


def _capital(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


def order_short_name(order: EnteredOrder, orders: Sequence[EnteredOrder], docket_word: str) -> str:
    """Such as "5/5/23 Order"; by docket entry when two orders bear the same date; "Order" when neither is known."""
    same_day = [o for o in orders if o.dated == order.dated]
    if order.dated and len(same_day) == 1:
        return f"{short_date(order.dated)} Order"
    if order.docket_entry is not None:
        return f"Order at {docket_word} {order.docket_entry}"
    return "Order"


def paragraph_cite(paragraph: str | None) -> str:
    """Such as "¶ 2", and nothing for a paragraph without a number."""
    return f"¶ {paragraph.strip().rstrip('.')}" if paragraph and paragraph.strip() else ""
