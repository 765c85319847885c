"""The strings of the Mechanisms page."""

from typing import Final

from casebook.text import Text

TEXTS: Final[dict[str, Text]] = {
    "mechanism": Text("机制", "Mechanism"),
    "coder": Text("编码者", "Coder"),
    "code": Text("编码", "Code"),
    "reason": Text("理由", "Reason"),
    "place": Text("出处", "Place"),
    "head_title": Text(
        "机制：{coders:word}份编码在 {cells} 格中 {alike} 格一致",
        "Mechanisms: {coders:word} codings agree on {alike} of {cells} cells",
    ),
    "head_one": Text("机制：{cells} 格，一份编码", "Mechanisms: {cells} cells, one coding"),
    "head_none": Text("机制：还没有编码", "Mechanisms: nothing coded yet"),
    "head_lede": Text(
        "各案例的文字写到了哪些做法；写到不说明做法有效。",
        "Which practices the text of each case mentions; a mention does not show that a practice works.",
    ),
    "order": Text("排列", "Order"),
    "order_count": Text("提及多的在前", "Most stated first"),
    "order_book": Text("原文与手册次序", "As in the article"),
    "matrix_title": Text(
        "{cells} 格中，两份编码都为“提及”的 {n} 格，都为“未提及”的 {silent} 格",
        "Both codings say “stated” in {n} of {cells} cells, “not mentioned” in {silent}",
    ),
    "matrix_title_one": Text(
        "{cells} 格中“提及” {n} 格，“未提及” {silent} 格",
        "“Stated” in {n} of {cells} cells, “not mentioned” in {silent}",
    ),
    "matrix_none": Text("还没有机制编码", "No mechanism is coded yet"),
    "matrix_subtitle_count": Text(
        "案例 × 机制。都编为“提及”的格数多的在前，相同的按原文与手册次序。",
        "Cases by mechanisms. Most cells coded “stated” by all come first, ties as in the article and the codebook.",
    ),
    "matrix_subtitle_book": Text(
        "案例 × 机制，按原文与手册次序。",
        "Cases by mechanisms, as ordered in the article and the codebook.",
    ),
    "limit_silence": Text(
        "“未提及”是文中没有写到，不等于当地没有。",
        "“Not mentioned” means that the text is silent, not that the place lacks it.",
    ),
    "limit_one_coder": Text(
        "只有一份编码，无从比较。", "There is one coding only, so nothing can be compared."
    ),
    "limit_once": Text(
        "其中 {n} 格只由一人编码，没有第二份可以对照。",
        "In {n} {n|cell|cells} there is one coding only, with no second to hold it against.",
    ),
    "choose_cell": Text("点一格看编码与原文；也可", "Select a cell for its codings and passage, or see"),
    "all_codings": Text("逐条看全部编码与理由", "every coding with its reason, one by one"),
    "matrix_label": Text("案例与机制的编码", "Codings of cases by mechanisms"),
    "key_agree": Text("{value}", "{value}"),
    "key_differ": Text("两份编码不同：左上 {a}，右下 {b}", "codings differ: upper left {a}, lower right {b}"),
    "key_apart": Text("编码相同，依据的文字不同", "same code, other words of the text"),
    "key_n": Text("{n} 格", "{n} {n|cell|cells}"),
    "cell_said": Text(
        "{case}，{mechanism}：{codes}", "{case}, {mechanism}: {codes}", "read out for a cell of the matrix"
    ),
    "coder_says": Text("{coder} {value}", "{coder} {value}"),
    "count_stated": Text("提及", "Stated"),
    "count_unclear": Text("不明确", "Unclear"),
    "count_of": Text("{n} 例提及，{unclear} 例不明确", "{n} stated, {unclear} unclear"),
    "matrix_note": Text(
        "{cases:word}个案例、{mechanisms} 种机制、{coders:word}份编码。",
        "{cases:word} {cases|case|cases}, {mechanisms} mechanisms, {coders:word} {coders|coding|codings}.",
    ),
    "summary_case": Text("{case}：提及{names}", "{case}: stated {names}"),
    "summary_case_none": Text("{case}：没有一种都编为提及", "{case}: none coded stated by all"),
    "cell_title": Text("{case} × {mechanism}：{verdict}", "{case} × {mechanism}: {verdict}"),
    "cell_verdict_agree": Text("都编为“{value}”", "both code “{value}”"),
    "cell_verdict_differ": Text("两份编码不同", "the codings differ"),
    "cell_verdict_single": Text("编为“{value}”", "coded “{value}”"),
    "cell_title_mechanism": Text(
        "{mechanism}：{cases}个案例中{n}个提及", "{mechanism}: stated in {n} of {cases} cases"
    ),
    "cell_title_case": Text("{case}：{all}种机制中提及{n}种", "{case}: states {n} of {all} mechanisms"),
    "cell_title_look": Text(
        "值得看的{n}格：{differ}格编码不同，{apart}格编码相同而依据的文字不同",
        "Cells worth a look: {differ} coded differently, {apart} alike on other words",
    ),
    "cell_title_nothing": Text(
        "两份编码不同、或文字依据不同的格子列在这里；现在没有",
        "No cell is listed; here stand those in which two codings differ in code or in the words they rest on",
    ),
    "cell_subtitle": Text("定义：{definition}", "Definition: {definition}"),
    "cell_subtitle_list": Text(
        "每份编码的取值、理由和出处。点格子看两份编码并排。",
        "Each coding’s code, reason and place. Select a cell to see the codings side by side.",
    ),
    "cell_summary": Text("{n} 份编码。", "{n} {n|coding|codings}."),
    "coder_name": Text("编码 {coder}", "Coding {coder}"),
    "no_reason": Text("没有写理由。", "No reason is written."),
    "no_place": Text("没有出处：未提及的没有可指的段落。", "No place: what is not mentioned has no passage."),
    "to_evidence": Text("看这条编码的记录", "Open this coding’s record"),
    "places_same_words": Text("两份编码指向同一处文字。", "Both codings point to the same words."),
    "places_same_paragraph": Text(
        "两份编码指向同一段里的不同文字。", "The codings point to different words of one paragraph."
    ),
    "places_elsewhere": Text(
        "两份编码依据的是两处不同的文字。", "The codings rest on two different places in the text."
    ),
    "clear": Text("取消选择", "Clear the selection"),
    "whole_mechanism": Text("这种机制的各个案例", "This mechanism in every case"),
    "whole_case": Text("这个案例的各种机制", "Every mechanism of this case"),
    "to_case": Text("这个案例的页面", "The case’s page"),
    "includes": Text("纳入", "Included"),
    "excludes": Text("不明确与不计", "Unclear, and not counted"),
    "rules": Text("判定规则", "Rules"),
    "defined_title": Text("{n} 种机制的定义", "Definitions of {n} mechanisms"),
    "agree_title": Text(
        "一致程度：{alike}/{cells} 格，Krippendorff α = {alpha}",
        "Agreement: {alike} of {cells} cells, Krippendorff’s α = {alpha}",
    ),
    "agree_title_undefined": Text(
        "一致程度：{alike}/{cells} 格；所有取值相同，α 无从计算",
        "Agreement: {alike} of {cells} cells; all codes are the same, so α is undefined",
    ),
    "agree_none": Text("只有一份编码，没有一致程度可言", "One coding only: there is no agreement to measure"),
    "agree_subtitle": Text(
        "α 扣除了碰巧一致的部分：1 为完全一致，0 与随机无异，负数为系统地相反；名义尺度，{coders:word}份编码，{cells} 格。",
        "α takes away agreement by chance: 1 is full agreement, 0 what chance would give, below 0 systematic disagreement. Nominal scale, {coders:word} codings, {cells} cells.",
    ),
    "agree_full": Text(
        "全部一致尤其要当心：它更像是规则替阅读者作了判断。",
        "Full agreement calls for care most of all: it looks as if the rules had decided for the readers.",
    ),
    "agree_scale": Text(
        "惯例（Krippendorff，2018，第 12 章）：.800 以上可用，.667 以上只宜作初步结论。",
        "Convention (Krippendorff 2018, ch. 12): from .800 reliable, from .667 fit for tentative conclusions only.",
    ),
    "agree_places": Text(
        "取值相同的格子里，{n} 格两份编码都有出处：{same} 格指向同一处文字，{near} 格在同一段，{apart} 格在别处。",
        "Of the cells coded alike, {n} have a place in both codings: {same} share words, {near} a paragraph, {apart} rest elsewhere.",
    ),
    "every_mechanism": Text("全部机制", "All mechanisms"),
    "agree_table": Text("各机制的一致程度", "Agreement by mechanism"),
    "alike": Text("取值相同", "Same code"),
    "apart": Text("文字不同", "Other words"),
    "codings_by_value": Text("各取值的编码数", "Codings by code"),
    "codings_n": Text("{n} 份", "{n}"),
    "figure_key_alike": Text("取值与所依文字都相同", "same code, on the same words"),
    "figure_key_apart": Text("取值相同，所依文字不同", "same code, on other words"),
    "figure_key_differ": Text("取值不同", "different codes"),
    "figure_alike": Text("取值相同 {n}/{cells}", "same code {n} of {cells}"),
    "figure_apart": Text("，其中依据的文字不同 {n}", ", {n} of these on other words"),
}
