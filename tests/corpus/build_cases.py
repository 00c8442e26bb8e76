"""Builds the blind cases, those held aside and the open ones from their readable sources.

`tests/corpus/sources/NN-slug.txt` holds one case as text; `python -m tests.corpus.build_cases [NN ...]`
writes it as a case folder to `tests/corpus/blind/NN-slug/`. To add a case, write a source and run this.
With `aside` as the first word, it does so from `sources-aside/` to `cases-aside/`; with `open`, from
`sources-open/` to `cases-open/`.

A source is a row of sections, each opened by a line that starts with `%%%`:

    %%% case                                  case.toml, word for word
    %%% order 2024-06-03-dkt-41.pdf classic   an order; layouts: classic, pleading, modern; `.txt` has none
    %%% letter 1-name.eml                     headers (From, To, Cc, Date as ISO 8601, Subject), a blank line, the body
    %%% attach letter.pdf serif               an attachment of that letter: .pdf (serif, sans, tight), .docx or .txt
    %%% expected                              what the reader ought to find, see below

In texts a blank line ends a paragraph, a line that starts with `^` is centred, one that starts with `| ` is
kept as it stands (tables). Lines of `expected`:

    order dated=2024-06-03 conference=2024-07-18T10:00 mode=in_person      `later` instead of `order` for a further order
    duty D1 confer a,b live fresh par=2                        due=DATE[THH:MM] pages=5 what=offer written audience=...
    letter 1-name                                              then its statements:
    M demand a>b,c 310000 2024-06-05 tt | terms | quote        conveyed and fresh as t, f or n; `-` for none
    N past | quote
    D a/b 2024-06-05 t
    F convey a>b,c s | reason | 1-name,2-name                  s satisfied, n not_satisfied, l late, u unclear, y not_yet_due, x excused
    caution about | quote
    secret 310,000; 45,000                                     must not appear in the public order
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

from tests.corpus.case_papers import Part, build_message, plain, render_pdf

HERE = Path(__file__).parent
SOURCES = HERE / "sources"
BLIND = HERE / "blind"
SOURCES_ASIDE = HERE / "sources-aside"
ASIDE = HERE / "cases-aside"
SOURCES_OPEN = HERE / "sources-open"
OPEN = HERE / "cases-open"
ROOMS = {"aside": (SOURCES_ASIDE, ASIDE), "open": (SOURCES_OPEN, OPEN)}

OUTCOMES = {
    "s": "satisfied",
    "n": "not_satisfied",
    "l": "late",
    "u": "unclear",
    "y": "not_yet_due",
    "x": "excused",
}
FLAGS = {"t": True, "f": False, "n": None}


def read_source(text: str) -> list[Part]:
    """The sections of a source in their order, attachments with their letter."""
    parts: list[Part] = []
    for block in re.split(r"(?m)^%%% ", text)[1:]:
        head, _, rest = block.partition("\n")
        kind, *words = head.split()
        part = Part(kind, words, rest.strip("\n"))
        if kind == "attach":
            parts[-1].attached.append(part)
        else:
            parts.append(part)
    return parts


def spread(words: list[str]) -> dict[str, Any]:
    """`key=value` words as a dict, bare words as True."""
    out: dict[str, Any] = {}
    for word in words:
        key, equals, value = word.partition("=")
        out[key] = value if equals else True
    return out


def moment(value: str | None) -> tuple[str | None, str | None]:
    """A date, or a date and a time of day."""
    if value in (None, "-"):
        return None, None
    day, _, hour = str(value).partition("T")
    return day, hour or None


def interval(value: str) -> list[str] | None:
    """`2024-06-05`, `2024-06-01..2024-06-10` or `-`."""
    first, _, last = value.partition("..")
    return None if value == "-" else [first, last or first]


def order_of(words: list[str]) -> dict[str, Any]:
    """The head of an expected order."""
    given = spread(words)
    day, hour = moment(given.get("conference"))
    return {
        "dated": given["dated"],
        "conference": {"date": day, "time": hour, "mode": given.get("mode", "unstated")},
        "duties": [],
    }


def duty_of(words: list[str]) -> dict[str, Any]:
    """One expected duty, with the fields that its kind has."""
    name, kind, bearers, *rest = words
    given = spread(rest)
    day, hour = moment(given.get("due"))
    duty: dict[str, Any] = {
        "id": name,
        "kind": kind,
        "bearers": bearers.split(","),
        "paragraph": given.get("par"),
    }
    match kind:
        case "confer":
            duty |= {"live": bool(given.get("live")), "fresh": bool(given.get("fresh"))}
        case "convey":
            duty |= {
                "toward": given.get("toward", "each_opposing_party"),
                "what": given.get("what", "demand_or_offer"),
            }
            duty |= {"fresh": bool(given.get("fresh")), "written": True if given.get("written") else None}
        case "submit":
            duty |= {"audience": given.get("audience", "ex_parte"), "means": given.get("means", "email")}
            duty |= {
                "address": given.get("address"),
                "page_limit": int(given["pages"]) if "pages" in given else None,
            }
            duty |= {"due_at": hour, "contents": str(given.get("contents", "")).split(",")}
        case _:
            pass
    return duty | {"due_on": day}


def move_of(text: str) -> dict[str, Any]:
    """One expected move."""
    head, terms, quote = (piece.strip() for piece in text.split("|", 2))
    act, who, amount, on, flags = head.split()
    by, to = who.split(">")
    return {
        "act": act,
        "by": by.split(","),
        "to": to.split(","),
        "amount": None if amount == "-" else float(amount) if "." in amount else int(amount),
        "currency": "USD",
        "terms": terms or None,
        "on": interval(on),
        "conveyed": FLAGS[flags[0]],
        "fresh": FLAGS[flags[1]],
        "quote": quote,
    }


def findings_of(text: str) -> list[dict[str, Any]]:
    """The findings of one line: one for every bearer, or for every pair."""
    head, reason, *decisive = (piece.strip() for piece in text.split("|"))
    kind, who, outcome = head.split()
    by, _, to = who.partition(">")
    return [
        {
            "duty": kind,
            "bearer": bearer,
            "toward": toward or None,
            "outcome": OUTCOMES[outcome],
            "reason": reason,
            "decisive": decisive[0].split(",") if decisive else [],
        }
        for bearer in by.split(",")
        for toward in to.split(",")
    ]


def expected_of(text: str) -> dict[str, Any]:
    """The whole of `expected.json`."""
    orders: list[dict[str, Any]] = []
    letters: dict[str, Any] = {}
    gold: dict[str, Any] = {"order": None, "letters": letters, "findings": [], "cautions": []}
    secrets: list[str] = []
    letter: dict[str, Any] = {}
    for line in filter(None, text.split("\n")):
        word, _, rest = line.partition(" ")
        match word:
            case "order" | "later":
                orders.append(order_of(rest.split()))
            case "duty":
                orders[-1]["duties"].append(duty_of(rest.split()))
            case "letter":
                letter = letters.setdefault(rest.strip(), {"discussions": [], "moves": [], "non_moves": []})
            case "M":
                letter["moves"].append(move_of(rest))
            case "N":
                why, quote = (piece.strip() for piece in rest.split("|", 1))
                letter["non_moves"].append({"why": why, "quote": quote})
            case "D":
                who, on, live = rest.split()
                between = [side.split(",") for side in who.split("/")]
                letter["discussions"].append({"between": between, "on": interval(on), "live": FLAGS[live]})
            case "F":
                gold["findings"] += findings_of(rest)
            case "caution":
                about, quote = (piece.strip() for piece in rest.split("|", 1))
                gold["cautions"].append({"about": about, "quote": quote})
            case "secret":
                secrets += [piece.strip() for piece in rest.split(";")]
            case _:
                raise ValueError(f"A line of expected opens with {word!r}, which means nothing.")
    owed = {f["bearer"] for f in gold["findings"] if f["outcome"] == "not_satisfied"}
    doubt = {f["bearer"] for f in gold["findings"] if f["outcome"] == "unclear"} - owed
    gold |= {
        "order": orders[0],
        "order_needed": bool(owed),
        "order_directed_to": sorted(owed),
        "must_not_appear_in_public_order": secrets,
        "clarify_with": sorted(doubt),
    }
    return gold | ({"later_orders": orders[1:]} if orders[1:] else {})


def flat(text: str) -> str:
    """Text with every run of white space as one blank, for comparing."""
    return re.sub(r"\s+", " ", text)


def check(name: str, case: dict[str, Any], texts: dict[str, str], gold: dict[str, Any]) -> list[str]:
    """What is wrong with a source: unknown parties, quotations that the letter does not have, missing findings."""
    parties = {party["id"]: party["side"] for party in case["parties"]}
    crossed = [{claim["by"], claim["against"]} for claim in case.get("cross_claims", [])]
    wrong = []
    for stem, letter in gold["letters"].items():
        for row in (*letter["moves"], *letter["non_moves"]):
            if flat(row["quote"]) not in texts[stem]:
                wrong.append(f"{name}: {stem} does not say {row['quote']!r}")
        for move in letter["moves"]:
            wrong += [
                f"{name}: no party {party}" for party in (*move["by"], *move["to"]) if party not in parties
            ]
    for caution in gold["cautions"]:
        if not any(flat(caution["quote"]) in text for text in texts.values()):
            wrong.append(f"{name}: no letter says {caution['quote']!r}")
    told = {(f["duty"], f["bearer"], f["toward"]) for f in gold["findings"]}
    owed: set[tuple[str, str, str | None]] = set()
    for duty in gold["order"]["duties"]:
        for bearer in duty["bearers"]:
            if duty["kind"] in ("confer", "submit"):
                owed.add((duty["kind"], bearer, None))
            if duty["kind"] == "convey":
                owed |= {
                    ("convey", bearer, other)
                    for other, side in parties.items()
                    if other != bearer and (side != parties[bearer] or {bearer, other} in crossed)
                }
    return wrong + [
        f"{name}: finding {key} is {'missing' if key in owed else 'not owed'}"
        for key in sorted(told ^ owed, key=str)
    ]


def build(source: Path, into: Path) -> list[str]:
    """Writes one case folder into a folder of cases; gives what is wrong with its source."""
    folder = into / source.stem
    parts = read_source(source.read_text(encoding="utf-8"))
    texts: dict[str, str] = {}
    for part in parts:
        match part.kind:
            case "case":
                write(folder / "case.toml", (part.text + "\n").encode())
            case "order":
                data = (
                    plain(part.text).encode()
                    if part.words[0].endswith(".txt")
                    else render_pdf(part.text, part.words[1])
                )
                write(folder / "orders" / part.words[0], data)
            case "letter":
                write(folder / "letters" / part.words[0], build_message(part))
                whole = "\n\n".join([part.text, *(piece.text for piece in part.attached)])
                texts[Path(part.words[0]).stem] = flat(re.sub(r"(?m)^(\||\^) ?", "", whole))
            case "expected":
                gold = expected_of(part.text)
                write(
                    folder / "expected.json", (json.dumps(gold, indent=1, ensure_ascii=False) + "\n").encode()
                )
            case _:
                raise ValueError(f"{source.name} has a section {part.kind!r}, which means nothing.")
    case = tomllib.loads((folder / "case.toml").read_text(encoding="utf-8"))
    return check(source.stem, case, texts, gold)


def write(path: Path, data: bytes) -> None:
    """Writes a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def main(wanted: list[str]) -> int:
    """Builds the cases whose names start with one of the words given, else all."""
    named = bool(wanted) and wanted[0] in ROOMS
    sources, cases = ROOMS[wanted[0]] if named else (SOURCES, BLIND)
    numbers = tuple(wanted[1:] if named else wanted)
    wrong = []
    for source in sorted(sources.glob("*.txt")):
        if not numbers or source.name.startswith(numbers):
            wrong += build(source, cases)
    sys.stdout.write("\n".join([*wrong, "built" if not wrong else ""]).strip() + "\n")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
