"""The first view as HTML, from the tree that Dash lays out."""

from __future__ import annotations

from html.parser import HTMLParser

import dash_bootstrap_components as dbc
import pytest
from dash import dcc, html
from hypothesis import given
from hypothesis import strategies as st

from components.attributes import aria, data
from components.prerender import html_of


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        (html.P(["a ", html.B("b"), None, 3]), "<p>a <b>b</b>3</p>"),
        (html.Div(className="card", id="x", tabIndex=0), '<div id="x" class="card" tabindex="0"></div>'),
        (html.Div(**aria(label="A")), '<div aria-label="A"></div>'),
        (html.Div(**data(theme_switch="1")), '<div data-theme-switch="1"></div>'),
        (html.I(style={"backgroundImage": "var(--m)"}), '<i style="background-image:var(--m)"></i>'),
        (html.Details("t", open=True), "<details open>t</details>"),
        (html.Details("t", open=False), "<details>t</details>"),
        (html.Td("1", colSpan=2), '<td colspan="2">1</td>'),
        (html.Br(), "<br>"),
        (html.Div(id={"part": "head", "kind": "graph"}), '<div id="{&quot;kind&quot;:&quot;graph&quot;,&quot;part&quot;:&quot;head&quot;}"></div>'),
        (dcc.Link("q", href="/a?b=1&c=2"), '<a href="/a?b=1&amp;c=2" data-page="1">q</a>'),
        (dcc.Store(id="s", data={"a": 1}), ""),
        (dcc.Graph(id="g", style={"height": "90px"}, className="graph"), '<div class="graph" style="height:90px"></div>'),
    ],
    ids=lambda value: getattr(value, "_type", ""),
)  # fmt: skip
def test_a_component_is_the_element_it_becomes(tree, expected):
    assert html_of(tree) == expected


def test_a_select_is_named_by_its_key_and_shows_its_value():
    options = [{"value": "a", "label": "A"}, {"value": "b", "label": "B", "disabled": True}]
    drawn = html_of(dbc.Select(id={"control": "i"}, options=options, value="a"))
    assert drawn == (
        '<select name="i" class="form-select"><option value="a" selected>A</option>'
        '<option value="b" disabled>B</option></select>'
    )


def test_radio_items_have_labels():
    options = [{"value": "all", "label": "All"}, {"value": "one", "label": "One"}]
    drawn = html_of(dbc.RadioItems(id={"control": "s"}, options=options, value="one", class_name="seg"))
    assert drawn.count("checked") == 1
    assert drawn.index('id="first-s-one"') < drawn.index("checked") < drawn.index("One")


@given(st.text(max_size=60))
def test_no_text_becomes_markup(text):
    class Reader(HTMLParser):
        tags: tuple[str, ...] = ()

        def handle_starttag(self, tag, _attributes):
            self.tags += (tag,)

    reader = Reader()
    reader.feed(html_of(html.P(text, title=text)))
    assert reader.tags == ("p",)
