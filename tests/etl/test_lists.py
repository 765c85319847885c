"""Printed lists: where they stand, and how many items their punctuation tells apart."""

from __future__ import annotations

import re

import pytest

from etl.__main__ import main
from etl.lists import count_items, find_lists
from etl.locate import locate
from tests.etl.casebook import DOCUMENT, rewrite

LISTED = DOCUMENT.replace("推行“1+2”模式", "推行“1+2”模式，设登记、调解和回访3个环节")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("登记", 1),
        ("登记、调解", 2),
        ("登记、调解和回访", 3),
        ("登记和受理、调解、回访", 3),
        ("民生需求和问题导向平台以及保障平台", 2),
        ("注重登记,注重调解,注重回访", 3),
        ("领导包村、‘甲、乙’包案", 2),
        ("镇（街道、乡）、村", 2),
        ("registration, mediation and visits", 3),
    ],
)
def test_items_are_told_apart_by_punctuation(text, count):
    assert count_items(text) == count


def test_a_list_is_found_by_its_first_and_last_item():
    assert [LISTED[a:b] for a, b in find_lists(LISTED, "登记…回访", 0, len(LISTED))] == ["登记、调解和回访"]
    assert find_lists(LISTED, "登记…复查", 0, len(LISTED)) == []


@pytest.fixture
def listed(casebook, documents):
    """The casebook with a list in its document, and a check of the list that nobody has located."""
    rewrite(casebook, documents, LISTED)
    row = "stages,observation,villages,,3个,,text,second,,,,,,relayed,,,,,,,,,a,\n"
    with (casebook / "coding" / "second.csv").open("a", encoding="utf-8") as sheet:
        sheet.write(row)
    (casebook / "codebook" / "checks.csv").write_text(
        "check_id,case_id,kind,left,right,items,source_id,section,char_start,char_end,detail_zh,detail_en\n"
        "stages,second,list_items,3,second-stages,登记…回访,text,second,,,环节,Stages\n",
        encoding="utf-8",
    )
    return casebook


def test_a_list_is_located_and_counted_where_it_stands(listed, documents, capsys):
    checked = ["--casebook", str(listed), "--sources", str(documents), "--lang", "en"]
    assert locate(documents, listed)["codebook/checks.csv"] == 2
    assert main(["check", *checked]) == 0
    path = listed / "codebook" / "checks.csv"
    path.write_text(
        path.read_text(encoding="utf-8").replace("list_items,3", "list_items,4"), encoding="utf-8"
    )
    assert main(["build", *checked]) == 1
    told = capsys.readouterr().err
    assert re.search(r"checks\.csv, row 2, column left: “4”: The list there has 3 items", told)


def test_a_list_without_its_place_is_refused(listed, documents, capsys):
    locate(documents, listed)
    path = listed / "codebook" / "checks.csv"
    path.write_text(
        re.sub(r",second,\d+,\d+,", ",second,,,", path.read_text(encoding="utf-8")), encoding="utf-8"
    )
    assert main(["build", "--casebook", str(listed), "--lang", "en"]) == 1
    assert "column char_start" in capsys.readouterr().err
