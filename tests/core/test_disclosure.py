import pytest
from hypothesis import given
from hypothesis import strategies as st

from antechamber.core.case import PartyId
from antechamber.core.disclosure import (
    ALL_PARTIES,
    JUDGE,
    PUBLIC,
    Audience,
    Circle,
    Kept,
    disclose,
    narrowest,
    only,
)
from antechamber.core.problems import RefusedError

NAMES = [PartyId(name) for name in ("ada", "ben", "cyn")]
AUDIENCES = st.one_of(
    st.sampled_from([JUDGE, ALL_PARTIES, PUBLIC]),
    st.sets(st.sampled_from(NAMES), min_size=1).map(lambda names: only(*names)),
)


def people(audience: Audience) -> frozenset[str]:
    """Everybody in an audience, spelled out: the judge, the three parties, a stranger."""
    match audience.circle:
        case Circle.JUDGE:
            return frozenset({"judge"})
        case Circle.PARTY:
            return frozenset({"judge", *audience.parties})
        case Circle.ALL_PARTIES:
            return frozenset({"judge", *NAMES})
        case Circle.PUBLIC:
            return frozenset({"judge", *NAMES, "stranger"})


@given(st.lists(AUDIENCES, max_size=4))
def test_the_narrowest_never_holds_anybody_whom_one_of_them_shuts_out(audiences: list[Audience]) -> None:
    found = people(narrowest(audiences))
    assert all(found <= people(audience) for audience in audiences)


@given(AUDIENCES, AUDIENCES)
def test_a_value_is_told_exactly_to_those_who_may_know_it(own: Audience, to: Audience) -> None:
    kept = Kept(value="secret", audience=own)
    everybody_may = own.holds(to)
    assert everybody_may <= (people(to) <= people(own))
    if everybody_may:
        assert disclose(kept, to=to) == "secret"
    else:
        with pytest.raises(RefusedError) as refused:
            disclose(kept, to=to)
        assert "secret" not in str(refused.value)


def test_two_parties_share_nothing_but_the_judge() -> None:
    assert narrowest((only(NAMES[0]), only(NAMES[1]))) == JUDGE


def test_the_text_form_of_a_kept_value_hides_it() -> None:
    assert "secret" not in repr(Kept(value="secret", audience=JUDGE))
