"""The workbook of a chart: its rows, what each column means, and the notes that must not be lost."""

from typing import Any, Final

import pandas as pd

from casebook.schema import Column
from casebook.text import Text
from components.chart_card import Card
from components.exports.about import about, rows_with_verdict
from components.exports.columns import known_columns
from components.exports.table import as_xlsx

TEXTS: Final[dict[str, Text]] = {
    "sheet_rows": Text("数据", "Data"),
    "sheet_codebook": Text("编码手册", "Codebook"),
    "sheet_notes": Text("说明", "Notes"),
    "made_for_chart": Text("为作图所加", "Added for the chart"),
    "note_about": Text("关于", "About"),
    "note_text": Text("内容", "Text"),
    "note_title": Text("标题", "Title"),
    "note_subtitle": Text("定义", "Definition"),
    "note_caveat": Text("限度", "Limit"),
    "note_source": Text("来源", "Source"),
    "note_cite": Text("引用", "Cite as"),
    "note_version": Text("数据版本", "Data version"),
    "note_digest": Text("SHA-256", "SHA-256"),
    "note_licence": Text("许可", "Licence"),
    "note_selection": Text("所选", "Selection"),
    "note_address": Text("地址", "Address"),
}
OWN: Final[dict[str, Text]] = {
    "status": Text(
        "这一行是什么：数字、只有表述、未报告、不适用、只有其他时间或其他来源的数字、未相除、未选，或编码与核对的结果",
        "What the row is: a figure, a direction only, not reported, not applicable, figures of other dates or other sources only, "
        "undivided, not chosen; or what a coding or a check found",
    ),
    "locator": Text(
        "在来源文本中的位置（RFC 5147，从 0 起的码位，不含末位）",
        "Place in the text of the source (RFC 5147; code points from 0, end excluded)",
    ),
    "source_title": Text("来源标题", "Title of the source"),
    "verdict": Text(
        "能不能比：可比、有保留或不可比", "May the rows be compared: comparable, caution or refused"
    ),
    "rule": Text("决定结论的规则", "The rule that decides the verdict"),
    "verdict_reasons_zh": Text("结论的理由（中文）", "The reasons of the verdict, in Chinese"),
    "verdict_reasons_en": Text("结论的理由（英文）", "The reasons of the verdict, in English"),
    "limits": Text("限度", "The limits of the chart"),
    "code": Text("编码：不是数的值", "Code: a value that is no number"),
    "end": Text(
        "一对数中的哪一个：from 起、to 止，above 高、below 低；difference 是两端之差",
        "Which of a pair: from and to, above and below; difference is what lies between the two ends",
    ),
    "axis": Text("图中的轴：x 横轴，y 纵轴", "Axis of the chart: x across, y up"),
    "printed": Text("原文表述", "As printed"),
    "inputs": Text("推算所用的原文数字", "Printed figures that a derived one is made of"),
}


def xlsx(card: Card) -> bytes:
    """Return a card as a workbook of three sheets."""
    labels = card.labels.with_texts(TEXTS)
    rows = rows_with_verdict(card)
    sheets = {
        labels("sheet_rows"): rows,
        labels("sheet_codebook"): codebook(rows, labels("made_for_chart")),
        labels("sheet_notes"): _notes(card),
    }
    return as_xlsx(sheets, about(card).pairs())


def codebook(rows: pd.DataFrame, unknown: str) -> pd.DataFrame:
    """Return what each column of ``rows`` means, in both languages, with its unit; ``unknown`` for what no table holds."""
    known = known_columns()
    told = [_described(str(name), known.get(str(name)), unknown) for name in rows.columns]
    return pd.DataFrame(told, columns=["column", "zh", "en", "unit", "codes"])


def _described(name: str, column: Column | None, unknown: str) -> dict[str, Any]:
    if name in OWN:
        return {"column": name, "zh": OWN[name].zh, "en": OWN[name].en}
    if column is None:
        return {"column": name, "zh": unknown, "en": unknown}
    return {
        "column": name,
        "zh": column.zh,
        "en": column.en,
        "unit": column.unit,
        "codes": column.codes or column.refers_to,
    }


def _notes(card: Card) -> pd.DataFrame:
    labels, said = card.labels.with_texts(TEXTS), about(card)
    told = [
        ("note_title", said.title),
        ("note_subtitle", said.subtitle),
        *(("note_caveat", line) for line in said.caveats),
        *(("note_source", line) for line in said.sources),
        ("note_cite", said.citation),
        ("note_version", said.version),
        ("note_digest", said.digest),
        ("note_licence", said.licence),
        ("note_selection", said.selection),
        ("note_address", said.address),
    ]
    heads = [labels("note_about"), labels("note_text")]
    return pd.DataFrame([(labels(key), text) for key, text in told if text], columns=heads)
