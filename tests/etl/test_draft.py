"""`python -m etl draft`: every figure of a report in a coding sheet, with suggestions that say what they rest on."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.draft.__main__ import PRECISION
from bench.draft.score import score
from bench.draft.suggested import precision, suggested
from casebook.reading import read_figures
from etl.__main__ import main
from etl.build import read_casebook
from etl.codebook import index_codebook
from etl.csvcells import from_text
from etl.draft import COLUMNS, draft
from etl.layout import CODING
from etl.occurrences import Occurrences
from etl.problems import Problems
from etl.sheets import read_sheets
from etl.suggestion import joined_terms
from tests.etl.casebook import DOCUMENT, write_casebook
from tests.etl.report_files import docx

CASEBOOK = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def codebook(tmp_path_factory):
    sheets = read_sheets(write_casebook(tmp_path_factory.mktemp("casebook")), Problems())
    return index_codebook(sheets), sheets.rows("scopes")


def drafted(text, codebook):
    return draft(text, *codebook).rows


def by_figure(text, codebook):
    return {row["figure"]: row for row in drafted(text, codebook)}


def run(*arguments, capsys):
    status = main(["draft", *map(str, arguments), "--lang", "en"])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def test_every_figure_has_its_row_and_its_place_in_order(codebook):
    rows = drafted(DOCUMENT, codebook)
    assert [row["figure"] for row in rows] == [figure.text for figure in read_figures(DOCUMENT)]
    assert all(DOCUMENT[int(row["char_start"]) : int(row["char_end"])] == row["figure"] for row in rows)
    assert len({row["id"] for row in rows}) == len(rows)


def test_indicators_follow_words_and_units_of_the_codebook(codebook):
    rows = by_figure(DOCUMENT, codebook)
    suggested = {figure: rows[figure]["indicator_id"] for figure in ("12个", "500起", "700多起", "9800多件")}
    assert suggested == {
        "12个": "villages", "500起": "disputes", "700多起": "disputes", "9800多件": "opinions",
    }  # fmt: skip
    assert "suggested from the words “意见、收集”: check" in rows["9800多件"]["note_en"]
    assert "Read as 9,800 (more than, within one step, 9,800 to 9,900)" in rows["9800多件"]["note_en"]
    assert rows["1+2"]["record"] == "mention"
    assert (rows["1+2"]["mention_kind"], rows["1+2"]["reason"]) == ("pattern", "programme_name")


def test_a_unit_that_does_not_fit_gets_no_indicator(codebook):
    row = by_figure("甲县收集意见300公斤。", codebook)["300公斤"]
    assert not row.get("indicator_id")
    assert "No indicator fits" in row["note_en"]


def test_most_suggestions_are_right_on_reports_of_other_places():
    assert precision(suggested(CASEBOOK)) >= PRECISION


def test_function_words_and_parts_of_definitions_suggest_nothing(codebook):
    rows = by_figure("甲县的党员占总数的三成多，全年办结的占九成以上，每年的投入为40%。", codebook)
    assert [row.get("indicator_id", "") for row in rows.values()] == ["", "", ""]


def test_words_that_overlap_are_told_as_the_word_they_are():
    assert joined_terms(["社会", "会组", "组织", "政府", "disputes"]) == ("disputes", "政府", "社会组织")


def test_headings_tell_the_case_until_another_or_the_frame_of_the_report(codebook):
    text = "前言\n共收集意见1件。\n一、甲县：建立平台\n工作举措\n收集意见2件，与乙县相同。\n二、乙县\n收集意见3件。\n总结\n收集意见4件。"
    rows = by_figure(text, codebook)
    places = {figure: rows[figure]["place_id"] for figure in ("1件", "2件", "3件", "4件")}
    assert places == {"1件": "", "2件": "first-county", "3件": "second-county", "4件": ""}


def test_without_headings_a_place_named_in_the_paragraph_is_a_suggestion(codebook):
    row = by_figure("去年甲县收集意见2件。\n甲县和乙县收集意见3件。", codebook)
    assert row["2件"]["place_id"] == "first-county"
    assert "suggested from the place name “甲县”" in row["2件"]["note_en"]
    assert row["3件"]["place_id"] == ""


@pytest.mark.parametrize(
    ("text", "period", "note"),
    [
        ("2014年调处纠纷500起。", "2014年", None),
        ("2014年，甲县发展，调处纠纷500起。", "2014年", "another clause"),
        ("2014年甲县建立平台，调处纠纷500起。", "", "An earlier period of the paragraph is “2014年”"),
        ("2014年建立平台。调处纠纷500起。", "", "An earlier period of the paragraph is “2014年”"),
        ("2014年建立平台。\n调处纠纷500起。", "", None),
        ("2013年建立平台，调处纠纷500起（截至2015年底）。", "截至2015年底", None),
    ],
)
def test_a_period_is_filled_in_only_where_the_sentence_prints_it(codebook, text, period, note):
    row = by_figure(text, codebook)["500起"]
    assert row.get("period", "") == period
    assert note in row["note_en"] if note else "period" not in row["note_en"].lower()


def test_a_date_of_a_figure_is_its_period_and_another_may_be_an_event(codebook):
    rows = by_figure("2014年3月建立平台。\n2015年调处纠纷500起。", codebook)
    assert rows["2014年3月"]["record"] == "event"
    assert (rows["2015年"]["record"], rows["2015年"]["reason"]) == ("mention", "period_of_figure")


def test_a_year_that_is_compared_with_is_no_period(codebook):
    rows = by_figure("2015年，信访量比2014年下降12.3%。", codebook)
    assert rows["下降12.3%"]["period"] == "2015年"
    assert (rows["2014年"]["record"], rows["2014年"]["reason"]) == ("mention", "period_of_figure")


def test_a_minus_stays_in_the_figure_and_comes_back_from_the_sheet(codebook):
    drafted_sheet = draft("增长率为-0.6‰。", *codebook)
    assert [row["figure"] for row in drafted_sheet.rows] == ["-0.6‰"]
    (row,) = csv.DictReader(io.StringIO(drafted_sheet.sheet()))
    assert row["figure"] == "'-0.6‰"
    assert from_text(row["figure"]) == "-0.6‰"


@pytest.mark.parametrize(
    ("text", "aimed"),
    [
        ("2016年目标是力争信访总量下降10%以上。", "下降10%以上"),
        ("到2020年，满意率达到95%。", "95%"),
        ("计划投资3亿元。", "3亿元"),
        ("The council aims to resolve 300 disputes.", "300"),
        ("Satisfaction will reach 95%.", "95%"),
    ],
)
def test_a_target_is_no_observation(codebook, text, aimed):
    row = by_figure(text, codebook)[aimed]
    assert (row["record"], row["reason"]) == ("mention", "target")


@pytest.mark.parametrize(
    "text", ["计划投资5亿元，已完成3亿元。", "截至2015年底，达到3亿元。", "按照行动计划，完成3亿元。"]
)
def test_what_is_done_of_a_plan_is_observed(codebook, text):
    assert by_figure(text, codebook)["3亿元"]["record"] == "observation"


def test_words_of_change_alone_suggest_no_indicator(codebook):
    assert "indicator_id" not in by_figure("地区生产总值同比增长8.2%。", codebook)["同比增长8.2%"]


def test_a_text_that_stands_twice_is_numbered(codebook):
    rows = drafted("收集意见3件，又收集意见3件，共6件。", codebook)
    assert [row["occurrence"] for row in rows] == ["1", "2", ""]


def test_an_article_is_no_count(codebook):
    row = by_figure("建立一个平台。", codebook)["一个"]
    assert (row["record"], row["reason"]) == ("mention", "article_a")


def test_a_filled_in_draft_builds(casebook, capsys):
    """The draft of the document takes the place of its hand coding, once a person has filled in what is theirs."""
    sheet = casebook.parent / "draft.csv"
    status, out, _ = run(
        casebook.parent / "documents" / "any-name.txt", "--out", sheet, "--casebook", casebook, capsys=capsys
    )
    assert status == 0
    assert "9 rows" in out or "8 rows" in out
    assert sheet.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(sheet.read_text(encoding="utf-8-sig"))))
    assert tuple(rows[0]) == COLUMNS == CODING.names
    for case in ("first", "second"):
        own = [_filled(row) for row in rows if row["section"] == case]
        with (casebook / "coding" / f"{case}.csv").open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS)
            writer.writeheader()
            writer.writerows(own)
    (casebook / "codebook" / "checks.csv").write_text(
        "check_id,case_id,kind,left,right,detail_zh,detail_en\n"
    )
    _, _, statements = read_casebook(casebook)
    built = [one for one in statements if one.row["coder"] == "b"]
    assert [one.row["figure"] for one in built] == [figure.text for figure in read_figures(DOCUMENT)]


def _filled(row):
    observed = {"reporter": "relayed"} if row["record"] == "observation" else {}
    told = (
        {"event_kind": "milestone", "paraphrase_zh": "建立。", "paraphrase_en": "Set up."}
        if row["record"] == "event"
        else {}
    )
    return row | observed | told | {"coder": "b"}


def test_no_sheet_is_overwritten(tmp_path, capsys):
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("mine")
    status, _, err = run(tmp_path / "report.txt", "--out", sheet, capsys=capsys)
    assert status == 1
    assert "is there already and is left alone" in err
    assert sheet.read_text() == "mine"


def test_an_unknown_report_says_what_is_open_and_saves_its_text(tmp_path, capsys):
    report, sheet, text = tmp_path / "report.docx", tmp_path / "sheet.csv", tmp_path / "text.txt"
    report.write_bytes(docx("甲县", "2015年调处纠纷700多起。"))
    casebook = write_casebook(tmp_path)
    for path in (casebook / "coding").glob("*.csv"):  # a draft may be the first sheet of its case
        path.unlink()
    status, out, _ = run(report, "--out", sheet, "--text", text, "--casebook", casebook, capsys=capsys)
    assert status == 0
    assert "source_id is empty" in out
    rows = list(csv.DictReader(io.StringIO(sheet.read_text(encoding="utf-8-sig"))))
    saved = text.read_text(encoding="utf-8")
    assert [saved[int(row["char_start"]) : int(row["char_end"])] for row in rows] == ["2015年", "700多起"]


def test_what_holds_for_the_whole_report_is_given_once_and_headings_are_its_sections(tmp_path, capsys):
    report, sheet = tmp_path / "report.md", tmp_path / "sheet.csv"
    report.write_text("# 总结\n\n## 一、调解\n2016年调处纠纷30起。\n\n## 二、意见\n收集意见30件。\n")
    casebook = write_casebook(tmp_path)
    codes = {
        name: next(csv.DictReader(io.StringIO((casebook / "codebook" / f"{name}.csv").read_text())))
        for name in ("places", "reporters")
    }
    place, reporter = codes["places"]["place_id"], codes["reporters"]["code"]
    given = ("--place", place, "--period", "2017年", "--reporter", reporter)
    status, _, _ = run(report, "--out", sheet, "--casebook", casebook, *given, capsys=capsys)
    rows = list(csv.DictReader(io.StringIO(sheet.read_text(encoding="utf-8-sig"))))
    observed = [row for row in rows if row["record"] == "observation"]
    assert status == 0
    assert {row["place_id"] for row in rows} == {place}
    assert [(row["section"], row["period"], row["reporter"]) for row in observed] == [
        ("调解", "2016年", reporter), ("意见", "2017年", reporter),
    ]  # fmt: skip
    assert "filled in from --period" in observed[1]["note_en"]


def test_what_is_given_must_be_known(tmp_path, capsys):
    report = tmp_path / "report.txt"
    report.write_text("收集意见30件。")
    casebook = write_casebook(tmp_path)
    given = ("--place", "nowhere", "--period", "昨天的事", "--reporter", "nobody")
    status, _, err = run(report, "--out", tmp_path / "s.csv", "--casebook", casebook, *given, capsys=capsys)
    assert status == 1
    assert all(option in err for option in ("--place", "--period", "--reporter"))


def test_an_unknown_source_is_told(tmp_path, capsys):
    status, _, err = run(
        "-", "--out", tmp_path / "sheet.csv", "--source", "wnag2016", "--casebook", CASEBOOK, capsys=capsys
    )
    assert status == 1
    assert "sources.csv has no such id" in err


@given(st.text(alphabet="甲乙县年月日0123一二三万多件起村共、，。；（）“”\n-=+@ 'a.1%", max_size=80))
def test_no_text_breaks_a_draft_or_brings_in_a_formula(codebook, text):
    rows = drafted(text, codebook)
    assert len(rows) == len(read_figures(text))
    assert all(text[int(row["char_start"]) : int(row["char_end"])] == row["figure"] for row in rows)
    sheet = csv.DictReader(io.StringIO(draft(text, *codebook).sheet()))
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in sheet for cell in row.values())


@given(st.text(alphabet="1aab", max_size=40), st.lists(st.text(alphabet="1ab", min_size=1, max_size=3)))
def test_occurrences_are_counted_as_locate_counts_them(text, strings):
    occurrences = Occurrences(text, strings)
    for string in strings:
        starts = [at for at in range(len(text)) if text.startswith(string, at)]
        numbers = [occurrences.number(string, at, 0, len(text)) for at in starts]
        assert numbers == ([None] if len(starts) == 1 else list(range(1, len(starts) + 1)))


@pytest.mark.sources
def test_a_draft_finds_what_was_coded_by_hand(sources):
    """No hint from the coding: the draft knows the codebook's names and the text alone."""
    compared = score(CASEBOOK, sources)
    assert len(compared) >= 50
    share = {
        facet: sum(one.facets[facet] for one in compared) / len(compared) for facet in compared[0].facets
    }
    assert share["found"] >= 0.95
    assert share["observation"] >= 0.95
    assert share["case"] >= 0.95
    assert share["family"] >= 0.80
