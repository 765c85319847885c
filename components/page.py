"""A page as a value: where it lives, what it says, which charts it holds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

from dash.development.base_component import Component

from casebook.labels import Labels
from casebook.selection import Key, Selection
from casebook.store import Store
from casebook.text import Language, Text
from components.chart import Chart
from components.figures.theme import Theme
from components.text import labels_for


class NotFound(LookupError):
    """An address names a case, or another thing of the path, that does not exist."""


@dataclass(frozen=True)
class Option:
    """One choice of a control; a disabled one stays visible and says why in ``hint``."""

    value: str
    label: str
    disabled: bool = False
    hint: str = ""


@dataclass(frozen=True)
class Control:
    """A control bound to one key of the address. ``kind`` select, segments, checks or search; checks hold several."""

    key: str
    label: str
    value: str | tuple[str, ...]
    options: tuple[Option, ...] = ()
    kind: Literal["select", "segments", "checks", "search"] = "select"


@dataclass(frozen=True)
class Heading:
    """The head of a page: its finding, one or two sentences under it, what stands above it."""

    title: str
    lede: str = ""
    above: Any = None


@dataclass(frozen=True)
class View:
    """All that a page is drawn from: a settled selection, the tables, a language, a theme.

    ``path`` is an actual one; ``variables`` names the keys of the selection that it holds.
    """

    selection: Selection
    store: Store
    labels: Labels
    theme: Theme
    path: str
    variables: tuple[str, ...] = ()

    @property
    def language(self) -> Language:
        """The language of the page."""
        return self.labels.language

    def link(self, path: str, selection: Selection | None = None, **changes: Any) -> str:
        """Return a link inside the site that keeps the language; ``changes`` are fields of ``selection``."""
        chosen = selection or Selection(lang=self.selection.lang)
        query = chosen.changed(**changes).to_query()
        return f"{path}?{query}" if query else path


def no_controls(_view: View) -> tuple[Control, ...]:
    """Say that a page has no controls."""
    return ()


def as_chosen(selection: Selection, _store: Store) -> Selection:
    """Settle nothing: the selection stands as the address gives it."""
    return selection


@dataclass(frozen=True, eq=False)
class Page:
    """One page. ``path`` may hold variables (``/cases/<case_id>``), which must be among ``keys``.

    ``settle`` replaces what the tables do not know by the page's defaults, and raises ``NotFound`` where the path names
    nothing; ``heading`` and ``body`` draw the page;
    ``controls`` are drawn under the heading and kept in step with the address; ``texts`` are the page's own strings.
    ``nav`` is the place in the navigation, None for a page that is not in it.
    """

    slug: str
    path: str
    title: Text
    heading: Callable[[View], Heading]
    body: Callable[[View], list[Component]]
    charts: tuple[Chart, ...] = ()
    controls: Callable[[View], tuple[Control, ...]] = no_controls
    settle: Callable[[Selection, Store], Selection] = as_chosen
    keys: tuple[Key, ...] = ()
    texts: Mapping[str, Text] = field(default_factory=dict)
    nav: int | None = None
    description: Text | None = None

    @property
    def variables(self) -> tuple[str, ...]:
        """The names of the variables in the path."""
        return tuple(part[1:-1] for part in self.path.split("/") if part.startswith("<"))

    def at(self, path: str) -> bool:
        """Say whether this page is at ``path``."""
        own, other = self.path.strip("/").split("/"), path.strip("/").split("/")
        return len(own) == len(other) and all(
            a == b or (a.startswith("<") and b) for a, b in zip(own, other, strict=True)
        )

    def held(self, path: str) -> dict[str, str]:
        """Return the variables that an actual path holds."""
        pairs = zip(self.path.strip("/").split("/"), path.strip("/").split("/"), strict=False)
        return {name[1:-1]: value for name, value in pairs if name.startswith("<")}

    def select(self, query: str | Mapping[str, Any], store: Store) -> Selection:
        """Return the settled selection of an address; never raises on junk."""
        return _settled(self, Selection.from_query(query, self.keys), store)

    def view(self, selection: Selection, store: Store, language: Language, theme: Theme) -> View:
        """Return the view of a settled selection."""
        labels = _labels(self, language, store)
        path = self.path
        for name in self.variables:
            path = path.replace(f"<{name}>", str(selection.at(name)))
        return View(selection, store, labels, theme, path, self.variables)


@lru_cache(maxsize=256)
def _settled(page: Page, selection: Selection, store: Store) -> Selection:
    return page.settle(selection, store)


@lru_cache(maxsize=64)
def _labels(page: Page, language: Language, store: Store) -> Labels:
    return labels_for(language, store, page.texts)
