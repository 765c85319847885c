"""What a screen reader is told of the comparison, as a whole: a change shows in the diff of one file."""

from __future__ import annotations

import itertools

from tests.browser.tree import REFERENCE, tree_of


def test_the_comparison_reads_as_its_reference_says(page):
    # If it should: `make tree`, and read the diff before you commit it.
    assert tree_of(page).splitlines() == REFERENCE.read_text(encoding="utf-8").splitlines()


def test_the_tree_is_one_of_headings_in_order_a_named_chart_and_its_table(page):
    lines = [line.strip() for line in tree_of(page).splitlines()]
    levels = [int(line.split("level=")[1][0]) for line in lines if "level=" in line]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    for named in ('application "', 'figure "', "- table", "- search"):
        assert any(named in line for line in lines), named
