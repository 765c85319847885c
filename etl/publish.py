"""Publishes tables in one step: readers see the last build or this one, never a part of either.

How and why: `docs/decisions/publishing.md`.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import hashlib
import json
import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from casebook.schema import TABLES
from casebook.store import CHECKSUMS
from etl.croissant import describe_dataset
from etl.datapackage import describe_package
from etl.parquet import write_table
from etl.problems import Place, refuse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    import pyarrow as pa

PACKAGE: Final = "datapackage.json"
CROISSANT: Final = "croissant.json"
PUBLISHED: Final = frozenset({*(f"{name}.parquet" for name in TABLES), PACKAGE, CROISSANT, CHECKSUMS})

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
# What a file system or kernel answers that cannot exchange two names.
_NO_EXCHANGE: Final = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})


def publish(tables: Mapping[str, pa.Table], folder: Path) -> bool:
    """Put the tables into `folder`, with their descriptions and checksums; false if nothing changed.

    Raises:
        InputError: the folder holds other files, or cannot be written; it is left as it was.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with _alone_in(folder.parent):
            recover(folder)
            _check_ours(folder)
            return _replace(tables, folder)
    except OSError as error:
        refuse("cannot_write", Place(str(folder)), detail=error.strerror or str(error))


def recover(folder: Path) -> None:
    """Undo what a build that was killed left beside the folder."""
    new, old = _staging(folder)
    if not folder.exists() and old.exists():
        old.rename(folder)
    for leftover in (new, old):
        shutil.rmtree(leftover, ignore_errors=True)


def _staging(folder: Path) -> tuple[Path, Path]:
    return folder.with_name(f".{folder.name}.new"), folder.with_name(f".{folder.name}.old")


@contextmanager
def _alone_in(parent: Path) -> Iterator[None]:
    """Hold the lock of the folder above, so that two builds follow each other."""
    handle = os.open(parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _check_ours(folder: Path) -> None:
    """Refuse a folder with files of someone else: it would be replaced as a whole."""
    foreign = (
        sorted(entry.name for entry in folder.iterdir() if entry.name not in PUBLISHED)
        if folder.exists()
        else []
    )
    if foreign:
        refuse("foreign_files", Place(str(folder)), names=", ".join(foreign[:5]))


def _replace(tables: Mapping[str, pa.Table], folder: Path) -> bool:
    new, _ = _staging(folder)
    try:
        new.mkdir()
        _write_all(tables, new)
        if _same(new, folder):
            return False
        _flush(new)
        _switch(new, folder)
        return True
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _write_all(tables: Mapping[str, pa.Table], folder: Path) -> None:
    for name, table in tables.items():
        write_table(table, folder / f"{name}.parquet")
    digests = {name: _digest(folder / f"{name}.parquet") for name in tables}
    _write_json(folder / PACKAGE, describe_package(tables, digests))
    _write_json(folder / CROISSANT, describe_dataset(tables, digests))
    lines = [f"{_digest(path)}  {path.name}\n" for path in sorted(folder.iterdir())]
    (folder / CHECKSUMS).write_text("".join(lines), encoding="ascii", newline="\n")


def _write_json(path: Path, description: Mapping[str, object]) -> None:
    text = json.dumps(description, ensure_ascii=False, indent=2)
    path.write_text(f"{text}\n", encoding="utf-8", newline="\n")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _same(new: Path, folder: Path) -> bool:
    """Whether the folder holds these very files already."""
    names = {path.name for path in new.iterdir()}
    if not folder.is_dir() or names != {path.name for path in folder.iterdir()}:
        return False
    return all((new / name).read_bytes() == (folder / name).read_bytes() for name in names)


def _flush(folder: Path) -> None:
    """Put the files on the disk before they get the name that readers use."""
    for path in (*folder.iterdir(), folder):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _switch(new: Path, folder: Path) -> None:
    """Give the new folder the name of the old one, which then stands under the name of the new."""
    if not folder.exists():
        new.rename(folder)
    elif not _exchange(new, folder):
        _, old = _staging(folder)
        folder.rename(old)
        new.rename(folder)
        shutil.rmtree(old, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two names in one step of the file system; false where the system cannot."""
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return False
    if call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _NO_EXCHANGE:
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))
