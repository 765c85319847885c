"""`python -m release [--project DIR] [--out DIR]`: one archive of the tables and all that belongs to them."""

import argparse
import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from casebook.schema import VERSION
from etl.datapackage import NAME
from release.archive import write_archive
from release.changes import CHANGES, entry_of
from release.contents import contents
from release.refusal import Refused
from release.tables import checked_tables

PROJECT: Final = Path(__file__).resolve().parent.parent


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the archive; return 0, or 1 with the reason in both languages on standard error."""
    options = _parser().parse_args(arguments)
    try:
        path = make_release(options.project, options.out)
    except Refused as refused:
        return _failed(refused)
    except OSError as error:
        detail = f"{error.filename}: {error.strerror}"
        return _failed(Refused(f"读不到或写不进去：{detail}。", f"This cannot be read or written: {detail}."))
    sys.stdout.write(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path}\n")
    return 0


def _failed(refused: Refused) -> int:
    sys.stderr.write(f"{refused}\n")
    return 1


def make_release(project: Path, out: Path) -> Path:
    """Write the archive of a project's casebook into a folder and return the file.

    Raises:
        Refused: the version has no entry in the list of changes, or the tables are not those of the sheets.
    """
    entry = entry_of(VERSION, (project / CHANGES).read_text(encoding="utf-8"))
    store = checked_tables(project / "data")
    path = out / f"{NAME}-{entry.version}.zip"
    write_archive(contents(project, entry, store), path, entry.day)
    return path


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m release", description="Make the archive of a release. / 生成发布包。"
    )
    parser.add_argument(
        "--project",
        type=Path,
        default=PROJECT,
        metavar="DIR",
        help="folder with data, CHANGELOG.md and CITATION.cff (default: this one) / 项目文件夹",
    )
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("build/release"),
        metavar="DIR",
        help="folder of the archive (default: build/release) / 发布包所在文件夹",
    )
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
