"""Finding passages, and writing them into sheets without touching anything else."""

from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.csvcells import change_cells
from etl.locate import locate
from etl.problems import InputError
from tests.etl.casebook import DOCUMENT, change


def cells(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def told(casebook, documents):
    with pytest.raises(InputError) as caught:
        locate(documents, casebook)
    return str(caught.value)


def test_each_figure_is_found_in_its_section(casebook):
    for row in cells(casebook / "coding" / "first.csv"):
        start, end = int(row["char_start"]), int(row["char_end"])
        assert DOCUMENT[start:end] == row["figure"]
        assert row["paragraph"] == "3"  # after the title and the heading


def test_the_typed_occurrence_is_taken(casebook):
    found = {row["id"]: int(row["char_start"]) for row in cells(casebook / "coding" / "first.csv")}
    assert found["start"] == DOCUMENT.index("2014年")
    assert found["year-1"] == DOCUMENT.index("2014年", found["start"] + 1)


def test_locating_again_changes_nothing(casebook, documents):
    before = {path: path.read_bytes() for path in casebook.rglob("*.csv")}
    assert set(locate(documents, casebook).values()) == {0}
    assert {path: path.read_bytes() for path in casebook.rglob("*.csv")} == before


def test_only_the_located_cells_change(casebook, documents):
    """Mark, quoting, order of columns and line ends of a spreadsheet's own saving stay as they are."""
    path = casebook / "coding" / "second.csv"
    rows = cells(path)
    columns = ["coder", *(name for name in rows[0] if name != "coder")]
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(row | {"paragraph": "", "paraphrase_zh": '他说“是”,\n又说"否"'} for row in rows)
    saved = b"\xef\xbb\xbf" + text.getvalue().encode()
    path.write_bytes(saved)
    assert locate(documents, casebook)["coding/second.csv"] == 2
    assert path.read_bytes().replace(b'"2"', b'""') == saved


def test_a_text_that_stands_twice_needs_its_occurrence(casebook, documents):
    change(casebook, "coding/first.csv", "2014年,,text,first,2,", "2014年,,text,first,,")
    message = told(casebook, documents)
    assert re.search(
        r"first\.csv, row 6, column figure: “2014年”: This text stands 2 times in first.*1\) .* / 2\) ",
        message,
    )


def test_an_occurrence_that_there_is_not_is_refused(casebook, documents):
    change(casebook, "coding/first.csv", "2014年,,text,first,2,", "2014年,,text,first,3,")
    assert re.search(
        r"row 6, column occurrence: .*stands 2 times in first; there is no occurrence 3",
        told(casebook, documents),
    )


def test_a_text_that_is_not_there_is_refused_and_no_sheet_is_touched(casebook, documents):
    change(casebook, "coding/first.csv", "12个", "13个")
    change(casebook, "coding/second.csv", "97,103,", ",,")
    before = (casebook / "coding" / "second.csv").read_bytes()
    assert re.search(
        r"first\.csv, row 2, column figure: “13个”: This text does not stand in first",
        told(casebook, documents),
    )
    assert (casebook / "coding" / "second.csv").read_bytes() == before


def test_a_sheet_without_the_columns_is_told_to_add_them(casebook, documents):
    path = casebook / "coding" / "second.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("paragraph", "note_zh"), encoding="utf-8")
    assert "coding/second.csv, row 1: Add the empty columns" in told(casebook, documents)


TABLES = st.lists(
    st.lists(st.text(st.sampled_from('ab,"\n 数'), max_size=6), min_size=3, max_size=3),
    min_size=2,
    max_size=6,
)


@given(
    TABLES, st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]), st.sampled_from(["\n", "\r\n"]), st.data()
)
def test_changing_one_cell_changes_one_cell(table, quoting, end, data):
    text = io.StringIO(newline="")
    csv.writer(text, quoting=quoting, lineterminator=end).writerows(table)
    row = data.draw(st.integers(1, len(table)))
    column = data.draw(st.integers(0, 2))
    changed = change_cells(text.getvalue(), {(row, column): "42"})
    expected = [list(cells) for cells in table]
    expected[row - 1][column] = "42"
    assert list(csv.reader(io.StringIO(changed, newline=""))) == expected
    assert change_cells(text.getvalue(), {}) == text.getvalue()
