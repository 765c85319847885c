"""The strings of the Overview."""

from typing import Final

from casebook.text import Text
from components.figures.coverage import TEXTS as KINDS

TEXTS: Final[dict[str, Text]] = KINDS | {
    "overview_title": Text(
        "{cases:word}个治理案例、{families:word}类指标：{m}格中{n}格在文章里载有数字",
        "{cases:word} governance {cases|case|cases}, {families:word} {families|family|families} of indicators: "
        "the article prints a figure in {n} of {m} cells",
    ),
    "overview_lede": Text(
        "把地方治理报道里的数字逐个定位、编码，并说明哪些能比、哪些不能、为什么。",
        "Every figure in a report on local governance, located and coded, with what can be compared, what cannot, and why.",
    ),
    "coverage_title": Text(
        "{families:word}类重点指标的{m}格里，{n}格在文章里有数字，{d}格只有表述",
        "In the {families:word} headline {families|family|families}, the article prints a figure in {n} of {m} cells "
        "and only a statement in {d}",
    ),
    "coverage_title_figures": Text(
        "{families:word}类重点指标的{m}格里，{n}格在文章里有数字",
        "In the {families:word} headline {families|family|families}, the article prints a figure in {n} of {m} cells",
    ),
    "coverage_title_plain_figures": Text(
        "{m}格里，{n}格在文章里有数字", "The article prints a figure in {n} of {m} cells"
    ),
    "coverage_title_plain": Text(
        "{m}格里，{n}格在文章里有数字，{d}格只有表述",
        "The article prints a figure in {n} of {m} cells and only a statement in {d}",
    ),
    "coverage_subtitle": Text(
        "一行一个案例，一列一类指标；粗线为重点指标。宋体为原文表述：同类有几个数字时取日期最近的一个，"
        "都未注明日期时按指标表的次序。点线框：有同一地方的数字，不属于该做法。行按文章载有数字的格数排列。",
        "A row is a case, a column a family of indicators; the heavy rule marks the headline families. Serif type is the "
        "source’s own print: of several figures the latest, of undated ones the first in the codebook’s order. A dotted "
        "cell has a figure of the place and not of the programme. "
        "Rows run from most to fewest cells with a figure.",
    ),
    "coverage_limit_silence": Text("“未报告”不等于没有。", "“Not reported” does not mean none."),
    "coverage_limit_column": Text(
        "同一列里的数字可能属于不同指标，不能直接相比。",
        "Figures in one column may measure different things; they do not compare by standing side by side.",
    ),
    "coverage_note": Text("文章载有{n}个数字。", "The article prints {n:number} figures."),
    "coverage_caption": Text(
        "每格写明有没有数字、是什么数字；链接通向证据。",
        "Each cell says whether there is a figure, and which; links lead to the evidence.",
    ),
    "key": Text("图例与格数", "Key, with the number of cells"),
    "cells": Text("{n}格", "{n} {n|cell|cells}"),
    "background_key": Text("虚框内有箭头：所述只是背景", "Arrow in a dashed cell: background only"),
    "cell_more": Text(
        "{indicator}；本格文章数字{n}个", "{indicator}; figures of the article in this cell: {n}"
    ),
    "cell_elsewhere": Text("{indicator}；{source}", "{indicator}; {source}"),
    "claims_said": Text("{n}项表述", "{n} {n|statement|statements}"),
    "family": Text("指标族", "Family"),
    "shown_figure": Text("所示数字", "Figure shown"),
    "figures_counted": Text("文章数字", "Figures, article"),
    "figures_elsewhere_counted": Text("其他来源", "Other sources"),
    "figures_place_counted": Text("同地其他数字", "Of the place"),
    "claims_counted": Text("表述", "Statements"),
    "summary_coverage": Text(
        "{m}格中：{parts}。",
        "Of {m} cells: {parts}.",
    ),
    "summary_part": Text("{kind} {n} 格", "{kind} {n}"),
    "summary_case": Text("{name}：{families}。", "{name}: {families}."),
    "figures_in": Text("文章有数字的是{families}", "figures in the article on {families}"),
    "figures_in_none": Text("文章没有数字", "no figure in the article"),
    "headline_heading": Text(
        "{n:word}类重点指标，各有多少可说", "{n:word} headline {n|family|families}, and how much each allows"
    ),
    "headline_lede_some": Text(
        "没有一类在全部案例中都有数字。没有数字的，也照样画出来。",
        "No family has figures for every case. What has no figure is drawn all the same.",
    ),
    "headline_lede": Text("没有数字的，也照样画出来。", "What has no figure is drawn all the same."),
    "to_family": Text("比较这一类指标", "Compare this family"),
    "doors": Text("从哪里开始", "Where to start"),
    "headline_directions": Text(
        "{family}：文章写到{d:word}例，没有一例给出数字",
        "{family}: the article makes statements on {d:word} {d|case|cases} and gives a number for none",
    ),
    "headline_years": Text(
        "{family}：{cases:word}例中{n:word}例有数字，{name}{period}为{figure}",
        "{family}: {n:word} of {cases:word} {n|gives|give} figures; {name}: {figure}, {period}",
    ),
    "headline_totals": Text(
        "{family}：{cases:word}例中{n:word}例有数字，{started}",
        "{family}: {n:word} of {cases:word} {n|gives|give} figures, {started}",
    ),
    "headline_totals_plain": Text(
        "{family}：{cases:word}例中{n:word}例有数字",
        "{family}: {n:word} of {cases:word} {n|gives|give} figures",
    ),
    "headline_years_single": Text(
        "{family}：{name}{period}为{figure}", "{family}: {name}: {figure}, {period}"
    ),
    "headline_totals_single": Text("{family}：有数字，{started}", "{family}: there are figures, {started}"),
    "headline_totals_plain_single": Text("{family}：有数字", "{family}: there are figures"),
    "headline_nothing": Text("{family}：没有一例报告", "{family}: no case reports it"),
    "started_none": Text("起算时间都未注明", "none with a stated start"),
    "started_some": Text("{k}个数字未注明起算时间", "{k} of the figures without a stated start"),
    "headline_sub_directions": Text(
        "每个箭头是一项没有数字的表述：↑↓ 只用于可计数的指标，→ 表述为改善、已有或已实现。空心：其他来源的数字。",
        "Each arrow is one statement without a number: ↑↓ only of what can be counted; → said to have improved, to be in "
        "place or achieved. Hollow: a figure from another source.",
    ),
    "headline_sub_years": Text(
        "{indicator}，单位：{unit}。横条为注明的时段，点不相连。空心：其他来源。",
        "{indicator}, unit: {unit}. Bars span the stated period; points are not joined. Hollow: another source.",
    ),
    "headline_sub_totals": Text(
        "{indicator}，单位：{unit}，{scale}。渐隐的一端是“多”的读法约定。空心：其他来源。",
        "{indicator}, unit: {unit}, {scale}. A fading end is our reading of 多, “over”. Hollow: another source.",
        note="多 is quoted as printed.",
    ),
    "scale_log": Text("对数刻度", "log scale"),
    "scale_linear": Text("等距刻度", "linear scale"),
    "limit_no_baseline": Text(
        "文章的这些表述没有一项写明与何时相比。", "None of the article’s statements says against what year."
    ),
    "limit_some_baseline": Text(
        "文章的{n}项表述中{k}项没有写明与何时相比。",
        "{k} of the article’s {n} statements do not say against what year.",
    ),
    "limit_cumulative": Text(
        "累计多久不明，绝对数不可排名。", "Length of count unknown: do not rank totals."
    ),
    "summary_claims": Text("{n}项表述（{directions}）", "{n} {n|statement|statements} ({directions})"),
    "indicator_shown": Text("指标", "Indicator"),
    "door_research": Text("研究者：我要比较并引用", "Researchers: compare and cite"),
    "door_research_said": Text(
        "先看能不能比，再看数字；每个数字都能回到原文的位置。",
        "See first whether a comparison holds; every figure leads back to its place in the text.",
    ),
    "door_compare": Text("比较一项指标", "Compare an indicator"),
    "door_trends": Text("看有日期的数字与口径中断", "Dated series and breaks of definition"),
    "door_mechanisms": Text("看机制编码与编码一致度", "Mechanism codes and the agreement of codings"),
    "door_methods": Text(
        "数字怎样读、什么不比、为什么", "How figures are read, which comparisons are not made, and why"
    ),
    "door_practice": Text("实务工作者：我要看做法", "Practitioners: see what was done"),
    "door_practice_said": Text(
        "一个案例一条结果链：背景、投入、活动、产出、结果、影响，以及未交代的内容。",
        "One results chain a case: context, inputs, activities, outputs, outcomes, impact, and what is left unsaid.",
    ),
    "door_cases": Text("{n:word}个案例的目录", "The {n:word} {n|case|cases}"),
    "door_timeline": Text("各做法的时间线", "Timeline of the programmes"),
    "door_workbook": Text("下载全部表格（Excel）", "All tables as one workbook (Excel)"),
    "door_evidence": Text("查一个数字的出处", "Look up where a figure stands"),
    "door_analysis": Text(
        "分析者：我要数据，或自带材料", "Analysts: take the data, or bring your own reports"
    ),
    "door_analysis_said": Text(
        "下载观测表，三行读入。",
        "Download the table of observations; three lines load it.",
    ),
    "door_own": Text(
        "自带报道：按同样的编码表填写，用 {command} 生成同样的数据表。",
        "Your own reports: fill the same coding sheets, and {command} makes the same tables of them.",
    ),
    "door_parquet": Text("下载观测表（Parquet）", "Download the observations (Parquet)"),
    "door_data": Text("全部表格、代码表与说明", "All tables, code lists and how to load them"),
    "snippet_label": Text("读入数据的三行代码", "Three lines of code that load the data"),
}
