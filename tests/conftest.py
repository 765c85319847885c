"""What all tests share: where the documents are, and how hypothesis behaves."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


def folder_named(variable: str, holds: str) -> Path:
    """Return the folder that an environment variable names, or skip the test and say why."""
    named = os.environ.get(variable)
    if not named:
        pytest.skip(f"{variable} is not set: it names the folder of {holds}")
    folder = Path(named)
    if not folder.is_dir():
        pytest.skip(f"{variable} names {named}, which is no folder; it should hold {holds}")
    return folder


@pytest.fixture(scope="session")
def sources() -> Path:
    """The folder of source documents, the article among them."""
    return folder_named("CASEBOOK_SOURCES", "source documents")


@pytest.fixture(scope="session")
def outside_cases() -> Path:
    """The folder of test material made by others, against which readings are compared."""
    return folder_named("CASEBOOK_CASES", "test material from outside")
