"""The search over HTTP: what the field asks for, and the page of results that works without scripts."""

from __future__ import annotations

import pytest

JUNK = ["(((*[", "\x00", "a" * 5000, "<script>alert(1)</script>", "%", "🦆"]


def grouped(client, asked, lang):
    """What is found, addresses by kind."""
    answer = client.get("/search.json", query_string={"q": asked, "lang": lang}).json
    return {group["kind"]: [item["href"] for item in group["items"]] for group in answer["groups"]}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("asked", ["北县", "North", "north"])
def test_a_case_is_found_in_either_language_and_by_its_id(client, asked, lang):
    assert grouped(client, asked, lang)["case"] == [f"/cases/north?lang={lang}"]


def test_each_address_that_is_found_leads_somewhere(client):
    for asked in ("north", "指标", "article", "起"):
        for hrefs in grouped(client, asked, "en").values():
            for href in hrefs:
                assert client.get(href).status_code == 200, href


def test_what_is_not_found_is_said_with_something_near(client):
    answer = client.get("/search.json?q=norht&lang=en").json
    assert answer["groups"] == []
    assert "norht" in answer["said"]
    assert "North" in [item["title"] for item in answer["suggestions"]]


@pytest.mark.parametrize("asked", JUNK)
def test_any_words_are_answered_and_none_becomes_markup(client, asked):
    assert client.get("/search.json", query_string={"q": asked}).status_code == 200
    page = client.get("/search", query_string={"q": asked, "lang": "en"})
    assert page.status_code == 200
    assert "<script>alert" not in page.text


def test_the_page_of_results_reads_without_scripts(client):
    text = client.get("/search?q=north&lang=en").text
    assert 'href="/cases/north?lang=en"' in text
    assert 'name="q"' in text
