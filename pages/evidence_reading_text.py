"""The strings of the part of Evidence that reads a pasted text."""

from typing import Final

from casebook.text import Text

TEXTS: Final[dict[str, Text]] = {
    "reading_in": Text("读一段你自己的文字", "Read a text of your own"),
    "reading_title": Text(
        "粘贴一段文字，看其中的数字怎样读", "Paste a text and see how its figures are read"
    ),
    "reading_lede": Text(
        "读法与本案例集的数字相同：多少、界在哪里、数的是什么、哪一时段；不是数字的，说明为何不是。规则见{methods}。",
        "They are read as the figures of this casebook are: how much, within which bounds, of what, when; and what is no figure, "
        "with the reason. The rules are under {methods}.",
    ),
    "reading_methods": Text("方法", "Methods"),
    "reading_box": Text(
        "文字（中文或英文，至多 {limit:number} 字）",
        "Text (Chinese or English, at most {limit:number} characters)",
    ),
    "reading_kept": Text(
        "文字只为这一次阅读送到本站，不保存，不进网址，也不进日志。",
        "The text is sent to this site for this one reading; it is not kept, and appears in no address and no log.",
    ),
    "reading_ask": Text("读出数字", "Read the figures"),
    "reading_csv": Text("下载读法（CSV）", "Download the readings (CSV)"),
    "reading_empty": Text("请先粘贴一段文字。", "Paste a text first."),
    "reading_long": Text(
        "这段文字有 {n:number} 字，超过 {limit:number} 字的上限，没有阅读。请分段粘贴。",
        "The text has {n:number} characters, more than the {limit:number} that can be read at once; nothing was read. Paste it in parts.",
    ),
    "reading_none": Text("这段文字里没有数字。", "There is no numeral in this text."),
    "reading_found": Text(
        "找到 {n:number} 处数字表达：{figures:number} 个是数字，{others:number} 处不是。",
        "{n:number} {n|numeral|numerals} found: {figures:number} {figures|is a figure|are figures}, {others:number} {others|is not|are not}.",
    ),
    "reading_text": Text("标出数字的文字", "The text with its figures marked"),
    "reading_legend": Text(
        "实线：数字；虚线：日期与时段；点线：不是数字。角上的号码是下表的行。",
        "Solid line: a figure. Dashed: a date or period. Dotted: no figure. The raised number is the row of the table below.",
    ),
    "reading_table": Text("读法", "Readings"),
    "reading_n": Text("号", "No."),
    "reading_figure": Text("原文", "As printed"),
    "reading_kind": Text("类别", "Kind"),
    "reading_permille": Text("千分数", "Per mille"),
    "reading_value": Text("数值", "Value"),
    "reading_bounds": Text("界", "Bounds"),
    "reading_rule": Text("读法，或为何不是数字", "Reading, or why it is no figure"),
    "reading_unit": Text("单位", "Unit"),
    "reading_counted": Text("数的是", "Of what"),
    "reading_period": Text("时间", "Period"),
}
