"""The strings of the Methods page: what is decided, why, and where it ends."""

from typing import Final

from casebook.text import Text

GENERAL: Final[dict[str, Text]] = {
    "methods_title": Text(
        "{figures} 个数字怎样读、什么不比：{undated} 个未注明时间，{reported} 个是当地自述或视同当地自述",
        "How {figures} figures are read, and what is not compared: {undated} carry no date, {reported} are the places’ own "
        "account or treated as such",
    ),
    "methods_lede": Text(
        "本页的表格与计数都从数据表和读数程序生成，规则改了，这里就跟着改。",
        "The tables and counts on this page are made from the data and from the program that reads figures; when a rule "
        "changes, this page changes with it.",
    ),
    "methods_limit": Text(
        "数字与表述出自各来源，本页不担保其真。",
        "Figures and claims are those of the sources; this page does not vouch for them.",
    ),
    "h_reading": Text("数字怎样读", "How figures are read"),
    "h_depths": Text("三种读法深度", "Three depths of reading"),
    "h_absence": Text("没有数字的几种情形", "Kinds of absence"),
    "h_periods": Text("时间与未注明时间的数字", "Periods, and figures without one"),
    "h_derived": Text("推算的数字", "Derived figures"),
    "h_comparing": Text("哪些不比，为什么", "Comparisons not made, and why"),
    "h_joining": Text("什么不连成线", "What no line joins"),
    "h_claims": Text("表述：归因与结果链", "Claims: attribution and results chain"),
    "h_codings": Text("由谁编码，机制编码是否一致", "Who coded, and whether codings of mechanisms agree"),
    "h_checks": Text("核对", "Checks"),
    "h_limits": Text("材料的限度", "Limits of this material"),
    "h_sources": Text("来源", "Sources"),
    "h_rights": Text("权利", "Rights"),
    "h_adding": Text("怎样增加案例", "How to add a case"),
    "figures": Text("数字个数", "Figures"),
    "count": Text("个数", "Count"),
    "rule": Text("规则", "Rule"),
    "specimen": Text("写法举例", "Forms, for example"),
    "total": Text("合计", "Total"),
}

READING: Final[dict[str, Text]] = {
    "reading_said": Text(
        "编码者只录入来源的原文，数值由程序按下表读出，没有人把数再抄一遍。表中的例子就在打开本页时由同一程序读出。",
        "Coders type only what the source prints; a program reads the number out of it by the table below, and nobody types "
        "the value a second time. The examples were read by that very program when this page was opened.",
    ),
    "reading_bounds": Text(
        "( ) 不含端点，[ ] 含端点；没有写出的一端，来源没有给出。“以上”“以下”“以内”含本数，“超过”“不满”不含，"
        "依《民法典》第一千二百五十九条。",
        "( ) excludes the end, [ ] includes it; an end that is not written is not asserted by the source. In Chinese law 以上 "
        "and 以下 include the number and words for “exceed” do not (Civil Code, article 1259).",
    ),
    "reading_own": Text(
        "粘贴一段文字，看其中的数字怎样读", "Paste a text of your own and see its figures read"
    ),
    "rule_source": Text("依据", "Source of the rule"),
    "h_forms": Text("其他写法怎样读", "How other forms are read"),
    "forms_said": Text(
        "上表说一个数带着限定词时有什么界限；下表说增减、比率、并列、等级、时间和不是数量的数字怎样读。例子同样在打开本页时读出。",
        "The table above gives the bounds of a number with its qualifier; this one says how changes, rates, lists, grades, times and "
        "numerals that count nothing are read. Its examples too were read when this page was opened.",
    ),
    "form": Text("写法", "Form"),
    "as_read": Text("读作", "Read as"),
    "in_data": Text("本案例集中", "In this casebook"),
    "rule_exact": Text("逐位写全的计数，就是它自己", "A count printed in full is itself"),
    "rule_rounded": Text(
        "换算过或量出来的数，上下各让最后一位的半个单位",
        "Scaled or measured: half a unit of the last printed place on either side",
    ),
    "rule_more_than_digit": Text(
        "多于所写的数，不到最后一个非零位再加一；上端是约定",
        "Above the number, below one more of its last non-zero digit; the upper end is a convention",
    ),
    "rule_nearly": Text("不到所写的数；差多少没有说", "Below the number; how far is not said"),
    "rule_about": Text("上下都没有给出界限", "No bound on either side"),
    "rule_more_than": Text("大于所写的数；大多少没有说", "Above the number; how far is not said"),
    "rule_at_least": Text("所写的数或更大", "The number or more"),
    "rule_less_than": Text("小于所写的数；小多少没有说", "Below the number; how far is not said"),
    "rule_at_most": Text("所写的数或更小", "The number or less"),
    "rule_vague": Text("只写出范围，没有数值", "Only a range is printed, no value"),
    "rule_derived": Text(
        "由别的数字算出，数值范围按区间运算", "Computed from other figures; bounds by interval arithmetic"
    ),
    "depths_said": Text(
        "同一个数字可以读得浅或深：{printed}，不计“多”“近”所留的余地；{bounds}，用上表所列；{widest}，再按写明的约定放宽，"
        "看结论在最宽的读法下是否还站得住。图按第二种画。",
        "The same figure can be read at three depths. {printed} takes the number alone; {bounds} takes the ends of the table "
        "above; {widest} widens them by stated conventions, to see whether a statement still holds. Charts draw the second.",
    ),
    "depth_figure": Text("原文数字", "Figure"),
    "depths_conventions": Text(
        "放宽只有三条，都是本案例集的约定，不是来源的话：“多”“余”的上端再让一步；“约”上下各一成；“近”的下端到九成。其余读法不放宽。",
        "Three conventions widen, all ours and none the source’s: 多 and 余, “over”, reach one more step; “about” means within "
        "a tenth; “nearly” means from nine tenths. Other readings keep their bounds.",
    ),
    "absence_said": Text(
        "没有数字的案例在每张图里都占一行，写明是哪一种没有。“不适用”是逐格判定并附理由的，从不推断；“未报告”不等于没有，也不等于零。",
        "A case without a figure keeps its row in every chart, with the kind of absence. “Not applicable” is decided cell by "
        "cell with a reason, never inferred; “not reported” does not mean none, nor zero.",
    ),
    "absence_kind": Text("种类", "Kind"),
    "absence_families": Text("案例 × 指标族：文章", "Case × family: the article"),
    "absence_families_any": Text("案例 × 指标族：全部来源", "Case × family: any source"),
    "absence_indicators": Text("案例 × 指标：文章", "Case × indicator: the article"),
    "absence_indicators_any": Text("案例 × 指标：全部来源", "Case × indicator: any source"),
    "absence_reasons": Text(
        "“不适用”的 {n} 项判定与理由", "The {n} {n|decision|decisions} “not applicable”, with reasons"
    ),
    "reason": Text("理由", "Reason"),
    "absence_bounds": Text(
        "数字本身也会缺项：{n} 个数字中，{lower} 个没有下界，{upper} 个没有上界，{value} 个没有数值。没有界，图上画成渐隐，不画成零。",
        "A figure itself may lack something: of {n} figures {lower} have no lower bound, {upper} no upper bound, {value} no "
        "value. A missing bound is drawn as a fade, never as zero.",
    ),
    "absence_status": Text(
        "每个数字还带一个观测状态，代码取自 SDMX：",
        "Each figure carries a status too, from the SDMX code list:",
    ),
    "obs_status": Text("观测状态", "Observation status"),
    "code": Text("代码", "Code"),
}

COMPARING: Final[dict[str, Text]] = {
    "periods_said": Text(
        "时间只填本句写明的，前一句的时间不顺延，出处的发表日期也不当作数字的时间。起算时间未注明的累计数，不折成每年或每月。",
        "A period is filled in only where the sentence itself states it; none is carried over from the sentence before, and "
        "the date of a source is no date of its figures. A cumulative count without a stated start is never turned into a yearly or monthly rate.",
    ),
    "periods_undated": Text(
        "{n} 个所载数字中，{undated} 个未注明时间，{unstarted} 个是起算时间未注明的累计数。",
        "Of {n} printed figures {undated} carry no date and {unstarted} are cumulative without a stated start.",
    ),
    "period_kind": Text("时间性质", "Kind of period"),
    "period_allows": Text("因此", "Which means"),
    "allows_instant": Text(
        "可与同一时点或相近时点的数并列", "May stand beside figures of the same or a near date"
    ),
    "allows_span": Text("可与同样长的时段并列", "May stand beside spans of the same length"),
    "allows_since": Text(
        "从注明的起点累计，长短不同不可比", "Counted from a stated start; unlike lengths do not compare"
    ),
    "allows_since_unstated": Text(
        "累计了多久不知道，不折成每年，不排名", "How long the count ran is unknown: no rate, no ranking"
    ),
    "allows_not_stated": Text(
        "列为未注明时间；按出处的日期另画，不连线",
        "Shown as undated, at the date of its source, joined to nothing",
    ),
    "derived_said": Text(
        "推算的数字从不显得比它的来处更准：界按区间运算算到底，端点的开闭、约定与缺失都带到结果里。"
        "分母取同一边界、最近一次普查；前后两次普查都可用时，数值范围兼顾两个结果。",
        "A derived figure never looks more exact than what it comes from: bounds go through interval arithmetic, and each end "
        "keeps whether it is open, a convention, or absent. A denominator is the nearest census of the same boundary; where "
        "another census would do as well, the bounds span both results.",
    ),
    "derived_example": Text(
        "例如 {name}（{case}）：{inputs}，得 {bounds}。两端都随分子与分母各自的界走。",
        "For example {name} ({case}): {inputs}, which gives {bounds}. Each end follows the bounds of both.",
    ),
    "derived_input": Text("{figure} 的数值范围为 {bounds}", "{figure} read as {bounds}"),
    "derived_indicator": Text("推算指标", "Derived indicator"),
    "derived_formula": Text("公式", "Formula"),
    "derived_figures": Text("推算出的数字", "Figures derived"),
    "derived_none": Text("没有可用的一对数字", "no pair of figures that may be divided"),
    "derived_open": Text("其中 {n} 个缺一端", "{n} of them {n|lacks|lack} a bound"),
    "comparing_said": Text(
        "每次比较都过下面这张规则表，最重的一条决定结论：{comparable}、{caution}或{refused}。"
        "拒绝了的，数字仍并排列出，只是不共用刻度，也不排序。",
        "Each comparison goes through the rules below, and the gravest finding decides: {comparable}, {caution} or {refused}. "
        "Refused figures still stand side by side, but without a common scale or an order.",
    ),
    "comparing_sources": Text(
        "“不知道”不与任何值相同，所以不知道从不使结论变好。单一或转载来源使结论降为有保留：没有第二处可核对；普查数例外，清点的是统计部门，转述者不改变它。"
        "同一案例前后相比时，时间不同正是所要看的，边界改变则不可比。",
        "What is not known agrees with nothing, so not knowing never makes a verdict better. A single or reposted source "
        "lowers a verdict to caution, as nothing checks it; a census is excepted, since the statistics office counted and "
        "whoever relays it does not change the count. Within one case, unlike dates are the point, and a change of boundary "
        "is a refusal.",
    ),
    "ordering_said": Text(
        "高低只由上下界得出：一例的下界不低于另一例的上界，才说它更高（两端同处一点且都含该点，不算）；否则高低不定。"
        "三种读法下都成立的，才算稳固。结论不可比的，一概不说高低。",
        "Order follows from bounds alone: one case is above another where its lower bound lies at or above the other’s upper "
        "bound (not where both hold the same point); otherwise the order is undetermined. What holds at all three depths of "
        "reading is robust. Where the verdict is a refusal, no order is stated.",
    ),
    "dividing_said": Text(
        "折算在阅读时进行，上下界随区间运算传递。分母须与分子同一地域、同一边界、时间相近；人口一律用常住人口普查，"
        "分子落在两次普查之间的，上下界兼顾两次。不能用的分母照样列出，并说明原因：",
        "Figures are divided when they are read, with interval arithmetic for the bounds. A denominator must be of the same "
        "territory in the same boundary and of a fitting date; residents are those of the census of permanent residents, and "
        "between two censuses the bounds hold for both. A denominator that cannot be used stays listed with its reason:",
    ),
    "dividing_title": Text("不能作分母的原因", "Why a denominator cannot be used"),
    "dividing_reason": Text("原因", "Reason"),
    "lack_per_base": Text(
        "分母所数的不是同一批人。", "The denominator counts other people than the figure does."
    ),
    "lack_per_start": Text(
        "起算时间未注明的累计数，不折成每年或每月。",
        "A running total without a stated start is turned into no rate per year or month.",
    ),
    "lack_per_rate": Text(
        "不是自某日起的累计数，不折成每年或每月。",
        "What is no count since a stated day is turned into no rate per year or month.",
    ),
    "lack_per_boundary": Text(
        "分母只有另一边界的数字。", "The denominator is known for another boundary only."
    ),
    "lack_per_level": Text(
        "分母只有上级地域的数字。", "The denominator is known for a containing territory only."
    ),
    "lack_per_scope": Text("分母只载有一部分。", "Only a part of the denominator is printed."),
    "lack_per_date": Text(
        "分母没有同期的或同一来源的数字。",
        "The denominator has no figure of a fitting date or of the same source.",
    ),
    "lack_per_missing": Text("分母没有数字。", "The denominator has no figure."),
    "lack_per_nothing": Text("没有可以除的数字。", "There is no figure to divide."),
    "rule_source": Text("依据", "Source"),
    "rule_says": Text("问什么", "What it asks"),
    "rule_effect": Text("否则", "Otherwise"),
    "rule_spoke": Text("在几项指标上起作用", "Indicators it bears on"),
    "rule_remark": Text("仅提示", "Remark only"),
    "also_too_few": Text(
        "没有两例以上可以相比的数字。", "Fewer than two cases give a figure that could be compared."
    ),
    "also_unlike_years": Text("散点图：两轴的时间相同吗？", "In a scatter: are the two axes of one year?"),
    "also_direction_only": Text("只有表述，没有数字。", "Statements only, no figure."),
    "comparing_counts": Text(
        "现有 {n} 项指标至少有一个案例给出数字，逐项判定：{comparable} 项可比，{caution} 项有保留，{refused} 项不可比，其中 {few} 项是因为可比的数字不到两例。",
        "{n} indicators have a figure for at least one case. Judged one by one: {comparable} comparable, {caution} with "
        "caution, {refused} not comparable, {few} of these because fewer than two cases give a figure that counts.",
    ),
    "joining_said": Text(
        "趋势图里，两点之间只要有一条成立，就不连线；口径变了的，画成中断。",
        "On the page of trends two points are not joined where any of these holds; a change of what is counted is drawn as a "
        "break.",
    ),
    "joining_found": Text("两点之间", "Between two points"),
    "joining_effect": Text("画法", "Drawn as"),
    "joining_break": Text("口径中断", "a break"),
    "joining_gap": Text("不连线", "no line"),
}

CODING: Final[dict[str, Text]] = {
    "claims_said": Text(
        "凡称某事上升、下降、改善、变差、仍在持续或已实现，不论有没有数字，都是一项表述。目标、计划和可能不是成效。"
        "{n} 项表述中，{baseline} 项写明与何时相比，{figures} 项带有数字。",
        "Any statement that something rose, fell, improved, worsened, persists or was achieved is a claim, with or without a number. Aims, plans "
        "and potentials are no effects. Of {n} claims {baseline} state what they compare with, and {figures} carry a figure.",
    ),
    "claims_attribution": Text(
        "归因看的是文字怎样写，不是因果是否成立：做法是主语或手段的，记为“归因于该做法”；只是放在一起写的，记为“只并列叙述，未归因”。",
        "Attribution is about the wording, not about cause: where the programme is subject or means of the sentence the claim "
        "is “attributed”; where both are merely told together it is “juxtaposed”.",
    ),
    "claims_reporter": Text(
        "{n} 项表述中，{own} 项视同当地自述。文章直接陈述、未注明由谁提供的，也算在内，这是本案例集的判定。",
        "{own} of {n} claims are taken as the places’ own account. What an article states flatly, without naming an informant, "
        "is among them, which is our decision.",
    ),
    "claims_table": Text("表述：归因与结果链层级", "Claims by attribution and level of the results chain"),
    "claims_reporters": Text("表述由谁提供", "Who reports the claims"),
    "chain_level": Text("结果链层级", "Results chain"),
    "codings_all": Text(
        "{coders:word}份编码在 {cells} 格中全部一致，Krippendorff 系数为 {alpha}。",
        "The codings agree in all {cells} cells; Krippendorff’s alpha is {alpha}.",
    ),
    "codings_some": Text(
        "{coders:word}份编码在 {cells} 格中有 {alike} 格一致，Krippendorff 系数为 {alpha}。",
        "The codings agree in {alike} of {cells} cells; Krippendorff’s alpha is {alpha}.",
    ),
    "codings_once": Text(
        "另有 {n} 格只由一人编码，没有第二份可以对照，不计在内。",
        "{n} more {n|cell has|cells have} one coding only, with nothing to hold it against, and {n|is|are} not counted.",
    ),
    "codings_passages": Text(
        "一致的只是代码。编码相同的格里，{located} 格在两份编码中都有出处，其中 {differ} 格所指的文字不同：{paragraph} 格在同一段，{elsewhere} 格在别处。",
        "They agree on codes only. Of the cells coded alike, {located} have a place in both codings, and {differ} of these rest "
        "on words that do not overlap: {paragraph} in the same paragraph, {elsewhere} elsewhere.",
    ),
    "codings_silence": Text(
        "{silent} 个代码是“未提及”，占 {share}。一页纸的叙述没有写到，不等于没有做；“否认”的代码有 {denied} 个。",
        "{silent} codes, {share}, are “not mentioned”. What a one-page account leaves out may still have been done; {denied:word} "
        "{denied|code is|codes are} “denied”.",
    ),
    "codings_each": Text("各机制的编码", "The codings of each mechanism"),
    "codings_one": Text(
        "机制只有一份编码，没有第二份可以对照，所以不报一致程度。",
        "There is one coding of the mechanisms and no second to hold it against, so no agreement is given.",
    ),
    "codings_none": Text("这个案例集还没有机制编码。", "This casebook holds no coding of mechanisms yet."),
    "coders_none": Text("没有登记编码者。", "No coder is on record."),
    "mechanism": Text("机制", "Mechanism"),
    "value_stated": Text("提及", "Stated"),
    "value_denied": Text("否认", "Denied"),
    "value_unclear": Text("不明确", "Unclear"),
    "value_not_mentioned": Text("未提及", "Not mentioned"),
    "alike": Text("一致的格数", "Cells alike"),
    "of_cells": Text("{n} / {all}", "{n} / {all}"),
    "checks_said": Text(
        "来源自己的数字彼此核对：加总、前后写法、定义变化、部分与整体、列举与所称数目。{listed} 处列举记有原文位置，项数按标点切分得出；"
        "{counted} 处没有逐项写出，由编码者点数，相符只说明编码者的点法与来源一致。{n} 项核对中，{agrees} 项相符，{conflicts} 项不符或口径不同，"
        "{ambiguous} 项不能确定。不符的照录，不替来源改正。",
        "The sources’ own figures are held against each other: sums, wording, changes of definition, parts and wholes, lists and the number "
        "stated for them. Of the lists, {listed} are located and their items counted by punctuation; in {counted} the items are not printed one "
        "by one and the coder counted, so that agreement shows only that the coder counts as the source does. Of {n} checks {agrees} agree, "
        "{conflicts} conflict or differ in definition, and {ambiguous} cannot be decided. A conflict is recorded; nothing is corrected for the source.",
    ),
    "checks_conflicts": Text("不符或口径不同（{n}）", "In conflict, or of unlike definition ({n})"),
    "checks_ambiguous": Text("不能确定（{n}）", "Cannot be decided ({n})"),
    "checks_agrees": Text("相符（{n}）", "Agrees ({n})"),
    "check": Text("核对", "Check"),
    "check_kind": Text("类别", "Kind"),
    "check_evidence": Text("证据", "Evidence"),
    "check_spans": Text("{n} 处原文", "{n} {n|passage|passages}"),
    "check_spans_none": Text("查看", "Open"),
}

MATERIAL: Final[dict[str, Text]] = {
    "to_claims": Text("各案例的成效表述与依据", "The claims of effect of each case, and what they rest on"),
    "limits_figures": Text(
        "文章所载的 {n} 个数字里，{reported} 个未注明由谁提供，本案例集视同当地自述，未见核实。",
        "Of the {n} figures that the article prints, {reported} name no informant; we treat them as the places’ own account, unverified.",
    ),
    "limits_baseline": Text(
        "{n} 项表述里，{lacking} 项没有写明与何时相比。",
        "{lacking} of {n} claims do not say what they compare with.",
    ),
    "limits_headline": Text(
        "{families}：文章没有为任何一例给出数字，只有表述。",
        "{families}: no case has a figure in the article, only statements.",
    ),
    "limits_undated": Text("文章的 {n} 个数字未注明时间。", "{n} of the article’s figures carry no date."),
    "limits_reposted": Text(
        "{all} 个其他来源里，{n} 个只是单一或转载来源，可信程度记为中。",
        "{n} of {all} other sources are single or reposted, and are held with medium confidence.",
    ),
    "limits_use": Text(
        "能用来做什么：看各地说了什么、没有说什么、数字能说到哪一步，以及同一件事在别处怎么数。",
        "What it is good for: what each place states and leaves out, how far its figures reach, and how the same thing is "
        "counted elsewhere.",
    ),
    "sources_said": Text(
        "{n} 个来源：案例文章 {article} 篇，其他公开来源 {context} 个，用于文章没有写出的数字。可信程度中，指单一来源或转载。",
        "{n} sources: {article} case {article|article|articles} and {context} other public {context|source|sources}, for what the "
        "articles do not print. Medium confidence means a single or reposted source.",
    ),
    "sources_article": Text("案例文章", "Case articles"),
    "sources_context": Text("其他公开来源（{n}）", "Other public sources ({n})"),
    "citation": Text("引文", "Citation"),
    "confidence": Text("可信程度", "Confidence"),
    "note": Text("说明", "Note"),
    "rights_said": Text(
        "所有者尚未为本数据集指明许可，因此这里不写许可。数字作为事实引用；文章的句子不存入本数据集，只存数字原文、位置和本案例集的转述。",
        "The owner has named no licence for this data set yet, so none is stated. Figures are cited as facts; sentences of the "
        "article are not kept, only the figure as printed, its place, and a paraphrase of ours.",
    ),
    "rights": Text("权利", "Rights"),
    "sources_counted": Text("来源数", "Sources"),
    "adding_said": Text(
        "增加案例只需填表，不需写程序；任何表格软件都可以。",
        "A case is added in sheets alone, with any spreadsheet program.",
    ),
    "adding_codebook": Text(
        "在 {folder} 登记地域、案例、来源（写明权利与文本校验和）和所在部分。",
        "In {folder}: the territory, the case, each source (with its rights and the checksum of its text), and its sections.",
    ),
    "adding_coding": Text(
        "在 {folder} 为案例建一张表，一个数字、表述、日期或数字表达一行：照原文录入，不录数值；未注明时间就空着。",
        "In {folder}: one sheet for the case, one row for each figure, direction, date or numeral, typed exactly as printed and "
        "without a value; a period that is not stated stays empty.",
    ),
    "adding_locate": Text(
        "运行 {command}，由程序找出原文位置。", "Run {command}; the program finds the passages."
    ),
    "adding_mechanisms": Text(
        "机制由两个编码者各编一次，互不看对方的结果；没有写到记为“未提及”，不是“否认”。",
        "Mechanisms are coded twice, by readers who do not see each other’s result; silence is “not mentioned”, never "
        "“denied”.",
    ),
    "adding_absent": Text(
        "哪些指标对本案例不适用，逐项写明理由。",
        "Decide which indicators cannot apply to the case, each with its reason.",
    ),
    "adding_build": Text(
        "运行 {build}，再运行 {check}：所有错误一次列出，有错则旧表不动。",
        "Run {build}, then {check}: all errors come in one list, and while there is one the last tables stay.",
    ),
    "adding_more": Text(
        "逐步说明见代码库的 {recipe} 与 {rules}。", "Step by step: {recipe} and {rules} in the repository."
    ),
}
TEXTS: Final[dict[str, Text]] = GENERAL | READING | COMPARING | CODING | MATERIAL
