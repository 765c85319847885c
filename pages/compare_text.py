"""The strings of the Compare page."""

from typing import Final

from casebook.text import Text

TEXTS: Final[dict[str, Text]] = {
    "family": Text("指标族", "Family"),
    "from": Text("数字来自", "Figures from"),
    "per": Text("折算口径", "Per"),
    "per_nothing": Text("不折算", "nothing"),
    "per_cases": Text("{n}例", "{n} {n|case|cases}"),
    "cases": Text("案例", "Cases"),
    "depth_note_printed": Text(
        "只取所写的数，“多”“近”“超过”所留的余地不计。",
        "Numbers as printed: what “over” or “nearly” leaves open is not counted.",
    ),
    "depth_note_widest": Text(
        "取最宽的读法：“多”再让一步，“约”上下一成，“近”下让一成，同一数量的其他来源并入。",
        "The widest reading: one more step for 多 “over”, a tenth either way for 约 “about”, a tenth below for 近 “nearly”, and "
        "other sources of the same quantity joined.",
    ),
    "on_one_scale": Text("不可比时", "Where refused"),
    "by_verdict": Text("分开列出", "keep apart"),
    "show_anyway": Text("仍画在一起", "show anyway"),
    "nothing_refused": Text("可比，无须", "show anyway (not needed)"),
    "second_axis": Text("散点图纵轴", "Second axis of the scatter"),
    "second_of": Text("{name}（共有 {n} 例）", "{name} ({n} in common)"),
    "no_second": Text("没有两例共有的指标", "no indicator in common"),
    "unchosen": Text("未选：{names}。", "Not chosen: {names}."),
    "at_date": Text("时间", "Date"),
    "every_date": Text("全部时间", "All dates"),
    "year_of": Text("{year}年（{n}例）", "{year} ({n} {n|case|cases})"),
    "page_lede": Text(
        "先看能不能比，再看数字。没有数字的案例也占一行。",
        "First whether the figures may be compared, then the figures. A case without a figure keeps its row.",
    ),
    "found_figures": Text(
        "{indicator}：{cases:word}个案例中{n:word}个有数字",
        "{indicator}: {n:word} of {cases:word} cases {n|gives|give} a figure",
    ),
    "found_derived": Text(
        "{indicator}：没有来源给出，{cases:word}个案例中{n:word}个可由别的数字推算",
        "{indicator}: printed by no source, derived for {n:word} of {cases:word} cases",
    ),
    "found_alone": Text(
        "{indicator}：只选了{name}，有{n:word}个数字",
        "{indicator}: only {name} is chosen, with {n:word} {n|figure|figures}",
    ),
    "found_single": Text(
        "{indicator}：{name}有{n:word}个数字", "{indicator}: {name} has {n:word} {n|figure|figures}"
    ),
    "found_directions": Text(
        "{indicator}：没有一例给出数字，{d:word}例只有表述",
        "{indicator}: no case gives a figure; for {d:word} there {d|is a statement|are statements} only",
    ),
    "found_elsewhere": Text(
        "{indicator}：没有一例的数字说的是案例所在的地域",
        "{indicator}: no figure is about the territory of a case",
    ),
    "found_nothing": Text("{indicator}：没有一例报告", "{indicator}: no case reports it"),
    "title_one": Text("只有{name}有数字：{said}", "Only {name} gives a figure: {said}"),
    "title_one_derived": Text("只有{name}可以推算：{said}", "Derived for {name} only: {said}"),
    "title_alone": Text("{name}：{said}", "{name}: {said}"),
    "title_alone_refused": Text("{name}的各个数字只能各自看", "{name}’s figures, each to be read on its own"),
    "title_pair": Text("{name}{said}", "{name} {said}"),
    "title_range": Text(
        "{n:word}例之中，{least}{low}最小，{most}{high}最大",
        "Among {n:word} cases, from {low} ({least}) to {high} ({most})",
    ),
    "title_span": Text(
        "{n:word}例的数字在{low}与{high}之间，不作名次",
        "{n:word} cases give figures from {low} to {high}; no ranking follows",
    ),
    "title_span_derived": Text(
        "为{n:word}例推算的数字在{low}与{high}之间，不作名次",
        "Derived figures of {n:word} cases lie between {low} and {high}; no ranking follows",
    ),
    "title_unnumbered": Text("{n:word}例只写出范围，没有数值", "{n:word} cases print ranges, no number"),
    "title_refused": Text(
        "{n:word}例各有数字，只能各自看", "{n:word} cases give figures, each to be read on its own"
    ),
    "title_refused_derived": Text(
        "为{n:word}例推算的数字，只能各自看", "Derived figures of {n:word} cases, each to be read on its own"
    ),
    "title_directions": Text("只有表述：{names}", "Statements only: {names}"),
    "title_aside": Text("有数字，都不参与比较", "There are figures, none of which is compared"),
    "not_compared": Text("不参与比较", "not compared"),
    "title_nothing": Text("没有可画的数字", "No figure to draw"),
    "subtitle": Text(
        "{definition}。单位：{unit}。实心：案例文章；空心：其他来源。",
        "{definition}. Unit: {unit}. Filled: the article; hollow: another source.",
    ),
    "order_value": Text("由大到小排列。", "Largest first."),
    "order_cases": Text(
        "按案例文章的次序排列，不是名次。", "In the order of the article, which is no ranking."
    ),
    "limit_undivided": Text("数字未折算：{reason}", "The figures are not divided. {reason}"),
    "limit_silence": Text("“未报告”不等于没有。", "“Not reported” does not mean none."),
    "summary_figure": Text("{name}：{said}（{period}）。", "{name}: {said} ({period})."),
    "summary_status": Text("{status}：{names}。", "{status}: {names}."),
}
