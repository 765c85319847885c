"""What each command does and what it tells; each returns its account as text."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from etl.build import build_tables, read_casebook
from etl.changes import compare
from etl.check import compare_with_documents
from etl.coders import check_coders
from etl.draft import Given
from etl.draft_sheet import write_draft
from etl.locate import locate
from etl.publish import publish
from etl.read import list_figures
from etl.reports import read_report

if TYPE_CHECKING:
    import argparse

    from etl.problems import Problem

# Agreement takes two.
COMPARED: Final = 2
Command = Callable[["argparse.Namespace", str], str]

_WORDS: Final[dict[str, tuple[str, str]]] = {
    "changes": (
        "表、行数，以及与上次相比新增（+）、删去（−）、改动（~）的行：\n{lines}\n",
        "Table, rows, and rows added (+), removed (−) and changed (~) since the last build:\n{lines}\n",
    ),
    "one_coder": (
        "警告：机制只有 {coders} 份编码，无法比较编码是否一致，也就没有一致性核对。"
        "第二位编码者请填写 coding/mechanisms/<coder>.csv。\n",
        "WARNING: the mechanisms have {coders} coding(s), so nothing shows whether coders agree and no check of it is "
        "published. A second coder fills in coding/mechanisms/<coder>.csv.\n",
    ),
    "published": ("已发布到 {folder}。\n", "Published in {folder}.\n"),
    "unchanged": ("{folder} 没有变化。\n", "{folder} is unchanged.\n"),
    "checked": (
        "表格前后一致。{documents} 份文献：{spans} 处位置与原文相符，{numerals} 个数字字符均有记录。\n",
        "The sheets are consistent. {documents} document(s): {spans} passages hold their text, "
        "all {numerals} numeral characters are accounted for.\n",
    ),
    "not_at_hand": (
        "未核对（文献不在所指文件夹中）：{absent}。\n",
        "Not compared, as the document is not in that folder: {absent}.\n",
    ),
    "not_compared": (
        "表格前后一致。未与文献核对：没有用 --sources 或 CASEBOOK_SOURCES 指明文献所在文件夹。\n",
        "The sheets are consistent. They were not compared with the documents: "
        "name their folder with --sources or CASEBOOK_SOURCES.\n",
    ),
    "located": ("{file}：改动 {cells} 个单元格\n", "{file}: {cells} cells changed\n"),
    "drafted": (
        "{sheet}：{rows} 行，其中 {observations} 行拟为观测（{unsuggested} 行没有合适的指标）。"
        "每一条推定都写在 note_zh、note_en 中，请逐行核对；coder 由编码者填写，reporter 未用 --reporter 给出时也是。\n",
        "{sheet}: {rows} rows, {observations} of them suggested as observations ({unsuggested} without an indicator "
        "that fits). note_zh and note_en say what each suggestion rests on: check every row, and fill in coder, and "
        "reporter unless --reporter gave it.\n",
    ),
    "source_open": (
        "案例手册没有登记这份文献：source_id 留空，请先在 sources.csv 中登记，再填写该列。\n",
        "The casebook does not list this document: source_id is empty. Add the document to sources.csv, then fill it in.\n",
    ),
    "text_saved": (
        "位置所依据的文本存为 {text}（SHA-256：{sha256}）。\n",
        "The text in which the places are counted is saved as {text} (SHA-256: {sha256}).\n",
    ),
    "problems": ("{count} 个问题，没有改动任何文件。\n", "{count} problem(s); nothing was changed.\n"),
}


def build(options: argparse.Namespace, language: str) -> str:
    """Build the tables and publish them; tell rows and changes of each table, and warn of codings that nobody checked.

    Raises:
        InputError: with everything that is wrong with the sheets; the last tables stay.
    """
    folder = options.out or options.casebook / "tables"
    tables = build_tables(options.casebook, options.sources, folder, options.reprinted)
    coders = check_coders(tables["mechanisms"], folder, options.drop_coder)
    lines = "\n".join(change.line() for change in compare(tables, folder))
    changed = publish(tables, folder)
    warning = _say("one_coder", language, coders=coders) if coders < COMPARED else ""
    sys.stderr.write(warning)
    told = _say("published" if changed else "unchanged", language, folder=folder)
    return _say("changes", language, lines=lines) + warning + told


def check(options: argparse.Namespace, language: str) -> str:
    """Check the sheets, and compare them with the documents where their folder is named.

    Raises:
        InputError: with everything that is wrong.
    """
    casebook = read_casebook(options.casebook)
    if options.sources is None:
        return _say("not_compared", language)
    compared = compare_with_documents(options.sources, *casebook)
    words = {"documents": compared.documents, "spans": compared.spans, "numerals": compared.numerals}
    absent = ", ".join(compared.absent)
    beside = _say("not_at_hand", language, absent=absent) if absent else ""
    return _say("checked", language, **words) + beside


def locate_figures(options: argparse.Namespace, language: str) -> str:
    """Write the places of figures into the sheets; tell how many cells changed.

    Raises:
        InputError: with every figure that cannot be located; no sheet is touched.
    """
    changed = locate(options.sources, options.casebook)
    return "".join(_say("located", language, file=file, cells=cells) for file, cells in changed.items())


def read(options: argparse.Namespace, language: str) -> str:  # noqa: ARG001 - every command takes a language
    """List every figure of a report or of standard input.

    Raises:
        InputError: the file cannot be read.
    """
    return list_figures(read_report(options.file).text, options.format)


def draft(options: argparse.Namespace, language: str) -> str:
    """Write a draft coding sheet of a report; tell how much of it is suggested.

    Raises:
        InputError: the report or the codebook cannot be read, or the sheet is there already.
    """
    given = Given(options.place or "", options.period or "", options.reporter or "")
    drafted = write_draft(options.file, options.out, options.casebook, options.source, options.text, given)
    said = _say(
        "drafted",
        language,
        sheet=options.out,
        rows=len(drafted.draft.rows),
        observations=drafted.draft.observations,
        unsuggested=drafted.draft.unsuggested,
    )
    said += "" if drafted.source_id else _say("source_open", language)
    if options.text is not None:
        said += _say("text_saved", language, text=options.text, sha256=drafted.text_sha256)
    return said


def list_problems(problems: Iterable[Problem], language: str) -> str:
    """Return the problems, one a line, and their number."""
    lines = [f"{problem.message(language)}\n" for problem in problems]
    return "".join(lines) + _say("problems", language, count=len(lines))


def _say(key: str, language: str, **words: object) -> str:
    return _WORDS[key][0 if language == "zh" else 1].format(**words)
