"""The test material of others: what must be found, and what must not."""

from __future__ import annotations

import pytest

from bench.reading import score


@pytest.fixture
def suites(outside_cases, monkeypatch):
    monkeypatch.setenv("CASEBOOK_CASES", str(outside_cases))


def test_suites_of_other_tools_are_read(suites):
    numerals = score.score_numerals()
    assert numerals.share("zh") >= 0.95
    assert numerals.share("en") >= 0.93
    for lang in ("zh", "en"):
        spans = score.numeral_spans(lang)
        assert (spans.precision >= 0.95, spans.recall >= 0.95) == (True, True)


def test_reports_are_read_without_spurious_figures(suites):
    reports = score.score_reports("reports")
    assert reports.values / reports.rows >= 0.99
    assert reports.bounds / reports.qualified >= 0.95
    assert len(reports.spurious) / reports.read <= 0.02


def test_qualifiers_are_read_with_value_and_bounds(suites):
    assert score.score_reports("qualifiers").missed == []


def test_no_trap_is_read_as_an_indicator(suites):
    assert score.score_traps() == []
