"""A release: the same bytes each time, whole, valid by its standards, and refused where it would say what is not so."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import bibtexparser
import jsonschema
import pandas as pd
import pytest
import yaml

from casebook.schema import TABLES, VERSION
from casebook.store import Store
from release.__main__ import PROJECT, main
from release.changes import entry_of
from release.refusal import Refused
from tests.release.conftest import CHANGES

# The schema of the Citation File Format 1.2.0 as its authors publish it (Druskat et al., CC BY 4.0), unchanged.
FORMAT = json.loads((Path(__file__).parent / "citation-file-format-1.2.0.json").read_text(encoding="utf-8"))


def run(project, out, **environment):
    """The archive that the command writes, in a process of its own."""
    command = [sys.executable, "-m", "release", "--project", project, "--out", out]
    subprocess.run(command, cwd=PROJECT, env={**os.environ, **environment}, check=True, capture_output=True)
    (archive,) = out.iterdir()
    return archive


def test_two_machines_make_the_same_bytes(project, tmp_path):
    first = run(project, tmp_path / "one", TZ="Asia/Shanghai", PYTHONHASHSEED="1", LANG="zh_CN.UTF-8")
    for path in (project / "data" / "tables").iterdir():
        path.chmod(0o600)
        os.utime(path, (1e9, 1e9))
    mask = os.umask(0o077)
    try:
        second = run(project, tmp_path / "two", TZ="America/Lima", PYTHONHASHSEED="2", LC_ALL="C")
    finally:
        os.umask(mask)
    assert first.name == second.name == f"governance-casebook-{VERSION}.zip"
    assert first.read_bytes() == second.read_bytes()


def test_entries_are_in_order_readable_by_all_and_of_the_day_of_the_release(project, tmp_path):
    (project / "LICENSE").write_text("Whoever reads this may.\n", encoding="utf-8")
    assert main(["--project", str(project), "--out", str(tmp_path / "out")]) == 0
    entries = zipfile.ZipFile(next((tmp_path / "out").iterdir())).infolist()
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert f"governance-casebook-{VERSION}/LICENSE" in {entry.filename for entry in entries}
    assert {entry.date_time for entry in entries} == {(2026, 1, 31, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in entries} == {stat.S_IFREG | 0o644}
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}


def drop_the_entry(project):
    (project / "CHANGELOG.md").write_text(CHANGES.replace(VERSION, "9.9.9"), encoding="utf-8")


def change_a_sheet(project):
    sheet = project / "data" / "codebook" / "places.csv"
    sheet.write_text(
        sheet.read_text(encoding="utf-8").replace("First county", "1st county"), encoding="utf-8"
    )


def break_a_sheet(project):
    (project / "data" / "codebook" / "units.csv").unlink()


def damage_a_table(project):
    (project / "data" / "tables" / "claims.parquet").write_bytes(b"PAR1")


def take_the_citation_away(project):
    (project / "CITATION.cff").unlink()


def take_the_tables_away(project):
    (project / "data" / "tables" / "SHA256SUMS").unlink()


@pytest.mark.parametrize(
    ("spoil", "zh", "en"),
    [
        (drop_the_entry, f"没有 {VERSION} 版的条目", f"no entry for version {VERSION}"),
        (change_a_sheet, "数据表不是由现在的编码表", "not those that the sheets and the code give"),
        (break_a_sheet, "不能生成数据表", "do not build"),
        (damage_a_table, "或已损坏", "are damaged"),
        (take_the_citation_away, "读不到", "cannot be read"),
        (take_the_tables_away, "请运行 make data", "Run `make data`"),
    ],
)
def test_a_release_that_would_not_be_true_is_refused_in_both_languages(
    spoil, zh, en, project, tmp_path, capsys
):
    spoil(project)
    assert main(["--project", str(project), "--out", str(tmp_path / "out")]) == 1
    said = capsys.readouterr()
    assert len(said.err.splitlines()) == 2
    assert en in said.err
    assert zh in said.err
    assert not said.out
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "changes",
    [
        "## Unreleased\n\n- Words.\n",
        f"## {VERSION}\n\n- Undated.\n",
        f"## {VERSION} (2026-02-30)\n\n- No such day.\n",
        f"## {VERSION} (2026-01-31)\n\n## 0.0.1 (2025-01-01)\n\n- Nothing under the first.\n",
    ],
)
def test_an_entry_has_a_day_and_words(changes):
    with pytest.raises(Refused, match="no entry"):
        entry_of(VERSION, changes)


def test_this_project_s_changes_have_the_entry_of_its_version():
    entry_of(VERSION, (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8"))


def test_the_archive_holds_what_is_needed_and_its_checksums_hold(released):
    names = {str(path.relative_to(released)) for path in released.rglob("*") if path.is_file()}
    assert {"CHANGELOG.md", "CITATION.cff", "citation.bib", "README.md", "README.zh.md"} < names
    assert {f"{name}.{language}.{form}" for language in ("zh", "en") for name, form in PAPERS} < names
    assert {f"csv/{name}.csv" for name in TABLES} < names
    published = {f"tables/{path.name}" for path in (PROJECT / "data" / "tables").iterdir()}
    assert published == {name for name in names if name.startswith("tables/")}
    checked = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    for folder in (released, released / "tables"):
        subprocess.run(checked, cwd=folder, check=True, capture_output=True)
    listed = {line.split("  ")[1] for line in (released / "SHA256SUMS").read_text().splitlines()}
    assert listed == names - {"SHA256SUMS"}


PAPERS = (("codebook", "html"), ("RIGHTS", "md"))


def test_citation_files_are_valid(released):
    jsonschema.validate(yaml.safe_load((PROJECT / "CITATION.cff").read_text(encoding="utf-8")), FORMAT)
    cited = yaml.safe_load((released / "CITATION.cff").read_text(encoding="utf-8"))
    jsonschema.validate(cited, FORMAT)
    assert cited["version"] == VERSION
    assert cited["identifiers"][0]["value"] == f"sha256:{Store(released / 'tables').digest}"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**cited, "type": "casebook"}, FORMAT)
    (entry,) = bibtexparser.parse_file(str(released / "citation.bib")).entries
    assert entry.fields_dict["version"].value == VERSION


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_codebook_names_everything_and_leads_nowhere_else(released, language):
    page = (released / f"codebook.{language}.html").read_text(encoding="utf-8")
    indicators = pd.read_parquet(released / "tables" / "indicators.parquet")
    codes = pd.read_parquet(released / "tables" / "codes.parquet")
    columns = [column.name for table in TABLES.values() for column in table.columns]
    for name in (*indicators["indicator_id"], *codes["code"], *columns):
        assert f">{name}</code>" in page
    assert 'href="/' not in page
    assert "<script" not in page
    inward = {part.split('"')[0] for part in page.split('href="#')[1:]}
    assert {name for name in inward if f'id="{name}"' not in page} == set()


@pytest.mark.parametrize(("language", "readme"), [("zh", "README.zh.md"), ("en", "README.md")])
def test_the_papers_say_what_to_keep_in_mind_and_whose_rights(released, language, readme):
    said = (released / readme).read_text(encoding="utf-8")
    assert Store(released / "tables").version in said
    assert said.count("\n- ") >= 7 + 4
    rights = (released / f"RIGHTS.{language}.md").read_text(encoding="utf-8")
    for source in pd.read_parquet(released / "tables" / "sources.parquet")["source_id"]:
        assert f"`{source}`" in rights
    assert (
        not any((released / name).exists() for name in ("LICENSE", "LICENSE.md"))
        or (PROJECT / "LICENSE").exists()
    )
