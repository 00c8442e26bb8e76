"""The optional second reader: only what can be checked counts, and no letter leaves the machine unasked."""

import json
import os
import threading
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from antechamber.core.case import Case, Counsel, Party, PartyId, PartyKind
from antechamber.core.document import Document, Page
from antechamber.core.message import message_of
from antechamber.core.negotiation import Letter
from antechamber.core.problems import CannotReadError, RefusedError
from antechamber.readers.letters.model_claims import read_by_model
from antechamber.readers.letters.model_endpoint import LEAVE_THE_MACHINE, Endpoint, ask_at

A, B = PartyId("a"), PartyId("b")
TEXT = "On June 8, 2023 I conveyed to counsel for B a demand of $40,000 by telephone.\nB has made no offer since."


def case() -> Case:
    parties = tuple(
        Party(id=one, name=one.upper(), role=role, kind=PartyKind.PERSON, side=role)
        for one, role in ((A, "plaintiff"), (B, "defendant"))
    )
    from zoneinfo import ZoneInfo

    return Case(
        docket_number="1",
        caption="A v. B",
        court="nysd",
        time_zone=ZoneInfo("America/New_York"),
        settlement_judge="J",
        parties=parties,
        counsel=(Counsel(name="L", represents=(A,)),),
    )


DOCUMENT = Document(source="letters/1.eml", pages=(Page(number=1, text=TEXT),))
LETTER = Letter(source="letters/1.eml", message_id=None, received_at=None, on_behalf_of=(A,))


def read(answer: object) -> Letter:
    words = answer if isinstance(answer, str) else json.dumps(answer)
    return read_by_model(LETTER, message_of(DOCUMENT), case(), lambda instruction, text: words)


MOVE = {
    "act": "demand",
    "by": ["a"],
    "to": ["b"],
    "on": "2023-06-08",
    "conveyed": True,
    "amount": "40000",
    "quote": "I conveyed to counsel for B a demand of $40,000 by telephone",
}


def test_a_claim_with_its_quotation_counts() -> None:
    letter = read({"moves": [MOVE], "recounts_negotiations": True})
    (move,) = letter.moves
    assert (move.by, move.to, move.amount, move.on) == (
        (A,),
        (B,),
        Decimal(40000),
        (date(2023, 6, 8), date(2023, 6, 8)),
    )
    assert move.excerpt.text == MOVE["quote"]
    assert letter.complete


UNCHECKABLE: dict[str, dict[str, Any]] = {
    "words that do not stand in the letter": {"quote": "I conveyed to counsel for B a demand of $50,000"},
    "a quotation of one word": {"quote": "demand"},
    "a sum that the quotation lacks": {"amount": "41000"},
    "a sum that is none": {"amount": "forty"},
    "a party that nobody knows": {"to": ["c"]},
    "a move toward oneself": {"to": ["a"]},
    "no addressee": {"to": []},
    "a day that does not exist": {"on": "2023-06-31"},
    "days in reverse": {"on": ["2023-06-09", "2023-06-08"]},
    "an act that is none": {"act": "hint"},
    "a conveyance in doubt": {"conveyed": "perhaps"},
}


@pytest.mark.parametrize("change", UNCHECKABLE.values(), ids=UNCHECKABLE.keys())
def test_a_claim_that_fails_a_check_is_dropped_and_the_silence_proves_nothing(change: dict[str, Any]) -> None:
    letter = read({"moves": [MOVE | change]})
    assert letter.moves == ()
    assert not letter.complete


@pytest.mark.parametrize("answer", ["", "no JSON", "[]", '{"moves": 3}', '{"moves": [3, null]}'])
def test_nonsense_claims_nothing(answer: str) -> None:
    assert read(answer).moves == ()


def test_denials_and_discussions_are_checked_alike() -> None:
    letter = read(
        {
            "denials": [{"what": "proposal", "by": ["b"], "to": ["a"], "quote": "B has made no offer since"}],
            "discussions": [
                {
                    "between": [["a"], ["b"]],
                    "on": None,
                    "live": True,
                    "quote": "a demand of $40,000 by telephone",
                }
            ],
        }
    )
    assert letter.denials[0].by == (B,)
    assert letter.discussions[0].live is True


@pytest.fixture
def server() -> Iterator[Callable[[bytes], Endpoint]]:
    servers: list[HTTPServer] = []

    def serve(answer: bytes) -> Endpoint:
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
                self.send_response(200)
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *words: object) -> None:
                return

        asked.clear()
        one = HTTPServer(("127.0.0.1", 0), Handler)
        servers.append(one)
        threading.Thread(target=one.serve_forever, daemon=True).start()
        return Endpoint(address=f"http://127.0.0.1:{one.server_port}/v1", model="small")

    yield serve
    for one in servers:
        one.shutdown()
        one.server_close()


asked: list[dict[str, Any]] = []


def test_a_model_on_this_machine_is_asked(server: Callable[[bytes], Endpoint]) -> None:
    endpoint = server(
        json.dumps({"choices": [{"message": {"content": json.dumps({"moves": [MOVE]})}}]}).encode()
    )
    letter = read_by_model(LETTER, message_of(DOCUMENT), case(), ask_at(endpoint))
    assert len(letter.moves) == 1
    assert asked[0]["temperature"] == 0
    assert TEXT in asked[0]["messages"][1]["content"]


@pytest.mark.parametrize("answer", [b"", b"not json", b'{"choices": []}', b'{"error": "no"}'])
def test_an_answer_that_is_none_is_named(server: Callable[[bytes], Endpoint], answer: bytes) -> None:
    with pytest.raises(CannotReadError, match="second reader"):
        read_by_model(LETTER, message_of(DOCUMENT), case(), ask_at(server(answer)))


@pytest.mark.parametrize(
    "address", ["http://models.example/v1", "https://10.0.0.5/v1", "http://localhost.example/v1", "file:///x"]
)
def test_no_letter_goes_to_another_machine_unasked(address: str) -> None:
    with pytest.raises(RefusedError, match="another machine"):
        ask_at(Endpoint(address=address, model="m"))


def test_only_the_sentence_itself_allows_it() -> None:
    ask_at(Endpoint(address="http://models.example/v1", model="m", consent=LEAVE_THE_MACHINE))
    with pytest.raises(RefusedError):
        ask_at(Endpoint(address="http://models.example/v1", model="m", consent="yes"))


def test_the_settings_name_the_address(tmp_path: Path) -> None:
    from antechamber.store.settings import load_settings

    path = tmp_path / "settings.toml"
    assert load_settings(path).second_reader is None
    path.write_text('[second_reader]\naddress = "http://127.0.0.1:1/v1"\nmodel = "m"\n', encoding="utf-8")
    chosen = load_settings(path).second_reader
    assert chosen is not None
    assert chosen.address == "http://127.0.0.1:1/v1"


def test_a_real_model_is_held_to_the_same_checks() -> None:
    """Runs where ANTECHAMBER_MODEL names a model server on this machine, such as http://127.0.0.1:8080/v1."""
    address = os.environ.get("ANTECHAMBER_MODEL")
    if not address:
        pytest.skip("no model server named in ANTECHAMBER_MODEL")
    letter = read_by_model(
        LETTER, message_of(DOCUMENT), case(), ask_at(Endpoint(address=address, model="any"))
    )
    quoted = [one.excerpt for one in letter.moves] + [one.excerpt for one in letter.denials]
    assert all(excerpt.text in TEXT for excerpt in quoted + [one.excerpt for one in letter.discussions])
