"""One search over the whole casebook: cases, indicators, mechanisms, sources and figures, in either language.

What is asked and what is held are folded alike (``casebook.search.fold``). Every word must be found in an entry; entries
rank by where: the whole name, its beginning, the beginning of a word in it, inside it, or elsewhere in what is said.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import Any, Final

from casebook.records import all_records
from casebook.search import fold, texts_of_records
from casebook.store import Store
from casebook.text import is_absent

KINDS: Final = ("case", "indicator", "mechanism", "source", "figure")
_NOWHERE: Final = 5
_LIKE: Final = 0.4  # of what was asked: from here a name is near enough to suggest


@dataclass(frozen=True, eq=False)
class Entry:
    """One thing to find: its kind, its id, its names and all that is said of it (both folded), and its row."""

    kind: str
    name: str
    names: tuple[str, ...]
    text: str
    row: Mapping[Any, Any] = field(repr=False)


@dataclass(frozen=True)
class Answer:
    """What a search found of one kind: how many in all, and the best of them in order."""

    kind: str
    count: int
    best: tuple[Entry, ...]


def entry(kind: str, name: str, names: Iterable[Any], more: Iterable[Any], row: Mapping[Any, Any]) -> Entry:
    """Return an entry; absent names and words are left out."""
    held = tuple(fold(str(part)) for part in (*names, name) if not is_absent(part))
    said = " ".join((*held, *(fold(str(part)) for part in more if not is_absent(part))))
    return Entry(kind, name, held, said, row)


def look_up(entries: Sequence[Entry], asked: str, *, most: int = 5) -> list[Answer]:
    """Return what answers ``asked``, the kind with the best answer first, at most ``most`` of each kind."""
    words = fold(asked).split()
    ranked = [
        (rank, n, found) for n, found in enumerate(entries) if (rank := _rank(found, words)) is not None
    ]
    ranked.sort(key=lambda each: each[:2])
    groups: dict[str, list[Entry]] = {}
    for _, _, found in ranked:
        groups.setdefault(found.kind, []).append(found)
    return [Answer(kind, len(found), tuple(found[:most])) for kind, found in groups.items()]


def suggest(entries: Sequence[Entry], asked: str, *, most: int = 3) -> list[Entry]:
    """Return the entries with the names most like ``asked``, by the pieces they share; figures are not suggested."""
    wanted = _pieces(fold(asked))
    near = [
        (-share, n, found)
        for n, found in enumerate(entries)
        if found.kind != "figure" and (share := _share(wanted, found)) >= _LIKE
    ]
    return [found for _, _, found in islice(sorted(near, key=lambda each: each[:2]), most)]


def _rank(found: Entry, words: Sequence[str]) -> int | None:
    """The sum of the places of the words, lower better; None where a word is missing or none is asked."""
    if not words or not all(word in found.text for word in words):
        return None
    whole = " ".join(words)
    return 0 if whole in found.names else sum(_place(found.names, word) for word in words)


def _place(names: Iterable[str], word: str) -> int:
    return min((_within(name, word) for name in names), default=_NOWHERE)


def _within(name: str, word: str) -> int:
    at = name.find(word)
    if at < 0:
        return _NOWHERE
    if at == 0:
        return 1 if len(name) == len(word) else 2
    return 3 if f" {word}" in name or f"_{word}" in name else 4


def _pieces(text: str) -> set[str]:
    """Han characters one by one, other words in threes."""
    han = {char for char in text if "\u4e00" <= char <= "\u9fff"}
    words = [word for word in text.replace("_", " ").split() if word.isascii()]
    return han | {f" {word}"[at : at + 3] for word in words for at in range(max(1, len(word) - 1))}


def _share(wanted: set[str], found: Entry) -> float:
    """The largest part of ``wanted`` that a name of an entry holds, a little less where the name is longer."""
    held = [_pieces(name) for name in found.names]
    shares = (len(wanted & own) / len(wanted) - len(own) / 1000 for own in held)
    return max(shares, default=0.0) if wanted else 0.0


@lru_cache(maxsize=2)
def entries_of(store: Store) -> tuple[Entry, ...]:
    """Return all there is to find in a casebook, kinds in the order of ``KINDS``, each in the codebook's own order."""
    return tuple(found for kind in KINDS for found in _READERS[kind](store))


def _cases(store: Store) -> Iterable[Entry]:
    places = store.rows("places").set_index("place_id")[["name_zh", "name_en", "gb_code"]].to_dict("index")
    for row in store.rows("cases").sort_values("position").to_dict("records"):
        place = places.get(row["place_id"], {})
        more = (*place.values(), row["programme_zh"], row["programme_en"])
        yield entry("case", row["case_id"], (row["name_zh"], row["name_en"]), more, row)


def _indicators(store: Store) -> Iterable[Entry]:
    families = _coded(store, "family")
    for row in store.rows("indicators").sort_values("position").to_dict("records"):
        more = (row["definition_zh"], row["definition_en"], *families.get(row["family"], ()))
        yield entry("indicator", row["indicator_id"], (row["name_zh"], row["name_en"]), more, row)


def _mechanisms(store: Store) -> Iterable[Entry]:
    codes = store.rows("codes")
    for row in codes[codes["codelist"] == "mechanism"].sort_values("position").to_dict("records"):
        more = (row["definition_zh"], row["definition_en"])
        yield entry("mechanism", row["code"], (row["name_zh"], row["name_en"]), more, row)


def _sources(store: Store) -> Iterable[Entry]:
    rows = store.rows("sources").sort_values(["kind", "source_id"])
    for row in rows.to_dict("records"):
        yield entry(
            "source", row["source_id"], (row["title"],), (row["author"], row["publisher"], row["date"]), row
        )


def _figures(store: Store) -> Iterable[Entry]:
    rows, texts = all_records(store), texts_of_records(store)
    # A claim that carries a figure is found by the figure.
    stated = (rows["kind"] == "observation") | ((rows["kind"] == "claim") & rows["observation_id"].isna())
    for row, text in zip(rows[stated].to_dict("records"), texts[stated], strict=True):
        names = tuple(fold(str(part)) for part in (row["printed"], row["record_id"]) if not is_absent(part))
        yield Entry("figure", row["record_id"], names, str(text), row)


def _coded(store: Store, codelist: str) -> dict[str, tuple[str, str]]:
    codes = store.rows("codes")
    mine = codes[codes["codelist"] == codelist]
    return {row["code"]: (row["name_zh"], row["name_en"]) for row in mine.to_dict("records")}


_READERS: Final = {
    "case": _cases,
    "indicator": _indicators,
    "mechanism": _mechanisms,
    "source": _sources,
    "figure": _figures,
}
