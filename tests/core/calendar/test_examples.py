"""The examples in the docstrings of court time run and say what they show."""

import doctest
import importlib
import pkgutil

import pytest

import antechamber.core.calendar

MODULES = [
    "antechamber.core.law",
    "antechamber.core.docket_number",
    *(
        module.name
        for module in pkgutil.iter_modules(antechamber.core.calendar.__path__, "antechamber.core.calendar.")
    ),
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_there_are_examples() -> None:
    assert sum(doctest.testmod(importlib.import_module(name)).attempted for name in MODULES) >= 5
