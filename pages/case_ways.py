"""Ways on from a case: its lines in time, and for each family without a figure the reason why."""

from typing import Any, Final

from dash import dcc, html

from casebook.coverage import coverage_rows
from casebook.series import bundles
from casebook.text import Text
from components.attributes import aria
from components.links import address, why_empty
from components.page import View

TEXTS: Final[dict[str, Text]] = {
    "case_ways": Text("由此去往", "Ways on from this case"),
    "case_in_time": Text("随时间：", "In time: "),
    "case_empty": Text(
        "文章没有数字的指标族，以及为什么：", "Families without a figure in the article, and why: "
    ),
    "case_claims": Text("成效：", "Effects: "),
    "case_claims_link": Text(
        "说了什么，与何相比，谁说的（与其他案例并列）",
        "what is claimed, against what and by whom, beside the other cases",
    ),
}
_TOLD: Final = ("article",)


def ways(view: View, case_id: str) -> list[Any]:
    """Return the links from a case to its claims, its series, and the reasons of its empty cells."""
    labels = view.labels.with_texts(TEXTS)
    held = bundles(view.store)
    own = held[held["subject"] == case_id].to_dict("records")
    lines = [
        (labels.code("family", row["family"]), address("/trends", labels, k=str(row["bundle"])))
        for row in own
    ]
    cells = coverage_rows(view.store)
    empty = cells[(cells["case_id"] == case_id) & ~cells["kind"].isin(_TOLD)].to_dict("records")
    reasons = [
        (labels.of(row, "family"), why_empty({"case_id": case_id, "family": row["family"]}, labels))
        for row in empty
    ]
    claims = [(labels("case_claims_link"), address("/claims", labels))]
    parts = [
        _listed(labels(key), found, view)
        for key, found in (("case_claims", claims), ("case_in_time", lines), ("case_empty", reasons))
        if found
    ]
    return [html.Nav(parts, className="case-ways small", **aria(label=labels("case_ways")))]


def _listed(lead: str, links: list[tuple[str, str]], view: View) -> html.P:
    comma = "、" if view.language == "zh" else ", "
    shown = [dcc.Link(text, href=href) for text, href in links]
    parts: list[Any] = [piece for n, link in enumerate(shown) for piece in ([comma, link] if n else [link])]
    return html.P([lead, *parts])
