"""Reference pictures of every chart: `python -m tests.reference` compares, with `--write` takes the present ones.

A chart whose picture changed is listed with its difference, line by line. Look at it in a browser before you accept it.
"""

from __future__ import annotations

import argparse
import sys
from difflib import unified_diff
from itertools import islice
from pathlib import Path

from tests.reference.pictures import FOLDER, pictures

MOST_LINES = 24


def main() -> int:
    """Compare or write; 1 if a picture is new, gone or changed."""
    parser = argparse.ArgumentParser(prog="python -m tests.reference", description=__doc__)
    parser.add_argument("--write", action="store_true", help="take the present pictures as the reference")
    parser.add_argument("slugs", nargs="*", help="only these charts")
    chosen = parser.parse_args()
    present = pictures(chosen.slugs)
    kept = {path: path.read_text(encoding="utf-8") for path in _files(chosen.slugs)}
    if chosen.write:
        return _write(present, kept)
    differing = [path for path in sorted({*present, *kept}) if present.get(path) != kept.get(path)]
    for path in differing:
        _tell(path, kept.get(path, ""), present.get(path, ""))
    if differing:
        print(f"{len(differing)} of {len(present)} pictures differ. If they are meant to: make reference")
    return bool(differing)


def _files(slugs: list[str]) -> list[Path]:
    folders = [FOLDER / slug for slug in slugs] if slugs else [FOLDER]
    return [path for folder in folders for path in sorted(folder.rglob("*.json"))]


def _write(present: dict[Path, str], kept: dict[Path, str]) -> int:
    for path in kept.keys() - present.keys():
        path.unlink()
    changed = [path for path, text in present.items() if kept.get(path) != text]
    for path in changed:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(present[path], encoding="utf-8")
    size = sum(len(text.encode()) for text in present.values()) / 1e6
    print(
        f"{len(present)} pictures, {size:.2f} MB; {len(changed)} written, {len(kept.keys() - present.keys())} removed"
    )
    return 0


def _tell(path: Path, before: str, after: str) -> None:
    """The difference of one picture, its first lines."""
    name = str(path.relative_to(FOLDER))
    lines = list(unified_diff(before.splitlines(), after.splitlines(), "kept", "present", lineterm="", n=0))
    print(f"\n{name}: {'new' if not before else 'gone' if not after else 'changed'}")
    for line in islice(lines[2:], MOST_LINES if before and after else 0):
        print(f"  {line[:320]}")
    if len(lines) - 2 > MOST_LINES and before and after:
        print(f"  … {len(lines) - 2 - MOST_LINES} lines more")


if __name__ == "__main__":
    sys.exit(main())
