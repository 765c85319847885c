"""The table of conventions says what the grammar does."""

from __future__ import annotations

from casebook.reading import KINDS, READINGS, read_figures
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


def test_each_form_that_the_table_names_is_read_so():
    for row in conventions():
        if row.reading in ("exact", "rounded", "more_than_digit", "vague", "derived"):
            continue  # forms in words, or numerals themselves
        for form in row.forms[0].split("、"):
            texts = (f"{form}30件", f"30件{form}", f"{form} 30", f"30 {form}", f"{form}家")
            read = {figure.reading for text in texts for figure in read_figures(text)}
            assert row.reading in read, form
