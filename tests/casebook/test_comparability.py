"""The rules of comparability: the table of what may be compared, and that not knowing never helps."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook import comparison, normalising
from casebook.comparability import GRADES, REFERENCES, ROW_RULES, RULES, judge
from casebook.comparison import compare_rows
from casebook.depth import DEPTHS
from casebook.store import DEFAULT_TABLES, Store
from components.chart import rows_of
from pages.compare import COMPARE
from pages.compare_rows import compared
from tests.casebook.comparisons import ANSWERS

RESIDENTS = "residents_permanent"

GOOD = {
    "status": "figure",
    "indicator_id": "rooms",
    "indicator_zh": "调解室",
    "indicator_en": "Rooms",
    "family": "disputes",
    "unit": "room",
    "kind": "ratio",
    "counted": "stock",
    "chain_level": "output",
    "place_id": "place",
    "admin_level": "county",
    "own_admin_level": "county",
    "scope": "total",
    "period_start": date(2015, 1, 1),
    "period_end": date(2015, 12, 31),
    "period_kind": "span",
    "obs_status": "A",
    "reading": "exact",
    "source_kind": "case",
    "confidence": "high",
    "reporter": "press",
    "self_reported": False,
    "convention": False,
    "unbounded": False,
    "is_own_place": True,
    "of_programme": True,
    "place_name_zh": "县",
    "place_name_en": "County",
    "own_place_name_zh": "县",
    "own_place_name_en": "County",
}
# What is not known when an attribute of a figure is not known.
UNKNOWN = {
    "definition": {"indicator_id": None, "obs_status": None},
    "unit": {"unit": None, "kind": None},
    "period": {"period_start": None, "period_end": None, "period_kind": "not_stated"},
    "level": {"admin_level": None},
    "boundary": {"place_id": None, "is_own_place": None},
    "source": {"source_id": None, "source_kind": None, "confidence": None},
    "scope": {"scope": None},
    "programme": {"of_programme": None},
    "chain": {"chain_level": None},
    "reporter": {"reporter": None, "self_reported": None},
}


def pair(**changes):
    """Two figures that may be compared, but for ``changes`` to the second."""
    first = {"observation_id": "a1", "case_id": "a", "name_zh": "甲", "name_en": "A"}
    second = {"observation_id": "b1", "case_id": "b", "name_zh": "乙", "name_en": "B"}
    return pd.DataFrame([GOOD | first, GOOD | second | changes])


@pytest.fixture(scope="module")
def published():
    return Store(DEFAULT_TABLES)


@lru_cache(maxsize=128)
def asked(store: Store, query: str, depth: str = "") -> pd.DataFrame:
    """The rows of the comparison at an address of the Compare page."""
    chosen = COMPARE.select(query, store)
    return compared(chosen, store, depth or chosen.depth)


COMPARED = tuple(one.query for one in ANSWERS if one.card == "comparison")


def test_like_figures_are_comparable():
    verdict = judge(pair())
    assert (verdict.grade, verdict.rule, verdict.compared, verdict.cases) == ("comparable", "", 2, 2)


@pytest.mark.parametrize(
    ("changes", "grade", "rule"),
    [
        ({"indicator_id": "visits", "unit": "visit"}, "refused", "measure"),
        ({"indicator_id": "visits"}, "refused", "definition"),
        ({"unit": "km2"}, "refused", "unit"),
        ({"kind": "stock"}, "refused", "kind"),
        ({"counted": "flow", "period_kind": "since_unstated", "period_start": None}, "refused", "span"),
        ({"scope": "municipal"}, "caution", "scope"),
        ({"period_end": None}, "caution", "period_unknown"),
        ({"period_end": date(2018, 12, 31)}, "caution", "period"),
        ({"obs_status": "D"}, "caution", "deviation"),
        ({"source_kind": "context"}, "caution", "source"),
        ({"reporter": "programme"}, "caution", "reporter"),
        ({"self_reported": True}, "caution", "self_reported"),
        ({"convention": True}, "caution", "soft_end"),
        ({"unbounded": True}, "caution", "no_bound"),
        ({"confidence": "medium"}, "caution", "confidence"),
        ({"obs_status": "E"}, "caution", "estimate"),
    ],
)
def test_one_unlike_attribute_decides(changes, grade, rule):
    verdict = judge(pair(**changes))
    assert (verdict.grade, verdict.rule) == (grade, rule)


@pytest.mark.parametrize(("status", "said"), [("E", "estimated"), ("U", "medium confidence")])
def test_an_estimate_and_a_figure_of_medium_confidence_are_told_apart(status, said):
    (found,) = (one for one in judge(pair(obs_status=status)).findings if one.rule == "estimate")
    assert said in found.reason.en
    assert ("estimated" in found.reason.en) == (status == "E")
    assert ("估计" in found.reason.zh) == (status == "E")


def test_totals_of_unlike_levels_are_refused_and_of_what_describes_a_territory_the_levels_are_told():
    rows = pair(admin_level="prefecture").assign(kind="cumulative")
    assert judge(rows).rule == "unlike_levels"
    told = judge(rows.assign(chain_level="context"))
    assert told.grade == "comparable"
    assert "prefecture-level (B)" in told.findings[0].reason.en


@pytest.mark.parametrize(
    ("changes", "grade", "rule"),
    [
        ({"is_own_place": None}, "refused", "boundary"),
        ({"of_programme": None}, "refused", "measure"),
        ({"of_programme": False}, "refused", "programme"),
        ({"is_own_place": False}, "refused", "level"),
        ({"kind": "rank", "indicator_id": "rooms"}, "refused", "kind"),
        ({"place_name_zh": "旧县"}, "caution", "other_boundary"),
        ({"per": "area", "per_period_end": date(2010, 11, 1)}, "caution", "denominator"),
        ({"is_one_census": True}, "caution", "one_census"),
        ({"period_kind": "since_unstated"}, "caution", "start_unknown"),
    ],
)
def test_whose_a_figure_is_and_what_it_rests_on_decides(changes, grade, rule):
    verdict = judge(pair(**changes))
    assert (verdict.grade, verdict.rule) == (grade, rule)


def test_totals_not_divided_by_the_size_of_the_place_are_a_caution():
    assert judge(pair().assign(kind="cumulative")).rule == "size"


def test_figures_none_of_which_is_of_the_programme_are_read_over_time_and_told():
    rows = pair(case_id="a", period_start=date(2020, 1, 1), period_end=date(2020, 12, 31))
    told = judge(rows.assign(of_programme=False))
    assert (told.grade, {f.rule for f in told.findings}) == ("comparable", {"programme", "dates"})
    assert judge(rows.assign(of_programme=[True, False])).set_aside == {"b1"}


def test_a_census_that_others_relay_is_told_and_changes_nothing():
    counted = {
        "kind": "stock",
        "chain_level": "context",
        "period_kind": "instant",
        "reporter": "statistics_office",
    }
    rows = pair().assign(**counted)
    assert judge(rows).findings == ()
    (found,) = judge(rows.assign(reporter=["statistics_office", "reference_work"])).findings
    assert (found.rule, found.grade, found.cases) == ("relayed_census", "comparable", ("b",))


def test_every_rule_speaks_at_some_address(published):
    """A rule that finds nothing on any address of the page is no rule of it."""
    cards = {chart.slug: chart for chart in COMPARE.charts}
    spoken = set()
    for one in ANSWERS:
        rows = rows_of(cards[one.card], COMPARE.select(one.query, published), published)
        spoken |= {finding.rule for finding in cards[one.card].judge(rows).findings}
    named = {rule.name for rule in (*ROW_RULES, *RULES)} - {"per"}
    # Of no indicator here do programmes of two levels give totals; the rule has a test of its own above.
    assert named - spoken == {"unlike_levels"}


def test_a_figure_of_another_place_is_set_aside():
    third = (
        pair()
        .iloc[[1]]
        .assign(case_id="c", observation_id="c1", is_own_place=False, name_zh="丙", name_en="C")
    )
    verdict = judge(pd.concat([pair(), third]))
    assert (verdict.grade, verdict.set_aside, verdict.compared) == ("comparable", {"c1"}, 2)
    assert verdict.findings[0].reason.en.startswith("C: the figure is about County")


def test_cases_that_are_not_chosen_are_not_judged():
    rows = pair(unit="km2").assign(chosen=[True, False])
    assert (judge(rows).cases, judge(rows).rule) == (1, "too_few")


def test_over_time_a_date_is_the_point_and_a_boundary_a_refusal():
    once = pair(case_id="a", period_start=date(2020, 1, 1), period_end=date(2020, 12, 31))
    assert judge(once).grade == "comparable"
    assert judge(once.assign(place_id=["old", "new"])).rule == "boundary"


def grade_of(rows: pd.DataFrame) -> int:
    return GRADES.index(judge(rows).grade)


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(COMPARED), st.sampled_from(sorted(UNKNOWN)), st.data())
def test_not_knowing_never_improves_a_verdict_on_published_figures(published, query, attribute, data):
    rows = asked(published, query)
    figures = [n for n, status in enumerate(rows["status"]) if status == "figure"]
    if figures:
        assert grade_of(forgotten(rows, data.draw(st.sampled_from(figures)), attribute)) >= grade_of(rows)


@pytest.mark.parametrize("year", ["2010", "2020"])
@pytest.mark.parametrize("per", ["", "area"])
def test_a_date_that_is_not_known_never_improves_the_view_of_a_year(published, monkeypatch, year, per):
    def rows() -> pd.DataFrame:
        return compare_rows(published, RESIDENTS, per=per, period=year)

    read, known = comparison._own, rows()
    for case in set(known["case_id"]):
        monkeypatch.setattr(
            comparison,
            "_own",
            lambda *asked, case=case: [
                row | (UNKNOWN["period"] if row["case_id"] == case else {}) for row in read(*asked)
            ],
        )
        assert grade_of(rows()) >= grade_of(known), case


def test_a_quotient_says_that_it_rests_on_two_sources_and_on_one_census(published):
    rows = compare_rows(published, "disputes_mediated", per=RESIDENTS)
    said = [finding.reason.en for finding in judge(rows).findings]
    assert any(text.startswith("Qufu: only one census is known") for text in said)
    assert any("numerator and denominator are from different sources" in text for text in said)


def test_the_article_alone_is_divided_by_its_own_records(published):
    rows = compare_rows(published, "disputes_mediated", per=RESIDENTS, article_only=True)
    (zhenan,) = rows[rows["status"] == "figure"].to_dict("records")
    observed = published.rows("observations").set_index("observation_id")
    source = observed["source_id"][zhenan["derived_from"][0]]
    assert published.rows("sources").set_index("source_id")["kind"][source] == "case"


DIVIDED = (
    (RESIDENTS, {"per": "area", "period": "2020"}),
    (RESIDENTS, {"per": "area", "period": "2020", "cases": ("dongguan", "chenghua")}),
    (RESIDENTS, {"per": "area"}),
    ("disputes_mediated", {"per": RESIDENTS}),
    ("residents_unspecified", {"per": "communities"}),
)


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(DIVIDED), st.sampled_from(sorted(UNKNOWN)), st.sampled_from(DEPTHS), st.data())
def test_not_knowing_of_an_input_never_improves_the_verdict_on_a_quotient(
    published, question, attribute, depth, data
):
    """Numerators and denominators are forgotten before they are divided, at every depth."""
    indicator, how = question
    known = compare_rows(published, indicator, depth=depth, **how)
    inputs = sorted({name for row in known["derived_from"] if hasattr(row, "__len__") for name in row})
    lost = data.draw(st.sampled_from(inputs))

    def without(rows):
        return tuple(row | (UNKNOWN[attribute] if row["observation_id"] == lost else {}) for row in rows)

    with pytest.MonkeyPatch.context() as patch:
        own, once = comparison._own, normalising._once
        patch.setattr(comparison, "_own", lambda *asked: without(own(*asked)))
        patch.setattr(normalising, "_once", lambda store: {k: without(v) for k, v in once(store).items()})
        assert grade_of(compare_rows(published, indicator, depth=depth, **how)) >= grade_of(known)


@pytest.mark.parametrize("query", COMPARED)
def test_how_deep_figures_are_read_changes_no_verdict(published, query):
    found = [judge(asked(published, query, depth)) for depth in DEPTHS]
    assert len({(one.grade, one.rule) for one in found}) == 1


ATTRIBUTES = {
    "indicator_id": ["rooms", "visits"],
    "unit": ["room", "visit"],
    "family": ["disputes", "petitions"],
    "kind": ["stock", "flow", "cumulative", "ratio"],
    "chain_level": ["output", "context"],
    "place_id": ["place", "other"],
    "admin_level": ["county", "township"],
    "is_own_place": [True, False],
    "of_programme": [True, False],
    "scope": ["total", "county"],
    "period_start": [None, date(2015, 1, 1), date(2014, 1, 1)],
    "period_end": [None, date(2015, 12, 31), date(2015, 1, 31), date(2016, 12, 31)],
    "period_kind": ["span", "instant", "since_unstated", "since", "not_stated"],
    "obs_status": ["A", "B", "D", "E", "U"],
    "reading": ["exact", "rounded"],
    "source_kind": ["case", "context"],
    "confidence": ["high", "medium"],
    "reporter": ["press", "programme"],
    "self_reported": [True, False],
    "case_id": ["a", "b", "c"],
}


@st.composite
def made_rows(draw) -> pd.DataFrame:
    """Two to four figures of any attributes."""
    count = draw(st.integers(2, 4))
    rows = []
    for n in range(count):
        drawn = {
            name: draw(st.sampled_from(values)) for name, values in ATTRIBUTES.items() if draw(st.booleans())
        }
        case = {"case_id": "a", "name_zh": "甲", "name_en": "A", "observation_id": f"o{n}"}
        row = GOOD | case | drawn
        rows.append(row | {"counted": row["kind"]})
    return pd.DataFrame(rows).astype(object)


@settings(max_examples=250, deadline=None)
@given(made_rows(), st.sampled_from(sorted(UNKNOWN)), st.data())
def test_not_knowing_never_improves_a_verdict_on_made_figures(rows, attribute, data):
    place = data.draw(st.integers(0, len(rows) - 1))
    assert grade_of(forgotten(rows, place, attribute)) >= grade_of(rows)


def forgotten(rows: pd.DataFrame, place: int, attribute: str) -> pd.DataFrame:
    """The rows with one attribute of one figure not known."""
    records = rows.to_dict("records")
    records[place] |= UNKNOWN[attribute]
    return pd.DataFrame(records)


def test_every_rule_asks_in_both_languages_and_names_its_source():
    for rule in (*ROW_RULES, *RULES):
        assert all(rule.asks[:2])
        assert rule.source in REFERENCES


def test_a_verdict_travels_as_plain_values():
    said = judge(pair(unit="km2")).as_json()
    assert [said["verdict"], said["rule"]] == ["refused", "unit"]
    assert said["reasons"][0] == {
        "rule": "unit",
        "grade": "refused",
        "zh": "单位不同。",
        "en": "The units differ.",
        "cases": ["a", "b"],
    }
