"""`explain` tells how a finding came about, and says what there is when nothing fits."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

FOLDER = "case-v-city-of-new-york"


def test_the_chain_has_words_resolution_and_rule(antechamber: Callable[..., Any], examples: Path) -> None:
    called = antechamber("explain", examples / FOLDER, "convey", "city", "--json")
    assert called.status == 0
    for finding in json.loads(called.out):
        steps = [step.partition(":")[0] for step in finding["chain"]]
        assert {"Words", "Resolved", "Rule"} <= set(steps)
        quoted = {" ".join(passage["text"].split()) for passage in finding["evidence"]}
        assert all(any(words in step for step in finding["chain"]) for words in quoted)


def test_a_party_may_be_named_and_the_opponent_too(antechamber: Callable[..., Any], examples: Path) -> None:
    called = antechamber("explain", examples / FOLDER, "convey", "The City of New York", "Benjamin Case")
    assert called.status == 0
    assert called.out.startswith("CONFIDENTIAL")
    assert "The City of New York to Benjamin Case" in called.out


def test_what_does_not_fit_is_answered_with_what_there_is(
    antechamber: Callable[..., Any], examples: Path
) -> None:
    called = antechamber("explain", examples / FOLDER, "convey", "nobody")
    assert called.status == 2
    assert "convey" in called.err
    assert not called.out
