"""Claims of effect: what they rest on, and what cases so told can show, for this casebook and for made-up ones."""

from __future__ import annotations

import pytest

from casebook.claims import GROUNDS, claim_rows, telling
from casebook.store import DEFAULT_TABLES, Store
from components.telling import told, told_at_length
from components.text import labels_for
from tests.components.tables import publish, small_casebook


def casebook(tmp_path, *claims, publishers=("Journal",)):
    """The small casebook with these claims of outcomes: (case, direction), visits better fewer."""
    tables = small_casebook()
    (claim,) = tables["claims"]
    for row in tables["indicators"]:
        row["desirable"] = "down" if row["indicator_id"] == "visits" else "none"
    tables["claims"] = [
        claim
        | {
            "claim_id": f"{case}-{direction}",
            "case_id": case,
            "direction": direction,
            "chain_level": "outcome",
        }
        for case, direction in claims
    ]
    (article,) = [row for row in tables["sources"] if row["kind"] == "case"]
    tables["sources"] += [article | {"source_id": name} for name in publishers]
    for row, name in zip(
        [row for row in tables["sources"] if row["kind"] == "case"], ("", *publishers), strict=True
    ):
        row["publisher"] = name or publishers[0]
    return Store(publish(tmp_path / "tables", tables))


ALL = ("north", "south", "east")


@pytest.mark.parametrize(
    ("claims", "publishers", "kind"),
    [
        ([(case, "down") for case in ALL], ("Journal",), "one"),
        ([(case, "better") for case in ALL], ("Journal", "Paper"), "many"),
        ([("north", "down"), ("south", "up"), ("east", "down")], ("Journal",), "some"),
        ([("north", "down"), ("south", "down")], ("Journal",), "some"),
        ([], ("Journal",), "none"),
    ],
)
def test_what_cases_can_show_follows_from_how_they_are_told(tmp_path, claims, publishers, kind):
    store = casebook(tmp_path, *claims, publishers=publishers)
    assert telling(store).kind == kind
    for language in ("zh", "en"):
        labels = labels_for(language, store)
        for said in (told(store, labels), told_at_length(store, labels)):
            assert said == labels(
                f"told_{'long_' if said == told_at_length(store, labels) else ''}{kind}",
                n=3,
                k=telling(store).successes,
                m=3 - telling(store).successes,
                p=len(publishers),
            )


def test_an_unfavourable_outcome_makes_no_success(tmp_path):
    store = casebook(tmp_path, ("north", "down"), ("south", "up"), ("east", "present"))
    assert (telling(store).successes, telling(store).mixed) == (2, 1)


def test_a_case_without_a_claim_keeps_its_row(tmp_path):
    rows = claim_rows(casebook(tmp_path, ("north", "down"))).set_index("case_id")
    assert rows["status"].to_dict() == {"north": "direction", "south": "not_reported", "east": "not_reported"}
    assert not rows.loc["north", list(GROUNDS[:3])].any()


def test_the_default_casebook_is_told_as_successes_by_one_journal():
    store = Store(DEFAULT_TABLES)
    rows = claim_rows(store)
    assert telling(store).kind == "one"
    assert set(rows["case_id"]) == set(store.rows("cases")["case_id"])
    assert rows["favourable"].all()
    assert not (rows["has_baseline"] & rows["baseline"].str.contains(r"\d", na=False)).any()


def test_a_worsening_and_what_persists_are_no_success():
    rows = claim_rows(Store(DEFAULT_TABLES), "every")
    told = rows.set_index(["direction", "indicator_id"])["favourable"]
    assert told["worse"].tolist() == [False]
    assert told["persists"].tolist() == [False]
    assert rows[rows["desirable"].eq("none") & rows["direction"].ne("better")]["favourable"].isna().all()


def test_the_same_words_in_two_sources_are_one_claim():
    rows = claim_rows(Store(DEFAULT_TABLES), "every")
    assert not rows.duplicated(["case_id", "indicator_id", "direction", "printed"]).any()
    assert (rows[rows["elsewhere"] > 0]["source_kind"] == "case").all()
