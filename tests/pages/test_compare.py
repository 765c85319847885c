"""Compare: its words, rows and exports in every state a reader can reach."""

from __future__ import annotations

import json
import re
from itertools import islice, product

import plotly.graph_objects as go
import pytest
from plotly.utils import PlotlyJSONEncoder

from casebook.comparability import judge
from casebook.comparison import normalisers
from casebook.depth import DEPTHS
from casebook.store import DEFAULT_TABLES, Store
from components.chart import rows_of
from components.chart_card import card_of
from components.exports.about import rows_with_verdict
from components.exports.formats import described
from components.exports.table import as_csv, as_json, exported
from components.figures.dots import draw_comparison
from components.figures.scatter import draw_scatter
from components.figures.theme import Theme
from components.verdict import verdict_line
from pages.compare import COMPARE, COMPARISON
from pages.compare_order import ORDER
from pages.compare_panels import PANELS
from pages.compare_scatter import SCATTER
from tests.casebook.comparisons import ANSWERS

BROKEN = re.compile(r"\b(None(?! of)|nan|NaN)\b|[{}]")


@pytest.fixture(scope="module")
def published():
    return Store(DEFAULT_TABLES)


def view(store, query, language="en", *, narrow=False):
    theme = Theme("light", narrow=narrow, language=language)
    return COMPARE.view(COMPARE.select(query, store), store, language, theme)


def queries(store):
    """An address for every indicator over every denominator that divides it."""
    for name in store.rows("indicators")["indicator_id"]:
        yield f"i={name}"
        yield from (f"i={name}&per={one.denominator}" for one in normalisers(store, name) if one.cases)


def states(store):
    """Every query; those that show a figure at every depth, asked for apart and together."""
    observed = set(store.rows("observations")["indicator_id"])
    for query in queries(store):
        told = query.split("&")[0].removeprefix("i=") in observed
        for depth, forced in product(DEPTHS, ("", "&show=1")) if told else [("bounds", "")]:
            yield f"{query}&r={depth}{forced}"


# A sample with every test run, all states with the full matrices.
SAMPLED = pytest.mark.parametrize("step", [11, pytest.param(1, marks=pytest.mark.matrix)])


@SAMPLED
def test_every_state_has_words_that_name_every_case(published, step):
    failures = []
    for number, query in islice(enumerate(states(published)), 0, None, step):
        language = ("zh", "en")[number % 2]
        names = published.rows("cases")[f"name_{language}"].tolist()
        words = card_of(COMPARISON, view(published, query, language)).words
        said = " ".join([words.title, words.subtitle, *words.limits, words.summary, words.note])
        missing = [name for name in names if name not in words.summary]
        if missing or BROKEN.search(said):
            failures.append((query, missing, said))
    assert failures == []


@SAMPLED
def test_every_state_of_every_chart_is_told_and_drawn(published, step):
    for number, query in islice(enumerate(queries(published)), 0, None, step):
        depth, forced = DEPTHS[number % 3], ("", "&show=1")[number % 2]
        shown = view(published, f"{query}&r={depth}{forced}", ("zh", "en")[number % 2], narrow=number % 4 > 1)
        for chart in COMPARE.charts:
            card = card_of(chart, shown)
            said = " ".join([card.words.title, card.words.subtitle, *card.words.limits, card.words.summary])
            assert card.words.summary
            assert not BROKEN.search(said), (query, chart.slug, said)
            assert card.figure["layout"]["height"] > 30
            pairs = chart is SCATTER or (chart is ORDER and card.rows["one"].notna().all())
            assert exported(card.rows)["status"].count() == len(card.rows) * (2 if pairs else 1)


def test_a_refused_comparison_shown_anyway_carries_its_caveat_everywhere(published, client):
    query = "i=design_elements&show=1"
    card = card_of(COMPARISON, view(published, query))
    caveat = "Not comparable, drawn together at the reader’s request: Ranks and design parameters"
    assert card.words.limits[0].startswith(caveat)
    assert card.words.summary.startswith(caveat)
    assert caveat.split(":", maxsplit=1)[0] in json.dumps(
        go.Figure(card.figure).to_plotly_json(), default=str, ensure_ascii=False
    )
    lines = as_csv(exported(card.rows)).decode("utf-8-sig").splitlines()
    assert "caveat_en" in lines[0]
    assert all(caveat in line for line in lines[1:] if line.strip())
    assert all(row["caveat_zh"].startswith("不可比") for row in as_json(exported(card.rows)))


def test_what_is_not_refused_has_no_caveat_when_forced(published):
    rows = rows_of(COMPARISON, COMPARE.select("i=area&show=1", published), published)
    assert rows["caveat_en"].isna().all()


def test_every_row_of_an_export_has_a_status(published):
    for query in islice(queries(published), 0, None, 7):
        rows = exported(rows_of(COMPARISON, COMPARE.select(query, published), published))
        assert set(rows["status"]) <= {"figure", "direction", "not_reported", "not_applicable"}
        assert set(rows["case_id"]) == set(published.rows("cases")["case_id"])


def test_a_denominator_that_cannot_be_used_is_shown_disabled_with_its_reason(published):
    shown = view(published, "i=disputes_mediated")
    per = next(control for control in COMPARE.controls(shown) if control.key == "per")
    options = {option.value: (option.disabled, option.hint) for option in per.options}
    assert options["residents_permanent"] == (False, "2 cases")
    assert options["residents_registered"][0]
    assert options["year"] == (True, "No start is printed, so a running total is no rate per year")


@pytest.mark.parametrize(
    ("query", "rule"),
    [
        ("i=disputes_mediated&per=year", "per_start"),
        ("i=disputes_mediated&per=month", "per_start"),
        ("i=registrations_people&per=residents_permanent", "per_base"),
        ("i=residents_permanent&per=year", "per_rate"),
    ],
)
def test_a_denominator_that_divides_nothing_is_answered_with_its_rule(published, query, rule):
    card = card_of(COMPARISON, view(published, query))
    told = described(card)
    assert (told["verdict"], told["rule"]) == ("refused", rule)
    assert card.words.limits[0].startswith("The figures are not divided.")
    assert "per=" in told["selection"]


def test_the_order_leaves_with_its_verdict_and_reasons(published):
    card = card_of(ORDER, view(published, "i=disputes_mediated&per=residents_permanent"))
    assert card.words.title.endswith("as counts of unknown length")
    assert described(card)["rule"] == "start_unknown"
    assert all("No start is stated" in row for row in rows_with_verdict(card)["verdict_reasons_en"])
    totals = card_of(ORDER, view(published, "i=disputes_mediated"))
    assert totals.words.summary.startswith("No order is stated: These are totals")


def test_dividing_keeps_whose_account_a_figure_is(published):
    rows = rows_of(
        COMPARISON, COMPARE.select("i=disputes_mediated&per=residents_permanent", published), published
    )
    zhenan = rows[rows["case_id"] == "zhenan"].iloc[0]
    whole = rows_of(COMPARISON, COMPARE.select("i=disputes_mediated", published), published)
    printed = whole[whole["case_id"] == "zhenan"].iloc[0]
    assert printed["self_reported"]
    assert zhenan["self_reported"]
    assert printed["source_id"] in zhenan["sources"]


@pytest.mark.parametrize("asked", ANSWERS, ids=lambda asked: asked.query)
def test_what_must_be_answered_is_answered_at_its_address(published, asked):
    chart = {one.slug: one for one in COMPARE.charts}[asked.card]
    told = described(card_of(chart, view(published, asked.query)))
    assert (told["verdict"], told["rule"]) == (asked.grade, asked.rule)


def test_a_scatter_draws_every_pair_of_figures_that_are_as_near(published):
    card = card_of(SCATTER, view(published, "i=disputes_mediated&per=residents_permanent"))
    drawn = card.rows[card.rows["status"] == "figure"]
    qufu = drawn.loc[drawn["case_id"] == "qufu", "x_value"]
    assert sorted(qufu.round(2)) == [64.31, 94.52]
    assert any("more than one pair" in limit and "Qufu" in limit for limit in card.words.limits)
    assert SCATTER.judge(card.rows).compared == 2


@pytest.mark.parametrize(
    ("query", "status", "case"),
    [
        ("i=residents_permanent&t=2000", "other_dates", "qufu"),
        ("i=residents_permanent&s=article", "other_sources", "qufu"),
        ("i=residents_permanent&per=area&t=2010", "undivided", "wenzhou"),
    ],
)
def test_figures_that_are_not_those_asked_for_are_no_silence(published, query, status, case):
    rows = rows_of(COMPARISON, COMPARE.select(query, published), published)
    (row,) = rows[rows["case_id"] == case].to_dict("records")
    assert row["status"] == status
    assert row["reason_en"]


def test_figures_that_are_all_set_aside_are_no_silence(published):
    card = card_of(COMPARISON, view(published, "i=opinion_messages"))
    assert card.words.title == "There are figures, none of which is compared"
    assert card.words.summary.count("not compared)") == (card.rows["status"] == "figure").sum() == 3


def test_a_second_indicator_says_whether_it_may_be_set_against_the_first(published):
    card = card_of(SCATTER, view(published, "i=residents_unspecified&c=luan&y=residents_permanent"))
    assert "defined otherwise" in SCATTER.judge(card.rows).deciding.en
    ratio = COMPARE.select("i=area&y=population_density", published)
    assert ratio.at("y") == ""


def test_a_subset_of_cases_is_compared_and_the_others_keep_their_rows(published):
    card = card_of(COMPARISON, view(published, "i=residents_permanent&t=2020&c=qufu.zhenan"))
    assert card.rows["case_id"].nunique() == 8
    assert COMPARISON.judge(card.rows).cases == 2
    assert "Not chosen: Pudong" in card.words.summary or "Not chosen:" in card.words.summary


@pytest.mark.parametrize(
    ("query", "settled"),
    [
        ("i=disputes_per_10k", "i=disputes_mediated&per=residents_permanent"),
        ("i=disputes_mediated&per=year", "i=disputes_mediated&per=year"),
        ("i=residents_permanent&t=2020", "i=residents_permanent"),
        ("i=area&c=nowhere.qufu", "i=area&c=qufu"),
        ("i=area&r=deepest&show=yes", "i=area"),
        ("i=area&per=area&t=1066", "i=area"),
    ],
)
def test_an_address_settles_into_what_there_is(published, query, settled):
    assert COMPARE.select(query, published).to_query() == settled


def test_statements_of_order_say_at_which_depths_they_hold(published):
    card = card_of(ORDER, view(published, "i=residents_unspecified"))
    assert card.words.summary == (
        "Chenghua, Chengdu above Zhen’an (at every depth). Lu’an above Chenghua, Chengdu (at every depth). "
        "Dongguan above Chenghua, Chengdu; Zhen’an; Lu’an (holds: as printed)."
    )


def test_a_pair_without_an_order_leaves_as_undetermined(published):
    rows = exported(card_of(ORDER, view(published, "i=area")).rows)
    (open_,) = {(one, other) for one, other in zip(rows["one"], rows["other"], strict=True)} & {
        ("dalian", "zhenan")
    }
    pair = rows[(rows["one"] == open_[0]) & (rows["other"] == open_[1])]
    assert set(pair["relation"]) == {"undetermined"}
    assert not any(name.startswith(("above", "below")) for name in rows)


def test_no_order_is_stated_of_parts_and_wholes(published):
    rows = rows_of(ORDER, COMPARE.select("i=area&c=dongguan.dalian", published), published)
    assert rows[["printed", "bounds", "widest"]].to_numpy().tolist() == [["undetermined"] * 3]


def test_a_family_has_a_cell_for_every_case_and_indicator(published):
    rows = rows_of(PANELS, COMPARE.select("f=territory_population", published), published)
    cells = rows.drop_duplicates(["indicator_id", "case_id"])
    assert len(cells) == 8 * rows["indicator_id"].nunique()
    assert set(rows["status"]) == {"figure", "direction", "not_reported", "not_applicable"}


def test_a_scatter_takes_figures_of_one_boundary(published):
    rows = rows_of(SCATTER, COMPARE.select("i=area&y=residents_permanent", published), published)
    luan = rows.set_index("case_id").loc["luan"]
    assert (luan["x_value"], luan["y_value"]) == (15451, 4393699)
    assert SCATTER.judge(rows).grade == "caution"


def test_a_refused_pair_shows_its_reason_instead_of_points(published):
    card = card_of(SCATTER, view(published, "i=colour_grades&y=design_elements"))
    assert SCATTER.judge(card.rows).grade == "refused"
    texts = [note.text for note in go.Figure(card.figure).layout.annotations]
    assert any("Only" in text or "cases" in text or "quantities" in text for text in texts)
    assert all(trace.mode in (None, "markers") for trace in go.Figure(card.figure).data)


@pytest.mark.parametrize(
    ("query", "means"),
    [
        ("i=residents_permanent&c=dalian.dongguan.wenzhou", "One definition, one level, one year"),
        ("i=residents_permanent&c=chenghua.dongguan.zhenan", "One definition, one year, unlike levels"),
        ("i=residents_permanent&t=all&c=dalian", "One definition, one boundary, unlike dates"),
    ],
)
def test_the_best_verdict_says_only_what_was_found_alike(published, query, means):
    chosen = view(published, query)
    line = verdict_line(judge(rows_of(COMPARISON, chosen.selection, published)), chosen.labels, "v", "")
    assert means in json.dumps(line, cls=PlotlyJSONEncoder)


def texts(figure):
    return [note["text"] for note in figure["layout"]["annotations"]]


def test_a_scatter_that_is_refused_keeps_its_figures_and_says_whose_others_are(published):
    chosen = view(published, "i=mediation_rooms&y=disputes_mediated")
    told = " ".join(
        texts(draw_scatter(rows_of(SCATTER, chosen.selection, published), chosen.labels, theme=chosen.theme))
    )
    assert "481 rooms" in told
    assert "5,879 disputes" in told
    chosen = view(published, "i=area&y=residents_permanent")
    told = texts(
        draw_scatter(rows_of(SCATTER, chosen.selection, published), chosen.labels, theme=chosen.theme)
    )
    assert "Beicai, Pudong: figures of Pudong New Area, not of Beicai, Pudong" in told


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_axis_says_its_unit_and_that_it_is_logarithmic(published, language):
    log = {"zh": "单位：平方公里，对数刻度", "en": "unit: km², log scale"}[language]
    for narrow in (False, True):
        chosen = view(published, "i=area", language, narrow=narrow)
        drawn = draw_comparison(
            rows_of(COMPARISON, chosen.selection, published), chosen.labels, theme=chosen.theme
        )
        assert log in texts(drawn)


def test_a_narrow_row_breaks_its_period_and_says_nothing_twice(published):
    chosen = view(published, "i=disputes_mediated&per=residents_permanent", "zh", narrow=True)
    drawn = draw_comparison(
        rows_of(COMPARISON, chosen.selection, published), chosen.labels, theme=chosen.theme
    )
    (when,) = (text for text in texts(drawn) if "陕西日报" in text)
    assert when.replace("<br>", "") == "未注明时间；陕西日报2015年10月26日已载"


def test_a_figure_is_read_as_its_bounds_in_both_languages(published):
    for language, bounds in (("zh", "[1.75万, 1.85万)"), ("en", "[17,500; 18,500)")):
        chosen = view(published, "i=area&c=luan", language)
        drawn = draw_comparison(
            rows_of(COMPARISON, chosen.selection, published), chosen.labels, theme=chosen.theme
        )
        assert bounds in texts(drawn)
