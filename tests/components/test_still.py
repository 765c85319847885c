"""What Dash is told of a page, against the page itself."""

from __future__ import annotations

import pytest
from dash import dcc, html
from hypothesis import given
from hypothesis import strategies as st

from components.prerender import html_of
from components.still import DRAWN, Still, still

WORDS = st.text("ab<&\"' ", max_size=4)
LEAVES = (
    WORDS
    | WORDS.map(lambda word: dcc.Link(word, href=f"/{word}"))
    | st.builds(html.Br)
    | st.builds(lambda: dcc.Store(id="s", data={"a": 1}))
    | WORDS.map(lambda word: html.P(word, id="told"))
    | WORDS.map(lambda word: html.Div([html.B(word)], id={"part": "head", "slug": word}, **{DRAWN: word}))
)
TREES = st.recursive(
    LEAVES,
    lambda inside: st.builds(
        lambda parts, name: html.Section(parts, className=name, style={"color": "red"}),
        st.lists(inside, max_size=3),
        WORDS,
    ),
    max_leaves=12,
)


def known(tree):
    """The ids that Dash knows of a tree, in order."""
    parts = [tree, *tree._traverse()] if hasattr(tree, "_traverse") else [tree]
    return [
        part.id
        for part in parts
        if getattr(part, "id", None) in ("s", "told") or isinstance(getattr(part, "id", None), dict)
    ]


@given(TREES)
def test_a_still_tree_is_the_same_page_and_keeps_what_callbacks_know(tree):
    made = still(tree, {"told"})
    assert html_of(made) == html_of(tree)
    assert known(made) == known(tree)


@pytest.mark.parametrize(
    "tree",
    [dcc.Markdown("*a*"), html.Div(dcc.Slider(0, 1)), html.P([html.B(dcc.Dropdown(["a"], id="lost"))])],
)
def test_what_is_no_html_and_nobody_knows_is_refused_rather_than_frozen(tree):
    with pytest.raises(TypeError, match="is no HTML and has no id that a callback knows"):
        still(tree, {"told"})
    with pytest.raises(TypeError, match=r"needs a line in components\.prerender\._DRAWN"):
        html_of(tree)


def test_only_what_a_callback_knows_is_left_to_dash():
    page = html.Main([html.P(["a", html.B("b")]), dcc.Store(id="s"), html.P("c", id="told")])
    first, store, told = still(page, {"told"}).children
    assert isinstance(first, Still)
    assert (first.tag, first.html) == ("p", "a<b>b</b>")
    assert [type(store), type(told)] == [dcc.Store, html.P]
