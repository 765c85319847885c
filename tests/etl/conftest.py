"""The ten-row casebook, ready to build, and its documents."""

from __future__ import annotations

import pytest

from etl.locate import locate
from tests.etl.casebook import write_casebook


@pytest.fixture
def casebook(tmp_path):
    """A casebook of ten rows, located in its document, which stands in `documents` beside it."""
    folder = write_casebook(tmp_path)
    locate(tmp_path / "documents", folder)
    return folder


@pytest.fixture
def documents(casebook):
    """The folder of the document that the ten rows are about."""
    return casebook.parent / "documents"
