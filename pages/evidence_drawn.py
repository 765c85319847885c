"""The charts that draw a record, each by its address: its line in time, its case's chain, the timeline of events."""

from typing import Final

from casebook.labels import Row
from casebook.series import series_points
from casebook.text import Text, is_absent
from components.links import address, case_page
from components.page import View

TEXTS: Final[dict[str, Text]] = {
    "drawn_line": Text("趋势图中的这条线", "Its line in Trends"),
    "drawn_timeline": Text("时间线中的这个事件", "This event on the timeline"),
    "drawn_chain": Text("案例结果链中的位置", "Its place in the case’s results chain"),
}


def drawn_in(row: Row, view: View) -> list[tuple[str, str]]:
    """Return words and address of each chart, apart from the comparison, in which a record stands."""
    labels = view.labels.with_texts(TEXTS)
    found = []
    points = series_points(view.store)
    lines = points.loc[points["observation_id"] == row["published_id"], "bundle"]
    if row["kind"] == "observation" and len(lines):
        found.append((labels("drawn_line"), address("/trends", labels, k=str(lines.iloc[0]))))
    if row["kind"] == "event":
        found.append((labels("drawn_timeline"), address("/trends", labels, "timeline")))
    if row["kind"] in ("observation", "claim") and not is_absent(row["about_case_id"]):
        href = case_page(str(row["about_case_id"]), labels, f"level-{row['chain_level']}")
        found += [] if is_absent(row["chain_level"]) else [(labels("drawn_chain"), href)]
    return found
