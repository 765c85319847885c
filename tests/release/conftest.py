"""A small project that can be released, and the release of this one."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from casebook.schema import VERSION
from etl.build import build_tables
from etl.locate import locate
from etl.publish import publish
from release.__main__ import PROJECT, make_release
from tests.etl.casebook import write_casebook

CHANGES = f"# Changes\n\n## {VERSION} (2026-01-31)\n\n- First.\n"


@pytest.fixture
def project(tmp_path):
    """The ten-row casebook as a project of its own, built, with its list of changes and this project's citation."""
    folder = tmp_path / "project"
    folder.mkdir()
    casebook = write_casebook(folder)
    locate(folder / "documents", casebook)
    casebook.rename(folder / "data")
    publish(build_tables(folder / "data"), folder / "data" / "tables")
    (folder / "CHANGELOG.md").write_text(CHANGES, encoding="utf-8")
    (folder / "CITATION.cff").write_bytes((PROJECT / "CITATION.cff").read_bytes())
    return folder


@pytest.fixture(scope="session")
def released(tmp_path_factory) -> Path:
    """The folder that the archive of this project's release unpacks to."""
    folder = tmp_path_factory.mktemp("release")
    archive = zipfile.ZipFile(make_release(PROJECT, folder))
    archive.extractall(folder / "unpacked")
    (unpacked,) = (folder / "unpacked").iterdir()
    return unpacked
