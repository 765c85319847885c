"""The reader's medium: theme and width, which the browser tells in a cookie before the first figure is drawn."""

from collections.abc import Mapping
from typing import Final

from components.figures.theme import Theme

COOKIE: Final = "medium"
STORE_ID: Final = "medium"


def theme_of(medium: str | None, language: str) -> Theme:
    """Return the theme for ``dark.narrow``, ``light.wide`` and the like; anything else is light and wide."""
    name, _, width = (medium or "").partition(".")
    return Theme("dark" if name == "dark" else "light", width == "narrow", language)


def medium_of(cookies: Mapping[str, str]) -> str:
    """Return what the browser said of itself; empty where it has not."""
    return cookies.get(COOKIE, "")
