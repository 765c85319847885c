"""Series in time: one panel a series, each on its own scale; a line only where the rules of joining allow one."""

from collections.abc import Mapping
from datetime import date
from itertools import groupby, pairwise
from typing import Any, Final

import pandas as pd

from casebook.joining import BY_CODE, is_total_of_years, length_years
from casebook.labels import Labels
from casebook.others import OTHER
from casebook.text import Text, is_absent
from components.figures.figure import Figure, figure_of
from components.figures.hover import TEXTS as HOVER
from components.figures.hover import answering, hover
from components.figures.lanes import TEXTS as LANES
from components.figures.lanes import draw_lanes, lanes_px
from components.figures.marks import NOTHING, Mark
from components.figures.naming import Box, Named, dots, place_names, place_word, shift_inside
from components.figures.others import TEXTS as OTHERS
from components.figures.others import draw_others, others_px
from components.figures.panels import TEXTS as PANELS
from components.figures.panels import Layout, axes, head, heading
from components.figures.theme import Theme, fade, template
from components.figures.timescale import TimeScale, decimal_year, time_scale
from components.figures.upright import FADE_SHARE, Panel, break_band, figure_mark, undated

Row = Mapping[Any, Any]
Points = list[dict[Any, Any]]
TEXTS: Final[dict[str, Text]] = {
    **HOVER,
    **PANELS,
    **LANES,
    **OTHERS,
    "left_out": Text("略去 {first}—{last}", "{first}–{last} left out"),
    "article_published": Text("文章发表", "article published"),
    "undated_point": Text("未注明时间", "no date given"),
    "band_measure": Text("定义改变", "definition changes"),
    "band_boundary": Text("边界改变", "boundary changes"),
    "band_break": Text("中断", "break"),
    "band_definition": Text("定义不同", "definition differs"),
    "years_together": Text("{years}年合计，年均{mean}", "{years} years together, {mean} a year on average"),
}
_DASHED_FROM_YEARS: Final = 1.6
_RULE_EVERY_PX: Final = 36
_BAND_PX, _CLEAR_PX = 6, 16


def draw_series(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
    """Return the figure of the rows of ``casebook.series.bundle_rows``; an empty one where there are none."""
    labels = labels.with_texts(TEXTS)
    marked = with_neutral_marks(rows, theme)
    others = [row for row in marked if row["group"] == OTHER]
    lone = [row for row in marked if _is_lane(row)]
    drawn = [row for row in marked if not _is_lane(row) and row["group"] != OTHER]
    panels = [list(points) for _, points in groupby(drawn, key=lambda row: row["series"])]
    if not panels:
        return figure_of((), {"template": template(theme), "height": 40})
    layout, scale = Layout(theme, len(panels)), _scale([*panels, lone])
    heads, below = [head(points, labels, layout) for points in panels], others_px(others, labels, theme)
    bands = [*layout.bands(heads), *([lanes_px(lone, layout)] if lone else [])]
    height = sum(bands) + below
    mark, every = draw_others(others, labels, layout, height), dict[str, Any]()
    for n, points in enumerate(panels):
        bottom, panel = layout.bottom(n, bands), _panel(points, n + 1, theme)
        ends = (1 - bottom / height, 1 - (bottom - layout.plot_px) / height)
        every |= axes(panel, str(points[0]["unit"]), labels, scale, layout, ends)
        mark += heading(heads[n], n, ends[1], layout) + _draw(panel, points, labels, scale, layout)
    if lone:
        last, own = draw_lanes(lone, labels, scale, layout, (len(panels) + 1, bands[-1], below, height))
        mark, every = mark + last, every | own
    return _figure(mark, every, layout, height)


def _figure(mark: Mark, every: dict[str, Any], layout: Layout, height: float) -> Figure:
    left, right = layout.gutters
    shared = {
        "template": template(layout.theme),
        "height": height,
        "margin": {"l": left, "r": right, "t": 0, "b": 0, "pad": 0},
        "shapes": list(mark.shapes),
        "annotations": list(mark.annotations),
    }
    return figure_of(list(mark.traces), shared | every)


def _is_lane(row: Row) -> bool:
    """Say whether a figure with a single date has a lane; every territory keeps its panel."""
    return bool(row["lone"]) and row["group"] not in ("territory", OTHER)


def with_neutral_marks(rows: pd.DataFrame, theme: Theme) -> Points:
    """Return the rows as records, those without a case's mark with a neutral one."""
    neutral = {"colour": theme["ink2"], "edge_light": theme["ink2"], "edge_dark": theme["ink2"]} | {
        "marker": "circle"
    }
    return [row | neutral if is_absent(row["marker"]) else row for row in rows.to_dict("records")]


def _scale(panels: list[Points]) -> TimeScale:
    points = [row for panel in panels for row in panel]
    days = [row["at"] for row in points]
    spans = [(row["period_start"], row["period_end"]) for row in points if counts_over_span(row)]
    joined = [(a["at"], b["at"]) for panel in panels for a, b in pairwise(panel) if b["joined"]]
    published = [row["published"] for row in points if not is_absent(row["published"])]
    return time_scale([*days, *published, *(day for span in spans for day in span)], [*joined, *spans])


def counts_over_span(row: Row) -> bool:
    """Say whether a figure counts over a printed span (a total since a start stands at its end instead)."""
    ends = (row["period_start"], row["period_end"])
    return (
        row["indicator_kind"] != "cumulative" and not any(is_absent(e) for e in ends) and ends[0] != ends[1]
    )


def _panel(points: Points, number: int, theme: Theme) -> Panel:
    names = ("value", "lower", "upper")
    values = [float(row[name]) / _years(row) for row in points for name in names if not is_absent(row[name])]
    least, most = min(0.0, *values), max(0.0, *values)
    room = (most - least or 1) * 0.34
    return Panel(number, theme, least - (room if least < 0 else 0), most + (room if most > 0 else room / 4))


def _draw(panel: Panel, points: Points, labels: Labels, scale: TimeScale, layout: Layout) -> Mark:
    per_year, per_unit = layout.room_px / scale.width, layout.plot_px / (panel.high - panel.low)
    named = [
        _named(
            row,
            labels,
            (scale.at(row["at"]) * per_year, (_height(row) - panel.low) * per_unit),
            _reach(row, per_unit, layout.plot_px),
        )
        for row in points
    ]
    taken = dots(named)
    bands: list[Box] = []
    by_id = {row["observation_id"]: row for row in points}
    mark = mark_rules(panel, scale, labels, layout.room_px)
    mark += _published(panel, points[0], labels, scale, (per_year, layout.plot_px, taken))
    for row in points:
        before = by_id.get(row["gap_from"])
        if before and row["joined"]:
            mark += _line(panel, before, row, scale)
        elif before and _breaks(row):
            x, said = _break_at(before, row, scale, per_year), labels(f"band_{row['gap']}")
            mark += break_band(panel, x, said, place_word(x * per_year, said, layout.plot_px, taken))
            bands.append((x * per_year - _BAND_PX, 0, x * per_year + _BAND_PX, layout.plot_px))
    for row in points:
        mark += _point(panel, row, labels, scale)
    notes = place_names(named, layout.room_px, layout.plot_px, panel.theme, taken, avoided=bands)
    at = {"xref": panel.x, "yref": panel.y}
    return mark + Mark(
        annotations=tuple(
            n | at | {"x": n["x"] / per_year, "y": n["y"] / per_unit + panel.low} for n in notes
        )
    )


def _break_at(before: Row, row: Row, scale: TimeScale, per_year: float) -> float:
    """Where a break stands: at its day where a table has one, else half way between; never beyond the later point.

    A figure of a whole year stands at its middle, though it may count what was true at its end.
    """
    first, last = scale.at(before["at"]), scale.at(row["at"])
    if is_absent(row["happened_on"]):
        return (first + last) / 2
    return max((first + last) / 2, min(scale.at(row["happened_on"], after=1), last - _CLEAR_PX / per_year))


def _published(
    panel: Panel, row: Row, labels: Labels, scale: TimeScale, room: tuple[float, float, list[Box]]
) -> Mark:
    """The day of the article as a thin rule through every panel, named at the first where there is room.

    ``room``: pixels of a year, height of the panel, and what is taken of it.
    """
    per_year, room_px, taken = room
    day = row["published"]
    if is_absent(day):
        return NOTHING
    x, colour = scale.at(day), panel.theme["accent"]
    line = {"type": "line", "xref": panel.x, "yref": f"{panel.y} domain", "x0": x, "x1": x, "y0": 0, "y1": 1}
    rule = Mark(shapes=(line | {"layer": "below", "line": {"color": colour, "width": 1, "dash": "1px,3px"}},))
    said = labels("article_published")
    shift = shift_inside(x * per_year, said, scale.width * per_year)
    side = place_word(x * per_year + shift, said, room_px, taken) if panel.number == 1 else ""
    if not side:
        return rule
    note = {"text": said, "x": x, "xref": panel.x, "y": int(side == "top"), "yref": f"{panel.y} domain"}
    note |= {"yanchor": side, "xshift": shift, "showarrow": False, "font": {"size": 12, "color": colour}}
    return rule + Mark(annotations=(note | {"bgcolor": panel.theme["surface"]},))


def _named(row: Row, labels: Labels, place: tuple[float, float], reach: float) -> Named:
    return Named(*place, str(row["figure"]), _under(row, labels), below=_height(row) < 0, reach=reach)


def _reach(row: Row, per_unit: float, room_px: float) -> float:
    """How far a bar reaches above its point, in pixels: to its upper bound, or as far as it fades without one."""
    if is_absent(row["upper"]):
        return 0.0 if is_absent(row["lower"]) else FADE_SHARE * room_px
    return 0.0 if is_total_of_years(row) else max(0.0, float(row["upper"]) - _height(row)) * per_unit


def _breaks(row: Row) -> bool:
    """Say whether what is counted changes before a point that belongs into the line."""
    rule = BY_CODE.get(row["gap"])
    return rule is not None and rule.breaks and not is_total_of_years(row)


def mark_rules(
    panel: Panel, scale: TimeScale, labels: Labels, room_px: float, *, below: bool = False
) -> Mark:
    """Return the rules at the turns of years, and the cuts of the axis, their words inside or ``below`` it."""
    line = {"color": panel.theme["rule"], "width": 1}
    place = {"type": "line", "xref": panel.x, "yref": f"{panel.y} domain", "y0": 0, "y1": 1, "layer": "below"}
    every = max(1, round(_RULE_EVERY_PX * scale.width / room_px))
    turns = [at for year, at in scale.years() if at > 0 and year % every == 0]
    rules = tuple(place | {"x0": at, "x1": at, "line": line} for at in turns)
    mark = Mark(shapes=rules)
    for middle, first, last in scale.cuts():
        slashes = {"color": panel.theme["rule-strong"], "width": 1.6}
        mark += panel.shape(middle, panel.low, "M-7,-6L-1,6M1,-6L7,6", line=slashes)
        note = {
            "text": labels("left_out", first=first, last=last),
            "x": middle,
            "xref": panel.x,
            "showarrow": False,
        }
        turned = (
            {"y": 0, "yshift": -22, "yanchor": "top", "xanchor": "left", "xshift": -30}
            if below
            else {"y": 0.5, "textangle": -90}
        )
        note |= {"yref": f"{panel.y} domain"} | turned
        mark += Mark(annotations=(note | {"font": {"size": 12, "color": panel.theme["ink3"]}},))
    return mark


def _line(panel: Panel, before: Row, row: Row, scale: TimeScale) -> Mark:
    x = [scale.at(before["at"]), scale.at(row["at"])]
    return panel.line(x, [_height(before), _height(row)], panel.theme.edge(row), 1.8, line_dash(x[1] - x[0]))


def leaves_years_out(earlier: date, later: date) -> bool:
    """Say whether a line between two days is drawn broken."""
    return decimal_year(later) - decimal_year(earlier) > _DASHED_FROM_YEARS


def line_dash(years: float) -> str:
    """Return the dash of a line over so many years: broken where years between its ends were not found."""
    return "4px,3px" if years > _DASHED_FROM_YEARS else "solid"


def _height(row: Row) -> float:
    """The height of a point; a total of several years stands at its mean a year."""
    if is_total_of_years(row):
        return float(row["yearly_mean"])
    return next(float(row[name]) for name in ("value", "lower", "upper") if not is_absent(row[name]))


def _years(row: Row) -> int:
    return round(length_years(row)) if is_total_of_years(row) else 1


def _point(panel: Panel, row: Row, labels: Labels, scale: TimeScale) -> Mark:
    x, y, colour = scale.at(row["at"]), _height(row), panel.theme.edge(row)
    mark = NOTHING
    if counts_over_span(row):
        ends = [scale.at(row["period_start"]), scale.at(row["period_end"], after=1)]
        together = is_total_of_years(row)
        mark += panel.line(ends, [y, y], fade(colour, 0.4) if together else colour, 9 if together else 3)
    if is_total_of_years(row):
        return mark + answering(panel.target(x, y, hover(labels, row)), labels, row)
    if not row["dated"]:
        mark += undated(panel, x, y, colour)
    return mark + answering(figure_mark(panel, x, row, hover=hover(labels, row)), labels, row)


def _under(row: Row, labels: Labels) -> str:
    """What stands under a printed figure: its gloss on English pages, and that no date is printed."""
    foreign = labels.language == "en" and not str(row["figure"]).isascii()
    said = [labels.gloss(row, with_unit=False)] if foreign else []
    if is_total_of_years(row):
        said.append(labels("years_together", years=_years(row), mean=labels.compact(_height(row))))
    return ", ".join(said + ([] if row["dated"] else [labels("undated_point")]))
