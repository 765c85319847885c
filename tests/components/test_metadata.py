"""What a page says of itself: described, addressed and pictured in its language, and never by what a reader typed."""

from __future__ import annotations

import re

import pytest

from pages import PAGES

META = re.compile(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">')
LINK = re.compile(r'<link rel="(canonical|alternate)"(?: hreflang="([^"]+)")? href="([^"]+)">')
PATHS = [page.path.replace("<case_id>", "north") for page in PAGES]


@pytest.mark.parametrize("path", PATHS)
def test_each_page_is_described_addressed_and_pictured_in_its_language(client, path):
    heads = {lang: client.get(f"{path}?lang={lang}").text.partition("</head>")[0] for lang in ("zh", "en")}
    told = {lang: dict(META.findall(head)) for lang, head in heads.items()}
    for name in ("description", "og:title", "og:description", "og:url"):
        assert told["zh"][name] != told["en"][name]
        assert len(told["en"][name]) > 5
    links = {language: href for _, language, href in LINK.findall(heads["en"])}
    assert links.keys() == {"", "zh-CN", "en", "x-default"}
    assert all(href.startswith(f"http://localhost{path}") for href in links.values())
    assert [links[key][-7:] for key in ("", "en", "zh-CN")] == ["lang=en", "lang=en", "lang=zh"]
    assert "lang=" not in links["x-default"]
    page = PAGES[PATHS.index(path)]
    pictured = told["en"].get("og:image", "")
    assert (
        pictured.startswith(f"http://localhost/figures/{page.charts[0].slug}.png?")
        if page.charts
        else not pictured
    )


def test_the_picture_is_of_the_state_of_the_address(client):
    head = dict(META.findall(client.get("/compare?i=people&lang=en").text))
    assert "/figures/comparison.png?" in head["og:image"]
    assert "i=people" in head["og:image"]
    assert "case_id=north" in dict(META.findall(client.get("/cases/north?lang=en").text))["og:image"]


def test_junk_does_not_reach_the_head(client):
    head = client.get('/compare?lang=en&i="><script>x&utm=1').text.partition("</head>")[0]
    assert "<script>x" not in head
    assert "utm" not in head


def test_what_is_not_there_asks_not_to_be_listed(client):
    for path in ("/nothing", "/cases/nobody", "/search?q=x"):
        assert dict(META.findall(client.get(path).text))["robots"].startswith("noindex")
    assert "robots" not in dict(META.findall(client.get("/").text))
    assert "Disallow: /search" in client.get("/robots.txt").text
