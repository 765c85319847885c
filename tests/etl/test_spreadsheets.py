"""Sheets that went through a spreadsheet program: the same bytes, or one clear refusal."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from etl.__main__ import main
from etl.respelt import is_respelt
from tests.etl.casebook import change

DATA = Path(__file__).parents[2] / "data"
# Comma, quotation mark, UTF-8, from row 1; then the types of the columns, language, quoted as text, special numbers.
AS_TEXT = "44,34,76,1," + "/".join(f"{column}/2" for column in range(1, 60)) + ",0,false,false"
BY_DEFAULT = "44,34,76,1,,0,false,false"
SAVED = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"


@pytest.fixture(scope="module")
def office():
    """The program `soffice`; without it these tests are skipped and say so."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if not found:
        pytest.skip("LibreOffice (soffice) is not installed: sheets cannot be opened and saved with it")
    return found


def opened_and_saved(office, folder, opened_as):
    """The sheets of the project as LibreOffice saves them, in a casebook with the tables published last."""
    shutil.copytree(DATA / "tables", folder / "tables")
    for below in ("codebook", "coding", "coding/mechanisms"):
        sheets = sorted(map(str, (DATA / below).glob("*.csv")))
        profile = f"-env:UserInstallation=file://{folder.parent}/profile"
        command = [office, profile, "--headless", f"--infilter=CSV:{opened_as}", "--convert-to", SAVED]
        command += ["--outdir", str(folder / below), *sheets]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder


@pytest.mark.office
def test_sheets_saved_with_their_columns_as_text_build_the_same_bytes(office, tmp_path, capsys):
    folder = opened_and_saved(office, tmp_path / "saved", AS_TEXT)
    assert (
        main(["build", "--casebook", str(folder), "--out", str(tmp_path / "built"), "--lang", "en"]) == 0
    ), capsys.readouterr().err
    published = {path.name: path.read_bytes() for path in (DATA / "tables").iterdir()}
    assert {path.name: path.read_bytes() for path in (tmp_path / "built").iterdir()} == published


@pytest.mark.office
def test_numbers_that_a_spreadsheet_rewrote_are_refused(office, tmp_path, capsys):
    folder = opened_and_saved(office, tmp_path / "saved", BY_DEFAULT)
    tables = {path.name: path.read_bytes() for path in (folder / "tables").iterdir()}
    assert main(["build", "--casebook", str(folder), "--lang", "en"]) == 1
    told = capsys.readouterr().err
    assert re.search(
        r"coding/\w+\.csv, row \d+, column figure: “\d+”: The last tables have “[\d,]+” here", told
    )
    assert "set all columns to Text" in told
    assert {path.name: path.read_bytes() for path in (folder / "tables").iterdir()} == tables


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("811,000", "811000"),
        ("336,000", "336"),
        ("938,785", "938.785"),
        ("6%", "6.00%"),
        ("98.4%", "98.40%"),
        ("14:42", "14:42:00"),
        ("2010-11-01", "2010/11/1"),
        ("2010-11-01", "11/01/2010"),
    ],
)
def test_a_number_or_date_written_otherwise_is_known(old, new):
    assert is_respelt(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("700多起", "700起"),
        ("10", "100"),
        ("1,234", "1,235"),
        ("2010-11-01", "2010-11-02"),
        ("405个", "405"),
        ("6%", "6%"),
        ("", "6"),
    ],
)
def test_a_correction_is_none(old, new):
    assert not is_respelt(old, new)


def test_a_number_written_otherwise_passes_where_the_source_prints_it_so(casebook, capsys):
    built = ["build", "--casebook", str(casebook), "--lang", "en"]
    change(casebook, "coding/common.csv", "1200000人", '"1,200,000"')
    assert main(built) == 0
    change(casebook, "coding/common.csv", '"1,200,000"', "1200000")
    assert main(built) == 1
    assert "--reprinted common-residents" in capsys.readouterr().err
    assert main([*built, "--reprinted", "common-residents"]) == 0
