"""The table of conventions says what the grammar does."""

from __future__ import annotations

from casebook.reading import KINDS, READINGS
from casebook.reading.conventions import conventions
from casebook.reading.identifiers import REASONS


def test_each_reading_has_a_row_whose_examples_are_read_so():
    table = conventions()
    assert [row.reading for row in table] == list(READINGS)
    assert all(figure.reading == row.reading for row in table for figure in row.examples)
    assert all(row.examples for row in table if row.reading != "derived")


def test_each_text_stands_in_both_languages():
    texts = [text for row in conventions() for text in (row.label, row.forms, row.bounds, row.source)]
    texts += [*KINDS.values(), *REASONS.values()]
    assert all(len(text) == 2 and all(text) for text in texts)
