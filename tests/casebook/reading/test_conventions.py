"""The table of conventions says what the grammar does."""

from __future__ import annotations

from casebook.reading import KINDS, READINGS, read_figures
from casebook.reading.conventions import conventions
from casebook.reading.figure import MEASURING_KINDS, NO_FIGURE_KINDS, TIME_KINDS
from casebook.reading.forms import rules
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


def test_each_rule_of_forms_shows_what_it_says():
    read = {rule.name: [figure for _, figures in rule.examples for figure in figures] for rule in rules()}
    assert all(figures for rule in rules() for _, figures in rule.examples)
    assert all(all(both) for rule in rules() for both in (rule.label, rule.told, rule.source))
    kinds = {name: {figure.kind for figure in figures} for name, figures in read.items()}
    assert kinds["no_figure"] == (NO_FIGURE_KINDS | {"pattern"}) - {"other"}
    assert kinds["parts_of_year"] | kinds["plans"] <= TIME_KINDS
    assert kinds["orders"] == {"rating", "rank"}
    assert {figure.value for figure in read["none"]} == {0}
    assert all(
        figure.kind in MEASURING_KINDS
        for name in ("sign", "parts", "ellipsis", "fuzzy")
        for figure in read[name]
    )
    assert {figure.value < 0 for figure in read["sign"] if figure.value is not None} == {True, False}
