"""What is wrong with the input: one entry each, with its place and what to do, in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, NoReturn

from etl.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem stands: the file, the row as a spreadsheet numbers it, the column."""

    file: str
    row: int | None = None
    column: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that stops a build, what text gives rise to it and what to do about it."""

    file: str
    row: int | None
    column: str | None
    text: str | None
    zh: str
    en: str

    def message(self, language: str) -> str:
        """Return the problem in one line, in `language` (`zh` or `en`)."""
        return self._chinese() if language == "zh" else self._english()

    def _chinese(self) -> str:
        row = f" 第 {self.row} 行" if self.row else ""
        column = f" {self.column} 列" if self.column else ""
        text = f"“{self.text}”：" if self.text else ""
        return f"{self.file}{row}{column}：{text}{self.zh}"

    def _english(self) -> str:
        row = f", row {self.row}" if self.row else ""
        column = f", column {self.column}" if self.column else ""
        text = f"“{self.text}”: " if self.text else ""
        return f"{self.file}{row}{column}: {text}{self.en}"


class Problems:
    """The list that a whole build fills, so that everything wrong is told at once."""

    def __init__(self) -> None:
        # An ordered set: the same thing found twice is told once.
        self._found: dict[Problem, None] = {}

    def add(self, message: str, place: Place, text: str | None = None, **words: object) -> None:
        """Note that `message` (a key of `MESSAGES`) holds at `place`; `words` fill its blanks."""
        zh, en = MESSAGES[message]
        problem = Problem(place.file, place.row, place.column, text, zh.format(**words), en.format(**words))
        self._found[problem] = None

    def __bool__(self) -> bool:
        return bool(self._found)

    def sorted(self) -> tuple[Problem, ...]:
        """Return the problems in the order of files, rows and columns."""
        return tuple(
            sorted(self._found, key=lambda problem: (problem.file, problem.row or 0, problem.column or ""))
        )

    def stop(self) -> None:
        """Raise `InputError` if there is any problem."""
        if self._found:
            raise InputError(self.sorted())


class InputError(Exception):
    """The input cannot be built; `problems` tells all of why, in order of files and rows."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problem.message("en") for problem in self.problems))


def refuse(message: str, place: Place, **words: object) -> NoReturn:
    """Raise `InputError` with this one problem."""
    problems = Problems()
    problems.add(message, place, None, **words)
    raise InputError(problems.sorted())


def suggest(text: str, known: Iterable[str]) -> dict[str, str]:
    """Return `hint_zh` and `hint_en`: the nearest known words, or nothing if none is near."""
    near = get_close_matches(text, sorted(known), n=3, cutoff=0.6)
    if not near:
        return {"hint_zh": "", "hint_en": ""}
    return {"hint_zh": f"是否为 {'、'.join(near)}？", "hint_en": f" Did you mean {' or '.join(near)}?"}
