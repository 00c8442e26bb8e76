"""`antechamber read order` and `lint order` as a clerk would run them."""

import json
from pathlib import Path

import pytest

from antechamber.cli.main import main

ORDERS = Path(__file__).parents[1] / "corpus" / "orders"


def test_table_in_eighty_columns(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "order", str(ORDERS / "01.pdf")]) == 0
    out = capsys.readouterr().out
    assert all(len(line) <= 80 for line in out.splitlines())
    assert "November 9, 2022" in out


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "order", str(ORDERS / "33.txt"), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["doc_type"] == "follow_up"
    assert [duty["kind"] for duty in data["duties"]] == ["convey", "submit", "submit"]


def test_page_stands_alone(tmp_path: Path) -> None:
    out = tmp_path / "order.html"
    assert main(["read", "order", str(ORDERS / "02.pdf"), "--html", str(out)]) == 0
    page = out.read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert '<html lang="en">' in page
    assert "<script" not in page
    assert "http" not in page
    assert page.count("<article") == page.count("<h3>")


def test_lint_says_what_disagrees(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "order", str(ORDERS / "15.pdf")]) == 1
    assert "the period gives Wednesday, June 7, 2017" in " ".join(capsys.readouterr().out.split())
