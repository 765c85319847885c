"""The picture of a chart: the figure with its title, definition, limits, sources and version inside the frame."""

from dataclasses import dataclass
from math import ceil
from typing import Any, Final

from components.figures.figure import Figure, with_layout
from components.figures.theme import Theme
from components.figures.wrap import wrap

PAD_PX: Final = 24


@dataclass(frozen=True)
class Caption:
    """What a picture must carry.

    Finding, definition, limits (a refused or forced comparison too), units and period, sources with the version, the
    site with the address.
    """

    title: str
    subtitle: str
    limits: tuple[str, ...]
    measure: str
    source: str
    site: str


@dataclass(frozen=True)
class _Block:
    text: str
    size: int
    colour: str
    bold: bool = False

    def lines(self, width_px: float) -> list[str]:
        # A half-width letter is half as wide as the font is tall in Chinese fonts, and wider in the Latin ones that a
        # reader may have; a stop that hangs behind the last word needs room too.
        return wrap(self.text, int(width_px / (self.size * (0.56 if self.bold else 0.53))) - 1)

    def height(self, width_px: float) -> float:
        return len(self.lines(width_px)) * self.size * 1.45


def frame(figure: Figure, caption: Caption, *, theme: Theme, width_px: int = 1120) -> Figure:
    """Return ``figure`` enlarged by a head and a foot that carry ``caption``; the drawing itself is unchanged."""
    inner = width_px - 2 * PAD_PX
    head = [_Block(caption.title, 21, "ink", bold=True), _Block(caption.subtitle, 14, "ink2")]
    head += [_Block(text, 14, "caution") for text in caption.limits]
    foot = [_Block(text, 12, "ink3") for text in (caption.measure, caption.source, caption.site) if text]
    above = sum(block.height(inner) + 6 for block in head) + PAD_PX
    below = sum(block.height(inner) + 4 for block in foot) + PAD_PX
    layout = figure["layout"]
    margin = layout.get("margin", {})
    left, right = margin.get("l", 0) + PAD_PX, margin.get("r", 0) + PAD_PX
    top, bottom = margin.get("t", 0) + above, margin.get("b", 0) + below
    notes = _stack(head, inner, left, start=top - PAD_PX, theme=theme)
    notes += _stack(foot, inner, left, start=-margin.get("b", 0) - 8, theme=theme, at_bottom=True)
    return with_layout(
        figure,
        width=width_px,
        # Whole, so that every browser makes a picture of the same size.
        height=ceil(layout.get("height", 400) + above + below),
        margin={"l": left, "r": right, "t": top, "b": bottom},
        paper_bgcolor=theme["surface"],
        annotations=[*layout.get("annotations", ()), *notes],
    )


def _stack(
    blocks: list[_Block], inner: float, left: float, *, start: float, theme: Theme, at_bottom: bool = False
) -> list[dict[str, Any]]:
    notes, offset = [], start
    for block in blocks:
        text = "<br>".join(block.lines(inner))
        notes.append(
            {
                "text": f"<b>{text}</b>" if block.bold else text,
                "xref": "paper",
                "yref": "paper",
                "x": 0,
                "y": 0 if at_bottom else 1,
                "xanchor": "left",
                "yanchor": "top",
                "xshift": -left + PAD_PX,
                "yshift": offset,
                "align": "left",
                "showarrow": False,
                "font": {"size": block.size, "color": theme[block.colour], "family": theme.font},
            }
        )
        offset -= block.height(inner) + (4 if at_bottom else 6)
    return notes
