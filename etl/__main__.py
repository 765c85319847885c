"""`python -m etl build | check | locate | read | draft`: the commands that turn sheets into tables."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from etl import commands
from etl.problems import InputError
from etl.read import FORMS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CASEBOOK: Final = Path(__file__).resolve().parent.parent / "data"

_HELP: Final = {
    "etl": "Turn the sheets of a casebook into tables. / 把案例手册的表格生成数据表。",
    "build": "check the sheets and publish the tables / 检查表格并发布数据表",
    "check": "compare the sheets with each other and with the documents / 核对表格与文献",
    "locate": "write where each figure stands into the sheets / 把数字在文献中的位置写入表格",
    "read": "list every figure of a text / 列出一段文字中的全部数字",
    "draft": "draft a coding sheet from a report / 由一份报告生成编码表草稿",
    "casebook": "folder with codebook and coding (default: data) / 案例手册文件夹",
    "out": "folder of the tables (default: CASEBOOK/tables) / 数据表文件夹",
    "reprinted": "the source does print this figure as the sheet has it now / 该来源确实照现在这样写这个数字",
    "drop": "give up the codings of this coder, which the last tables hold / 放弃上次数据表中这位编码者的编码",
    "sources": "folder of the documents (default: CASEBOOK_SOURCES) / 文献文件夹",
    "file": "a report (.txt .md .html .docx .pdf), or - for standard input / 一份报告，- 为标准输入",
    "sheet": "the sheet to write; it must not be there yet / 要写的编码表，不得已存在",
    "source": "source_id of the report (default: by its SHA-256) / 报告的 source_id",
    "place": "place_id of the whole report (default: by headings and names) / 整份报告的 place_id",
    "period": "period of observations that print none, e.g. 2023年 / 没有写明时间的观测的时间",
    "reporter": "reporter of every observation, a code of reporters.csv / 所有观测的 reporter",
    "text": "save the text in which places are counted / 另存位置所依据的文本",
    "format": "form of the list / 输出格式",
    "lang": "language of messages (default: that of the system) / 提示语言",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, or 1 with the list of problems on standard error."""
    options = _parser().parse_args(arguments)
    language = options.lang or choose_language(os.environ)
    try:
        sys.stdout.write(options.run(options, language))
    except InputError as error:
        sys.stderr.write(commands.list_problems(error.problems, language))
        return 1
    return 0


def choose_language(environment: Mapping[str, str]) -> str:
    """Return `zh` where the system's locale is Chinese, otherwise `en`."""
    named = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "zh" if next(filter(None, named), "").startswith("zh") else "en"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m etl", description=_HELP["etl"])
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    build = _command(subparsers, "build", commands.build)
    _casebook(build)
    build.add_argument("--out", type=Path, metavar="DIR", help=_HELP["out"])
    _sources(build)
    build.add_argument("--reprinted", action="append", default=[], metavar="ID", help=_HELP["reprinted"])
    build.add_argument("--drop-coder", action="append", default=[], metavar="CODER", help=_HELP["drop"])
    for name, run in (("check", commands.check), ("locate", commands.locate_figures)):
        command = _command(subparsers, name, run)
        _casebook(command)
        _sources(command, required=name == "locate")
    read = _command(subparsers, "read", commands.read)
    read.add_argument("file", nargs="?", default="-", metavar="FILE", help=_HELP["file"])
    read.add_argument("--format", choices=sorted(FORMS), default="jsonl", help=_HELP["format"])
    draft = _command(subparsers, "draft", commands.draft)
    draft.add_argument("file", metavar="FILE", help=_HELP["file"])
    draft.add_argument("--out", type=Path, metavar="SHEET.csv", required=True, help=_HELP["sheet"])
    draft.add_argument("--source", metavar="ID", help=_HELP["source"])
    for option, shape in (("place", "ID"), ("period", "TEXT"), ("reporter", "CODE")):
        draft.add_argument(f"--{option}", metavar=shape, help=_HELP[option])
    draft.add_argument("--text", type=Path, metavar="TEXT.txt", help=_HELP["text"])
    _casebook(draft)
    return parser


def _command(
    subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, run: commands.Command
) -> argparse.ArgumentParser:
    parser = subparsers.add_parser(name, help=_HELP[name], description=_HELP[name])
    parser.add_argument("--lang", choices=("zh", "en"), help=_HELP["lang"])
    parser.set_defaults(run=run)
    return parser


def _sources(parser: argparse.ArgumentParser, *, required: bool = False) -> None:
    named = os.environ.get("CASEBOOK_SOURCES")
    parser.add_argument(
        "--sources",
        type=Path,
        metavar="DIR",
        default=Path(named) if named else None,
        required=required and not named,
        help=_HELP["sources"],
    )


def _casebook(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--casebook", type=Path, metavar="DIR", default=CASEBOOK, help=_HELP["casebook"])


if __name__ == "__main__":
    raise SystemExit(main())
