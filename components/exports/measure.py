"""How wide and tall words stand in a table or a box of a slide or a Word file, in points, before any program sets them.

Nobody here has the fonts that a reader will have, so letters are taken a little wider and lines a little taller than in
Arial and the Chinese fonts of office programs: a box may be left with room, never too small. A word must stand whole in
the widest of the usual stand-ins, DejaVu Sans Bold, too: a number broken in two is another number.
"""

import re
from math import ceil
from typing import Final
from unicodedata import east_asian_width

# Width of a half-width letter and height of a line, in sizes of the font; Chinese lines stand farther apart.
_LETTER, _WORD_LETTER = 0.58, 0.7
_LINE, _CHINESE_LINE = 1.22, 1.36
_WORD: Final = re.compile(r"[^\s⺀-鿿＀-￯　-〿]+|[^\s]")


def width_of(text: str) -> int:
    """Return how many half-width letters a line of text is wide."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def width_pt(text: str, size_pt: float) -> float:
    """Return how wide a line of text is."""
    return width_of(text) * _LETTER * size_pt


def widest_word_pt(text: str, size_pt: float) -> float:
    """Return how wide the widest word is, the narrowest that a box may be without breaking it; a Chinese character is one."""
    return max((width_of(word) for word in _WORD.findall(text)), default=0) * _WORD_LETTER * size_pt


def lines_in(text: str, room_pt: float, size_pt: float) -> int:
    """Return how many lines a text takes in a box ``room_pt`` wide."""
    return sum(_lines(line, max(1.0, room_pt), size_pt) for line in text.split("\n"))


def height_pt(text: str, room_pt: float, size_pt: float) -> float:
    """Return how tall a text stands in a box ``room_pt`` wide; nothing where there is none."""
    line = _CHINESE_LINE if width_of(text) > len(text) else _LINE
    return lines_in(text, room_pt, size_pt) * line * size_pt if text else 0.0


def _lines(text: str, room_pt: float, size_pt: float) -> int:
    count, at = 1, 0.0
    for word in _WORD.finditer(text):
        space = width_pt(" ", size_pt) if at and text[word.start() - 1].isspace() else 0.0
        wide = width_pt(word[0], size_pt)
        if at and at + space + wide > room_pt:
            count, at, space = count + 1, 0.0, 0.0
        count += ceil(wide / room_pt) - 1 if wide > room_pt else 0
        at = min(room_pt, at + space + wide)
    return count
