"""Marker symbols as paths, under plotly's names, so that page and figure draw a case with the same shape."""

from collections.abc import Callable
from math import cos, pi, sin
from typing import Final

Point = tuple[float, float]


def _regular(corners: int, radius: float, start: float, inner: float | None = None) -> list[Point]:
    count = corners * (2 if inner else 1)
    radii = [radius if not inner or n % 2 == 0 else inner for n in range(count)]
    angles = [start + n * 2 * pi / count for n in range(count)]
    return [(r * cos(a), r * sin(a)) for r, a in zip(radii, angles, strict=True)]


def _cross(radius: float) -> list[Point]:
    a, b = radius * 1.05, radius * 0.38
    return [
        (-a, -b),
        (-b, -b),
        (-b, -a),
        (b, -a),
        (b, -b),
        (a, -b),
        (a, b),
        (b, b),
        (b, a),
        (-b, a),
        (-b, b),
        (-a, b),
    ]


def _square(radius: float) -> list[Point]:
    half = radius * 0.88
    return [(-half, -half), (half, -half), (half, half), (-half, half)]


# y grows downwards, as on a screen.
CORNERS: Final[dict[str, Callable[[float], list[Point]]]] = {
    "circle": lambda r: _regular(24, r, 0),
    "square": _square,
    "cross": _cross,
    "diamond": lambda r: _regular(4, r * 1.2, -pi / 2),
    "triangle-up": lambda r: _regular(3, r * 1.25, -pi / 2),
    "triangle-down": lambda r: _regular(3, r * 1.25, pi / 2),
    "hexagon": lambda r: _regular(6, r * 1.1, 0),
    "star": lambda r: _regular(5, r * 1.3, -pi / 2, r * 0.55),
    "pentagon": lambda r: _regular(5, r * 1.15, -pi / 2),
}


def symbol_path(name: str, radius: float, *, up: bool = False) -> str:
    """Return the outline of a symbol around (0, 0) as an SVG path; ``up`` turns it for axes that grow upwards.

    The names are those of the code list ``marker``; an unknown one is drawn as a circle.
    """
    sign = -1 if up else 1
    points = CORNERS.get(name, CORNERS["circle"])(radius)
    return "M" + "L".join(f"{x:.2f},{sign * y:.2f}" for x, y in points) + "Z"


def symbol_svg(name: str, *, fill: str, edge: str) -> str:
    """Return a 20 × 20 SVG of a symbol as a CSS ``url(…)``."""
    path = symbol_path(name, 6.6)
    svg = (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='-10 -10 20 20'><path d='{path}' fill='{fill}' "
        f"stroke='{edge}' stroke-width='1.8' stroke-linejoin='round'/></svg>"
    )
    return 'url("data:image/svg+xml,' + svg.replace("#", "%23").replace("<", "%3C").replace(">", "%3E") + '")'
