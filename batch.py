"""The composition root of the command line: `python -m casebook export` makes files of charts, many at once.

Imported by nobody; `casebook/__main__.py` runs it.
"""

import argparse
import os
import sys
import zipfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qsl

from casebook.store import TablesError, open_store
from casebook.text import LANGUAGES, Text
from components.address import SETTING, is_address, public_address
from components.exports.formats import FORMATS
from components.exports.pack import Part, count, files, of_case, of_page
from components.exports.press import PRESS, PressError
from components.exports.refusal import said
from components.page import NotFound
from components.site import Site
from pages import PAGES

_NO_ADDRESS: Final = Text(
    "没有说明网站的公开地址，文件里不带链接；用 --address 给出。",
    "No public address of the site is known, so that files carry no link; --address gives it.",
)
SITE: Final = Site(PAGES)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its status: 0, 1 where files could not be made, 2 where the command is wrong."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    if asked.address:
        os.environ[SETTING] = asked.address
    languages = LANGUAGES if asked.lang == "both" else (asked.lang,)
    try:
        parts = _parts(asked, languages)
        if not parts:
            parser.error("nothing to export: no such page or case, or no chart draws anything")
        if not public_address():
            print(_NO_ADDRESS.en, _NO_ADDRESS.zh, sep="\n", file=sys.stderr)
        return _write(parts, asked.formats, asked.out)
    except NotFound:
        parser.error("no such page or case")
    except PressError as error:
        return _failed(said(error))
    except TablesError as error:
        return _failed((error.en, error.zh))
    except OSError as error:
        path, why = error.filename or asked.out, error.strerror or str(error)
        return _failed((f"Cannot write {path}: {why}.", f"无法写入 {path}：{why}。"))
    finally:
        PRESS.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m casebook")
    export = parser.add_subparsers(dest="command", required=True).add_parser(
        "export", help="charts as files, many at once / 批量导出图"
    )
    what = export.add_mutually_exclusive_group(required=True)
    what.add_argument("--page", help="a page: its slug, such as compare / 页面")
    what.add_argument("--case", help="a case: every chart that can show it alone / 案例")
    what.add_argument("--all", action="store_true", help="every page and every case / 全部")
    export.add_argument("--query", default="", help="the selection, as in an address: i=…&c=… / 所选")
    export.add_argument(
        "--address",
        type=_address,
        help="where others find the site, for its files / 网站的公开地址（CASEBOOK_ADDRESS）",
    )
    export.add_argument("--lang", choices=(*LANGUAGES, "both"), default="both")
    export.add_argument("--formats", type=_formats, default=tuple(FORMATS), help=",".join(FORMATS))
    export.add_argument(
        "--out", type=Path, required=True, help="a folder, or a file that ends in .zip / 文件夹或 ZIP"
    )
    return parser


def _address(text: str) -> str:
    if not is_address(text):
        raise argparse.ArgumentTypeError("an address such as https://casebook.example")
    return text


def _formats(text: str) -> tuple[str, ...]:
    forms = tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    unknown = [form for form in forms if form not in FORMATS]
    if unknown or not forms:
        raise argparse.ArgumentTypeError(f"unknown: {', '.join(unknown)}; there are {', '.join(FORMATS)}")
    return forms


def _parts(asked: argparse.Namespace, languages: Sequence[str]) -> list[Part]:
    query = dict(parse_qsl(asked.query))
    if asked.case:
        return of_case(SITE, asked.case, languages)
    pages = [page for page in PAGES if page.charts and not page.variables]
    if asked.page:
        pages = [page for page in PAGES if page.slug == asked.page]
        return [part for page in pages for part in of_page(page, query, languages)]
    cases = open_store().rows("cases")["case_id"]
    return [
        *(part for page in pages for part in of_page(page, query, languages)),
        *(part for case in cases for part in of_case(SITE, str(case), languages)),
    ]


def _write(parts: Sequence[Part], forms: Sequence[str], out: Path) -> int:
    """Write a pack into a folder, or into a ZIP; say on the error stream how far it is; 1 where a file is missing."""
    total, done, missing = count(parts, forms), 0, list[str]()

    def skip(name: str, error: Exception) -> None:
        missing.append(name)
        told = (
            said(error) if isinstance(error, PressError) else Text(*[f"{type(error).__name__}: {error}"] * 2)
        )
        _failed((f"Not made: {name}. {told.en}", f"没有做成：{name}。{told.zh}"))

    with ExitStack() as stack:
        write = _into_zip(out, stack) if out.suffix == ".zip" else _into_folder(out)
        for name, content in files(parts, forms, skip=skip):
            write(name, content)
            done += 1
            print(f"{done + len(missing)}/{total} {name}", file=sys.stderr)
    return 1 if missing else 0


def _into_zip(out: Path, stack: ExitStack) -> Callable[[str, bytes], Any]:
    """A ZIP under another name until it is whole: one that failed half way must not look like one that did not."""
    out.parent.mkdir(parents=True, exist_ok=True)
    unfinished = out.with_name(f"{out.name}.part")

    def end(kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            unfinished.replace(out)
        else:
            unfinished.unlink(missing_ok=True)

    stack.push(end)
    return stack.enter_context(zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED)).writestr


def _into_folder(out: Path) -> Callable[[str, bytes], Any]:
    """A folder in which no file is half written, whatever ends the command."""

    def write(name: str, content: bytes) -> None:
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f"{path.name}.part")
        try:
            unfinished.write_bytes(content)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)

    return write


def _failed(lines: Iterable[str]) -> int:
    print("\n".join(line for line in lines if line), file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
