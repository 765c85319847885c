"""Every record in one list: its id, its ties, and finding it by any words."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casebook.codings import agreement, cells, coders_of, codings, count_value, ordered
from casebook.passage import Passage, find_passages
from casebook.records import SORTS, all_records, find_record
from casebook.relations import related_records
from casebook.search import Question, count_choices, count_records, find_records
from casebook.store import Store
from tests.components.coded import FIGURE, START, TEXT, coded_casebook
from tests.components.tables import publish


@pytest.fixture(scope="module")
def coded(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The coded small casebook, open."""
    return Store(publish(tmp_path_factory.mktemp("coded") / "tables", coded_casebook()))


def test_every_row_of_every_table_is_one_record(coded):
    tables = ("observations", "claims", "events", "mechanisms", "checks", "mentions")
    assert len(all_records(coded)) == sum(len(coded.rows(table)) for table in tables)
    assert all_records(coded)["record_id"].is_unique


def test_an_id_that_two_tables_share_opens_the_figure_and_each_record_has_its_own(coded):
    assert find_record(coded, "n1") == "n1"
    assert find_record(coded, "mention.n1") == "mention.n1"
    assert find_record(coded, "three") == "three"
    assert find_record(coded, "north.grid.a") == "mechanism.north.grid.a"
    assert find_record(coded, "") == find_record(coded, "nothing") == ""


def test_a_record_shows_each_of_its_ties_once(coded):
    tied = related_records(coded, "n1")
    ties = dict(zip(tied["record_id"], tied["relation"], strict=True))
    assert tied.iloc[0]["record_id"] == "n1"
    assert ties == {
        "n1": "this",
        "n1-again": "same_figure",
        "n3": "derived_into",
        "mention.n1": "linked",
        "n1-undated": "same_place",
        "mechanism.north.mediation.a": "same_place",
        "mechanism.north.mediation.b": "same_place",
        "mechanism.south.mediation.a": "same_place",
        "mechanism.south.mediation.b": "same_place",
        "mechanism.north.grid.b": "same_place",
    }
    derived = related_records(coded, "n3")
    assert list(derived["relation"]) == ["this", "derived_from", "derived_from"]
    assert related_records(coded, "nothing").empty


def test_a_territory_s_figure_is_found_under_its_case_but_not_said_to_be_its(coded):
    found = find_records(coded, Question(chosen={"case": ("north",), "indicator": ("people",)}))
    assert list(found["record_id"]) == ["n2"]
    assert found["case_id"].isna().all()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("700多起", {"n1", "mention.n1", "n1-again"}),
        ("700 north 调处矛盾", {"n1", "n1-again"}),
        ("285,000", {"n2"}),
        ("285000", {"n2"}),
        ("FELL on", {"south-visits"}),
        ("７００", {"n1", "mention.n1", "n1-again", "n3"} - {"n3"}),
        ("denied", {"mechanism.east.grid.a", "mechanism.east.grid.b"}),
        (".*", set()),
        ("(", set()),
        ("%00", set()),
    ],
)
def test_words_are_found_as_they_stand(coded, words, expected):
    assert set(find_records(coded, Question(words))["record_id"]) == expected


@given(st.text(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_search_raises_and_more_words_never_find_more(coded, words):
    few = set(find_records(coded, Question(f"{words} 700"))["record_id"])
    assert few <= set(find_records(coded, Question(words))["record_id"])


def test_counts_of_a_filter_are_what_choosing_it_gives(coded):
    question = Question("", {"case": ("north",)})
    counts = count_choices(coded, question, "kind")
    for kind, n in counts.items():
        chosen = {"case": ("north",)} | ({"kind": (kind,)} if kind else {})
        assert count_records(coded, Question("", chosen)) == n


@pytest.mark.parametrize("by", SORTS)
def test_every_order_holds_the_same_records(coded, by):
    assert set(find_records(coded, Question(), by=by)["record_id"]) == set(all_records(coded)["record_id"])


def test_a_passage_is_found_by_the_bytes_of_its_document(coded, tmp_path):
    source = coded.rows("sources").set_index("source_id").loc["article"].to_dict()
    span = (START, START + len(FIGURE))
    assert find_passages({"sha256": None}, [span], FIGURE, tmp_path) == "unregistered"
    assert find_passages(source, [span], FIGURE, None) == "no_folder"
    (tmp_path / "other.txt").write_text("别的文件", encoding="utf-8")
    assert find_passages(source, [span], FIGURE, tmp_path) == "no_document"
    (tmp_path / "any name").write_bytes(TEXT.encode())
    found = find_passages(source, [span, (START + 2, START + 9)], None, tmp_path)
    assert isinstance(found, list)
    assert len(found) == 1
    assert "".join(text for text, _ in found[0].parts) == TEXT.split("\n")[1]
    assert "".join(text for text, marked in found[0].parts if marked) == TEXT[START : START + 9]
    assert find_passages(source, [(0, 5)], FIGURE, tmp_path) == "moved"
    assert find_passages(source, [(5, 10**9)], None, tmp_path) == "moved"


def test_a_long_paragraph_is_cut_and_says_so(tmp_path):
    import hashlib

    text = "甲" * 5000 + "数" + "乙" * 5000
    (tmp_path / "long").write_bytes(text.encode())
    source = {"sha256": hashlib.sha256(text.encode()).hexdigest()}
    (found,) = find_passages(source, [(5000, 5001)], "数", tmp_path)
    assert isinstance(found, Passage)
    assert found.cut == (True, True)
    assert sum(len(part) for part, _ in found.parts) < 1000


def test_a_cell_says_whether_the_coders_agree_and_on_which_words(coded):
    units = cells(codings(coded)).set_index(["case_id", "mechanism_id"])
    assert dict(units["agreement"]) == {
        ("north", "mediation"): "agree",
        ("north", "grid"): "agree",
        ("south", "mediation"): "differ",
        ("south", "grid"): "agree",
        ("east", "mediation"): "agree",
        ("east", "grid"): "agree",
    }
    assert units.loc[("north", "mediation"), "places"] == "same_words"
    assert units.loc[("north", "grid"), "places"] == "same_paragraph"
    assert units["places"].isna().sum() == 2


def test_only_cells_that_all_coders_call_stated_are_counted(coded):
    rows = codings(coded)
    assert count_value(rows, "case_id", "stated") == {"north": 2}
    assert ordered(rows, "count") == (["north", "south", "east"], ["mediation", "grid"])
    assert coders_of(rows) == ["a", "b"]
    first = agreement(coded).iloc[0]
    assert (first["cells"], first["alike"], first["same_words"], first["same_paragraph"]) == (6, 5, 2, 1)


def test_one_coder_makes_no_agreement(tmp_path):
    tables = coded_casebook()
    tables["mechanisms"] = [row for row in tables["mechanisms"] if row["coder"] == "a"]
    store = Store(publish(tmp_path / "tables", tables | {"checks": []}))
    assert set(codings(store)["agreement"]) == {"single"}
    assert agreement(store).empty
