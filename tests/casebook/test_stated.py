"""What a figure rests on, and which indicators divide which."""

from __future__ import annotations

from datetime import date

import pytest

from casebook.comparison import compare_rows, normalisers, usual_period, years_of
from casebook.indicators import family_of, first_shown, normalised, plain
from casebook.stated import stated
from casebook.store import Store
from casebook.text import is_absent
from tests.components.tables import observation, publish, small_casebook

DIVIDED = {
    "reading": "derived",
    "figure": None,
    "unit": "dispute",
    "source_id": None,
    "derived_from": ["n1", "n2"],
    "lower": 24.56,
    "upper": 28.07,
    "closed": "neither",
    "upper_soft": True,
}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    casebook = small_casebook()
    settled, *others = casebook["indicators"]
    rate = settled | {
        "indicator_id": "rate",
        "position": 9,
        "kind": "ratio",
        "formula": "settled / people × 10000",
    }
    casebook["indicators"] = [settled | {"denominators": "people handed"}, *others, rate]
    census = {"period_kind": "instant", "unit": "person", "source_id": "paper", "self_reported": False}
    later = {"period_start": date(2020, 11, 1), "period_end": date(2020, 11, 1), **census}
    casebook["observations"] += [
        observation("n3", "north", "rate", 24.56, **DIVIDED),
        observation("n4", "north", "settled", 700.0, figure="700多起", source_id="paper", same_as="n1"),
        observation("n5", None, "people", 250_000.0, place_id="north-place", figure="250000人", **later),
        observation("s5", None, "people", 630_000.0, place_id="south-place", figure="630000人", **later),
    ]
    return Store(publish(tmp_path_factory.mktemp("divided"), casebook))


def row(store, name):
    """One figure with what it rests on."""
    return stated(store).set_index("observation_id").loc[name].to_dict()


def test_a_derived_figure_shows_its_inputs_and_their_sources(store):
    rate = row(store, "n3")
    assert rate["inputs"] == "700多起 ÷ 285000人"
    assert rate["sources"] == ["article", "paper"]
    assert (rate["source_kind"], rate["confidence"]) == ("context", "medium")


def test_a_stated_figure_rests_on_its_own_source(store):
    settled = row(store, "n1")
    assert (settled["sources"], settled["inputs"], settled["source_kind"]) == (["article"], "", "case")


def test_a_repeat_without_a_period_keeps_none_and_tells_who_printed_it_first(store):
    repeat, first = row(store, "n4"), store.rows("sources").set_index("source_id").loc["article"]
    assert (repeat["period_end"], repeat["seen_on"]) == (None, first["date"])
    assert repeat["seen_in"] == first["publisher"].partition("（")[0]
    assert is_absent(row(store, "n1")["seen_on"])


def test_a_denominator_leads_to_the_quotient_and_back(store):
    assert normalised(store, "settled", "people") == "rate"
    assert plain(store, "rate") == ("settled", "people")
    assert plain(store, "settled") == ("settled", "")
    assert normalised(store, "settled", "handed") == ""


def test_a_denominator_without_figures_is_listed_and_says_why(store):
    told = {one.denominator: (one.cases, one.lacks) for one in normalisers(store, "settled")}
    assert told == {
        "people": (2, ""),
        "handed": (0, "per_missing"),
        "year": (0, "per_start"),
        "month": (0, "per_start"),
    }


def test_the_first_indicator_is_the_one_with_most_cases_among_the_headlines(store):
    assert first_shown(store) == "settled"
    assert first_shown(store, "territory") == "people"
    assert family_of(store, "people") == "territory"


def test_years_count_the_cases_whose_own_place_has_a_figure(store):
    assert years_of(store, "people") == {"2010": 2, "2020": 2}


def test_no_date_is_chosen_that_would_hide_a_figure_of_the_article(store):
    assert usual_period(store, "people") == "all"


def test_a_case_with_figures_of_other_dates_says_so_and_an_undated_figure_stays(store):
    rows = compare_rows(store, "people", period="2020").set_index("case_id")
    assert rows.loc["north", "figure"] == "250000人"
    assert rows.loc["east", ["status", "reason_en"]].tolist() == [
        "other_dates",
        "no date given, in print by 2016",
    ]
    assert compare_rows(store, "people", period="2010").set_index("case_id").loc["east", "figure"] == "近千万"
    rows = compare_rows(store, "people", period="1990").set_index("case_id")
    assert rows.loc["north", "status"] == "other_dates"
    assert "2010" in rows.loc["north", "reason_en"]
