"""A drawing that is taller than a slide or a sheet, cut where nothing is drawn, so that its words keep their size."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import ceil
from typing import Any, Final

import numpy as np
from PIL import Image

from components.figures.figure import Figure

_USUAL_PX: Final = 13.0
_GAP_PX, _HEAD_PX = 2, 28
# A piece shorter than this share of the room is not worth a slide of its own.
_SHORTEST, _REST = 0.45, 0.25
# How much farther a cut may go for a gap that is a pixel wider: wide ones stand before headings.
_PULL: Final = 8


def smallest_px(figure: Figure) -> float:
    """Return the size of the smallest words of a figure."""
    layout = figure["layout"]
    axes = [value for name, value in layout.items() if name.startswith(("xaxis", "yaxis"))]
    fonts = [note.get("font") for note in layout.get("annotations", ()) if str(note.get("text", "")).strip()]
    fonts += [axis.get("tickfont") for axis in axes] + [trace.get("textfont") for trace in figure["data"]]
    return min((float(font["size"]) for font in fonts if font and font.get("size")), default=_USUAL_PX)


def pieces(drawn: bytes, figure: Figure, room_px: float) -> list[bytes]:
    """Return a PNG of ``figure`` in pieces at most ``room_px`` tall, the head of its columns on each.

    It is cut only between rows, never through a scale; what cannot be cut small enough stays taller.
    """
    with Image.open(io.BytesIO(drawn)) as picture:
        picture.load()
    scale = picture.height / float(figure["layout"]["height"])
    shape = _Shape.of(figure)
    gaps = _gaps(np.asarray(picture.convert("RGBA")), shape, scale)
    edges = _edges(gaps, picture.height, room_px * scale, shape.head * scale)
    if len(edges) == 2:
        return [drawn]
    head = picture.crop((0, 0, picture.width, round(shape.head * scale)))
    return [_cropped(picture, span, head if span[0] else None) for span in pairwise(edges)]


@dataclass(frozen=True)
class _Shape:
    """Where the head of the columns of a figure ends, and which heights are one scale, in px from its top."""

    head: float
    scales: tuple[tuple[float, float], ...]

    @classmethod
    def of(cls, figure: Figure) -> "_Shape":
        layout = figure["layout"]
        margin, height = layout.get("margin", {}), float(layout["height"])
        top, bottom = float(margin.get("t", 0)), float(margin.get("b", 0))
        across = [value for name, value in layout.items() if name.startswith("xaxis")]
        upright = [value for name, value in layout.items() if name.startswith("yaxis")]
        has_foot = any(axis.get("visible", True) and axis.get("side") != "top" for axis in across)
        shown = [axis for axis in upright if axis.get("visible", True) or has_foot]
        plot = height - top - bottom
        ends = [axis.get("domain") or (0, 1) for axis in shown]
        # What stands under the lowest scale is its years or its name.
        scales = tuple(
            (top + plot * (1 - end), height if start == 0 else top + plot * (1 - start))
            for start, end in ends
        )
        return cls(top if top >= _HEAD_PX and not shown else 0.0, scales)


def _edges(gaps: Sequence[tuple[int, int]], height: int, room: float, head: float) -> list[int]:
    """Where the pieces begin and the last one ends: pieces alike, cut at wide gaps."""
    edges = [0]
    while (left := height - edges[-1]) > (own := room - (head if edges[1:] else 0)):
        begin, aim = edges[-1], edges[-1] + left / ceil(left / own)
        worth = [(at, wide) for at, wide in gaps if at <= height - _REST * own]
        fitting = [(at, wide) for at, wide in worth if begin + _SHORTEST * own < at <= begin + own]
        later = [at for at, _ in worth if at > begin + own]
        if not (fitting or later):
            break
        pulled = [(abs(at - aim) - _PULL * wide, at) for at, wide in fitting]
        edges.append(min(pulled)[1] if pulled else min(later))
    return [*edges, height]


def _cropped(picture: Image.Image, span: tuple[int, int], head: Image.Image | None) -> bytes:
    above = head.height if head else 0
    piece = Image.new(picture.mode, (picture.width, above + span[1] - span[0]))
    if head:
        piece.paste(head, (0, 0))
    piece.paste(picture.crop((0, span[0], picture.width, span[1])), (0, above))
    sink = io.BytesIO()
    piece.save(sink, "PNG", compress_level=3)
    return sink.getvalue()


def _gaps(pixels: Any, shape: _Shape, scale: float) -> list[tuple[int, int]]:
    """Where a cut harms nothing, and how wide it is there: runs of equal lines of pixels, as empty as any, outside of scales."""
    filled = (pixels != pixels[0, 0]).any(axis=2).sum(axis=1)
    still = np.append((pixels[1:] == pixels[:-1]).all(axis=(1, 2)), True)
    empty = still & (filled <= np.percentile(filled, 30))
    gaps = []
    for is_empty, run in groupby(range(len(empty)), key=lambda line: bool(empty[line])):
        lines = list(run)
        middle = (lines[0] + lines[-1]) // 2
        closed = any(top * scale < middle < bottom * scale for top, bottom in shape.scales)
        if is_empty and len(lines) >= _GAP_PX * scale and not closed:
            gaps.append((middle, len(lines)))
    return gaps
