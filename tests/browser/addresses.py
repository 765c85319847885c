"""Where the pages are, and which choices change what they show; both told by the pages themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from casebook.selection import Selection
from casebook.store import open_store
from components.chart import rows_of
from components.exports.table import encode, exported
from components.figures.theme import Theme
from components.page import Control, Page
from pages import PAGES


@dataclass(frozen=True)
class Choice:
    """A value to choose in the control of an address key."""

    key: str
    value: str
    kind: str


@dataclass(frozen=True)
class Place:
    """A page at one path, its variables filled."""

    page: Page
    path: str

    def __str__(self) -> str:
        return self.path

    @property
    def charts(self) -> list[str]:
        """The slugs of the charts."""
        return [chart.slug for chart in self.page.charts]

    def selection(self, **keys: str) -> Selection:
        """The settled selection of this place with some keys of its address."""
        return self.page.select({**self.page.held(self.path), **keys}, open_store())

    def count_rows(self, slug: str) -> int:
        """How many rows a chart has here by default."""
        chart = next(chart for chart in self.page.charts if chart.slug == slug)
        return len(rows_of(chart, self.selection(), open_store()))

    @cached_property
    def choices(self) -> tuple[Choice, ...]:
        """Two choices, one after the other, of which each changes the rows of a chart; none where none does."""
        start = self.selection()
        first = next(self._changing(start, ""), None)
        if first is None:
            return ()
        second = next(self._changing(self._after(start, first), first.key), None)
        assert second, f"{self.path}: no second choice after {first}"
        return first, second

    def every_choice(self) -> list[Choice]:
        """Each usable choice of the first control that offers any."""
        control = next(c for c in self._controls(self.selection()) if c.options)
        return [Choice(control.key, o.value, control.kind) for o in control.options if not o.disabled]

    def _changing(self, selection: Selection, last_key: str) -> Iterator[Choice]:
        """Choices that change what is drawn, those of controls not used last before the others."""
        before = self._drawn(selection)
        for control in sorted(self._controls(selection), key=lambda control: control.key == last_key):
            for option in control.options if control.kind in ("select", "segments") else ():
                choice = Choice(control.key, option.value, control.kind)
                usable = not option.disabled and option.value != control.value
                if usable and self._drawn(self._after(selection, choice)) != before:
                    yield choice

    def _controls(self, selection: Selection) -> tuple[Control, ...]:
        return self.page.controls(
            self.page.view(selection, open_store(), "en", Theme("light", narrow=False, language="en"))
        )

    def _after(self, selection: Selection, choice: Choice) -> Selection:
        chosen = {c.key: c.value for c in self._controls(selection) if isinstance(c.value, str)}
        return self.selection(**{**chosen, choice.key: choice.value})

    def _drawn(self, selection: Selection) -> list[bytes]:
        rows = [rows_of(chart, selection, open_store()) for chart in self.page.charts]
        return [encode(exported(found), "csv", name="") for found in rows]


def places(*, every: bool = False) -> list[Place]:
    """Each page at one path; with ``every`` at each path it has."""
    found = []
    for page in PAGES:
        paths = [page.path]
        for variable in page.variables:
            names = list(dict.fromkeys(open_store().rows("cases")[variable]))
            paths = [path.replace(f"<{variable}>", name) for path in paths for name in names]
        found += [Place(page, path) for path in (paths if every else paths[:1])]
    return found
