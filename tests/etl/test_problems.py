"""Each thing that can be wrong with the sheets is told with its place, its text and what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from etl.__main__ import choose_language, main
from etl.build import build_tables
from etl.messages import MESSAGES
from etl.problems import InputError
from tests.etl.casebook import change

MODULES = sorted((Path(__file__).parents[2] / "etl").glob("*.py"))

# file, what stands there, what is put in its place, and what the build says of it in English.
WRONG = {
    "unknown case": ("codebook/checks.csv", "list,second,", "list,third,", r"checks\.csv, row 2, column case_id: “third”: cases\.csv has no such id"),
    "sheet of unknown case": ("codebook/cases.csv", "second,second-county", "other,second-county", r"coding/second\.csv: There is no case second\. Name the file"),
    "case without sheet": ("codebook/cases.csv", "second,second-county", "other,second-county", r"coding/other\.csv: This sheet is missing"),
    "unknown indicator": ("coding/first.csv", "villages,observation,villages", "villages,observation,village", r"coding/first\.csv, row 2, column indicator_id: “village”: indicators\.csv has no such id\. Did you mean villages"),
    "unknown unit": ("codebook/indicators.csv", "Villages,village,stock", "Villages,hamlet,stock", r"indicators\.csv, row 5, column unit: “hamlet”: The code list unit has no such code"),
    "unknown scope": ("coding/first.csv", "observation,villages,,", "observation,villages,city,", r"row 2, column scope: “city”: The code list scope has no such code"),
    "unknown reporter": ("coding/second.csv", ",relayed,", ",neighbour,", r"coding/second\.csv, row 3, column reporter: “neighbour”"),
    "unknown column": ("codebook/places.csv", "valid_from\n", "valid_form\n", r"places\.csv, row 1, column valid_form: There is no such column.*Did you mean valid_from"),
    "missing column": ("codebook/places.csv", "admin_level", "note_zh", r"places\.csv, row 1, column admin_level: A required column is missing"),
    "doubled column": ("codebook/families.csv", "name_zh,name_en", "name_zh,name_en,name_en", r"families\.csv, row 1, column name_en: The column stands twice"),
    "cells beyond the header": ("codebook/scopes.csv", "总计,Total", "总计,Total,all,of it", r"scopes\.csv, row 2: “all”: The row has more cells than the header"),
    "empty cell": ("codebook/places.csv", "乙县,Second county", ",Second county", r"places\.csv, row 4, column name_zh: This cell must not be empty"),
    "malformed id": ("codebook/checks.csv", "list,second", "List 1,second", r"checks\.csv, row 2, column check_id: “List 1”: An id consists of"),
    "no whole number": ("coding/first.csv", "2014年,,text,first,2,", "2014年,,text,first,two,", r"row 6, column occurrence: “two”: A whole number"),
    "no number": ("codebook/derived.csv", "residents,10000", "residents,1万", r"derived\.csv, row 2, column factor: “1万”: A number without a unit"),
    "no date": ("codebook/places.csv", "2000-01-01", "2000/1/1", r"places\.csv, row 3, column valid_from: “2000/1/1”: A date such as"),
    "no date of a source": ("codebook/sources.csv", "统计机关,2011", "统计机关,2011年", r"sources\.csv, row 3, column date: “2011年”: A date such as 2015, 2015-12"),
    "unreadable figure": ("coding/second.csv", "9800多件", "许多意见", r"second\.csv, row 3, column figure: “许多意见”: This cannot be read as one figure"),
    "unreadable period": ("coding/first.csv", "2014年,relayed", "2014年13月,relayed", r"row 4, column period: “2014年13月”: The period cannot be read"),
    "typed period that runs backwards": (
        "coding/first.csv",
        "2014年,relayed",
        "2015-10/2013-01,relayed",
        r"row 4, column period: “2015-10/2013-01”: The period ends on 2013-01-31, before it starts on 2015-10-01",
    ),
    "printed period that runs backwards": (
        "coding/first.csv",
        "2014年,relayed",
        "2015年至2013年,relayed",
        r"row 4, column period: .*ends on 2013-12-31, before it starts on 2015-01-01",
    ),
    "mention of unknown kind": (
        "coding/second.csv",
        ",pattern,programme_name",
        ",number,programme_name",
        r"second\.csv, row 2, column mention_kind: “number”: The code list mention_kind, which belongs to the method, has no such code",
    ),
    "printed unit of another indicator": ("coding/first.csv", "villages,observation,villages", "villages,observation,residents", r"row 2, column figure: “12个”: The printed unit “个” does not fit person, the unit of residents"),
    "duplicate id": ("coding/first.csv", "year-2,mention", "year-1,mention", r"first\.csv, row 7, column id: “year-1”: Row 6 has the same"),
    "record without what it needs": ("coding/first.csv", "attributed,", ",", r"row 8, column attribution: A row whose record is claim needs this column"),
    "coder who is not listed": ("coding/second.csv", ",pattern,programme_name,,,,a", ",pattern,programme_name,,,,d", r"second\.csv, row 2, column coder: “d”: coders\.csv has no such id"),
    "sheet of a coder who is not listed": ("codebook/coders.csv", "b,human,乙,Two,a,", "c,human,乙,Two,a,", r"mechanisms/b\.csv: There is no coder b"),
    "coder of no kind": ("codebook/coders.csv", "b,human", "b,robot", r"coders\.csv, row 3, column kind: “robot”: The code list coder_kind, which belongs to the method, has no such code"),
    "reviewer who is not listed": ("codebook/coders.csv", "One,b,b", "One,b,d", r"coders\.csv, row 2, column reviewed_by: “d”: coders\.csv has no such id"),
    "claim of no case": ("coding/common.csv", "1200000人,,census", "1200000人,up,census", r"common\.csv, row 2, column direction: “up”: A claim belongs to a case"),
    "half a span": ("coding/second.csv", "97,103,", "97,,", r"second\.csv, row 3, column char_end: char_start and char_end are both filled"),
    "span of another length": ("coding/second.csv", "97,103,", "97,104,", r"row 3, column char_start: “9800多件”: The span 97–104 is 7 characters long, the printed text 6"),
    "span of another section": ("coding/second.csv", "97,103,", "7,13,", r"row 3, column char_start: .* lies outside second \(72–105\)"),
    "no span": ("coding/second.csv", "97,103,", ",,", r"row 3, column char_start: “9800多件”: Each record from this source needs its place"),
    "section of another source": ("coding/common.csv", "census,,", "census,first,", r"common\.csv, row 2, column section: “first”: This section belongs to text"),
    "same_as that does not exist": ("coding/first.csv", "2015年,relayed,juxtaposed,,", "2015年,relayed,juxtaposed,second-opinion,", r"row 5, column same_as: “second-opinion”: No record has this id.*Did you mean second-opinions"),
    "same_as of itself": ("coding/first.csv", "2015年,relayed,juxtaposed,,", "2015年,relayed,juxtaposed,first-later,", r"row 5, column same_as: .*A record cannot repeat itself"),
    "same_as of another indicator": ("coding/first.csv", "2015年,relayed,juxtaposed,,", "2015年,relayed,juxtaposed,second-opinions,", r"row 5, column same_as: .*second-opinions has another indicator, scope or place"),
    "same_as of another size": ("coding/first.csv", "2015年,relayed,juxtaposed,,", "2015年,relayed,juxtaposed,first-earlier,", r"row 5, column same_as: .*first-earlier is “500起”, which cannot be equal"),
    "colour that is none": ("codebook/cases.csv", "1+2,#000000,", "1+2,#00000,", r"cases\.csv, row 2, column colour: “#00000”: A colour such as #0072B2"),
    "marker that is none": ("codebook/cases.csv", ",square\n", ",sqare\n", r"cases\.csv, row 2, column marker: “sqare”: The code list marker, which belongs to the method, has no such code\. Did you mean square"),
    "headline misspelt": ("codebook/families.csv", "Disputes,headline", "Disputes,headlin", r"families\.csv, row 2, column parent: “headlin”: Only one of these may stand here, or nothing: headline\."),
    "own side misspelt": ("codebook/reporters.csv", "Relayed,self", "Relayed,Self", r"reporters\.csv, row 2, column parent: “Self”: Only one of these.*: self\. Did you mean self"),
    "also that does not exist": ("coding/second.csv", "programme_name,", "programme_name,view", r"second\.csv, row 2, column also: “view”: No row of this sheet has this id"),
    "check of nothing": ("codebook/checks.csv", "second-opinions", "second-nothing", r"checks\.csv, row 3, column left: “second-nothing”: No record has this id"),
    "check of the wrong records": ("codebook/checks.csv", "second-opinions", "second-pattern", r"checks\.csv, row 3, column left: “second-pattern”: A check of the kind undated needs observations"),
    "list without a number": ("codebook/checks.csv", "list_length,2,", "list_length,two,", r"checks\.csv, row 2, column left: “two”: The number of listed items"),
    "derived by nothing": (
        "codebook/derived.csv",
        "disputes_rate,disputes,residents,",
        "disputes_rate,disputes,,",
        r"derived\.csv, row 2, column denominator: The match nearest_census needs this column",
    ),
    "mention without reason": ("coding/second.csv", "pattern,programme_name", "pattern,", r"second\.csv, row 2, column reason: “1\+2”: This numeral became no datum"),
    "coding that is missing": ("coding/mechanisms/b.csv", "second,points,not_mentioned,,,,,,,\n", "", r"mechanisms/b\.csv: 1 mechanism\(s\) not coded for second: points\."),
    "coding without passage": ("coding/mechanisms/b.csv", "second,grid,unclear", "second,grid,denied", r"mechanisms/b\.csv, row 3, column figure: A coding of denied needs a short phrase"),
    "semicolons": ("codebook/scopes.csv", "code,name_zh,name_en", "code;name_zh;name_en", r"scopes\.csv, row 1: .*parted by semicolons or tabs"),
    "open quotation mark": ("codebook/scopes.csv", "county,县级,County level", 'county,"县级,County level', r"scopes\.csv, row 3: A quotation mark is not closed"),
}  # fmt: skip


def told(casebook):
    with pytest.raises(InputError) as caught:
        build_tables(casebook)
    return str(caught.value)


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_sheet_is_refused_with_place_text_and_remedy(casebook, name):
    file, old, new, message = WRONG[name]
    change(casebook, file, old, new)
    assert re.search(message, told(casebook))


def test_a_coder_may_leave_out_a_case_that_another_codes(casebook):
    path = casebook / "coding" / "mechanisms" / "b.csv"
    whole = path.read_text(encoding="utf-8")
    kept = [line for line in whole.splitlines() if not line.startswith("second,")]
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    checks = {row["check_id"]: row for row in build_tables(casebook)["checks"].to_pylist()}
    overall = checks["agreement-mechanisms"]["detail_en"]
    assert "2 codings of 2 cases × mechanisms agree on 2" in overall
    assert "2 more have one coding only and are not counted" in overall
    assert "agree in 1 of 1 cases" in checks["agreement-mechanisms-grid"]["detail_en"]
    other = casebook / "coding" / "mechanisms" / "a.csv"
    rows = other.read_text(encoding="utf-8").splitlines()
    other.write_text("\n".join(row for row in rows if not row.startswith("second,")) + "\n", encoding="utf-8")
    assert "mechanisms/a.csv: 2 mechanism(s) not coded for second: grid, points." in told(casebook)


def test_two_records_that_repeat_each_other_are_refused(casebook):
    change(casebook, "coding/first.csv", "2014年,relayed,,", "2014年,relayed,,first-later")
    change(
        casebook,
        "coding/first.csv",
        "2015年,relayed,juxtaposed,,",
        "2015年,relayed,juxtaposed,first-earlier,",
    )
    message = told(casebook)
    for row, first in ((4, "later"), (5, "earlier")):
        assert f"row {row}, column same_as: “first-{first}”: first-{first} is a repetition itself" in message


def test_a_figure_repeats_none_of_another_place(casebook):
    path = casebook / "coding" / "common.csv"
    (row,) = path.read_text(encoding="utf-8").splitlines()[1:]
    other = row.replace("residents,", "elsewhere,", 1).replace("first-county", "second-county")
    other = other.replace(",office,,,", ",office,,common-residents,")
    path.write_text(path.read_text(encoding="utf-8") + other + "\n", encoding="utf-8")
    assert "common-residents has another indicator, scope or place" in told(casebook)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "ftp://example.org/a", "https://a b"])
def test_an_address_that_is_no_web_page_is_refused(casebook, address):
    path = casebook / "codebook" / "sources.csv"
    header, first, second = path.read_text(encoding="utf-8").splitlines()
    path.write_text(f"{header},url\n{first},{address}\n{second},\n", encoding="utf-8")
    (problem,) = told(casebook).splitlines()
    assert f"row 2, column url: “{address}”: An address that begins with https://" in problem


@pytest.mark.parametrize("file", ["codebook/scope.csv", "coding/third.CSV", "coding/mechanism/c.csv"])
def test_a_sheet_that_nothing_reads_is_told(casebook, file):
    path = casebook / file
    path.parent.mkdir(exist_ok=True)
    path.write_text("id\n", encoding="utf-8")
    (problem,) = told(casebook).splitlines()
    assert "Nothing reads the sheet or sheets here." in problem
    assert problem.startswith(file if file != "coding/mechanism/c.csv" else "coding/mechanism: ")


def test_one_cause_is_one_message(casebook, documents):
    change(casebook, "coding/second.csv", "9800多件,,text,", "9800多件,,texts,")
    assert len(told(casebook).splitlines()) == 1
    change(casebook, "coding/second.csv", "9800多件,,texts,", "许多意见,,text,")
    assert len(told(casebook).splitlines()) == 1
    change(casebook, "coding/second.csv", "许多意见,,text,", "9800多件,,text,")
    change(casebook, "coding/second.csv", "97,103,", "997,1003,")
    with pytest.raises(InputError) as caught:
        build_tables(casebook, documents)
    assert len(caught.value.problems) == 1


def test_a_file_in_another_encoding_says_how_to_save_it(casebook):
    path = casebook / "codebook" / "scopes.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))
    assert re.search(
        r"scopes\.csv: The file is not UTF-8 \(it seems to be GB18030\)\. Save it.*CSV UTF-8", told(casebook)
    )


def test_an_empty_file_and_a_missing_file_are_told_apart(casebook):
    (casebook / "codebook" / "scopes.csv").write_bytes(b"\xef\xbb\xbf\n")
    (casebook / "codebook" / "units.csv").unlink()
    message = told(casebook)
    assert "codebook/scopes.csv: The file is empty" in message
    assert "codebook/units.csv: This sheet is missing" in message


def test_a_missing_casebook_says_where_it_was_looked_for(tmp_path):
    assert "nowhere/codebook: There is no such folder" in told(tmp_path / "nowhere")


def test_the_same_passage_coded_twice_is_a_duplicate(casebook):
    path = casebook / "coding" / "second.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines, lines[2].replace("opinions,", "opinions-2,", 1)]), encoding="utf-8")
    assert re.search(
        r"second\.csv, row 4, column figure: “9800多件”: coding/second\.csv, row 3 is the same observation",
        told(casebook),
    )


def test_all_that_is_wrong_is_told_at_once(casebook):
    for name in (
        "unknown indicator",
        "unreadable figure",
        "unreadable period",
        "no date",
        "coding that is missing",
    ):
        change(casebook, *WRONG[name][:3])
    message = told(casebook)
    for name in (
        "unknown indicator",
        "unreadable figure",
        "unreadable period",
        "no date",
        "coding that is missing",
    ):
        assert re.search(WRONG[name][3], message), name


def test_a_failed_build_ends_with_status_1_and_leaves_the_last_tables(casebook, tmp_path, capsys):
    out = tmp_path / "tables"
    assert main(["build", "--casebook", str(casebook), "--out", str(out)]) == 0
    before = {path.name: (path.stat().st_ino, path.read_bytes()) for path in out.iterdir()}
    change(casebook, "coding/first.csv", "2014年,relayed", "2014年13月,relayed")
    assert main(["build", "--casebook", str(casebook), "--out", str(out), "--lang", "zh"]) == 1
    assert capsys.readouterr().err == (
        "coding/first.csv 第 4 行 period 列：“2014年13月”：读不出时间。请照录原文（如 截至2015年底），"
        "或写作 2015、2015-10、2013-01/2013-10、../2015-10。\n1 个问题，没有改动任何文件。\n"
    )
    assert {path.name: (path.stat().st_ino, path.read_bytes()) for path in out.iterdir()} == before


def test_every_message_fills_the_same_blanks_in_both_languages():
    for name, (zh, en) in MESSAGES.items():
        blanks = [
            {blank.removesuffix("_zh").removesuffix("_en") for blank in re.findall(r"\{(\w+)\}", text)}
            for text in (zh, en)
        ]
        assert blanks[0] == blanks[1], name


def test_every_message_is_used():
    code = "".join(path.read_text(encoding="utf-8") for path in MODULES if path.name != "messages.py")
    assert {name for name in MESSAGES if f'"{name}"' not in code} == set()


def test_messages_follow_the_locale():
    assert choose_language({"LANG": "zh_CN.UTF-8"}) == "zh"
    assert choose_language({"LC_ALL": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"}) == "en"
    assert choose_language({}) == "en"


@pytest.mark.parametrize(
    ("file", "harm", "said"),
    [
        ("coding/second.csv", lambda text: text.encode("gb18030"), "seems to be GB18030"),
        ("coding/second.csv", lambda text: text.encode("utf-16"), "seems to be UTF-16"),
        ("coding/second.csv", lambda _text: b"", "The file is empty"),
        ("coding/second.csv", lambda text: text.replace("9800多件", '"9800多件').encode(), "is not closed"),
        (
            "coding/second.csv",
            lambda text: text.replace(",record,", ",recrd,").encode(),
            "Did you mean record",
        ),
        (
            "coding/second.csv",
            lambda text: text.replace(",record,", ",记录,").encode(),
            "Did you mean record",
        ),
        (
            "coding/second.csv",
            lambda text: text.replace("9800", "9" * 200_000).encode(),
            "longer than 131072",
        ),
        ("coding/second.csv", None, "This sheet is missing"),
        ("coding/mechanisms/b.csv", lambda text: text.encode("utf-16"), "seems to be UTF-16"),
        ("codebook/indicators.csv", lambda _text: b"", "The file is empty"),
        ("codebook/cases.csv", lambda text: text.replace("marker", "symbol").encode(), "Did you mean marker"),
        ("codebook/sections.csv", None, "This sheet is missing"),
    ],
)
def test_a_sheet_that_cannot_be_read_is_one_problem(casebook, file, harm, said):
    path = casebook / file
    text = path.read_text(encoding="utf-8")
    path.unlink()
    if harm:
        path.write_bytes(harm(text))
    (problem,) = told(casebook).splitlines()
    assert problem.startswith(file)
    assert said in problem


def test_a_folder_in_the_place_of_a_sheet_is_a_problem_and_no_trace(casebook):
    (casebook / "coding" / "second.csv").unlink()
    (casebook / "coding" / "second.csv").mkdir()
    (problem,) = told(casebook).splitlines()
    assert re.match(r"coding/second\.csv: The file cannot be opened: .*directory", problem)


def test_a_figure_that_is_not_at_its_span_stops_the_build_where_the_document_is_at_hand(
    casebook, documents, tmp_path, capsys
):
    out = tmp_path / "tables"
    build = ["build", "--casebook", str(casebook), "--out", str(out), "--lang", "en"]
    assert main(build) == 0
    first = {path.name: path.read_bytes() for path in out.iterdir()}
    assert main([*build, "--sources", str(documents)]) == 0
    assert {path.name: path.read_bytes() for path in out.iterdir()} == first
    change(casebook, "coding/second.csv", "97,103,", "96,102,")
    capsys.readouterr()
    assert main([*build, "--sources", str(documents)]) == 1
    said = capsys.readouterr().err
    assert "second.csv, row 3, column char_start: “9800多件”: At 96–102 stands" in said
    assert "1 problem(s)" in said
    assert {path.name: path.read_bytes() for path in out.iterdir()} == first
    assert main([*build, "--sources", str(tmp_path / "nowhere")]) == 0


def test_a_coding_that_is_gone_stops_the_build_unless_it_is_given_up(casebook, tmp_path, capsys):
    out = tmp_path / "tables"
    build = ["build", "--casebook", str(casebook), "--out", str(out), "--lang", "en"]
    assert main(build) == 0
    assert "WARNING" not in capsys.readouterr().err
    (casebook / "coding" / "mechanisms" / "b.csv").unlink()
    first = {path.name: path.read_bytes() for path in out.iterdir()}
    assert main(build) == 1
    assert re.search(
        r"mechanisms/b\.csv: The last tables hold 4 codings .* --drop-coder b", capsys.readouterr().err
    )
    assert {path.name: path.read_bytes() for path in out.iterdir()} == first
    assert main([*build, "--drop-coder", "b"]) == 0
    captured = capsys.readouterr()
    assert "WARNING: the mechanisms have 1 coding" in captured.err
    assert "WARNING: the mechanisms have 1 coding" in captured.out
