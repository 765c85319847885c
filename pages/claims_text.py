"""The strings of the page of claims."""

from typing import Final

from casebook.text import Text
from components.figures.ledger import TEXTS as LEDGER

TEXTS: Final[dict[str, Text]] = {
    **LEDGER,
    "claims_heading": Text(
        "{n} 项成效表述：{baseline_said}项写明与何相比，{number_said}项带有数字，{both_said}项两者都有",
        "{n} claims of effect: {baseline_said} {baseline|says what it compares|say what they compare} with, {number_said} "
        "{number|prints|print} a number, {both_said} {both|does|do} both",
    ),
    "count_none": Text("没有一", "none"),
    "claims_heading_none": Text("没有成效表述", "No claims of effect"),
    "claims_lede": Text(
        "把各案例的成效表述并排放在一起：说了什么，朝哪个方向，与何相比，多大，谁说的，文字是归因还是只并列叙述。",
        "Every case’s claims of effect side by side: what is said, in which direction, against what, how much, by whom, and "
        "whether the text credits the programme or only tells both together.",
    ),
    "levels": Text("结果链", "Results chain"),
    "levels_effects": Text("结果与影响", "Outcomes and impacts"),
    "levels_every": Text("全部层级", "All levels"),
    "ledger_title": Text(
        "{cases:word}个案例的 {n} 项表述里，{baseline_said}项写明基准",
        "Of {n} claims in {cases:word} cases {baseline_said} {baseline|names|name} a baseline",
    ),
    "ledger_title_one": Text(
        "{name}的 {n} 项表述里，{baseline_said}项写明基准",
        "Of {n} {n|claim|claims} on {name} {baseline_said} {baseline|names|name} a baseline",
    ),
    "ledger_title_none": Text("没有表述", "No claims"),
    "ledger_subtitle": Text(
        "一格一项表述；实心：有这一列所问的；空心：没有。同样的话在两个来源里只算一次。",
        "Each square is a claim; filled: it has what the column asks for; hollow: it does not. The same words in two sources "
        "count once.",
    ),
    "limit_own": Text(
        "{n} 项里 {own} 项按当地自述，未见核实。",
        "{own} of {n} are taken as the places’ own account, unverified.",
    ),
    "limit_no_value": Text(
        "写明的基准只是“{printed}”这样的字样，没有基数。",
        "What is printed as a baseline is only a phrase such as {printed}, without the level compared with.",
    ),
    "limit_shared": Text(
        "有{n:word}处一句话说了几项，各算一项，并不独立。",
        "{n:word} {n|phrase makes|phrases make} several claims at once, each counted; these are not independent.",
    ),
    "summary_case": Text("{name}：{n} 项表述，{grounds}", "{name}: {n} {n|claim|claims}; {grounds}"),
    "summary_silent": Text("{name}：没有成效表述", "{name}: no claim of effect"),
    "summary_ground": Text("{ground} {n} 项", "{ground}: {n}"),
    "column_claim": Text("说的是", "What is claimed"),
    "column_direction": Text("方向", "Direction"),
    "column_baseline": Text("与何相比", "Baseline"),
    "column_magnitude": Text("多大", "Magnitude"),
    "column_attribution": Text("归因", "Attribution"),
    "column_level": Text("结果链", "Results chain"),
    "no_baseline": Text("未写明", "not printed"),
    "no_magnitude": Text("未写明", "not printed"),
    "no_period": Text("未写明", "not printed"),
    "why_heading": Text("为什么不能说明“什么有效”", "Why this cannot show what works"),
    "why_counterpart": Text(
        "每一项表述也都缺一个对照：没有做这件事的地方怎样，同一个地方不做会怎样，这里都没有。写明基准的表述，也只是与从前相比。",
        "Each claim lacks a counterpart too: nothing here tells what happened where the thing was not done, or would have "
        "happened without it. Where a baseline is named, the comparison is only with the past.",
    ),
    "why_own": Text(
        "{n} 项成效表述里，{own} 项按当地自述，{baseline} 项写明与何相比。",
        "Of {n} claims of effect {own} are taken as the places’ own account, and {baseline} {baseline|says|say} what "
        "{baseline|it compares|they compare} with.",
    ),
    "why_sources": Text("方法上的依据", "Methodological sources"),
}
REFERENCES: Final = (
    "Barbara Geddes. “How the Cases You Choose Affect the Answers You Get: Selection Bias in Comparative Politics.” "
    "Political Analysis 2 (1990): 131–150. doi:10.1093/pan/2.1.131.",
    "Gary King, Robert O. Keohane and Sidney Verba. Designing Social Inquiry: Scientific Inference in Qualitative Research. "
    "Princeton University Press, 1994. Section 4.3, on selection bias.",
)
