"""The optional second reader's line to a language model: one question, one answer, at a configured address.

It is off unless chambers configure an address. The address must be on this machine; a model elsewhere is asked
only where the settings say in words that letters may leave this machine. Nothing is logged.
"""

import http.client
import ipaddress
import json
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from antechamber.core.problems import CannotReadError, RefusedError

LEAVE_THE_MACHINE = "The letters may leave this machine."
"""The sentence that the settings must hold before a model on another machine is asked."""

_LONGEST_ANSWER = 1500
"""Tokens; an answer that is cut off is no JSON and claims nothing."""

Ask = Callable[[str, str], str]
"""Takes an instruction and a text, gives the model's answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """An OpenAI-compatible endpoint: base `address` such as http://127.0.0.1:8080/v1, the `model`'s name."""

    address: str
    model: str
    consent: str = ""
    timeout: float = 120.0


def ask_at(endpoint: Endpoint) -> Ask:
    """A line to the model.

    Raises:
        RefusedError: the address is on another machine, and the settings do not say in words that letters may leave.
    """
    host = urlsplit(endpoint.address).hostname or ""
    if not _is_here(host) and endpoint.consent.strip() != LEAVE_THE_MACHINE:
        raise RefusedError(
            f"The second reader's address names another machine ({host}). Letters are confidential and stay here. "
            f'To allow it all the same, chambers must write consent = "{LEAVE_THE_MACHINE}" into the settings.'
        )
    return lambda instruction, text: _ask(endpoint, instruction, text)


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _ask(endpoint: Endpoint, instruction: str, text: str) -> str:
    parts = urlsplit(endpoint.address)
    connect = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    question = {
        "model": endpoint.model,
        "temperature": 0,
        "max_tokens": _LONGEST_ANSWER,
        "response_format": {"type": "json_object"},
        "messages": [{"role": "system", "content": instruction}, {"role": "user", "content": text}],
    }
    connection = connect(parts.hostname or "", parts.port, timeout=endpoint.timeout)
    try:
        connection.request(
            "POST",
            f"{parts.path.rstrip('/')}/chat/completions",
            body=json.dumps(question).encode(),
            headers={"Content-Type": "application/json"},
        )
        answer = json.loads(connection.getresponse().read())
        return str(answer["choices"][0]["message"]["content"])
    except (OSError, http.client.HTTPException, ValueError, LookupError, TypeError) as problem:
        raise CannotReadError(
            f"The second reader at {endpoint.address} gave no usable answer ({type(problem).__name__}); "
            "start it, or take its section out of the settings."
        ) from problem
    finally:
        connection.close()
