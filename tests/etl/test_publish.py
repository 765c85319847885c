"""Publishing: readers see the last tables or the new ones, whatever happens between."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from casebook.store import Store
from etl import publish as publishing
from etl.build import build_tables
from etl.problems import InputError
from etl.publish import publish
from tests.etl.casebook import change

# Steps of the file system that publishing takes; a build may be killed before each of them.
STEPS = ("write_table", "_write_json", "_flush", "_switch", "_exchange", "shutil.rmtree")

KILLED = """
import os, signal, sys
from pathlib import Path
import etl.publish as publishing
from etl.build import build_tables
step, casebook, folder = sys.argv[1:]
owner, name = (publishing.shutil, "rmtree") if "." in step else (publishing, step)
setattr(owner, name, lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL))
tables = build_tables(Path(casebook))
publishing.recover = lambda folder: None
publishing.publish(tables, Path(folder))
"""


@pytest.fixture
def published(casebook, tmp_path):
    """The tables of the ten rows in their folder, and another build of the same casebook with one row less."""
    folder = tmp_path / "tables"
    publish(build_tables(casebook), folder)
    change(casebook, "codebook/places.csv", "乙县,Second county", "乙县,Second county of all")
    return folder


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def leftovers(folder):
    return sorted(path.name for path in folder.parent.iterdir() if path.name.startswith("."))


@pytest.mark.parametrize("step", STEPS)
def test_a_build_that_is_killed_leaves_whole_tables(casebook, published, step):
    old, tables = contents(published), build_tables(casebook)
    killed = subprocess.run([sys.executable, "-c", KILLED, step, str(casebook), str(published)], check=False)
    assert killed.returncode == -signal.SIGKILL
    Store(published).verify()
    # Once the names are exchanged, the new tables stand; before that, the old ones do.
    assert (contents(published) == old) == (step != "shutil.rmtree")
    publish(tables, published)
    assert Store(published).rows("places")["name_en"].tolist()[-1] == "Second county of all"
    assert leftovers(published) == []


def test_without_an_exchange_of_names_tables_are_switched_by_renaming(casebook, published, monkeypatch):
    monkeypatch.setattr(publishing, "_exchange", lambda *_: False)
    assert publish(build_tables(casebook), published)
    Store(published).verify()
    assert leftovers(published) == []


def test_tables_put_aside_by_a_killed_renaming_come_back(casebook, published):
    old = contents(published)
    published.rename(published.with_name(".tables.old"))
    publishing.recover(published)
    assert contents(published) == old


def stamps(folder):
    """Which files stand there and when they were written; when they were read is no change."""
    return {path.name: (path.stat().st_ino, path.stat().st_mtime_ns) for path in folder.iterdir()}


def test_an_unchanged_build_leaves_the_files_alone(casebook, published):
    assert publish(build_tables(casebook), published)
    before = stamps(published)
    assert not publish(build_tables(casebook), published)
    assert stamps(published) == before


def test_a_folder_with_other_files_is_refused(casebook, published):
    (published / "thesis.docx").write_text("years of work")
    with pytest.raises(InputError, match=r"holds files that are not tables \(thesis\.docx\)"):
        publish(build_tables(casebook), published)
    assert (published / "thesis.docx").read_text() == "years of work"


def test_a_disk_that_is_full_leaves_the_last_tables(casebook, published, monkeypatch):
    def fill(*_):
        raise OSError(28, os.strerror(28))

    old = contents(published)
    monkeypatch.setattr(publishing, "write_table", fill)
    with pytest.raises(
        InputError, match=r"cannot be written: No space left on device\. .*last tables are untouched"
    ):
        publish(build_tables(casebook), published)
    assert contents(published) == old
    assert leftovers(published) == []
