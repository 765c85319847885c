"""From ten rows to tables, end to end."""

from __future__ import annotations

import datetime as dt
import hashlib

import pytest

from casebook.schema import TABLES
from etl.__main__ import main
from etl.build import build_tables


@pytest.fixture
def tables(casebook):
    return {name: table.to_pylist() for name, table in build_tables(casebook).items()}


def keyed(rows, key):
    return {row[key]: row for row in rows}


def build(casebook, out):
    assert main(["build", "--casebook", str(casebook), "--out", str(out), "--lang", "en"]) == 0


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_every_table_has_the_columns_of_the_schema(casebook):
    for name, table in build_tables(casebook).items():
        assert table.schema.equals(TABLES[name].arrow_schema(), check_metadata=True), name


def test_a_figure_is_read_and_never_typed(tables):
    row = keyed(tables["observations"], "observation_id")["first-later"]
    shown = {
        name: row[name] for name in ("value", "lower", "upper", "closed", "upper_soft", "reading", "unit")
    }
    assert shown == {
        "value": 700,
        "lower": 700,
        "upper": 800,
        "closed": "neither",
        "upper_soft": True,
        "reading": "more_than_digit",
        "unit": "dispute",
    }
    assert (row["figure"], row["place_id"], row["case_id"]) == ("700多起", "first-county", "first")
    assert (row["period_start"], row["period_end"]) == (
        dt.date(2015, 1, 1),
        dt.date(2015, 12, 31),
    )
    assert (row["scope"], row["obs_status"], row["self_reported"]) == ("total", "A", True)


def test_a_fact_about_a_territory_from_elsewhere_belongs_to_no_case(tables):
    row = keyed(tables["observations"], "observation_id")["common-residents"]
    assert (row["place_id"], row["case_id"], row["self_reported"]) == ("first-county", None, False)


def test_a_figure_with_a_direction_is_a_claim_too(tables):
    claims = keyed(tables["claims"], "claim_id")
    assert {name: claim["observation_id"] for name, claim in claims.items()} == {
        "first-later": "first-later",
        "first-complaints": None,
    }
    assert claims["first-complaints"]["chain_level"] == "outcome"


def test_cases_keep_the_order_of_their_sheet_and_start_when_their_event_says(tables):
    cases = keyed(tables["cases"], "case_id")
    assert [cases["second"]["position"], cases["first"]["position"]] == [1, 2]
    assert cases["first"]["programme_start"] == dt.date(2014, 3, 1)
    assert cases["first"]["programme_start_text"] == "2014年3月"
    assert cases["second"]["programme_start"] is None


def test_every_numeral_is_a_mention_that_became_something_or_says_why_not(tables):
    mentions = keyed(tables["mentions"], "mention_id")
    links = {(link["mention_id"], link["target_kind"], link["target_id"]) for link in tables["mention_links"]}
    assert ("first-later", "observation", "first-later") in links
    assert ("first-later", "claim", "first-later") in links
    assert ("first-start", "event", "first-start") in links
    unlinked = set(mentions) - {link[0] for link in links}
    assert {name: mentions[name]["reason"] for name in unlinked} == {
        "first-year-1": "period_of_figure",
        "first-year-2": "period_of_figure",
        "second-pattern": "programme_name",
    }
    # 同比下降 holds no numeral, and the census has no document.
    assert not {"first-complaints", "common-residents"} & set(mentions)
    assert mentions["first-villages"]["kind"] == "quantity"


def test_derived_figures_keep_bounds_inputs_and_formula(tables):
    rows = keyed(tables["observations"], "observation_id")
    change = rows["first-d-disputes_change-2015"]
    assert (change["value"], change["lower"], change["upper"], change["closed"]) == (40, 40, 60, "neither")
    assert change["upper_soft"] is True
    assert change["derived_from"] == ["first-later", "first-earlier"]
    assert change["formula"] == "(first-later / first-earlier - 1) * 100"
    rate = rows["first-d-disputes_rate-2010-of-first-later"]
    assert (rate["value"], rate["lower"], rate["upper"]) == pytest.approx((700 / 120, 700 / 120, 800 / 120))
    assert (rate["reading"], rate["source_id"], rate["figure"]) == ("derived", None, None)
    assert "时间不同" in rate["note_zh"]
    assert "Their periods differ" in rate["note_en"]


def test_coverage_tells_figure_direction_decision_and_silence_apart(tables):
    statuses = {
        (row["case_id"], row["indicator_id"] or row["family"]): (row["article_status"], row["any_status"])
        for row in tables["coverage"]
    }
    assert statuses["first", "disputes"] == ("figure", "figure")
    assert statuses["first", "complaints"] == ("direction", "direction")
    assert statuses["second", "complaints"] == ("not_applicable", "not_applicable")
    assert statuses["first", "opinions"] == ("not_reported", "not_reported")
    assert statuses["first", "residents"] == ("not_reported", "figure")
    assert statuses["first", "disputes_rate"] == ("not_reported", "figure")
    reasons = {row["reason_en"] for row in tables["coverage"] if row["article_status"] == "not_applicable"}
    assert reasons == {"No mediation."}


def test_a_rebuild_has_the_same_bytes_with_and_without_documents(casebook, documents, tmp_path):
    build(casebook, tmp_path / "one")
    for path in documents.iterdir():
        path.unlink()
    build(casebook, tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_build_tells_what_changed(casebook, tmp_path, capsys):
    build(casebook, tmp_path / "tables")
    sheet = casebook / "coding" / "second.csv"
    sheet.write_text(sheet.read_text().replace("opinions,observation", "views,observation"))
    checks = casebook / "codebook" / "checks.csv"
    checks.write_text(
        checks.read_text().replace("second-opinions", "second-views").replace("Undated.", "None.")
    )
    capsys.readouterr()
    build(casebook, tmp_path / "tables")
    lines = capsys.readouterr().out.splitlines()
    account = {line.split()[0]: line.split()[1:] for line in lines if "  " in line}
    assert account["observations"] == ["8", "+1", "−1", "~0"]
    assert account["checks"] == ["5", "+0", "−0", "~1"]
    assert account["places"] == ["3", "="]


def test_checksums_are_those_of_the_files(casebook, tmp_path):
    build(casebook, tmp_path / "tables")
    lines = (tmp_path / "tables" / "SHA256SUMS").read_text().splitlines()
    listed = {name: digest for digest, name in (line.split("  ") for line in lines)}
    files = contents(tmp_path / "tables")
    del files["SHA256SUMS"]
    assert listed == {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
