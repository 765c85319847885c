"""Verdicts of the checks that a casebook lists."""

from __future__ import annotations

import pytest

from etl.build import build_tables

CHECKS = {
    "a sum that holds": ("sum,first-earlier first-earlier,first-double", "agrees", 0),
    "a sum that cannot hold": ("sum,first-earlier first-earlier,first-earlier", "conflicts", -500),
    "a sum within bounds": ("sum,first-earlier first-part,first-later", "agrees", -50),
    "a list as long as it says": ("list_length,12,first-villages", "agrees", 0),
    "a list that is longer": ("list_length,13,first-villages", "conflicts", -1),
    "a list within bounds": ("list_length,9850,second-opinions", "agrees", -50),
    "a numeral in a name": ("list_length,3,first-named", "agrees", 0),
    "the same words": ("same_text,first-year-1,first-year-1", "agrees", None),
    "other words": ("same_text,first-year-1,first-year-2", "conflicts", None),
    "figures with dates": ("undated,first-earlier first-later,", "agrees", 0),
    "figures without": ("undated,first-earlier first-villages,", "ambiguous", 1),
    "one definition": ("definition_change,first-earlier,first-later", "agrees", None),
    "two definitions": ("definition_change,first-earlier,second-opinions", "conflicts", None),
    "a part that fits": ("part_of,first-earlier,first-later", "agrees", 200),
    "a part that does not": ("part_of,first-later first-later,first-later", "conflicts", -700),
    "claims of one direction": ("part_of,first-complaints,first-complaints", "agrees", None),
    "claims of two": ("part_of,first-complaints,first-later", "ambiguous", None),
}


@pytest.fixture
def verdicts(casebook):
    rows = [
        "double,observation,disputes,,1000起,,census,,,,,,2012年,relayed,,,,,,,,,a,",
        "named,mention,,,三下降,,census,,,,,,,,,,,pattern,,,,,a,",
        "part,observation,disputes,county,250起,,census,,,,,,2012年,relayed,,,,,,,,,a,",
    ]
    with (casebook / "coding" / "first.csv").open("a", encoding="utf-8") as sheet:
        sheet.writelines(f"{row}\n" for row in rows)
    lines = ["check_id,kind,left,right,detail_zh,detail_en"]
    lines += [f"c{number},{row},试,test" for number, (row, _, _) in enumerate(CHECKS.values())]
    (casebook / "codebook" / "checks.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    rows = build_tables(casebook)["checks"].to_pylist()
    return {row["check_id"]: row for row in rows}


def test_each_kind_of_check_tells_agreement_from_conflict(verdicts):
    for number, (name, (_, verdict, value)) in enumerate(CHECKS.items()):
        row = verdicts[f"c{number}"]
        assert (row["verdict"], row["value"]) == (verdict, value), name


def test_a_check_names_the_passages_it_is_about(verdicts):
    assert [span["source_id"] for span in verdicts["c1"]["spans"]] == ["text"] * 3
    assert verdicts["c3"]["spans"] == [{"source_id": "text", "char_start": 17, "char_end": 20}]
