"""`python -m etl read`: every figure of a text, in the form that is asked for."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys

import pytest

from etl.__main__ import main
from etl.read import FIELDS, list_figures

TEXT = "2015年共调处纠纷700多起,\n满意率98.1%。"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "report.txt"
    path.write_bytes(TEXT.encode())
    return path


def read(*arguments, capsys):
    status = main(["read", *map(str, arguments)])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def test_each_figure_is_one_json_object_a_line(file, capsys):
    status, out, _ = read(file, capsys=capsys)
    figures = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert all(list(figure) == list(FIELDS) for figure in figures)
    assert [figure["text"] for figure in figures] == ["2015年", "700多起", "98.1%"]
    assert [TEXT[figure["start"] : figure["end"]] for figure in figures] == ["2015年", "700多起", "98.1%"]
    assert figures[0]["period_end"] == "2015-12-31"
    assert {name: figures[1][name] for name in ("value", "lower", "upper", "closed", "upper_soft", "reading", "unit")} == {
        "value": 700, "lower": 700, "upper": 800, "closed": "neither", "upper_soft": True,
        "reading": "more_than_digit", "unit": "起",
    }  # fmt: skip


def test_gb18030_is_read_like_utf_8(file, capsys):
    expected = read(file, capsys=capsys)[1]
    file.write_bytes(TEXT.encode("gb18030"))
    assert read(file, capsys=capsys)[1] == expected


def test_standard_input_is_read_where_no_file_is_named():
    done = subprocess.run(
        [sys.executable, "-m", "etl", "read"], input=TEXT.encode(), capture_output=True, check=True
    )
    assert done.stdout.decode() == list_figures(TEXT, "jsonl")


def test_the_csv_form_holds_no_formula():
    figures = list(csv.DictReader(io.StringIO(list_figures("增长-3%和 =4个", "csv").removeprefix("\ufeff"))))
    assert figures[0]["start"] == "0"
    numbers = {"value", "lower", "upper"}  # a number below zero is no formula
    texts = [cell for figure in figures for name, cell in figure.items() if name not in numbers]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in texts)


def test_the_table_form_is_aligned():
    lines = list_figures(TEXT, "table").splitlines()
    assert lines[0].split()[:4] == ["start", "end", "text", "kind"]
    assert "700多起" in lines[2]
    assert len(lines) == 4


@pytest.mark.parametrize(
    ("content", "message"),
    [(None, "The file cannot be opened: No such file"), (b"\xff\xff\xff", "neither in UTF-8 nor in GB18030")],
)
def test_a_file_that_cannot_be_read_is_told(file, capsys, content, message):
    file.unlink() if content is None else file.write_bytes(content)
    status, out, err = read(file, "--lang", "en", capsys=capsys)
    assert (status, out) == (1, "")
    assert message in err
