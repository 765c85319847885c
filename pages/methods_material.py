"""Where the material ends, its sources and their rights, and how to add to it."""

from typing import Any, Final

from dash import dcc, html

from casebook.coverage import coverage_rows
from casebook.labels import Labels, Row
from casebook.stated import stated
from casebook.text import is_absent
from components.chart import Column
from components.page import View
from components.printed import cited, spoken
from components.reference import fold
from components.sentence import code, sentence
from components.shell import selection_said
from components.table import scrolled, table
from components.telling import told_at_length

_BOTH: Final = " / "


def material(view: View) -> list[Any]:
    """Return why these cases cannot show what works, and what their figures and claims lack, counted."""
    labels = view.labels
    points = [html.Li(said) for said in (*_of_figures(view), *_of_claims(view), *_of_sources(view))]
    return [
        html.P([*spoken(selection_said(view), view.labels), " ", told_at_length(view.store, labels)]),
        html.Ul(points, className="points"),
        html.P(labels("limits_use")),
        html.P(dcc.Link(labels("to_claims"), href=view.link("/claims"))),
    ]


def _of_figures(view: View) -> list[str]:
    rows = stated(view.store)
    rows = rows[(rows["source_kind"] == "case") & rows["figure"].notna()]
    said = [
        view.labels("limits_figures", n=len(rows), reported=int(rows["self_reported"].sum())),
        view.labels("limits_undated", n=int((rows["period_kind"] == "not_stated").sum())),
    ]
    cells = coverage_rows(view.store)
    cells = cells[cells["headline"]]
    told = cells.groupby("family", sort=False)["article_status"].agg(set)
    silent = [view.labels.code("family", family) for family, kinds in told.items() if "figure" not in kinds]
    return said + ([view.labels("limits_headline", families=view.labels.join(silent))] if silent else [])


def _of_claims(view: View) -> list[str]:
    rows = view.store.rows("claims")
    return [view.labels("limits_baseline", n=len(rows), lacking=int(rows["baseline"].isna().sum()))]


def _of_sources(view: View) -> list[str]:
    rows = view.store.rows("sources")
    rows = rows[rows["kind"] != "case"]
    doubtful = int((rows["confidence"] == "medium").sum())
    return [view.labels("limits_reposted", n=doubtful, all=len(rows))]


def sources(view: View) -> list[Any]:
    """Return every source with its citation, its confidence and how many figures rest on it."""
    labels, rows = view.labels, view.store.rows("sources")
    counts = view.store.rows("observations")["source_id"].value_counts()
    rows = rows.assign(figures=rows["source_id"].map(counts).fillna(0).astype(int))
    article, context = rows[rows["kind"] == "case"], rows[rows["kind"] != "case"]
    titles = (labels("sources_article"), labels("sources_context", n=len(context)))
    shown = [
        scrolled(table(part, _SOURCE_COLUMNS, labels), title)
        for part, title in zip((article, context), titles, strict=True)
    ]
    said = labels("sources_said", n=len(rows), article=len(article), context=len(context))
    folded = [fold(titles[1], shown[1])] if len(context) else []
    return [html.P(said), html.H3(titles[0]), shown[0], *folded]


def _citation(row: Row, labels: Labels) -> Any:
    """The citation; on English pages with what a Chinese title says and how its author is called, where it is known."""
    shown = cited(str(row["citation"]), row["language"])
    known = [str(row[name]) for name in ("author_en", "title_en") if not is_absent(row[name])]
    meaning = [html.Small(". ".join(known))] if known and labels.language == "en" else []
    parts = [shown, *meaning, html.Small(code(str(row["source_id"])))]
    return html.Span(parts, id=f"source-{row['source_id']}")


_SOURCE_COLUMNS: Final = (
    Column("citation", "citation", _citation, "wordy"),
    Column("confidence", "confidence", lambda row, labels: labels.code("confidence", row["confidence"])),
    Column("figures", "figures", lambda row, labels: labels.number(row["figures"]), "number"),
    Column("note", "note", lambda row, labels: labels.of(row, "note") or "–", "wordy"),
)


def rights(view: View) -> list[Any]:
    """Return what is said of rights, and how many sources state which."""
    rows = (
        view.store.rows("sources")["rights"].value_counts().rename_axis("rights").reset_index(name="sources")
    )
    shown = scrolled(table(rows, _RIGHTS_COLUMNS, view.labels), view.labels("rights"))
    return [html.P(view.labels("rights_said")), shown]


def in_language(cell: Any, language: str) -> str:
    """Return the half of a cell that holds Chinese and English with a stroke between, the whole where it holds one."""
    if is_absent(cell):
        return ""
    halves = str(cell).split(_BOTH)
    return str(cell) if len(halves) != 2 else halves[0 if language == "zh" else 1]


_RIGHTS_COLUMNS: Final = (
    Column("rights", "rights", lambda row, labels: in_language(row["rights"], labels.language)),
    Column("sources", "sources_counted", lambda row, labels: labels.number(row["sources"]), "number"),
)

_STEPS: Final[dict[str, dict[str, str]]] = {
    "adding_codebook": {"folder": "data/codebook/"},
    "adding_coding": {"folder": "data/coding/"},
    "adding_locate": {"command": "python -m etl locate --sources FOLDER"},
    "adding_mechanisms": {},
    "adding_absent": {},
    "adding_build": {"build": "make data", "check": "python -m etl check --sources FOLDER"},
}
_RECIPES: Final = {"recipe": "CONTRIBUTING.md", "rules": "docs/coding-rules.md"}


def adding(view: View) -> list[Any]:
    """Return the steps that add a case."""
    labels = view.labels
    steps = [
        html.Li(sentence(labels, key, **{name: code(text) for name, text in parts.items()}))
        for key, parts in _STEPS.items()
    ]
    recipes = {name: code(text) for name, text in _RECIPES.items()}
    return [
        html.P(labels("adding_said")),
        html.Ol(steps, className="steps"),
        html.P(sentence(labels, "adding_more", **recipes)),
    ]
