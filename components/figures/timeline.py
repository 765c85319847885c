"""The programmes in time: starts as far as they are printed, dated figures, changes of boundary, the publication."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from math import inf
from typing import Any, Final

import pandas as pd

from casebook.labels import Labels
from casebook.text import Text, is_absent
from casebook.timeline import as_printed
from components.figures.figure import Figure, figure_of
from components.figures.hover import answering
from components.figures.lines import mark_rules
from components.figures.marks import HATCH_PX, NOTHING, Mark
from components.figures.naming import shift_inside
from components.figures.symbols import symbol_path
from components.figures.theme import Theme, fade, template
from components.figures.timescale import TimeScale, time_scale
from components.figures.upright import Panel
from components.figures.wrap import wrap

Row = Mapping[Any, Any]
TEXTS: Final[dict[str, Text]] = {
    "left_out": Text("略去 {first}—{last}", "{first}–{last} left out"),
    "start_missing": Text("开始时间未注明", "start not stated"),
    "started": Text("{period}：{label}", "{period}: {label}"),
    "dated": Text("{period}", "{period}"),
    "in_print_by": Text("未注明时间，至迟{period}", "no date given; by {period}"),
    "n_figures": Text("{n:word}个数字：{printed}", "{n:word} {n|figure|figures}: {printed}"),
}
_LANE_PX, _TRACK_PX, _LINE_PX = 62, 52, 17
_HEAD_PX, _FOOT_PX = 28, 48
_GUTTERS: Final = {False: (330, 24), True: (14, 14)}
_ROOM_PX: Final = {False: 760, True: 312}
_COUNT_PX: Final = 11  # from the middle of a number to that of the next
_FIGURES_BELOW_PX: Final = 15
# How much of the time a note on a boundary takes.
_NOTE: Final = 0.3
_COLUMNS: Final = {False: 44, True: 48}
_PLACED: Final = {"figures": ("period_end",), "in_print": ("in_print_by",)}


@dataclass(frozen=True)
class Track:
    """What every mark of a lane is drawn with: the axes (vertical unit: pixels), the labels, the time, the lane's height.

    ``rules`` is where rules through all lanes stand, which no words cross.
    """

    panel: Panel
    labels: Labels
    scale: TimeScale
    y: float = 0.0
    rules: tuple[float, ...] = ()

    @property
    def theme(self) -> Theme:
        """The theme of the figure."""
        return self.panel.theme


def draw_timeline(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
    """Return the figure of the rows of ``casebook.timeline``: a lane a case, a rule for what belongs to none."""
    labels = labels.with_texts(TEXTS)
    records = rows.to_dict("records")
    shared = [row for row in records if is_absent(row["case_id"])]
    own = [row for row in records if not is_absent(row["case_id"])]
    lanes = [list(lane) for _, lane in groupby(own, key=lambda row: row["case_id"])]
    heads = [_head(lane, labels, theme) for lane in lanes]
    heights = [_height(lines, narrow=theme.narrow) for lines in heads]
    scale = time_scale([day for row in records for day in _days(row)])
    rules = tuple(scale.at(row["period_end"]) for row in shared)
    track = Track(Panel(1, theme, 0, sum(heights)), labels, scale, rules=rules)
    mark = mark_rules(track.panel, scale, labels, _ROOM_PX[theme.narrow], below=True)
    mark = sum((_rule(track, row) for row in shared), mark)
    for n, lane in enumerate(lanes):
        mark += _lane(track, lane, heads[n], sum(heights) - sum(heights[:n]), heights[n])
    return _figure(track, mark, sum(heights))


def _figure(track: Track, mark: Mark, height: float) -> Figure:
    narrow = track.theme.narrow
    left, right = _GUTTERS[narrow]
    axis = track.scale.axis(_ROOM_PX[narrow]) | {"range": [0, track.scale.width + 0.2]}
    layout = {
        "template": template(track.theme),
        "height": height + _HEAD_PX + _FOOT_PX,
        "margin": {"l": left, "r": right, "t": _HEAD_PX, "b": _FOOT_PX, "pad": 0},
        "xaxis": axis | {"showline": True, "side": "bottom"},
        "yaxis": {"range": [0, height], "visible": False},
        "shapes": list(mark.shapes),
        "annotations": list(mark.annotations),
    }
    return figure_of(list(mark.traces), layout)


def _days(row: Row) -> list[Any]:
    """The days a row needs on the axis; the start of a long count is not among them."""
    names = _PLACED.get(row["kind"], ("period_start", "period_end"))
    return [row[name] for name in names if not is_absent(row[name])]


def _head(lane: list[dict[Any, Any]], labels: Labels, theme: Theme) -> list[str]:
    """The lines under a case's name: its start, and on a narrow figure its changes of boundary."""
    kinds = ("programme_start", "boundary") if theme.narrow else ("programme_start",)
    said = [] if any(row["kind"] == "programme_start" for row in lane) else [labels("start_missing")]
    said += [
        labels("started", period=period_of(row, labels), label=labels.of(row, "label"))
        for row in lane
        if row["kind"] in kinds
    ]
    return [line for part in said for line in wrap(part, _COLUMNS[theme.narrow])]


def _height(lines: list[str], *, narrow: bool) -> float:
    return (
        _TRACK_PX + _LINE_PX * (len(lines) + 1) if narrow else max(_LANE_PX, _LINE_PX * (len(lines) + 1) + 12)
    )


def period_of(row: Row, labels: Labels) -> str:
    """Return the period of an event, no finer than it is printed."""
    return labels.period(as_printed(row))


def _rule(track: Track, row: Row) -> Mark:
    """The rule through all lanes of what concerns every case."""
    x, colour = track.scale.at(row["period_end"]), track.theme["accent"]
    line = {
        "type": "line",
        "xref": "x",
        "yref": "y domain",
        "x0": x,
        "x1": x,
        "y0": 0,
        "y1": 1,
        "layer": "below",
    }
    said = f"{track.labels.of(row, 'label')} {track.labels.period(row)}"
    room = _ROOM_PX[track.theme.narrow]
    shift = shift_inside(x / (track.scale.width + 0.2) * room, said, room)
    note = {
        "text": said,
        "x": x,
        "xshift": shift,
        "xref": "x",
        "y": 1,
        "yref": "y domain",
        "yanchor": "bottom",
        "showarrow": False,
    }
    note["font"] = {"size": 12.5, "color": colour}
    return Mark(shapes=(line | {"line": {"color": colour, "width": 2}},), annotations=(note,))


def _lane(track: Track, lane: list[dict[Any, Any]], head: list[str], top: float, height: float) -> Mark:
    narrow, theme = track.theme.narrow, track.theme
    words_px = _LINE_PX * (len(head) + 1)
    at = top - words_px - 14 if narrow else top - height / 2 + 8
    here = replace(track, y=at)
    mark = _level(at, theme["rule"], track.scale.width)
    mark += _name(here, lane[0], head, top - words_px / 2 if narrow else top - height / 2, words_px)
    for row in _with_counts_apart(track, lane):
        mark += answering(_KINDS.get(row["kind"], _event)(here, row), track.labels, row)
    return mark


def _level(y: float, colour: str, width: float) -> Mark:
    line = {
        "type": "line",
        "xref": "x",
        "yref": "y",
        "x0": 0,
        "x1": width,
        "y0": y,
        "y1": y,
        "layer": "below",
    }
    return Mark(shapes=(line | {"line": {"color": colour, "width": 1}},))


def _name(track: Track, row: Row, head: list[str], y: float, words_px: float) -> Mark:
    """The case with its symbol and what is printed of its start, left of the lane or above it."""
    theme, left = track.theme, _GUTTERS[track.theme.narrow][0]
    small = "<br>".join(head)
    note = {
        "xref": "x domain",
        "x": 0,
        "xshift": -left + 28,
        "xanchor": "left",
        "yref": "y",
        "y": y,
        "align": "left",
    }
    note |= {"yanchor": "middle", "showarrow": False, "font": {"size": 13, "color": theme["ink"]}}
    style = f"font-size:12px;color:{theme['ink2']}"
    note["text"] = f'<b>{track.labels.of(row)}</b><br><span style="{style}">{small}</span>'
    path = _shifted(symbol_path(str(row["marker"]), 6, up=True), -left + 14, words_px / 2 - 10)
    symbol = {"type": "path", "path": path, "xref": "x domain", "xanchor": 0, "yref": "y", "yanchor": y}
    symbol |= {"xsizemode": "pixel", "ysizemode": "pixel", "fillcolor": theme.fill(row)}
    return Mark(shapes=(symbol | {"line": {"color": theme.edge(row), "width": 1.6}},), annotations=(note,))


def _shifted(path: str, right: float, up: float) -> str:
    points = [step.split(",") for step in path.strip("MZ").split("L")]
    return "M" + "L".join(f"{float(x) + right:.2f},{float(y) + up:.2f}" for x, y in points) + "Z"


def _start(track: Track, row: Row) -> Mark:
    """A start: the bar from its earliest to its latest day; dashed to the right where no latest day is printed."""
    panel, first = track.panel, track.scale.at(row["period_start"])
    colour = track.theme.edge(row)
    if is_absent(row["period_end"]):
        bar = panel.line([first, first + 1], [track.y, track.y], colour, 3, "3px,3px")
        return bar + _symbol(track, first, track.y, row, 8) + _told(track, first, row)
    last = track.scale.at(row["period_end"], after=1)
    bar = panel.line([first, last], [track.y, track.y], fade(colour, 0.55), 8)
    middle = (first + last) / 2
    return bar + _symbol(track, middle, track.y, row, 8) + _told(track, middle, row)


def _missing(track: Track, row: Row) -> Mark:
    """The hatch of what is not reported, at the left end of the lane."""
    width, high = (30, HATCH_PX[1]) if track.theme.narrow else HATCH_PX
    strokes = "".join(f"M{k},{-high / 2}L{k + high},{high / 2}" for k in range(0, width - high + 1, 7))
    hatch = track.panel.shape(0, track.y, strokes, line={"color": track.theme["hatch"], "width": 1.2})
    said = f"<b>{track.labels.of(row)}</b><br>{track.labels('start_missing')}"
    return hatch + track.panel.target(0.02 * track.scale.width, track.y, said)


def _figures_at(track: Track, row: Row) -> float:
    return track.scale.at(row["in_print_by"] if row["kind"] == "in_print" else row["period_end"])


def _with_counts_apart(track: Track, lane: Sequence[Row]) -> list[dict[Any, Any]]:
    """The rows of a lane; of figures, ``count_px`` is how far their number moves aside so that no two touch."""
    counted = [n for n, row in enumerate(lane) if row["kind"] in ("figures", "in_print")]
    per_unit = _ROOM_PX[track.theme.narrow] / track.scale.width
    places = {n: per_unit * _figures_at(track, lane[n]) for n in counted}
    shifts: dict[int, float] = dict.fromkeys(range(len(lane)), 0.0)
    free = -inf
    for n in sorted(counted, key=places.__getitem__):
        shifts[n] = max(0.0, free - places[n])
        free = places[n] + shifts[n] + _COUNT_PX
    return [{**row, "count_px": shifts[n]} for n, row in enumerate(lane)]


def _figures(track: Track, row: Row) -> Mark:
    """Figures, a step below the lane: a small symbol at their last day, their number under it.

    An arrow to the left says that they are totals without a printed start.
    """
    undated = row["kind"] == "in_print"
    day = row["in_print_by"] if undated else row["period_end"]
    x, y, colour = _figures_at(track, row), track.y - _FIGURES_BELOW_PX, track.theme.edge(row)
    mark = NOTHING
    if row["period_kind"] == "since_unstated" or (undated and is_absent(row["period_start"])):
        mark += track.panel.shape(
            x, y, "M-34,0L-8,0", line={"color": colour, "width": 1.8, "dash": "3px,3px"}
        )
        mark += track.panel.shape(x, y, "M-29,4L-34,0L-29,-4", line={"color": colour, "width": 1.8})
    note = {"text": str(int(row["figures"])), "x": x, "xref": "x", "y": y, "yref": "y", "yshift": -14}
    note |= {"showarrow": False, "font": {"size": 12, "color": track.theme["ink2"]}}
    note |= {"xshift": row["count_px"], "bgcolor": track.theme["surface"]}
    said = track.labels("n_figures", n=int(row["figures"]), printed=row["printed"])
    when = {"period_start": day, "period_end": day, "period_kind": "instant"} if undated else row
    period = track.labels("in_print_by" if undated else "dated", period=track.labels.period(when))
    target = track.panel.target(x, y, f"<b>{track.labels.of(row)}</b> {period}<br>{said}")
    return mark + _symbol(track, x, y, row, 4.5) + Mark(annotations=(note,)) + target


def _boundary(track: Track, row: Row) -> Mark:
    x, colour = track.scale.at(row["period_end"]), track.theme["caution"]
    rule = track.panel.shape(x, track.y, "M0,-15L0,15", line={"color": colour, "width": 2, "dash": "4px,3px"})
    said = NOTHING
    if not track.theme.narrow:
        label = "<br>".join(wrap(track.labels.of(row, "label"), 30))
        crossed = [rule for rule in track.rules if x <= rule < x + track.scale.width * _NOTE]
        at = min(crossed, default=x)
        note = {
            "text": label,
            "x": at,
            "xref": "x",
            "y": track.y,
            "yref": "y",
            "xanchor": "left",
            "xshift": 6,
        }
        note |= {"yshift": 22, "yanchor": "middle", "align": "left", "showarrow": False}
        if at > track.scale.width * (1 - _NOTE):
            note |= {"xanchor": "right", "xshift": -6, "align": "right"}
        note["bgcolor"] = track.theme["surface"]
        note["font"] = {"size": 12, "color": colour}
        said = Mark(annotations=(note,))
    return rule + said + _told(track, x, row)


def _event(track: Track, row: Row) -> Mark:
    x = track.scale.at(row["period_start"] if is_absent(row["period_end"]) else row["period_end"])
    return _symbol(track, x, track.y, row, 6) + _told(track, x, row)


def _told(track: Track, x: float, row: Row) -> Mark:
    """What an event says when pointed at."""
    said = track.labels("started", period=period_of(row, track.labels), label=track.labels.of(row, "label"))
    return track.panel.target(x, track.y, f"<b>{track.labels.of(row)}</b><br>{said}")


def _symbol(track: Track, x: float, y: float, row: Row, radius: float) -> Mark:
    theme = track.theme
    fill = theme.fill(row) if row["source_kind"] == "case" else theme["surface"]
    path = symbol_path(str(row["marker"]), radius, up=True)
    return track.panel.shape(x, y, path, fillcolor=fill, line={"color": theme.edge(row), "width": 1.6})


_KINDS: Final = {
    "programme_start": _start,
    "start_not_printed": _missing,
    "figures": _figures,
    "in_print": _figures,
    "boundary": _boundary,
}
