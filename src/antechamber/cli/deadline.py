"""`antechamber deadline`: a court deadline with its steps and citations."""

import argparse
import json
from datetime import date

from antechamber.cli.commands import Commands
from antechamber.cli.exit_codes import Exit
from antechamber.core.calendar import CourtTables, Deadline, ServedBy, Submission, zone_of
from antechamber.core.calendar.deadline import Flag
from antechamber.core.calendar.words import WEEKDAYS, day_in_words, time_in_words
from antechamber.office.deadline import DeadlineQuestion, answer_deadline
from antechamber.store.law_tables import load_court_tables

_ABOUT = """\
Computes a deadline as the Federal Rules count it, shows each step with its provision, and asks where the
words leave the date open.

  antechamber deadline "7 days before 2023-07-19" --court nysd
  antechamber deadline "24 hours before July 17, 2023 10:00 a.m." --court cand
  antechamber deadline "14 days after 2018-10-19" --court caed --served-by mail
  antechamber deadline "7 days before 2020-07-21, or 14 days if four or more parties" --parties 4
"""

_FLAGS = {
    Flag.EXECUTIVE_CLOSURE: "An executive order closed executive departments on that day; courts differ whether it is a holiday.",
    Flag.COURT_CLOSURE: "A closure by the court's own order was counted.",
    Flag.STATE_HOLIDAY_UNSURE: "A state holiday on that day should be confirmed; it was not counted.",
    Flag.STATE_HOLIDAYS_NOT_COVERED: "The tables hold no state holidays of that year.",
    Flag.COURT_UNKNOWN: "Without --court no state holiday was counted.",
    Flag.INAUGURATION_DAY: "Inauguration Day: a holiday in the District of Columbia only.",
    Flag.BUSINESS_DAY_DEFINITION: "The Rules do not define a business day; another meaning gives another date.",
    Flag.MONTH_CLAMP: "That month has no such day; its last day was taken.",
    Flag.BEFORE_2009: "Before December 1, 2009 short periods were counted otherwise; this is today's rule.",
    Flag.CLERK_INACCESSIBLE: "Inaccessibility of the clerk's office moved the date forward.",
    Flag.OUTAGE_NOT_FOR_LETTERS: "The clerk's office was inaccessible that day; that extends filings, not a letter to chambers.",
    Flag.FIXED_ON_WEEKEND: "A date certain on a weekend: it does not move. Is it meant?",
    Flag.FIXED_ON_HOLIDAY: "A date certain on a holiday: it does not move. Is it meant?",
    Flag.ZONE_UNKNOWN: "The court's clock is not known; hours were counted on the face of the clock.",
    Flag.DIVISION_NEEDED: "The divisions of this district keep different clocks; say --division for the exact moment.",
    Flag.CLOCK_CHANGE: "The clocks change at that hour; check the time.",
    Flag.LOCAL_RULE_UNSURE: "The hour at which electronic filing ends should be confirmed.",
    Flag.CLERK_HOURS_UNKNOWN: "The closing hour of the clerk's office is not in the tables.",
    Flag.FIXED_NOT_MOVED: "A date certain stays when the conference moves, until an order moves it.",
    Flag.ROLLED_BACK: "The last day was no court day; the count went back.",
    Flag.ROLLED_FORWARD: "The last day was no court day; the count went forward.",
}

_TOLD_BY_STEPS = {Flag.ROLLED_BACK, Flag.ROLLED_FORWARD, Flag.CLERK_INACCESSIBLE}


def add_parser(commands: "Commands[argparse.ArgumentParser]") -> None:
    """The words of the command line."""
    parser = commands.add_parser(
        "deadline", help="a court deadline with its steps and citations", description=_ABOUT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("words", metavar="DEADLINE", help="the deadline in words, in quotation marks")
    parser.add_argument(
        "--court", help="id of the court, such as nysd; without it federal holidays alone count"
    )
    parser.add_argument(
        "--judge", help="the judge, where the tables hold what the judge means by a business day"
    )
    parser.add_argument("--division", help="the division, where a district keeps two clocks")
    parser.add_argument("--parties", type=int, help="how many separately represented parties there are")
    parser.add_argument(
        "--served-by",
        type=ServedBy,
        choices=list(ServedBy),
        help="how the paper that starts the period was served",
    )
    parser.add_argument("--submission", type=Submission, choices=list(Submission), default=Submission.LETTER,
                        help="what ends the period (default: letter)")  # fmt: skip
    parser.add_argument("--inaccessible", type=date.fromisoformat, action="append", default=[], metavar="DATE",
                        help="a day on which the clerk's office was inaccessible; may be repeated")  # fmt: skip
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument(
        "--explain", action="store_true", help="with the editions of the provisions and what a flag means"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answers one question and returns 0, or 1 when a person has to answer one first."""
    tables = load_court_tables()
    question = DeadlineQuestion(
        words=arguments.words,
        court=arguments.court,
        judge=arguments.judge,
        division=arguments.division,
        parties=arguments.parties,
        served_by=arguments.served_by,
        submission=arguments.submission,
        inaccessible=tuple(arguments.inaccessible),
    )
    deadline = answer_deadline(question, tables=tables)
    if arguments.json:
        print(json.dumps(_as_json(deadline, question), indent=2, ensure_ascii=False))  # noqa: T201 - the command's data
    else:
        print("\n".join(_lines(deadline, question, tables, explain=arguments.explain)))  # noqa: T201 - the command's data
    return int(Exit.DONE if deadline.on else Exit.FINDINGS)


def _lines(
    deadline: Deadline, question: DeadlineQuestion, tables: CourtTables, *, explain: bool
) -> list[str]:
    if deadline.on is None:
        return [f"Undetermined. {deadline.question}"]
    zone = zone_of(question.court, tables=tables, division=question.division)
    clock = time_in_words(deadline.at) if deadline.at else "end of the day (11:59 p.m.)"
    lines = [f"{day_in_words(deadline.on)}, {clock}{f' ({zone.key})' if zone else ''}"]
    lines += [f"  {number}. {sentence}" for number, sentence in enumerate(deadline.sentences, start=1)]
    lines += [f"  Or {day_in_words(other.on)}, if {other.supposing}." for other in deadline.alternatives]
    lines += [f"  Note: {_FLAGS[flag]}" for flag in deadline.flags if flag not in _TOLD_BY_STEPS]
    if explain:
        lines += [
            f"  Law: {citation}{f', as of {citation.edition}' if citation.edition else ''}"
            for citation in deadline.citations
        ]
    return lines


def _as_json(deadline: Deadline, question: DeadlineQuestion) -> dict[str, object]:
    return {
        "schema": "antechamber.deadline/1",
        "asked": question.words,
        "court": question.court,
        "on": deadline.on and deadline.on.isoformat(),
        "weekday": deadline.on and WEEKDAYS[deadline.on.weekday()],
        "at": deadline.at and deadline.at.isoformat("minutes"),
        "due_at": deadline.due_at and deadline.due_at.isoformat(),
        "computed": deadline.computed,
        "steps": [
            {"on": step.on.isoformat(), "sentence": step.sentence, "citation": str(step.citation) if step.citation else None,
             "edition": step.citation.edition if step.citation else None}
            for step in deadline.steps
        ],
        "flags": [{"flag": str(flag), "meaning": _FLAGS[flag]} for flag in deadline.flags],
        "alternatives": [{"on": other.on.isoformat(), "supposing": other.supposing} for other in deadline.alternatives],
        "question": deadline.question,
    }  # fmt: skip
