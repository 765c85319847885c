"""Two indicators against each other: each case a point in the box of its bounds, open where no bound is asserted."""

from collections.abc import Iterator, Mapping, Sequence
from math import log10
from typing import Any, Final, NamedTuple

import pandas as pd

from casebook.crossing import AXES, judge_crossed
from casebook.labels import Labels
from casebook.text import Text, is_absent
from components.figures import marks
from components.figures.canvas import Canvas, canvas_for, value_axis
from components.figures.compose import compose
from components.figures.figure import Figure, figure_of
from components.figures.hover import answering, evidence_query
from components.figures.marks import NOTHING, Mark
from components.figures.naming import Named, dots, place_names
from components.figures.strokes import line
from components.figures.theme import Theme, fade, template
from components.figures.wrap import wrap

Row = Mapping[Any, Any]
TEXTS: Final[dict[str, Text]] = {
    "axis_title": Text("{indicator}（{unit}；{when}）", "{indicator} ({unit}; {when})"),
    "axis_log": Text("{title}，对数刻度", "{title}, log scale"),
    "axis_undated": Text("未注明时间", "no date stated"),
    "scatter_hover": Text("{indicator}：{said}", "{indicator}: {said}"),
    "scatter_lacks": Text("{indicator}：{status}", "{indicator}: {status}"),
    "scatter_unchosen": Text("未选", "not chosen"),
    "scatter_apart": Text("两项的数字属于前后两个边界", "figures of two boundaries"),
    "scatter_away": Text("{place}的数字，不是{name}的", "figures of {place}, not of {name}"),
    "scatter_refused": Text("不画在两轴上", "Not drawn on two axes"),
}
_HEIGHT_PX: Final = (460, 380)
_PLOT_PX: Final = ((900, 384), (250, 304))  # about as large as the plot is drawn, to place names by
_MARGINS_PX: Final = ((86, 40), (58, 16))
_LINE_PX: Final = 22
_AXIS_PX: Final = 62  # under the points, for the numbers and the title of the axis
_UNDER: Final = {
    "xref": "paper",
    "x": 0,
    "xanchor": "left",
    "yref": "paper",
    "y": 0,
    "yanchor": "top",
    "showarrow": False,
}
_DASH: Final = {"soft": "2.5px,2.5px", "open": "6px,4px"}


class Box(NamedTuple):
    """The bounds of a case on both axes as they are drawn, and how each of the four ends is."""

    x: tuple[float, float]
    y: tuple[float, float]
    ends: Mapping[str, tuple[str, str]]


def draw_scatter(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
    """Return the figure of ``rows`` (those of ``casebook.crossing``); a refused pair shows its reasons instead."""
    labels = labels.with_texts(TEXTS)
    met = [row for row in rows.to_dict("records") if row["status"] == "figure" and row["chosen"]]
    verdict = judge_crossed(rows)
    if verdict.is_lonely or (verdict.grade == "refused" and is_absent(rows["caveat_zh"].iloc[0])):
        reasons = [f.reason.pick(labels.language) for f in verdict.findings if f.grade == "refused"]
        return _refused(reasons, _side_by_side(rows.to_dict("records"), labels), labels, theme)
    x, y = (_axis(met, axis, theme) for axis in AXES)
    mark = sum((_point(row, x, y, labels) for row in met), NOTHING)
    mark += _names(met, x, y, labels)
    points = {row["case_id"] for row in met}
    absent = [row for row in rows.to_dict("records") if row["case_id"] not in points]
    mark += Mark(annotations=tuple(_absent(absent, labels, theme)))
    caveat = labels.of(rows.iloc[0].to_dict(), "caveat")
    return _laid_out(mark, x, y, met, labels, caveat=caveat, more=_LINE_PX * len(absent))


def _absent(absent: list[dict[Any, Any]], labels: Labels, theme: Theme) -> Iterator[dict[str, Any]]:
    """A line under the figure for each case that is no point, which leads to why."""
    for place, row in enumerate(absent):
        said = labels("scatter_lacks", indicator=labels.of(row), status=_lack(row, labels))
        note = _UNDER | {"yshift": -_AXIS_PX - _LINE_PX * place, "text": said, "align": "left"}
        axis = next((axis for axis in AXES if row[f"{axis}_status"] != "figure"), AXES[0])
        about = {"case_id": row["case_id"], "indicator_id": row[f"{axis}_indicator_id"]}
        told = {
            "hovertext": f"<b>{labels.of(row)}</b><br>{_lack(row, labels)}",
            "name": evidence_query(about),
        }
        yield note | told | {"font": {"size": 12, "color": theme["ink3"]}}


def _lack(row: Row, labels: Labels) -> str:
    """What a case lacks to be a point: its choice, or the indicator of which it has no figure."""
    if not row["chosen"]:
        return labels("scatter_unchosen")
    told = [
        labels(
            "scatter_lacks",
            indicator=labels.of(_side(row, axis), "indicator"),
            status=labels(status).lower(),
        )
        for axis in AXES
        if (status := str(row[f"{axis}_status"])) != "figure"
    ]
    away = next((side for axis in AXES if (side := _side(row, axis))["is_own_place"] is False), None)
    if not told and away:
        return labels("scatter_away", place=labels.of(away, "place_name"), name=labels.of(row))
    return ("；" if labels.language == "zh" else "; ").join(told) or labels("scatter_apart")


def _axis(met: list[dict[Any, Any]], axis: str, theme: Theme) -> Canvas:
    return canvas_for([row[f"{axis}_{name}"] for row in met for name in ("value", "lower", "upper")], theme)


def _side(row: Row, axis: str) -> dict[str, Any]:
    """One of the two figures of a row, as a figure."""
    start = f"{axis}_"
    return {str(name)[2:]: value for name, value in row.items() if str(name).startswith(start)}


def _box(row: Row, x: Canvas, y: Canvas) -> Box:
    reach, ends = [], {}
    for axis, canvas in zip(AXES, (x, y), strict=True):
        own = _side(row, axis)
        low, high = own["lower"], own["upper"]
        value = own["value"]
        first = _end(canvas, low, value if is_absent(high) else high, -1)
        last = _end(canvas, high, value if is_absent(low) else low, 1)
        reach.append((first, last))
        ends[axis] = marks.ends_of(own)
    return Box(reach[0], reach[1], ends)


def _end(canvas: Canvas, bound: Any, other: Any, side: int) -> float:
    """Where a bound is drawn; one that is not asserted fades into the ground beyond the other end."""
    if not is_absent(bound):
        return float(bound)
    return canvas.low if is_absent(other) else canvas.faded(float(other), side)


def _point(row: dict[Any, Any], x: Canvas, y: Canvas, labels: Labels) -> Mark:
    theme = x.theme
    box = _box(row, x, y)
    mark = _wash(theme, row, box) + _edges(theme, row, box)
    at = _at(row, box)
    said = "<br>".join([f"<b>{labels.of(row)}</b>", *(_told(_side(row, axis), labels) for axis in AXES)])
    point = answering(
        marks.dot(x, at[0], at[1], row, hover=said), labels, row | {"observation_id": row["x_observation_id"]}
    )
    return mark + point


def _at(row: Row, box: Box) -> list[float]:
    """Where the point of a case is: the numbers printed, or the middle of the bounds."""
    return [_middle(_side(row, axis), reach) for axis, reach in zip(AXES, (box.x, box.y), strict=True)]


def _middle(own: Row, reach: tuple[float, float]) -> float:
    return sum(reach) / 2 if is_absent(own["value"]) else float(own["value"])


def _told(own: Row, labels: Labels) -> str:
    return labels(
        "scatter_hover",
        indicator=labels.of(own, "indicator"),
        said=f"{labels.gloss(own)} {labels.bounds(own)} · {labels.period(own)}",
    )


def _wash(theme: Theme, row: Row, box: Box) -> Mark:
    corners = {"x": [box.x[0], box.x[1], box.x[1], box.x[0]], "y": [box.y[0], box.y[0], box.y[1], box.y[1]]}
    fill = {"fill": "toself", "fillcolor": fade(theme.edge(row), 0.14), "mode": "none", "hoverinfo": "skip"}
    return Mark(({"type": "scatter"} | corners | fill,))


def _edges(theme: Theme, row: Row, box: Box) -> Mark:
    """The sides of a box: solid where a bound is included, dashed where it is open or soft, none where none is."""
    sides = {
        ("x", 0): ([box.x[0]] * 2, list(box.y)),
        ("x", 1): ([box.x[1]] * 2, list(box.y)),
        ("y", 0): (list(box.x), [box.y[0]] * 2),
        ("y", 1): (list(box.x), [box.y[1]] * 2),
    }
    drawn = NOTHING
    for (axis, side), (xs, ys) in sides.items():
        kind = box.ends[axis][side]
        if kind != "none":
            dash = {"dash": _DASH[kind]} if kind in _DASH else {}
            drawn += line(xs, ys, theme.edge(row), {"width": 1.6} | dash)
    return drawn


def _names(met: list[dict[Any, Any]], x: Canvas, y: Canvas, labels: Labels) -> Mark:
    """The name of each case beside its first point, clear of every point, box and other name."""
    theme, (width, height) = x.theme, _PLOT_PX[x.theme.narrow]

    def pixels(across: float, up: float) -> tuple[float, float]:
        return x.share(across) * width, y.share(up) * height

    boxes = [(row, _box(row, x, y)) for row in met]
    taken = dots([Named(*pixels(*_at(row, box)), "") for row, box in boxes])
    for _, box in boxes:
        (left, low), (right, high) = (pixels(box.x[side], box.y[side]) for side in (0, 1))
        taken.append((left, low - 2, right, high + 2))
    notes = []
    for row, box in {row["case_id"]: (row, box) for row, box in reversed(boxes)}.values():
        at = _at(row, box)
        named = Named(*pixels(*at), labels.of(row))
        placed = place_names([named], width, height, theme, taken)
        shift = (placed[0]["xshift"], placed[0]["yshift"]) if placed else (0, 16)
        spot = [log10(end) if axis.log and end > 0 else end for end, axis in zip(at, (x, y), strict=True)]
        notes.append(_name(theme, labels.of(row), spot, shift))
    return Mark(annotations=tuple(notes))


def _name(theme: Theme, name: str, at: list[float], shift: tuple[float, float]) -> dict[str, Any]:
    note = {"text": name, "x": at[0], "y": at[1], "xref": "x", "yref": "y", "showarrow": False}
    note |= {"xshift": shift[0], "yshift": shift[1], "yanchor": "middle"}
    return note | {"font": {"size": 13, "color": theme["ink"]}}


def _laid_out(
    mark: Mark, x: Canvas, y: Canvas, met: list[dict[Any, Any]], labels: Labels, *, caveat: str, more: int
) -> Figure:
    """The figure, ``more`` pixels higher for the lines under it."""
    theme = x.theme
    left, right = _MARGINS_PX[theme.narrow]
    lines = wrap(caveat, 46 if theme.narrow else 130) if caveat else []
    top = 14 + 18 * len(lines)
    layout = {
        "template": template(theme),
        "height": _HEIGHT_PX[theme.narrow] + top + more,
        "margin": {"l": left, "r": right, "t": top, "b": _AXIS_PX + more, "pad": 0},
        "xaxis": _scale(x, labels, [_side(row, "x") for row in met]) | {"side": "bottom"},
        "yaxis": _scale(y, labels, [_side(row, "y") for row in met]) | {"side": "left"},
        "shapes": list(mark.shapes),
        "annotations": [*mark.annotations, *_caveat(theme, lines)],
    }
    return figure_of(list(mark.traces), layout)


def _scale(canvas: Canvas, labels: Labels, figures: Sequence[Row]) -> dict[str, Any]:
    own = figures[0]
    named = {"indicator": labels.of(own, "indicator"), "unit": labels.code("unit", own["unit"])}
    title = labels("axis_title", **named, when=_when(figures, labels))
    title = labels("axis_log", title=title) if canvas.log else title
    text = "<br>".join(wrap(title, 38 if canvas.theme.narrow else 90))
    shown = {"showgrid": True, "gridcolor": canvas.theme["rule"], "showline": True, "zeroline": False}
    axis = value_axis(canvas, labels, str(own["unit"]))
    return axis | shown | {"title": {"text": text, "font": {"size": 12.5}, "standoff": 10}}


def _when(figures: Sequence[Row], labels: Labels) -> str:
    """The years that the figures of an axis end in, and whether some have no date."""
    years = sorted({int(row["period_end"].year) for row in figures if not is_absent(row["period_end"])})
    undated = [labels("axis_undated")] if any(is_absent(row["period_end"]) for row in figures) else []
    return labels.join([*(str(year) for year in years), *undated])


def _caveat(theme: Theme, lines: list[str]) -> list[dict[str, Any]]:
    if not lines:
        return []
    place = {
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "yref": "paper",
        "y": 1,
        "yanchor": "bottom",
        "yshift": 6,
    }
    text = "<br>".join(f"<b>{part}</b>" for part in lines)
    font = {"size": 12.5, "color": theme["caution"]}
    return [place | {"text": text, "align": "left", "showarrow": False, "font": font}]


def _side_by_side(rows: Sequence[Row], labels: Labels) -> list[str]:
    """The figures of both indicators, a line a case, where two axes would claim what they cannot."""
    told: dict[str, list[str]] = {}
    chosen = [row for row in rows if row["chosen"]]
    for row, side in ((row, _side(row, axis)) for axis in AXES for row in chosen):
        if side["status"] == "figure" and side["is_own_place"]:
            told.setdefault(labels.of(row), []).append(_told(side, labels))
    semicolon = "；" if labels.language == "zh" else "; "
    return [
        labels("scatter_hover", indicator=name, said=semicolon.join(dict.fromkeys(said)))
        for name, said in told.items()
    ]


def _refused(reasons: list[str], figures: list[str], labels: Labels, theme: Theme) -> Figure:
    """The reasons in the place of the points, and under them the figures in words."""
    canvas = Canvas(theme, 0, 1, row_px=_LINE_PX)
    lines = [part for said in (*reasons, *figures) for part in wrap(said, 42 if theme.narrow else 120)]
    mark = marks.words(theme, f"<b>{labels('scatter_refused')}</b>", 0.6, at_px=0, colour="ink", size=13)
    for place, text in enumerate(lines):
        mark += marks.words(theme, text, place + 1.7, at_px=0)
    return compose(mark, canvas, bottom=len(lines) + 2, gutters_px=(8, 8), axis=None, head_px=6)
