"""The selection and the address."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.selection import FIELDS, Selection, choice, flag, token, tokens, whole, words

KEYS = (
    token("m"),
    words("q"),
    whole("page", 1, 1, 99),
    choice("kind", "all", "claim"),
    flag("open"),
    tokens("x"),
)
IDS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_-]{0,12}", fullmatch=True)
OWN = {
    "m": IDS,
    "q": st.text(max_size=40).map(lambda text: Selection.from_query({"q": text}, KEYS).at("q")),
    "page": st.integers(1, 99),
    "kind": st.sampled_from(["all", "claim"]),
    "open": st.booleans(),
    "x": st.lists(IDS, unique=True, max_size=3).map(tuple),
}
KNOWN = {
    "lang": st.sampled_from([None, "zh", "en"]),
    "indicator": st.one_of(st.just(""), IDS),
    "cases": st.lists(IDS, unique=True, max_size=8).map(tuple),
    "per": st.one_of(st.just(""), IDS),
    "period": st.one_of(st.just(""), IDS),
    "source": st.sampled_from(["all", "article"]),
    "depth": st.sampled_from(["bounds", "printed", "widest"]),
    "forced": st.booleans(),
}


@given(st.fixed_dictionaries({**KNOWN, **OWN}))
def test_selection_survives_the_address(values):
    selection = Selection(keys=KEYS).changed(**values)
    assert Selection.from_query(selection.to_query(), KEYS) == selection


@given(st.one_of(st.text(), st.dictionaries(st.text(), st.one_of(st.text(), st.lists(st.text())))))
def test_selection_never_raises_on_junk(query):
    selection = Selection.from_query(query, KEYS)
    assert Selection.from_query(selection.to_query(), KEYS) == selection


@given(
    st.sampled_from([key.name for key in FIELDS.values() if key.name not in {"i", "per", "t", "c"}]),
    st.text(),
)
def test_junk_of_a_listed_key_is_its_default(name, junk):
    known = {"zh", "en", "all", "article", "bounds", "printed", "widest", "1"}
    if junk.strip() not in known:
        assert Selection.from_query({name: junk}) == Selection()


def test_defaults_are_left_out_of_the_address():
    assert Selection().to_query() == ""
    assert Selection(source="article", depth="bounds").to_query() == "s=article"


def test_every_field_has_a_key_in_the_address():
    assert {field.name for field in fields(Selection)} - {"more", "keys"} == set(FIELDS)


def test_old_links_still_work():
    assert Selection.from_query("indicator=settled&language=en") == Selection(lang="en", indicator="settled")


def test_a_variable_of_the_path_is_not_said_twice():
    selection = Selection.from_query({"case_id": "north", "lang": "en"}, (token("case_id"),))
    assert selection.to_query(leave=["case_id"]) == "lang=en"


def test_a_key_that_the_page_does_not_have_is_an_error_in_the_page():
    with pytest.raises(KeyError, match="nothing"):
        Selection().at("nothing")
