"""The strings that every page shares, side by side; a page keeps its own beside itself in the same form."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from casebook.labels import Labels
from casebook.normalising import quotient_units
from casebook.store import Store
from casebook.text import Language, Text

SITE: Final[dict[str, Text]] = {
    "site": Text("治理案例集", "Governance Casebook"),
    "skip": Text("跳到正文", "Skip to content"),
    "main_nav": Text("主导航", "Main navigation"),
    "other_language": Text("English", "中文"),
    "other_language_hint": Text("Read this page in English", "用中文阅读本页"),
    "to_dark": Text("深色", "Dark"),
    "to_light": Text("浅色", "Light"),
    "theme_hint": Text("切换深浅色", "Switch between light and dark"),
    "data_version": Text("数据版本 {version}", "Data version {version}"),
    "told_one": Text(
        "{n:word}个案例都作为成功经验讲述，因此这里的任何比较都不能说明“什么有效”。",
        "{n:word} {n|case|cases}, told as {n|a success|successes}: nothing here can show what works.",
    ),
    "told_single": Text(
        "唯一的案例作为成功经验讲述，也没有对照，因此这里不能说明“什么有效”。",
        "One case, told as a success and without a counterpart: nothing here can show what works.",
    ),
    "told_single_some": Text(
        "只有一个案例，没有对照，因此这里不能说明“什么有效”。",
        "One case without a counterpart: nothing here can show what works.",
    ),
    "told_many": Text(
        "{n:word}个案例都作为成功经验讲述，因此这里的任何比较都不能说明“什么有效”。",
        "{n:word} {n|case|cases}, all told as successes: nothing here can show what works.",
    ),
    "told_some": Text(
        "{n:word}个案例中{k:word}个只讲成功；案例不是按抽样选出的，也没有对照，因此这里的比较不能说明“什么有效”。",
        "{k:word} of {n:word} cases {k|is|are} told as {k|a success|successes} alone; cases not sampled and without counterparts "
        "cannot show what works.",
    ),
    "told_none": Text(
        "{n:word}个案例没有成效表述，也没有对照，因此这里的比较不能说明“什么有效”。",
        "{n:word} {n|case|cases} without any claim of effect and without counterparts: nothing here can show what works.",
    ),
    "told_long_one": Text(
        "{n:word}个案例由同一刊物作为成功经验讲述：按结果选案例，结果就没有差别。它们共有的做法，在失败的地方是不是也有，这里看不到；"
        "所以任何比较都不能说明“什么有效”，编码再细也补不上。",
        "All {n:word} cases are told by one journal as successes. Cases chosen for their outcome do not differ in it: "
        "whether what they share was just as common where the outcome failed cannot be seen here. So no comparison can show what "
        "works, and no finer coding can mend that.",
    ),
    "told_long_single": Text(
        "只有一个案例，作为成功经验讲述，也没有对照：同样的做法在别处成不成，这里看不到；所以不能说明“什么有效”，编码再细也补不上。",
        "There is one case, told as a success and without a counterpart: whether the same practice failed elsewhere cannot be seen "
        "here. So nothing can show what works, and no finer coding can mend that.",
    ),
    "told_long_single_some": Text(
        "只有一个案例，没有对照：同样的做法在别处成不成，这里看不到，所以不能说明“什么有效”。",
        "There is one case and no counterpart: what the same practice did elsewhere cannot be seen here, so nothing can show what "
        "works.",
    ),
    "told_long_many": Text(
        "{n:word}个案例来自{p:word}家发布者，都作为成功经验讲述：按结果选案例，结果就没有差别。它们共有的做法，在失败的地方是不是也有，这里看不到；"
        "所以任何比较都不能说明“什么有效”，编码再细也补不上。",
        "All {n:word} cases, from {p:word} publishers, are told as successes. Cases chosen for their outcome do not differ in it: "
        "whether what they share was just as common where the outcome failed cannot be seen here. So no comparison can show what "
        "works, and no finer coding can mend that.",
    ),
    "told_long_some": Text(
        "{n:word}个案例中{k:word}个只讲成功，{m:word}个不是。结果有差别，可以提出问题，但案例是别人选来讲述的，不是抽样，也没有对照；"
        "差别可能来自怎样选、怎样讲，所以比较不能说明“什么有效”。",
        "{k:word} of {n:word} cases {k|is|are} told as {k|a success|successes} alone, {m:word} {m|is|are} not. That they differ raises "
        "questions; but others chose and told them, unsampled and without counterparts, so a difference may come from the "
        "choosing and the telling, and no comparison can show what works.",
    ),
    "told_long_none": Text(
        "这里没有一个案例有成效表述，也没有对照，所以比较不能说明“什么有效”。",
        "No case here makes a claim of effect, and none has a counterpart, so no comparison can show what works.",
    ),
    "only_cases": Text("这里只有{names}。", "Only {names} here."),
    "every_case_again": Text("看全部案例", "Show every case"),
    "limits": Text("限度", "Limits"),
    "depth": Text("读法", "Read"),
    "depth_printed": Text("只取所写的数", "As printed"),
    "depth_bounds": Text("按上下界", "Bounds"),
    "depth_widest": Text("最宽", "Widest"),
    "sources": Text("来源：{sources}。", "Sources: {sources}."),
    "chart_n": Text(
        "{cases:word}个案例、{n:word}个数字。",
        "{cases:word} {cases|case|cases}, {n:word} {n|figure|figures}.",
    ),
    "more_sources": Text(" 等，共 {n} 种", " and others, {n} in all"),
    "medium_confidence": Text("可信程度中", "medium confidence"),
    "footer_version": Text("数据版本 {version}。", "Data version {version}."),
    "export": Text("带出处导出", "Export with source"),
    "more_formats": Text("更多格式", "More formats"),
    "whole_page": Text("本页全部打包……", "Whole page as a pack …"),
    "export_as": Text("导出为 {format}：{title}", "Export as {format}: {title}"),
    "copy_link": Text("复制链接", "Copy link"),
    "copied": Text("已复制", "Copied"),
    "export_failed": Text("没有导出成功，请重试。", "The export did not work. Please try again."),
    "unreachable": Text(
        "服务器没有回应，页面还停在上一次的结果。您的选择已保存在地址里，不会丢失。",
        "The server did not answer, so the page still shows the result before. Your choice is kept in the address; nothing is lost.",
    ),
    "broken": Text(
        "服务器没能画出这个选择，页面还停在上一次的结果。您的选择已保存在地址里；若再试仍不行，请把地址发给维护者。",
        "The server could not draw this choice, so the page still shows the result before. Your choice is kept in the address; "
        "if trying again does not help, send the address to the maintainers.",
    ),
    "retry": Text("再试一次", "Try again"),
    "data_table": Text("数据表", "Data table"),
    "show_table": Text("数据表（{n} 行）", "Data table ({n} {n|row|rows})"),
    "not_found_title": Text("没有这一页", "No such page"),
    "not_found": Text(
        "这个地址没有对应的页面。可从上面的导航进入，或回到总览。",
        "There is no page at this address. Use the navigation above, or go to the overview.",
    ),
    "home": Text("回到总览", "Go to the overview"),
    "failed_title": Text("这一部分没有画出来", "This part could not be drawn"),
    "failed": Text(
        "数据仍可下载。请重新载入；若仍失败，请复制链接发给维护者。",
        "The data can still be downloaded. Reload the page; if it fails again, send the link to the maintainers.",
    ),
    "no_tables_title": Text("读不到数据表", "The tables cannot be read"),
    "loading": Text("正在载入……", "Loading …"),
    "no_script": Text(
        "没有脚本时，图不显示，文字、表格与下载照常可用。",
        "Without scripts the charts do not show; text, tables and downloads work.",
    ),
    "status": Text("状态", "Status"),
    "case": Text("案例", "Case"),
    "printed": Text("原文表述", "As printed"),
    "read_as": Text("读法", "Read as"),
    "value": Text("数值", "Value"),
    "bounds": Text("数值范围", "Bounds"),
    "reading": Text("读法", "Reading"),
    "period": Text("时间", "Period"),
    "source": Text("出处", "Source"),
    "reporter": Text("提供者", "Reported by"),
    "unit": Text("单位", "Unit"),
    "indicator": Text("指标", "Indicator"),
    "scope": Text("范围", "Scope"),
    "bounds_key": Text(
        "( ) 不含端点，[ ] 含端点；“多”的上端按读法约定。",
        "( ) excludes the end, [ ] includes it; the upper end of 多, “over”, is a convention of reading.",
    ),
    "from_article": Text("案例文章", "The article"),
    "article": Text("仅案例文章", "Article only"),
    "all_sources": Text("全部来源", "All sources"),
    "soft": Text("上端按读法约定", "upper end by convention"),
    "derived": Text("推算", "derived"),
    "at": Text("{section}，第 {n} 段", "{section}, paragraph {n}"),
    "figure": Text("有数字", "Figure"),
    "about_place": Text("说的是{place}，不参与比较", "about {place}, not compared"),
    "direction": Text("只有表述，没有数字", "Statement only, no number"),
    "other_dates": Text("只有其他时间的数字", "Other dates only"),
    "other_sources": Text("只有其他来源的数字", "Other sources only"),
    "other_place": Text("别处地域的数字", "Another territory’s figures"),
    "two_boundaries": Text("两个边界的数字", "Figures of two boundaries"),
    "undivided": Text("有数字，不能折算", "A figure, not divided"),
    "not_reported": Text("未报告", "Not reported"),
    "not_applicable": Text("不适用", "Not applicable"),
    "why_empty": Text("为什么没有数字", "Why there is no figure"),
    "unverified": Text("当地自述，未见核实", "the place’s own account, unverified"),
    "graded": Text("{grade}。", "{grade}."),
    "comparable": Text("可比", "Comparable"),
    "caution": Text("有保留地可比", "Comparable with caution"),
    "refused": Text("不可比", "Not comparable"),
}


def labels_for(language: Language, store: Store, texts: Mapping[str, Text] | None = None) -> Labels:
    """Return the labels of ``language``: shared strings, the code lists of ``store``, and a page's own ``texts``."""
    shared = _shared(language, store)
    return shared.with_texts(texts) if texts else shared


@lru_cache(maxsize=8)
def _shared(language: Language, store: Store) -> Labels:
    codes = store.rows("codes")
    named = zip(codes["codelist"], codes["code"], codes["name_zh"], codes["name_en"], strict=True)
    known = {(codelist, code): Text(zh, en) for codelist, code, zh, en in named}
    made = {("unit", code): name for code, name in quotient_units(store).items()}
    return Labels(language, SITE, made | known)
