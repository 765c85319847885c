"""What the address of the Evidence page asks for: its keys, the question they make, and the selection that is settled."""

import re
from dataclasses import replace
from typing import Final

from casebook.codelists import CODELISTS
from casebook.records import KINDS, SORTS, all_records, find_record
from casebook.search import FACETS, Question, count_records
from casebook.selection import Key, Selection, Value, choice, token, whole, words
from casebook.store import Store

PAGE_SIZE: Final = 50
ALL: Final = "all"
_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,199}")


def _read_id(text: str) -> Value:
    return text if _ID.fullmatch(text) else None


KEYS: Final[tuple[Key, ...]] = (
    words("q"),
    choice("type", ALL, *KINDS),
    token("src"),
    token("f"),
    token("m"),
    choice("sort", *SORTS),
    replace(whole("page", 1, 1, 9999), passing=True),
    Key("id", "", _read_id, passing=True),
)


def question_of(selection: Selection) -> Question:
    """Return what a selection looks for."""
    kind = str(selection.at("type"))
    chosen = {
        "kind": "" if kind == ALL else kind,
        "source": str(selection.at("src")),
        "family": str(selection.at("f")),
        "indicator": selection.indicator,
        "mechanism": str(selection.at("m")),
    }
    values = {facet: (value,) for facet, value in chosen.items() if value}
    return Question(str(selection.at("q")), values | ({"case": selection.cases} if selection.cases else {}))


def settle(selection: Selection, store: Store) -> Selection:
    """Return the selection without what no record has, on a page that exists, with the id of a record that exists."""
    rows = all_records(store)
    known = {facet: set(rows[column].dropna()) for facet, column in FACETS.items()}
    family, indicator = str(selection.at("f")), selection.indicator
    # What no record has may be asked for all the same: the answer is why.
    family = family if family in set(store.rows("indicators")["family"]) else ""
    families = store.rows("indicators").set_index("indicator_id")["family"]
    stray = indicator not in families or (family and family != families[indicator])
    settled = selection.changed(
        f=family,
        indicator="" if stray else indicator,
        src=selection.at("src") if selection.at("src") in known["source"] else "",
        m=selection.at("m") if selection.at("m") in known["mechanism"] else "",
        cases=tuple(case for case in selection.cases if case in known["case"]),
        id=find_record(store, str(selection.at("id"))),
        source="all",
    )
    found = count_records(store, question_of(settled))
    return settled.changed(page=min(int(str(settled.at("page"))), max(1, -(-found // PAGE_SIZE))))


def codelist_of(kind: str) -> str:
    """Return the code list that the status of a kind of record is from; empty where the status says no more than the kind."""
    lists = {"mechanism": "mechanism_value", "check": "check_verdict", "mention": "mention_kind"}
    found = lists.get(kind, "")
    return found if found in CODELISTS else ""
