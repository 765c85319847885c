"""The methods page: its tables are the rules and the data themselves."""

from __future__ import annotations

import json
import re

import pytest

from casebook.comparability import GRADES, ROW_RULES, RULES
from casebook.depths import WIDENED, depth_rows, reading_counts
from casebook.judged import rule_counts, verdicts
from casebook.normalising import LACKS
from casebook.reading import READINGS, conventions
from casebook.store import DEFAULT_TABLES, Store
from components.figures.theme import Theme
from pages.methods import METHODS
from pages.methods_coding import codings
from pages.methods_comparing import ALSO
from pages.methods_material import in_language
from pages.methods_reading import reading
from pages.methods_text import TEXTS
from tests.components.coded import coded_casebook
from tests.components.tables import coder, publish


@pytest.fixture(scope="module")
def published():
    """The published tables of the casebook that comes with the project."""
    return Store(DEFAULT_TABLES)


@pytest.fixture
def said(published):
    """A function that draws a section of the page and returns what it says."""

    def words(draw, lang="en"):
        view = METHODS.view(METHODS.select("", published), published, lang, Theme(language=lang))
        parts = [part.to_plotly_json() for part in draw(view)]
        return json.dumps(parts, default=lambda part: part.to_plotly_json(), ensure_ascii=False)

    return words


def test_the_table_of_readings_shows_each_example_as_the_grammar_reads_it_now(said):
    words = said(reading)
    for row in conventions():
        assert all(figure.reading == row.reading for figure in row.examples)
        assert all(json.dumps(told, ensure_ascii=False) in words for told in (row.source[1], row.forms[1]))
        assert all(json.dumps(figure.text, ensure_ascii=False) in words for figure in row.examples)
    assert "Civil Code of the PRC, art. 1259" in words


def test_every_reading_has_a_rule_in_words():
    assert {f"rule_{name}" for name in READINGS} <= set(TEXTS)


def test_the_deepest_depth_contains_the_bounds(published):
    rows = depth_rows(published)
    assert list(rows["reading"]) == [name for name in WIDENED if reading_counts(published)[name]]
    for row in rows.to_dict("records"):
        assert not row["widest_lower"] > row["lower"]
        assert not row["widest_upper"] < row["upper"]
        assert row["widest_lower"] < row["widest_upper"]


def test_the_table_of_rules_names_every_finding_with_its_grade(published):
    # Why a denominator cannot be used stands in a table of its own.
    lacking = dict.fromkeys(LACKS, "refused")
    listed = {rule.name: rule.grade for rule in (*ROW_RULES, *RULES)} | ALSO | lacking
    assert set(rule_counts(published)) <= set(listed)
    found: dict[str, set[str]] = {}
    for verdict in verdicts(published).values():
        for finding in verdict.findings:
            found.setdefault(finding.rule, set()).add(finding.grade)
    assert {name: max(grades, key=GRADES.index) for name, grades in found.items()} == {
        name: listed[name] for name in found
    }


def _coding(folder, language="en", **changed):
    """What the section on coding says of the small casebook with ``changed`` tables."""
    store = Store(publish(folder / "tables", coded_casebook() | changed))
    view = METHODS.view(METHODS.select("", store), store, language, Theme(language=language))
    return str([part.to_plotly_json() for part in codings(view)]) + str(
        METHODS.body(view)[0].to_plotly_json()
    )


def test_people_who_coded_are_not_called_automated(tmp_path):
    words = _coding(
        tmp_path, coders=[coder("a", "human", reviewed_by="b"), coder("b", "human", reviewed_by="a")]
    )
    assert "Coding was done by people; people have reviewed it." in words
    assert "did not see each other" in words
    assert "automated" not in words


def test_what_is_not_on_record_of_the_coders_is_not_asserted(tmp_path):
    words = _coding(tmp_path, coders=[coder("a", "human", unseen=None), coder("b")])
    assert "partly by people, partly by automated readers" in words
    assert "no person has reviewed it yet" in words
    assert "It is not recorded that the coders did not see" in words


@pytest.mark.parametrize(
    ("language", "said"), [("en", "one coding of the mechanisms"), ("zh", "机制只有一份编码")]
)
def test_a_single_coding_shows_no_agreement(tmp_path, language, said):
    tables = coded_casebook()
    alone = [row for row in tables["mechanisms"] if row["coder"] == "a"]
    words = _coding(tmp_path, language, mechanisms=alone, checks=[], coders=[coder("a")])
    assert said in words
    assert "Krippendorff" not in words
    assert "α" not in words


def test_agreement_is_told_with_what_it_does_not_mean(said):
    words = said(codings)
    assert "automated readers" in words
    assert "not human reliability" in words
    assert re.search(
        r"Of the cells coded alike, \d+ have a place in both codings, and \d+ of these rest", words
    )


def test_where_codings_differ_the_page_says_so(said, published):
    values = published.rows("mechanisms").groupby(["case_id", "mechanism_id"])["value"].nunique()
    assert (values > 1).any()
    assert f"agree in {(values == 1).sum()} of {len(values)} cells" in said(codings)


@pytest.mark.parametrize(
    ("cell", "language", "half"),
    [
        ("中文 / English", "zh", "中文"),
        ("中文 / English", "en", "English"),
        ("a / b / c", "en", "a / b / c"),
        (None, "zh", ""),
    ],
)
def test_a_cell_in_both_languages_gives_the_half_asked_for(cell, language, half):
    assert in_language(cell, language) == half
