"""An empty cell says what it is empty of: not reported, coded as not applicable, or a direction without a number."""

from __future__ import annotations

from casebook.absence import absence_of
from casebook.store import open_store


def test_every_cell_without_a_figure_has_its_reason_and_no_other_has():
    store = open_store()
    for cell in store.rows("coverage").to_dict("records"):
        own = (
            {"indicator": cell["indicator_id"]}
            if cell["level"] == "indicator"
            else {"family": cell["family"]}
        )
        found = absence_of(store, cell["case_id"], **own)
        assert (found is None) == (cell["article_status"] == "figure")
        if found:
            assert found.article_status == cell["article_status"]
            assert (found.reason is not None) == (cell["article_status"] == "not_applicable")
            assert len(found.sections) >= 3


def test_what_is_not_coded_has_no_reason():
    store = open_store()
    assert absence_of(store, "nowhere", family="petitions") is None
    assert absence_of(store, "", indicator="nothing") is None
