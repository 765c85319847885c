"""The style sheets of the site as one answer: the shared sheet first, then those of pages, in one request."""

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Final

from flask import Flask, Response

ADDRESS: Final = "/style.css"
FIRST: Final = "site.css"


def style_address(assets: Path) -> str:
    """Return the address of the style sheet, which names its content."""
    return f"{ADDRESS}?v={hashlib.sha256(_joined(_stamps(assets))).hexdigest()[:12]}"


def add_style(server: Flask, assets: Path) -> None:
    """Serve every sheet of ``assets`` as one."""
    server.add_url_rule(ADDRESS, "style", lambda: Response(_joined(_stamps(assets)), mimetype="text/css"))


def _stamps(assets: Path) -> tuple[tuple[Path, int], ...]:
    """The sheets in order, with the time of their last change, so that an edit shows without a restart."""
    sheets = sorted(assets.rglob("*.css"), key=lambda path: (path.name != FIRST, str(path)))
    return tuple((sheet, sheet.stat().st_mtime_ns) for sheet in sheets)


@lru_cache(maxsize=4)
def _joined(stamps: tuple[tuple[Path, int], ...]) -> bytes:
    return b"\n".join(path.read_bytes() for path, _ in stamps)
