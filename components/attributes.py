"""ARIA and data attributes, which HTML spells with hyphens and Python cannot."""

from typing import Any


def aria(**values: str) -> dict[str, Any]:
    """Return ``aria-`` attributes: ``aria(label="…", labelledby="…")``."""
    return {f"aria-{name}": value for name, value in values.items()}


def data(**values: str) -> dict[str, Any]:
    """Return ``data-`` attributes; an underscore is spelled as a hyphen."""
    return {f"data-{name.replace('_', '-')}": value for name, value in values.items()}
