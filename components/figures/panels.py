"""Panels under one another (or in two columns): their places, their axes, and the words above each."""

from dataclasses import dataclass
from typing import Any, Final

from casebook.joining import is_total_of_years
from casebook.labels import Labels, Row
from casebook.text import Text, is_absent
from components.figures.canvas import canvas_for
from components.figures.marks import Mark
from components.figures.theme import Theme
from components.figures.timescale import TimeScale
from components.figures.upright import Panel
from components.figures.wrap import wrap

Points = list[dict[Any, Any]]
TEXTS: Final[dict[str, Text]] = {
    "panel_head": Text("{series}，{unit}", "{series}, {unit}"),
    "panel_of": Text("{name}：{series}", "{name}: {series}"),
    "panel_next": Text("{first}，后改为{then}", "{first}, then {then}"),
    "start_unprinted": Text("累计，起算时间未注明", "cumulative, start not stated"),
    "start_printed": Text("累计，自{day}起", "cumulative since {day}"),
    "single_date": Text("只有一个时点", "a single date"),
    "told": Text("{years}：{told}", "{years}: {told}"),
    "told_until": Text("{told}（原边界至{day}）", "{told} (old boundary to {day})"),
    "not_joined": Text("不连线：{reasons}", "not joined: {reasons}"),
}
TICKS_PX: Final = 26
_HEAD_LINE_PX: Final = 18
_HEAD_GAP_PX: Final = 6
_GAP_PX: Final = 18
_TWO_COLUMNS_FROM: Final = 5
_WIDEST_HEAD: Final = 112
_WIDE_PX, _NARROW_PX = 1110, 326
_TICK_ROOM: Final = 0.9


@dataclass(frozen=True)
class Layout:
    """Where ``count`` panels stand: columns, heights in pixels, gutters left and right of each plot."""

    theme: Theme
    count: int

    @property
    def columns(self) -> int:
        """Two columns where there are many panels and room for two."""
        return 2 if self.count >= _TWO_COLUMNS_FROM and not self.theme.narrow else 1

    @property
    def gutters(self) -> tuple[int, int]:
        """Pixels left and right of a plot."""
        return (70, 12) if self.theme.narrow else (78, 24)

    @property
    def plot_px(self) -> int:
        """The height of a plot."""
        return 170 if self.count <= 2 else 130 if self.count < _TWO_COLUMNS_FROM else 108

    @property
    def room_px(self) -> float:
        """The width of a plot, near enough to place words."""
        whole = _NARROW_PX if self.theme.narrow else _WIDE_PX
        return whole / self.columns - sum(self.gutters)

    @property
    def share(self) -> float:
        """The width of a plot as a part of the ground between the figure's margins."""
        return self.room_px / (self.room_px * self.columns + (self.columns - 1) * sum(self.gutters))

    def left(self, n: int) -> float:
        """Where the plot of panel ``n`` (from 0) begins on that ground."""
        return n % self.columns * self.share * (1 + sum(self.gutters) / self.room_px)

    def bands(self, heads: list[list[str]]) -> list[float]:
        """Return the heights of the rows of panels whose heads have these lines."""
        tall = [
            len(lines) * _HEAD_LINE_PX + _HEAD_GAP_PX + self.plot_px + TICKS_PX + _GAP_PX for lines in heads
        ]
        return [max(tall[n : n + self.columns]) for n in range(0, len(tall), self.columns)]

    def bottom(self, n: int, bands: list[float]) -> float:
        """Return how far below the top of the figure the plot of panel ``n`` ends."""
        return sum(bands[: n // self.columns + 1]) - TICKS_PX - _GAP_PX


def axes(
    panel: Panel, unit: str, labels: Labels, scale: TimeScale, layout: Layout, ends: tuple[float, float]
) -> Any:
    """Return the two axes of a panel by name; ``ends`` are the ends of its plot as parts of the figure."""
    highest = panel.low + _TICK_ROOM * (panel.high - panel.low)
    ticks = [
        t
        for t in canvas_for([panel.low, panel.high], Theme("light", True)).ticks()
        if panel.low <= t <= highest
    ]
    value = {
        "domain": list(ends),
        "range": [panel.low, panel.high],
        "tickvals": ticks,
        "ticktext": [labels.amount(t, unit) if unit == "percent" else labels.compact(t) for t in ticks],
        "anchor": panel.x,
        "zeroline": True,
        "zerolinecolor": panel.theme["rule-strong"],
        "ticks": "",
    }
    first = layout.left(panel.number - 1)
    time = scale.axis(layout.room_px) | {"domain": [first, min(1.0, first + layout.share)], "anchor": panel.y}
    names = (f"xaxis{panel.x[1:]}", f"yaxis{panel.y[1:]}")
    return dict(zip(names, (time | {"showline": True, "side": "bottom"}, value), strict=True))


def head(points: Points, labels: Labels, layout: Layout) -> list[str]:
    """Return the lines above a panel: what it counts, from when, and where and why no line is drawn."""
    # On paper a figure is narrower than on a wide screen (``assets/print.js``), and its heads must not be cut there.
    room = min(_WIDEST_HEAD, int((layout.room_px + layout.gutters[0]) / 6.9))
    lines = [f"<b>{line}</b>" for line in wrap(_title(points, labels), room)]
    single = labels("single_date") if points[0]["lone"] else ""
    notes = [part for part in (_start(points, labels), _gaps(points, labels), single) if part]
    first = _stop(labels).join(notes)
    said = [first[:1].upper() + first[1:], *_happened(points, labels)]
    style = f"font-size:12px;color:{layout.theme['ink2']}"
    small = [line for part in said for line in wrap(part, room + 4) if line]
    return lines + [f'<span style="{style}">{line}</span>' for line in small]


def heading(lines: list[str], n: int, top: float, layout: Layout) -> Mark:
    """Return the head of panel ``n`` above ``top``, a part of the figure."""
    note = {
        "text": "<br>".join(lines),
        "xref": "paper",
        "x": layout.left(n),
        "xanchor": "left",
        "xshift": -layout.gutters[0] + 2,
        "yref": "paper",
        "y": top,
        "yanchor": "bottom",
        "yshift": _HEAD_GAP_PX - 2,
        "align": "left",
        "showarrow": False,
        "font": {"size": 13, "color": layout.theme["ink"]},
    }
    return Mark(annotations=(note,))


def _title(points: Points, labels: Labels) -> str:
    first, last = points[0], points[-1]
    named = labels.of(first, "series")
    if first["indicator_id"] != last["indicator_id"]:
        named = labels("panel_next", first=labels.of(first, "indicator"), then=labels.of(last, "indicator"))
    if first["group"] != "case":
        named = labels("panel_of", name=labels.of(last, "short"), series=named)
    return labels("panel_head", series=named, unit=labels.code("unit", first["unit"]))


def _start(points: Points, labels: Labels) -> str:
    if points[0]["indicator_kind"] != "cumulative":
        return ""
    start = next((row["period_start"] for row in points if not is_absent(row["period_start"])), None)
    if start is None:
        return labels("start_unprinted")
    day = labels.period({"period_start": start, "period_end": start, "period_kind": "instant"})
    return labels("start_printed", day=day)


def _gaps(points: Points, labels: Labels) -> str:
    """Why successive points are not joined, with the years between which no line is drawn."""
    by_id = {row["observation_id"]: row for row in points}
    reasons: dict[str, list[str]] = {}
    for row in points:
        if row["gap"] and row["gap"] != "rival" and not is_total_of_years(row):
            reasons.setdefault(labels.of(row, "reason"), []).append(_between(by_id[row["gap_from"]], row))
    comma, open_, shut = ("、", "（", "）") if labels.language == "zh" else (", ", " (", ")")
    said = [f"{r}{open_}{comma.join(dict.fromkeys(spans))}{shut}" for r, spans in reasons.items()]
    return labels("not_joined", reasons=_stop(labels).join(said)) if said else ""


def _happened(points: Points, labels: Labels) -> list[str]:
    """What the tables tell of each break: between which years, and what happened."""
    by_id = {row["observation_id"]: row for row in points}
    told = [row for row in points if not is_absent(row["happened_zh"])]
    return [
        labels("told", years=_between(by_id[row["gap_from"]], row), told=happened_said(row, labels))
        for row in told
    ]


def happened_said(row: Row, labels: Labels) -> str:
    """Return what happened before a point, with the last day of the old boundary where that is what changed."""
    said, day = labels.of(row, "happened"), row["happened_on"]
    if is_absent(day):
        return said
    until = labels.period({"period_start": day, "period_end": day, "period_kind": "instant"})
    return labels("told_until", told=said, day=until)


def _between(before: dict[Any, Any], row: dict[Any, Any]) -> str:
    return "–".join(map(str, dict.fromkeys((before["at"].year, row["at"].year))))


def _stop(labels: Labels) -> str:
    return "；" if labels.language == "zh" else "; "
