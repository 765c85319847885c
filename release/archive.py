"""A ZIP whose bytes depend on its files alone: fixed times, order and permissions, nothing compressed.

Compression is left out because versions of zlib compress differently; the tables are compressed already.
"""

import os
import stat
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

_READABLE: Final = (stat.S_IFREG | 0o644) << 16
_UNIX: Final = 3


def write_archive(files: Mapping[str, bytes], path: Path, day: date) -> None:
    """Write `files`, by name, under a folder called as the archive is; the file appears whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.new")
    try:
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_STORED) as archive:
            for name in sorted(files):
                archive.writestr(_entry(f"{path.stem}/{name}", day), files[name])
        os.replace(unfinished, path)  # noqa: PTH105 - it names both sides of what happens
    finally:
        unfinished.unlink(missing_ok=True)


def _entry(name: str, day: date) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    entry.create_system = _UNIX
    entry.external_attr = _READABLE
    return entry
