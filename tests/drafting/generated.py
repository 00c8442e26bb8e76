"""Cases, reviews and profiles of every shape, for properties of what is drafted from them."""

from dataclasses import replace
from datetime import date, time
from typing import Any

from hypothesis import strategies as st
from tests.drafting.reviews import a_case, a_review, an_order

from antechamber.core.case import Case, Party, PartyId, PartyKind
from antechamber.core.finding import Review
from antechamber.core.order import DutyKind
from antechamber.core.profile import JudgeProfile, StandingParagraph
from antechamber.store.judge_profiles import load_every_profile
from antechamber.store.law_tables import load_court_tables

PROFILES = {profile.id: profile for profile in load_every_profile(load_court_tables())}

_GIVEN = [
    "José",
    "Ngọc Ánh",
    "Siobhán",
    "Łukasz",
    "Jean-Luc",
    "D'Andre",
    "Will",
    "May",
    "J. R.",
    "Ayşe",
    "Mary Ann",
]
_FAMILY = [
    "Núñez",
    "O'Brien-García",
    "van der Berg",
    "de la Cruz",
    "St. James",
    "Müller",
    "Sørensen",
    "Park",
    "Çelik",
]
_AFTER = ["", "", "", ", Jr.", " III", ", M.D."]
_FIRM = [
    "Harlow",
    "3M",
    "Smith and Jones",
    "Baker, Finch & Daughters",
    "A.B.C. Freight",
    "Señor Taco",
    "Court Street",
]
_FORM = [", Inc.", " LLC", ", LLC", " Corp.", " & Co., Ltd.", " L.P.", ", N.A.", " S.à r.l.", " Company"]
_PUBLIC = [
    "United States of America",
    "City of New York",
    "County of Suffolk",
    "State of New York",
    "New York City Transit Authority",
    "Board of Education of the City School District of the City of Yonkers",
    "Commissioner of Social Security",
]
_ROLES = {
    "plaintiffs": ["plaintiff", "plaintiff", "petitioner"],
    "defendants": ["defendant", "defendant", "third-party defendant", "respondent"],
}

HOURS = st.times(time(8, 0), time(18, 45)).map(
    lambda at: at.replace(minute=at.minute // 15 * 15, second=0, microsecond=0)
)
DAYS = st.dates(date(2024, 7, 1), date(2027, 12, 20)).filter(lambda day: day.weekday() < 5)
DOCKET_WORDS = [
    "Dkt.",
    "Dkt. No.",
    "ECF No.",
    "ECF",
    "Doc.",
    "Doc. No.",
    "Docket No.",
    "D.E.",
    "D.E. No.",
    "D.I.",
    "Rec. Doc.",
    "Docket Entry No.",
]
_PEOPLE = st.builds(lambda a, b, c: f"{a} {b}{c}", *map(st.sampled_from, (_GIVEN, _FAMILY, _AFTER)))
_FIRMS = st.builds(lambda a, b: f"{a}{b}", *map(st.sampled_from, (_FIRM, _FORM)))
NAMES = st.one_of(
    _PEOPLE.map(lambda name: (name, PartyKind.PERSON)),
    _FIRMS.map(lambda name: (name, PartyKind.COMPANY)),
    st.sampled_from(_PUBLIC).map(lambda name: (name, PartyKind.GOVERNMENT)),
)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Two to twelve parties on two sides, with names and roles of all sorts."""
    named = draw(st.lists(NAMES, min_size=2, max_size=12, unique_by=lambda pair: pair[0].casefold()))
    first = draw(st.integers(1, len(named) - 1))
    several = draw(st.booleans())
    parties = []
    for at, (name, kind) in enumerate(named):
        side = "plaintiffs" if at < first else "defendants"
        role = draw(st.sampled_from(_ROLES[side])) if several else side.removesuffix("s")
        parties.append(Party(id=PartyId(f"p{at}"), name=name, role=role, kind=kind, side=side))
    more = [", et al." if count > 1 else "" for count in (first, len(named) - first)]
    caption = f"{named[0][0]}{more[0]} v. {named[first][0]}{more[1]}"
    return replace(a_case(), parties=tuple(parties), caption=caption, counsel=())


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    """Reviews in which any parties have failed in any of the three duties, toward any of their opponents."""
    case = draw(cases())
    unmet: list[tuple[DutyKind, str, str, str | None]] = []
    for kind, duty in ((DutyKind.CONFER, "D1"), (DutyKind.CONVEY, "D2"), (DutyKind.SUBMIT, "D3")):
        for party in draw(st.sets(st.sampled_from(case.parties), max_size=len(case.parties))):
            others = case.opponents(party.id) if kind is DutyKind.CONVEY else ()
            toward = draw(st.sets(st.sampled_from(others), min_size=1)) if others else ()
            unmet += [(kind, duty, party.id, other.id) for other in toward]
            unmet += [] if others else [(kind, duty, party.id, None)]
    if not unmet:
        unmet = [(DutyKind.SUBMIT, "D3", case.parties[-1].id, None)]
    base = a_review(*unmet)
    bad = tuple(f for f in base.findings if (f.kind, f.duty, f.bearer, f.toward) in set(unmet))
    return replace(base, case=case, orders=(replace(an_order(), duties=draw(_duties())),), findings=bad)


@st.composite
def _duties(draw: st.DrawFn) -> tuple[Any, ...]:
    confer, convey, submit = an_order().duties
    ways = draw(st.lists(st.sampled_from(["in_person", "phone", "video", "email"]), unique=True))
    return (
        replace(confer, means=tuple(ways), minimum_minutes=draw(st.sampled_from([None, None, 30, 60, 90]))),
        replace(
            convey,
            what=draw(st.sampled_from(["demand_or_offer", "demand", "offer", ""])),
            fresh=draw(st.sampled_from([None, True, False])),
            written=draw(st.sampled_from([None, True])),
        ),
        submit,
    )


@st.composite
def form_of_papers(draw: st.DrawFn) -> JudgeProfile:
    """A profile whose form, numbering and turns of phrase differ."""
    return replace(
        PROFILES[draw(st.sampled_from(sorted(PROFILES)))],
        number_paragraphs=draw(st.booleans()),
        purpose_sentence=draw(st.booleans()),
        no_offer_alternative=draw(st.booleans()),
        docket_word=draw(st.sampled_from(DOCKET_WORDS)),
        full_caption=draw(st.booleans()),
    )


@st.composite
def scheduling_profiles(draw: st.DrawFn) -> JudgeProfile:
    """A profile with any of the paragraphs that come with the program, with any counts, hours and limits."""
    base = PROFILES[draw(st.sampled_from(sorted(PROFILES)))]
    every = {s.template: s for p in PROFILES.values() for s in p.scheduling if s.when != "no_government"}
    opening = every.pop("sched_opening")
    chosen = draw(st.lists(st.sampled_from(sorted(every)), unique=True))
    if "sched_acknowledgment" in chosen and "sched_letters" not in chosen:
        chosen.insert(chosen.index("sched_acknowledgment"), "sched_letters")
    if "sched_acknowledgment" in chosen and chosen.index("sched_acknowledgment") < chosen.index(
        "sched_letters"
    ):
        chosen.remove("sched_acknowledgment")
    paragraphs = [opening]
    for number, template in enumerate(chosen, start=1):
        paragraphs.append(_varied(draw, every[template], number))
    return replace(base, scheduling=tuple(paragraphs))


def _varied(draw: st.DrawFn, standing: StandingParagraph, number: int) -> StandingParagraph:
    days = draw(st.integers(1, 60)) if standing.days_before is not None else None
    at = draw(HOURS) if standing.at is not None else None
    pages = draw(st.integers(1, 30))
    told = tuple((key, str(pages) if key == "page_limit" else value) for key, value in standing.fields)
    return replace(standing, label=str(number), when="", days_before=days, at=at, fields=told)
