"""Placing the printed figures at their points so that no two collide: some points keep theirs for the pointer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from unicodedata import east_asian_width

from components.figures.theme import Theme

_AWAY_PX: Final = 10
_BESIDE_PX: Final = 15
_LINE_PX: Final = 17
_DOT_PX: Final = 9
_EDGE_PX: Final = 4
_ASLANT: Final = ("above right", "below right", "above left", "below left")
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Named:
    """A point in pixels (from the bottom left), the figure as printed, its gloss, where its name would rather be, how far its bar reaches up."""

    x: float
    y: float
    printed: str
    gloss: str = ""
    below: bool = False
    reach: float = 0.0

    @property
    def size(self) -> tuple[float, float]:
        """The width and height of the name in pixels."""
        return max(_width(self.printed, 8.2), _width(self.gloss, 7)), _LINE_PX * (2 if self.gloss else 1)


def dots(points: list[Named]) -> list[Box]:
    """Return the room that the points themselves take."""
    return [(p.x - _DOT_PX, p.y - _DOT_PX, p.x + _DOT_PX, p.y + max(_DOT_PX, p.reach)) for p in points]


def shift_inside(x: float, text: str, width: float) -> float:
    """Return by how many pixels words centred at ``x`` move to stay within a plot of this width."""
    half = _width(text, 6.4) / 2
    return max(half - x, 0.0) + min(width - half - x, 0.0)


def place_word(x: float, text: str, height: float, taken: list[Box]) -> str:
    """Return where a word at ``x`` collides with nothing: bottom, top or nowhere (empty); its room is taken."""
    wide = _width(text, 6.4)
    for side, low in (("bottom", 2.0), ("top", height - _LINE_PX)):
        box = (x - wide / 2, low, x + wide / 2, low + _LINE_PX)
        if not any(_meet(box, other) for other in taken):
            taken.append(box)
            return side
    return ""


def place_names(
    points: list[Named],
    width: float,
    height: float,
    theme: Theme,
    taken: list[Box],
    *,
    avoided: Sequence[Box] = (),
) -> list[dict[str, Any]]:
    """Return annotations for as many names as fit, the first and the last point's first; x and y stay in pixels.

    A name meets nothing that is ``taken``; what is ``avoided`` only where it finds no other room.
    """
    order = sorted(range(len(points)), key=lambda n: (n not in (0, len(points) - 1), n))
    notes = []
    for n in order:
        sides = ("below", "above") if points[n].below else ("above", "below")
        boxes = [_box(points[n], width, side) for side in (*sides, "left", "right", *_ASLANT)]
        inside = [b for b in boxes if b[0] >= 0 and b[1] >= 0 and b[2] <= width + 10 and b[3] <= height]
        free = [box for box in inside if not any(_meet(box, other) for other in taken)]
        clear = [box for box in free if not any(_meet(box, other) for other in avoided)]
        for box in (clear or free)[:1]:
            taken.append(box)
            notes.append(_note(points[n], box, theme))
    return notes


def _box(point: Named, width: float, side: str) -> Box:
    wide, tall = point.size
    if side in ("left", "right"):
        left = point.x - _BESIDE_PX - wide if side == "left" else point.x + _BESIDE_PX
        return left, point.y - tall / 2, left + wide, point.y + tall / 2
    left = min(max(point.x - wide / 2, 4), width - wide + 8)
    if side in _ASLANT:
        left = point.x - _EDGE_PX if side.endswith("right") else point.x + _EDGE_PX - wide
    bottom = point.y - _AWAY_PX - tall if side.startswith("below") else point.y + _AWAY_PX
    return left, bottom, left + wide, bottom + tall


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _note(point: Named, box: Box, theme: Theme) -> dict[str, Any]:
    sans = theme.font.replace('"', "'")
    text = f"<b>{point.printed}</b>"
    if point.gloss:
        text += (
            f'<br><span style="font-family:{sans};font-size:12px;color:{theme["ink2"]}">{point.gloss}</span>'
        )
    return {
        "text": text,
        "x": point.x,
        "y": point.y,
        "xshift": (box[0] + box[2]) / 2 - point.x,
        "yshift": (box[1] + box[3]) / 2 - point.y,
        "yanchor": "middle",
        "showarrow": False,
        "font": {"size": 14, "color": theme["printed"], "family": theme.printed},
    }


def _width(text: str, half_px: float) -> float:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text) * half_px
