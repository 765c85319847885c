"""The strings of the page of one case."""

from typing import Final

from casebook.text import Text
from pages.cases_text import SHARED

TEXTS: Final[dict[str, Text]] = SHARED | {
    "case_both": Text(
        "{name}：产出印有{o:word}个数字，结果与影响印有{r:word}个",
        "{name}: {o:word} {o|figure|figures} on outputs, {r:word} on outcomes and impact",
    ),
    "case_outputs": Text(
        "{name}：产出印有{o:word}个数字，结果与影响一个也没有",
        "{name}: {o:word} {o|figure|figures} on outputs, none on outcomes or impact",
    ),
    "case_results": Text(
        "{name}：产出一个数字也没有，结果与影响印有{r:word}个",
        "{name}: no figure on outputs, {r:word} on outcomes and impact",
    ),
    "case_neither": Text(
        "{name}：产出、结果与影响都没有数字", "{name}: no figure on outputs, outcomes or impact"
    ),
    "case_lede": Text("{programme}。{summary}", "{programme}. {summary}"),
    "chain_title": Text(
        "从背景到影响：文章印有{n}个数字，另有{c}项没有数字的说法",
        "From context to impact: {n} {n|figure|figures} in the article, and {c} {c|statement|statements} without one",
    ),
    "chain_subtitle": Text(
        "宋体是来源的原字，其下是读法、时间和出处；箭头是没有数字的说法（横箭头为称向好或已实现）。点原字看证据。",
        "Serif type is the source’s own print, with its reading, period and place below; an arrow is a statement without a "
        "figure (level: said to be better or achieved). The print leads to the evidence.",
    ),
    "limit_self": Text(
        "{k}个数字由项目方自报，未见核实。",
        "{k} {k|figure is|figures are} the programme’s own account, unverified.",
    ),
    "limit_apart": Text(
        "其他来源与推算的数字另列。", "Figures from other sources, and those we derive, stand apart."
    ),
    "chain_note": Text("文章{n}个数字，其他来源{m}个。", "{n} figures of the article, {m} of other sources."),
    "strip": Text("结果链各环节", "Links of the results chain"),
    "group_article": Text("文章", "The article"),
    "group_elsewhere": Text("其他来源（不是文章所印）", "Other sources (not printed in the article)"),
    "group_derived": Text("由我们推算", "Derived by us"),
    "nothing_here": Text(
        "文章在这一环没有数字，也没有说法。", "The article has neither a figure nor a statement at this link."
    ),
    "read_as": Text("读作 {bounds}", "read as {bounds}"),
    "soft_end": Text("上端为读法约定", "upper end by convention"),
    "baseline_is": Text("基准：", "Baseline: "),
    "no_baseline": Text("未说明基准", "No baseline given"),
    "also_in": Text("同一数字又见：", "The same figure also in: "),
    "formula_is": Text("算法：{formula}", "Formula: {formula}"),
    "compare_it": Text("比较：{indicator}", "Compare: {indicator}"),
    "group": Text("归属", "Belongs to"),
    "printed_or_said": Text("印作", "As printed"),
    "attribution": Text("归因", "Attribution"),
    "baseline": Text("基准", "Baseline"),
    "summary_level": Text("{level}：{told}。", "{level}: {told}."),
    "events": Text("印有日期的事", "Dated events"),
    "no_events": Text("文章没有印出这个方案的任何日期。", "The article prints no date of this programme."),
    "mechanisms": Text("机制", "Mechanisms"),
    "mechanisms_both": Text("两份编码都认定提及", "Stated in both codings"),
    "mechanisms_one": Text("只有一份编码认定提及", "Stated in one coding only"),
    "mechanisms_none": Text("还没有这个案例的机制编码。", "The mechanisms of this case are not coded yet."),
    "mechanisms_silence": Text(
        "没有列出的机制是“未提及”，不是“没有”。",
        "A mechanism not listed is not mentioned, which is not absence.",
    ),
    "none_listed": Text("无", "none"),
    "checks": Text(
        "核对：{c}处不符，{a}处不能确定，{g}处相符",
        "Checks: {c} in conflict, {a} ambiguous, {g} in agreement",
    ),
    "no_checks": Text("核对", "Checks"),
    "no_checks_said": Text("文章没有可以核对的加总或列举。", "The article has no sums or lists to check."),
    "unsaid": Text("没有说的", "What is not said"),
    "unsaid_lede": Text(
        "由数据表按规则列出；没有说不等于没有。",
        "Listed by rule from the tables; what is unsaid may still exist.",
    ),
    "neighbours": Text("前后案例", "Previous and next case"),
    "previous": Text("上一个：{name}", "Previous: {name}"),
    "next": Text("下一个：{name}", "Next: {name}"),
    "names_more": Text("{names}等", "{names} and others"),
    "gap_start": Text("方案从哪一天开始", "When the programme began"),
    "gap_end": Text("方案到何时为止，或是否仍在进行", "When the programme ended, or whether it runs on"),
    "gap_undated": Text(
        "{n}个数字的时间（共{of}个）：{names}", "The period of {n} of {of} {of|figure|figures}: {names}"
    ),
    "gap_unstarted": Text(
        "{n}个累计数字从何时起算：{names}",
        "From when {n} cumulative {n|figure is|figures are} counted: {names}",
    ),
    "gap_baseline": Text(
        "{n}项升降或好转与何时相比（共{of}项）：{names}",
        "Against what {n} of {of} {of|change is|changes are} measured: {names}",
    ),
    "gap_no_number": Text(
        "{n}项结果或影响的大小，只有说法没有数字：{names}",
        "The size of {n} {n|outcome or impact|outcomes or impacts} told in words only: {names}",
    ),
    "gap_unattributed": Text(
        "{n}项结果是不是方案带来的（共{of}项）：{names}",
        "Whether {n} of {of} {of|outcome is|outcomes are} due to the programme: {names}",
    ),
    "gap_unnamed": Text(
        "{n}个数字和说法由谁报告（共{of}个）", "Who reports {n} of {of} figures and statements"
    ),
    "gap_levels": Text("这些环节的任何数字：{names}", "Any figure at these links of the chain: {names}"),
    "gap_headline_families": Text("重点指标里没有提到：{names}", "Headline families not mentioned: {names}"),
    "gap_families": Text("其他指标里没有提到：{names}", "Other families not mentioned: {names}"),
}
