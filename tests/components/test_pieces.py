"""Tall drawings are cut between their rows, with the head of the columns on each piece, and never through a scale."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from components.exports.pieces import pieces, smallest_px
from components.figures.figure import Figure

ROW, HEAD, ROWS, WIDTH = 40, 30, 20, 200
RED, BLACK = (200, 0, 0, 255), (0, 0, 0, 255)


def drawn(*, with_scale: bool = False) -> tuple[bytes, Figure]:
    """A picture of twenty black rows under a red head, and the layout of the figure that it stands for."""
    height = HEAD + ROWS * ROW
    picture = Image.new("RGBA", (WIDTH, height), "white")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((10, 5, 190, 20), fill=RED)
    for row in range(ROWS):
        top = HEAD + row * ROW
        for line in range(24):  # as words do, each line of pixels differs from the next
            draw.line((10 + line, top + 8 + line, 150, top + 8 + line), fill=BLACK)
    sink = io.BytesIO()
    picture.save(sink, "PNG")
    layout = {
        "height": height,
        "width": WIDTH,
        "margin": {"t": HEAD, "b": 0},
        "yaxis": {"visible": with_scale},
    }
    return sink.getvalue(), {"data": [], "layout": {**layout, "xaxis": {"side": "top"}}}


def opened(content: bytes) -> Image.Image:
    with Image.open(io.BytesIO(content)) as picture:
        return picture.convert("RGBA")


@given(st.integers(150, 900))
def test_no_row_is_cut_lost_or_told_twice(room):
    content, figure = drawn()
    parts = [opened(part) for part in pieces(content, figure, room)]
    assert all(part.height <= room for part in parts)
    whole = 0
    for part in parts:
        column = [part.getpixel((120, y)) == BLACK for y in range(part.height)]
        assert not column[0]
        assert not column[-1]
        runs = sum(now and not before for before, now in zip([False, *column], column, strict=False))
        assert sum(column) == runs * 24
        whole += runs
        assert part.getpixel((100, 10)) == RED
    assert whole == ROWS


def test_a_scale_is_not_cut():
    content, figure = drawn(with_scale=True)
    assert pieces(content, figure, 300) == [content]


@pytest.mark.parametrize(("sizes", "smallest"), [((12, 14), 12), ((), 13)])
def test_the_smallest_words_of_a_figure_are_known(sizes, smallest):
    notes = [{"text": "x", "font": {"size": size}} for size in sizes] + [{"text": " ", "font": {"size": 2}}]
    assert smallest_px({"data": [], "layout": {"annotations": notes}}) == smallest
