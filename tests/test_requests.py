"""Whatever is asked of the server, it has an answer: no error of its own, no text of the asker's as markup or header."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from components.dash_requests import PATH

BOOBY_TRAPS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "../../../etc/passwd",
    "..%2f..%2fetc%2fpasswd",
    "/etc/passwd",
    "a\r\nSet-Cookie: a=b",
    "\x00",
    "=1+1",
    "'; DROP TABLE observations; --",
    "٣",
    "💥" * 50,
    "x" * 5000,
    "-1",
    "1e999",
    "NaN",
)
# Pictures and documents need a browser, which other tests drive.
FORMS = ("csv", "json", "parquet", "xlsx", "plotly.json", "txt", "bib", "gbt", "zip")
WORDS = st.sampled_from(BOOBY_TRAPS) | st.text(max_size=12)


@pytest.fixture(scope="module")
def client():
    import app

    app.server.config["PROPAGATE_EXCEPTIONS"] = False
    return app.server.test_client()


def rules():
    import app

    return sorted(
        rule.rule
        for rule in app.server.url_map.iter_rules()
        if "GET" in (rule.methods or ()) and rule.rule != "/static/<path:filename>"
    )


KEYS = st.sampled_from(
    [
        "i",
        "f",
        "c",
        "per",
        "t",
        "s",
        "r",
        "show",
        "y",
        "lang",
        "v",
        "q",
        "id",
        "k",
        "page",
        "type",
        "scale",
        "case",
        "medium",
    ]
)


@st.composite
def addresses(draw):
    """An address of the site with anything in its places, and a query of known keys with anything in them."""
    rule = draw(st.sampled_from(rules()))
    filled = re.sub(r"<(?:\w+:)?form>", lambda _: draw(st.sampled_from(FORMS)), rule)
    filled = re.sub(r"<[^>]*>", lambda _: quote(draw(WORDS), safe=""), filled)
    query = "&".join(f"{key}={quote(draw(WORDS))}" for key in draw(st.lists(KEYS, max_size=4)))
    return f"{filled}?{query}"


def check(answer, *said):
    assert answer.status_code < 500 or answer.status_code == 503, said
    for name, value in answer.headers:
        assert "\r" not in value, name
        assert "\n" not in value, name
    assert "Set-Cookie" not in answer.headers
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    if answer.mimetype == "text/html":
        assert "<script>alert(1)" not in answer.text
        assert "<img src=x" not in answer.text
    assert "root:x:0" not in answer.get_data(as_text=False).decode("utf-8", "replace")


@settings(max_examples=150)
@given(addresses())
def test_every_address_has_an_answer(client, address):
    check(client.get(address), address)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS,
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(WORDS, inside, max_size=3),
    max_leaves=8,
)


@st.composite
def asked(draw):
    """A request to a callback with some part of it replaced by anything."""
    import app

    output = draw(st.sampled_from(sorted(app.app.callback_map)))
    known = app.app.callback_map[output]
    names = [name.rpartition(".") for name in output.strip(".").split("...")]
    slug = draw(st.sampled_from(["comparison", "order", "series", "nothing"]))
    state = draw(
        st.fixed_dictionaries(
            {
                "page": st.sampled_from(["compare", "trends"]) | WORDS,
                "path": WORDS,
                "lang": WORDS,
                "query": WORDS,
            }
        )
        | JSON
    )

    def part(name, prop, value):
        _, _, rest = name.partition('"kind":"')
        if not rest:
            return {"id": name, "property": prop, "value": value}
        found = dict(re.findall(r'"(\w+)":"(\w+)"', name))
        return {"id": {**found, "slug": slug}, "property": prop, "value": value}

    body = {
        "output": output,
        "outputs": [part(name, prop, None) for name, _, prop in names],
        "inputs": [part(one["id"], one["property"], state) for one in known["inputs"]],
        "state": [part(one["id"], one["property"], state) for one in known["state"]],
        "changedPropIds": ["selection.data"],
    }
    body["outputs"] = body["outputs"] if output.startswith("..") else body["outputs"][0]
    broken = draw(st.none() | st.sampled_from(sorted(body)))
    return {**body, broken: draw(JSON)} if broken else body


@settings(max_examples=150)
@given(asked() | JSON)
@example({})
@example(None)
def test_every_callback_has_an_answer(client, body):
    check(client.post(PATH, json=body), body)


def test_what_is_larger_than_any_page_sends_is_refused(client):
    assert client.post(PATH, data=b"x" * 20_000_000, content_type="application/json").status_code == 413
