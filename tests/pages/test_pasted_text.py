"""A pasted text on Evidence: what the server answers, and that nothing of the text is kept."""

from __future__ import annotations

import csv
import io
import logging

import pytest

from pages.evidence_reading import LIMIT

HOSTILE = "=SUM(3)件，<script>alert(1)</script> -5% @7个 +8家"


@pytest.fixture
def ask(client):
    """A function that sends a text as the browser does, and returns what is said and what is drawn."""

    def answer(text, lang="en", length=0):
        state = {"query": f"lang={lang}", "page": "evidence", "path": "/evidence", "lang": lang}
        body = {
            "output": "..reading-said.children...reading-told.data..",
            "outputs": [
                {"id": "reading-said", "property": "children"},
                {"id": "reading-told", "property": "data"},
            ],
            "inputs": [
                {"id": "reading-asked", "property": "data", "value": {"text": text, "length": length}}
            ],
            "state": [{"id": "selection", "property": "data", "value": state}],
            "changedPropIds": ["reading-asked.data"],
        }
        told = client.post("/_dash-update-component", json=body).json["response"]
        return told["reading-said"]["children"], told["reading-told"]["data"]

    return answer


def test_every_figure_has_its_mark_and_its_row(ask):
    text = "截至2015年底，调处矛盾纠纷700多起，满意率95%以上，一方面。"
    said, drawn = ask(text)
    assert said == "4 numerals found: 3 are figures, 1 is not."
    assert "".join(drawn["pieces"]) == text
    assert drawn["pieces"][1::2] == ["截至2015年底", "700多起", "95%以上", "一方面"]
    assert drawn["sorts"] == ["time", "figure", "figure", "none"]
    assert [len(row) + 1 for row in drawn["rows"]] == [len(drawn["heads"])] * 4
    assert drawn["rows"][1][1:] == [
        "700", "(700, 800) upper end by convention", "起", "Quantity", "More than, within one step", "矛盾纠纷", "31 Dec 2015",
    ]  # fmt: skip
    assert drawn["rows"][3][5] == "part of a word that counts nothing"
    _, chinese = ask(text, "zh")
    assert chinese["rows"][2][1:6] == ["95%", "≥ 95%", "%", "百分数", "以上"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_text_beyond_the_limit_is_refused_in_words(ask, lang):
    said, drawn = ask("件" * (LIMIT + 1), lang)
    assert "20001" in said.replace(",", "")
    assert drawn == {}
    said, drawn = ask("件", lang, length=10**9)
    assert ("上限" if lang == "zh" else "at once") in said
    assert drawn == {}


def test_the_longest_text_is_read(ask):
    said, drawn = ask(("一万" * LIMIT)[: LIMIT - 3] + "5件。")
    assert said
    assert "".join(drawn["pieces"]).endswith("5件。")


@pytest.mark.parametrize("text", ["", " \n", "没有"])
def test_a_text_without_figures_says_so_and_draws_nothing(ask, text):
    said, drawn = ask(text)
    assert said.endswith(".")
    assert drawn == {}


def test_no_formula_leaves_and_no_markup_is_made(ask):
    _, drawn = ask(HOSTILE)
    assert "<script>alert(" in "".join(drawn["pieces"])  # the browser draws it as text
    assert drawn["csv"].startswith("\ufeffstart,end,text,kind,value")
    rows = list(csv.DictReader(io.StringIO(drawn["csv"].removeprefix("\ufeff"))))
    assert [row["text"] for row in rows][-1].startswith("8家")
    # A number may begin with a minus; text that a spreadsheet would compute may not.
    assert not [row["text"] for row in rows if row["text"].startswith(("=", "+", "-", "@"))]


def test_nothing_of_a_text_is_logged(ask, caplog):
    with caplog.at_level(logging.DEBUG):
        ask("绝密37件")
    assert "绝密" not in caplog.text


def test_a_doubtful_figure_says_why_and_a_grade_without_number_has_none(ask):
    _, drawn = ask("It cost 1.2m that year; 评级AA+及以上; 12.3 per 100,000 residents")
    rows = {row[0]: row for row in drawn["rows"]}
    assert rows["1.2m"][5] == "m may be metres or millions"
    assert rows["AA+及以上"][1:3] == ["", "–"]
    assert rows["12.3"][3] == "per 100,000 people"
