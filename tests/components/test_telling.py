"""What is said of cases told as successes is true of one case too."""

from __future__ import annotations

import pytest

from casebook.claims import Telling
from casebook.labels import Labels
from components.telling import told, told_at_length
from components.text import SITE


@pytest.mark.parametrize("successes", [0, 1])
@pytest.mark.parametrize("publishers", [1, 2])
@pytest.mark.parametrize("say", [told, told_at_length])
def test_one_case_is_neither_all_cases_nor_compared(monkeypatch, say, successes, publishers):
    how = Telling(1, successes, 1 - successes, publishers, 3, 3, 0)
    monkeypatch.setattr("components.telling.telling", lambda _store: how)
    english, chinese = (say(None, Labels(language, SITE)) for language in ("en", "zh"))
    assert "cases" not in english
    assert "comparison" not in english
    assert "都" not in chinese
    assert "比较" not in chinese
