"""The strings of the page of one case."""

from typing import Final

from casebook.text import Text
from pages.cases_text import SHARED

TEXTS: Final[dict[str, Text]] = SHARED | {
    "case_both": Text(
        "{name}：文章里，产出有{o:word}个数字，结果与影响有{r:word}个",
        "{name}: {o:word} {o|figure|figures} on outputs, {r:word} on outcomes and impact",
    ),
    "case_outputs": Text(
        "{name}：文章里，产出有{o:word}个数字，结果与影响没有",
        "{name}: {o:word} {o|figure|figures} on outputs, none on outcomes or impact",
    ),
    "case_results": Text(
        "{name}：文章里，产出没有数字，结果与影响有{r:word}个",
        "{name}: no figure on outputs, {r:word} on outcomes and impact",
    ),
    "case_neither": Text(
        "{name}：产出、结果与影响都没有数字", "{name}: no figure on outputs, outcomes or impact"
    ),
    "case_lede": Text("{programme}。{summary}", "{programme}. {summary}"),
    "chain_title": Text(
        "从背景到影响：文章载有{n}个数字，另有{c}项没有数字的表述",
        "From context to impact: {n} {n|figure|figures} in the article, and {c} {c|statement|statements} without one",
    ),
    "chain_subtitle": Text(
        "宋体为原文表述，其下是读法、时间和出处；箭头是没有数字的表述：→ 表述为改善、已有或已实现，↘ 表述为变差，"
        "＝ 表述为仍在持续。点原文看证据。",
        "Serif type is the source’s own print, with its reading, period and place below; an arrow is a statement without a "
        "figure: → said to have improved, to be in place or achieved, ↘ to have worsened, ＝ to persist. The print leads to "
        "the evidence.",
    ),
    "limit_self": Text(
        "{k}个数字文章未注明由谁提供，本案例集视同当地自述，未见核实。",
        "For {k} {k|figure|figures} the article names no informant; we treat {k|it|them} as the place’s own account, unverified.",
    ),
    "limit_apart": Text(
        "其他来源、推算的数字另列；不属于该做法的同地数字列在最后。",
        "Figures from other sources and those we derive stand apart; other figures of the place, not of this programme, come last.",
    ),
    "chain_note": Text(
        "文章{n}个数字，其他来源{m}个，同地其他数字{p}个。",
        "{n} {n|figure|figures} of the article, {m} of other sources, {p} other {p|figure|figures} of the place.",
    ),
    "of_place": Text("同地其他数字", "Other figures of the place"),
    "of_place_said": Text(
        "不属于该做法：文章没有这些数字，来源也没有说它们出自该做法。",
        "Not of this programme: the article has none of them, and their sources do not say that they come from it.",
    ),
    "of": Text("{place}", "{place}"),
    "patterns": Text("文中的模式名称：", "Numeral names in the text: "),
    "strip": Text("结果链各环节", "Links of the results chain"),
    "group_article": Text("文章", "The article"),
    "group_elsewhere": Text("其他来源（不见于文章）", "Other sources (not in the article)"),
    "group_derived": Text("本案例集推算", "Derived by us"),
    "group_place": Text("同地其他数字（不属于该做法）", "Other figures of the place (not of this programme)"),
    "nothing_here": Text(
        "文章在这一环没有数字，也没有其他表述。",
        "The article has neither a figure nor a statement at this link.",
    ),
    "read_as": Text("数值范围 {bounds}", "read as {bounds}"),
    "soft_end": Text("上端按读法约定", "upper end by convention"),
    "baseline_is": Text("基准：", "Baseline: "),
    "no_baseline": Text("未说明基准", "No baseline given"),
    "also_in": Text("同一数字又见：", "The same figure also in: "),
    "formula_others": Text("；范围另计 ", "; bounds also "),
    "formula_is": Text("算法：{formula}", "Formula: {formula}"),
    "compare_it": Text("比较：{indicator}", "Compare: {indicator}"),
    "group": Text("归属", "Belongs to"),
    "printed_or_said": Text("原文表述", "As printed"),
    "attribution": Text("归因", "Attribution"),
    "baseline": Text("基准", "Baseline"),
    "summary_level": Text("{level}：{told}。", "{level}: {told}."),
    "events": Text("注明日期的事项", "Dated events"),
    "no_events": Text(
        "文章没有注明该做法的起始日期，也没有其他注明日期的事项；数字的时间见上。",
        "The article dates neither the start of this programme nor any other event; the dates of its figures stand above.",
    ),
    "mechanisms": Text("机制", "Mechanisms"),
    "mechanisms_both": Text("两份编码都判为提及", "Stated in both codings"),
    "mechanisms_one": Text("只有一份编码判为提及", "Stated in one coding only"),
    "mechanisms_single": Text("判为提及；只有一份编码", "Stated; one coding only"),
    "mechanisms_none": Text("还没有这个案例的机制编码。", "The mechanisms of this case are not coded yet."),
    "mechanisms_silence": Text(
        "没有列出的机制是“未提及”，不是“没有”。",
        "A mechanism not listed is not mentioned, which is not absence.",
    ),
    "none_listed": Text("无", "none"),
    "checks": Text(
        "核对：{c}处不符或口径不同，{a}处不能确定，{g}处相符",
        "Checks: {c} in conflict or of unlike definition, {a} ambiguous, {g} in agreement",
    ),
    "no_checks": Text("核对", "Checks"),
    "no_checks_said": Text("文章没有可以核对的加总或列举。", "The article has no sums or lists to check."),
    "differs": Text("口径不同", "Definitions differ"),
    "unsaid": Text("文章未交代的内容", "What is not said"),
    "unsaid_lede": Text(
        "由数据表按规则列出；未交代不等于没有。",
        "Listed by rule from the tables; what is unsaid may still exist.",
    ),
    "neighbours": Text("前后案例", "Previous and next case"),
    "previous": Text("上一个：{name}", "Previous: {name}"),
    "next": Text("下一个：{name}", "Next: {name}"),
    "names_more": Text("{names}等", "{names} and others"),
    "gap_start": Text("做法从何时开始", "When the programme began"),
    "gap_end": Text("做法到何时为止，或是否仍在进行", "When the programme ended, or whether it runs on"),
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
        "{n}项结果或影响的大小，只有表述没有数字：{names}",
        "The size of {n} {n|outcome or impact|outcomes or impacts} told in words only: {names}",
    ),
    "gap_unattributed": Text(
        "{n}项结果是不是这一做法带来的（共{of}项）：{names}",
        "Whether {n} of {of} {of|outcome|outcomes} {n|is|are} due to the programme: {names}",
    ),
    "gap_unnamed": Text(
        "{n}项数字和表述由谁提供（共{of}项）", "Who reports {n} of {of} figures and statements"
    ),
    "gap_levels": Text("这些环节的任何数字：{names}", "Any figure at these links of the chain: {names}"),
    "gap_headline_families": Text("重点指标里没有提到：{names}", "Headline families not mentioned: {names}"),
    "gap_families": Text("其他指标里没有提到：{names}", "Other families not mentioned: {names}"),
}
