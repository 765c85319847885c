"""The default casebook: the committed tables are those that its sheets give, and its spans hold."""

from __future__ import annotations

from etl.__main__ import CASEBOOK, main


def test_the_committed_tables_are_those_that_the_sheets_give(tmp_path):
    assert main(["build", "--out", str(tmp_path / "tables")]) == 0
    committed = {path.name: path.read_bytes() for path in (CASEBOOK / "tables").iterdir()}
    assert {path.name: path.read_bytes() for path in (tmp_path / "tables").iterdir()} == committed


def test_every_span_holds_its_text_and_no_numeral_is_left_out(sources, capsys):
    status = main(["check", "--sources", str(sources)])
    assert status == 0, capsys.readouterr().err
