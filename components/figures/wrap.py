"""Breaking text into lines where no browser does it: in figures and in their pictures."""

from typing import Final
from unicodedata import east_asian_width

# What may not begin a line, a comma behind a Chinese title in an English sentence too.
_HANGS: Final = "，。；：、）”》！？,.;:!?)"


def wrap(text: str, columns: int) -> list[str]:
    """Break ``text`` into lines of at most ``columns`` half-width columns; Chinese breaks anywhere but before a stop."""
    lines, line, used = [], "", 0
    for piece in _pieces(text):
        width = columns_of(piece)
        if used + width > columns and line and piece[0] not in _HANGS:
            lines.append(line.rstrip())
            line, used = "", 0
        line, used = (line + piece).lstrip(), used + width
    return [*lines, line.rstrip()] if line.strip() else lines or [""]


def columns_of(text: str) -> int:
    """Return how many half-width columns a text takes."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _pieces(text: str) -> list[str]:
    pieces, word = [], ""
    for char in text:
        if east_asian_width(char) in "WF" or char == " ":
            pieces += [word] if word else []
            pieces.append(char)
            word = ""
        else:
            word += char
    return pieces + ([word] if word else [])
