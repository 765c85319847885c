"""Whatever stands in a sheet, the build ends with tables or with a list of problems, never with a trace."""

from __future__ import annotations

import csv
import io
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.build import build_tables
from etl.problems import InputError

CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            "",
            "-1",
            "0",
            "1e9",
            "９",
            "999999999999",
            "2015-02-30",
            "first",
            "a b",
            "=1+1",
            "\ufeff",
            "\x00",
            "text",
        ]
    ),
)


def sheets(casebook):
    return sorted(path.relative_to(casebook).as_posix() for path in casebook.rglob("*.csv"))


def attempt(casebook):
    """What a build gives: problems, or tables with their rows counted."""
    try:
        tables = build_tables(casebook)
    except InputError as error:
        return error.problems, {}
    return (), {name: len(rows) for name, rows in tables.items()}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_cell_may_hold_anything(casebook, tmp_path, data):
    copy = tmp_path / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(casebook, copy)
    path = copy / data.draw(st.sampled_from(sheets(copy)))
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))
    row = data.draw(st.integers(0, len(rows) - 1))
    column = data.draw(st.integers(0, len(rows[row]) - 1))
    rows[row][column] = data.draw(CELLS)
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8", newline="", errors="replace")
    problems, tables = attempt(copy)
    assert tables.get("observations") or problems
    assert all(problem.file and problem.zh and problem.en for problem in problems)


@pytest.mark.parametrize(
    "content", [b"\x00", b"\xff\xfe\x00\x00", b'"', b"\r", b",,,\n", b"id\n" * 3, "编号\n甲\n".encode()]
)
def test_any_sheet_may_be_any_file(casebook, content):
    for name in sheets(casebook):
        path = casebook / name
        kept = path.read_bytes()
        path.write_bytes(content)
        with pytest.raises(InputError, match=name):
            build_tables(casebook)
        path.write_bytes(kept)
