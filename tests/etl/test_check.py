"""The sheets against the document: every span holds its text, and no numeral is left out."""

from __future__ import annotations

import re

import pytest

from etl.__main__ import main
from etl.locate import locate
from tests.etl.casebook import DOCUMENT, change, rewrite


def check(casebook, documents, capsys):
    status = main(["check", "--casebook", str(casebook), "--sources", str(documents), "--lang", "en"])
    captured = capsys.readouterr()
    return status, captured.out + captured.err


def test_spans_that_hold_their_text_and_numerals_that_are_coded_pass(casebook, documents, capsys):
    numerals = sum(character in "0123456789" for character in DOCUMENT)
    status, told = check(casebook, documents, capsys)
    assert status == 0
    assert f"all {numerals} numeral characters are accounted for" in told


def test_a_shifted_span_is_refused(casebook, documents, capsys):
    change(casebook, "coding/second.csv", "97,103,", "96,102,")
    status, told = check(casebook, documents, capsys)
    assert status == 1
    assert re.search(
        r"second\.csv, row 3, column char_start: “9800多件”: At 96–102 stands “见9800多” and not", told
    )
    # The numeral itself is covered by the shifted span, so nothing else is wrong.
    assert "1 problem(s)" in told


def test_a_numeral_that_nobody_coded_is_refused(casebook, documents, capsys):
    rewrite(
        casebook, documents, DOCUMENT.replace("共收集意见9800多件。\n", "共收集意见9800多件。另有三项。\n")
    )
    status, told = check(casebook, documents, capsys)
    assert status == 1
    assert re.search(r"text, row 9: “三”: No record accounts for the numeral at 106–107 .*另有三项", told)


def test_a_document_that_changed_is_not_the_source(casebook, documents, capsys):
    (documents / "any-name.txt").write_text(DOCUMENT + " ", encoding="utf-8", newline="")
    status, told = check(casebook, documents, capsys)
    assert status == 1
    assert re.search(r"sources\.csv, row 2, column sha256: “text”: No file in .* has the SHA-256", told)


def test_who_adds_a_case_needs_only_the_document_of_it(casebook, documents, capsys):
    row = "other,case,别的,别处,2020,zh-CN,自拟 / ours,{},high,0,9\n".format("0" * 64)
    with (casebook / "codebook" / "sources.csv").open("a", encoding="utf-8") as sheet:
        sheet.write(row)
    assert set(locate(documents, casebook).values()) == {0}
    status, told = check(casebook, documents, capsys)
    assert status == 0
    assert "Not compared, as the document is not in that folder: other." in told


def test_without_documents_the_check_says_what_it_left_out(casebook, capsys, monkeypatch):
    monkeypatch.delenv("CASEBOOK_SOURCES", raising=False)
    assert main(["check", "--casebook", str(casebook), "--lang", "en"]) == 0
    assert "They were not compared with the documents" in capsys.readouterr().out


def test_offsets_count_code_points_of_the_document_as_it_is(casebook, documents, capsys):
    text = DOCUMENT.replace("试验文献", "𠮷试验文献").replace("\n", "\r\n")
    rewrite(casebook, documents, text)
    status, _ = check(casebook, documents, capsys)
    assert status == 1
    locate(documents, casebook)
    status, told = check(casebook, documents, capsys)
    assert status == 0, told


@pytest.mark.parametrize("start", ["0", "999"])
def test_a_span_beyond_the_document_is_refused(casebook, documents, capsys, start):
    change(casebook, "coding/second.csv", "97,103,", f"{start},{int(start) + 6},")
    change(casebook, "codebook/sections.csv", f"{DOCUMENT.index('  乙县')},{len(DOCUMENT)}", "0,2000")
    status, told = check(casebook, documents, capsys)
    assert status == 1
    assert ("reaches beyond the document (105 characters)" in told) == (start == "999")
