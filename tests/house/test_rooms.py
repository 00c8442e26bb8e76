"""The house as tests: sizes, faces, no clock in the core, nothing that knows an example, no way out to a network."""

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "antechamber"
MODULES = sorted(SRC.rglob("*.py"))
NAMES = [str(path.relative_to(SRC)) for path in MODULES]
CASES = sorted([*ROOT.glob("examples/*/case.toml"), *ROOT.glob("tests/corpus/**/case.toml")])

LONGEST_MODULE = 400
NETWORK = {"socket", "http", "urllib", "requests", "httpx", "aiohttp", "ftplib", "smtplib", "imaplib", "ssl"}
MAY_OPEN_A_CONNECTION = {"readers/letters/model_endpoint.py"}
"""The optional second reader asks a model at an address that chambers configured; it is off by default."""
CLOCK = {"now", "today", "utcnow", "time_ns", "monotonic"}


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_a_module_does_one_thing(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_a_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(tree(path)), f"{path} has no docstring"


@pytest.mark.parametrize("path", [p for p in MODULES if p.name == "__init__.py" and p.parent != SRC], ids=str)
def test_a_room_with_a_face_names_what_it_offers(path: Path) -> None:
    imports = [node for node in tree(path).body if isinstance(node, ast.ImportFrom)]
    offers = [
        node
        for node in tree(path).body
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__"
    ]
    assert bool(imports) == bool(offers), f"{path} imports without __all__, or the other way round"


@pytest.mark.parametrize("path", [p for p in MODULES if "core" in p.relative_to(SRC).parts], ids=str)
def test_the_core_never_asks_the_time(path: Path) -> None:
    asked = [
        node.attr for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute) and node.attr in CLOCK
    ]
    assert not asked


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_nothing_opens_a_connection(path: Path) -> None:
    if path.relative_to(SRC).as_posix() not in MAY_OPEN_A_CONNECTION:
        assert not imported(path) & NETWORK


def names_of_cases() -> set[str]:
    """Every distinctive word of the parties' and lawyers' names of all cases that stand in this repository."""
    words: set[str] = set()
    for path in CASES:
        case = tomllib.loads(path.read_text(encoding="utf-8"))
        people = [party["name"] for party in case.get("parties", [])] + [
            lawyer["name"] for lawyer in case.get("counsel", [])
        ]
        words |= {word for name in people for word in re.findall(r"[A-Z][a-z]{4,}", name)}
    return words - ORDINARY_WORDS


ORDINARY_WORDS = set((Path(__file__).parent / "ordinary_words.txt").read_text(encoding="utf-8").split())
"""Words of names that are ordinary words of the field as well."""


@pytest.mark.skipif(not CASES, reason="no case stands in the repository")
@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_no_line_of_code_knows_an_example_by_name(path: Path) -> None:
    strings = " ".join(
        node.value
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    known = {word for word in re.findall(r"[A-Z][a-z]{4,}", strings) if word in names_of_cases()}
    assert not known


def test_the_locks_name_no_address() -> None:
    for lock in ROOT.glob("requirements/*.lock"):
        assert "://" not in lock.read_text(encoding="utf-8")


def locked(name: str) -> dict[str, str]:
    """The versions that a lock file names, by package."""
    text = (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", text, re.MULTILINE))


@pytest.mark.parametrize("name", ["run", "ocr"])
def test_the_program_is_locked_to_the_versions_that_it_is_tested_with(name: str) -> None:
    versions = locked(name)
    assert versions
    assert versions.items() <= locked("dev").items()


USED_BY_TESTS_ALONE = {"load_every_profile"}
"""The tests of the papers run over every profile that comes with the program."""


def names_at_the_top(path: Path) -> Iterator[str]:
    """Functions, classes and constants that a module defines for itself or others."""
    for node in tree(path).body:
        match node:
            case ast.FunctionDef() | ast.ClassDef():
                yield node.name
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                yield name


def test_nothing_is_kept_that_nothing_uses() -> None:
    used = Counter(
        word
        for path in (*MODULES, *ROOT.glob("scripts/*.py"))
        for word in re.findall(r"\w+", path.read_text(encoding="utf-8"))
    )
    unused = [
        f"{path.relative_to(SRC)}: {name}"
        for path in MODULES
        for name in names_at_the_top(path)
        if used[name] < 2 and not name.startswith("__") and name not in USED_BY_TESTS_ALONE
    ]
    assert unused == []
