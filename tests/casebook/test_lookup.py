"""The search ranks by where a word stands, takes either language, and says what is near where nothing is found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.lookup import KINDS, entries_of, entry, look_up, suggest
from casebook.store import open_store

HELD = [
    entry("source", "s", ("Mediation in towns",), (), {}),
    entry("indicator", "mediated_cases", ("调解的纠纷", "Cases mediated"), ("counts of mediation",), {}),
    entry("mechanism", "mediation", ("诉讼外调解", "Mediation"), (), {}),
    entry("case", "town", ("某镇", "A town"), ("9800",), {}),
]


def found(asked, most=5):
    """The ids found, best first."""
    return [each.name for answer in look_up(HELD, asked, most=most) for each in answer.best]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("mediation", ["mediation", "s", "mediated_cases"]),  # the name, its beginning, elsewhere
        ("Ｍediated", ["mediated_cases"]),
        ("调解", ["mediated_cases", "mediation"]),
        ("mediation town", ["s"]),  # every word
        ("9,800", ["town"]),
        ("mediated_c", ["mediated_cases"]),
        ("nothing", []),
        ("", []),
    ],
)
def test_the_nearest_to_the_beginning_of_a_name_comes_first(asked, expected):
    assert found(asked) == expected


def test_no_more_of_a_kind_than_asked_but_all_are_counted():
    many = [entry("figure", f"f{n}", (f"{n}起",), ("纠纷",), {}) for n in range(30)]
    (answer,) = look_up(many, "纠纷", most=4)
    assert (answer.count, len(answer.best)) == (30, 4)


@given(st.text(max_size=40))
def test_any_words_are_answered(asked):
    for answer in look_up(HELD, asked):
        assert answer.kind in KINDS
    suggest(HELD, asked)


def test_a_misspelt_name_is_suggested():
    assert suggest(HELD, "mediatoin")[0].name == "mediation"
    assert {each.name for each in suggest(HELD, "调介")} == {"mediation", "mediated_cases"}
    assert suggest(HELD, "zzz") == []


def test_every_case_indicator_and_mechanism_is_found_by_each_of_its_names_and_its_id():
    entries = entries_of(open_store())
    for each in entries:
        if each.kind in {"case", "indicator", "mechanism"}:
            for name in each.names:
                answers = {answer.kind: answer.best for answer in look_up(entries, name, most=3)}
                assert each in answers[each.kind], name
