"""The strings of the Trends page."""

from typing import Final

from casebook.text import Text
from components.figures.others import TEXTS as OTHERS
from components.figures.panels import TEXTS as PANELS

TEXTS: Final[dict[str, Text]] = {
    "found_none": Text(
        "没有一个案例有两个时点的数字",
        "No case has figures at two times",
    ),
    "found_unjoined": Text(
        "{cases:word}个案例中{n:word}个有两个以上时点的数字，没有一处能连成线",
        "{n:word} of {cases:word} {cases|case|cases} {n|has|have} figures at two or more times; no two of them make a line",
    ),
    "found_joined": Text(
        "{cases:word}个案例中{n:word}个有两个以上时点的数字，{joined:word}处能连成线",
        "{n:word} of {cases:word} {cases|case|cases} {n|has|have} figures at two or more times; {joined:word} {joined|pair|pairs} can be joined",
    ),
    "page_lede": Text(
        "只有定义、范围、边界都相同的两点才连线。各地人口与全国数字只作背景。没有数字的升降照原样画成方向。",
        "Two points are joined only where definition, scope and boundary are the same. Populations and national figures are "
        "background. A rise or fall told without a number is drawn as a direction.",
    ),
    "group": Text("序列", "Series"),
    "group_case": Text("案例自己的", "The cases’ own"),
    "group_territory": Text("各地", "Territories"),
    "group_nation": Text("全国", "Nation"),
    "bundle": Text("看哪一组", "Show"),
    "bundle_case": Text("{name}：{family}", "{name}: {family}"),
    "as": Text("刻度", "Scale"),
    "as_own": Text("各用各的", "Each its own"),
    "as_index": Text("指数", "Index"),
    "as_index_of": Text("指数，{year}年 = 100", "Index, {year} = 100"),
    "no_base": Text("没有两个序列能从同一年连下去", "no two series can be followed from the same year"),
    "depth_printed_said": Text(
        "只取所写的数，“多”“近”“超过”等限定只留在文字里。",
        "Read as printed: the numbers alone; “over”, “nearly” and “more than” stay in the words only.",
    ),
    "depth_widest_said": Text(
        "现在按约定放宽：“多”再让一步，“约”上下一成，“近”到九成；虚线端是约定。",
        "Read at the widest: “over” reaches one step more, “about” a tenth either way, “nearly” down a tenth; dashed ends are "
        "these conventions.",
    ),
    "title_index": Text(
        "{year}年为 100：{most}{high_year}年为{high}，{least}{low_year}年为{low}",
        "With {year} as 100: {most} at {high} in {high_year}, {least} at {low} in {low_year}",
    ),
    "index_subtitle": Text(
        "{what}，以{year}年为100的指数，只沿能连的线推算。{all:word}个序列中{n:word}个有指数。{marks}纵轴不从零起，指数不显示各自的大小。",
        "{what}, as an index of {year}, derived along joined lines only. Of {all:word} series {n:word} {n|has|have} one. {marks}"
        "The axis does not start at zero, and an index does not show how large a series is.",
    ),
    "summary_index": Text("，指数{index}", ", index {index}"),
    "summary_unindexed": Text("，没有指数：{reason}", ", no index: {reason}"),
    "summary_bounds": Text("，界{bounds}", ", bounds {bounds}"),
    **OTHERS,
    "other_case": Text("另一案例", "another case"),
    "summary_others": Text("其余案例：{told}", "Other cases: {told}"),
    "summary_other": Text("{name}{said}", "{name} {said}"),
    "told_until": PANELS["told_until"],
    "no_second": Text("没有第二个时点", "no second point in time"),
    "levels": Text("方向说的是", "Directions of"),
    "levels_effect": Text("产出与结果", "Outputs and outcomes"),
    "levels_context": Text("背景", "Background"),
    "to_claims": Text(
        "与何相比、谁说的：成效表述对照 →", "Against what, and by whom: all claims of effect →"
    ),
    "levels_all": Text("全部", "All"),
    # series
    "title_measure": Text(
        "{name}：{first}到{then}是换了定义，不是{then_more|增加|减少}",
        "{name}: from {first} to {then} is a change of definition, not a {then_more|rise|fall}",
    ),
    "title_boundary": Text(
        "{n:word}地中{whole:word}地各在同一边界之内，其中{two:word}地只有两个时点；{names}边界有变",
        "{whole:word} of {n:word} territories keep one boundary, {two:word} of them with two dates only; the boundary of {names} "
        "changes",
    ),
    "title_unjoined": Text(
        "{name}：{points:word}个数字，没有两个能连成线",
        "{name}: {points:word} figures, no two of which make a line",
    ),
    "title_whole": Text(
        "{series}：{first}（{from}）到{last}（{to}）", "{series}: {first} ({from}) to {last} ({to})"
    ),
    "title_partly": Text(
        "{series}：{first}（{from}）到{last}（{to}），中间{gaps}处不能连",
        "{series}: {first} ({from}) to {last} ({to}), with {gaps:word} {gaps|gap|gaps} in the line",
    ),
    "title_steps": Text(
        "{name}：{steps}步中{joined}步能连成线",
        "{name}: {joined} of {steps} steps can be joined",
    ),
    "title_empty": Text("没有两个时点的数字", "No figures at two times"),
    "series_subtitle": Text("{what}。{marks}", "{what}. {marks}"),
    "published_key": Text("细点线：文章发表（{day}）。", "Dotted rule: the article is published ({day})."),
    "limit_context": Text(
        "只作背景，不是任何案例的对照组。", "Background only; no control group for any case."
    ),
    "limit_cumulative": Text(
        "累计数不是每年之数。",
        "A cumulative count is no yearly count.",
    ),
    "limit_no_start": Text(
        "累计数不是每年之数，起算时间又未注明，不能折成每年多少。",
        "A cumulative count is no yearly count, and without a printed start no rate follows from it.",
    ),
    "limit_other_place": Text(
        "{names}是案例所在地的上级，不是案例本身。",
        "{names} holds the place of a case; it is not that place.",
    ),
    "limit_reporters": Text(
        "{names}：线两端的提供者不同，两次是否同样计数，没有旁证。",
        "{names}: the two ends of a line have different reporters; that both count alike is not checked.",
    ),
    "limit_own": Text(
        "{names}：有的数字是当地自述，未见核实。",
        "{names}: some figures are the place’s own account; unverified.",
    ),
    "limit_unexplained": Text(
        "中断处的原因，来源没有说明的，这里也不推测。",
        "Where a source does not explain a break, no cause is supplied here.",
    ),
    "series_note": Text("{series}个序列、{n}个数字。", "{series} series, {n} figures."),
    "summary_series": Text("{title}：{points}", "{title}: {points}"),
    "summary_point": Text("{figure}（{period}）", "{figure} ({period})"),
    "summary_gap": Text("不连线，因{reason}", "not joined, {reason}"),
    "summary_change": Text("比上年{change}", "{change} on the year"),
    "by_source": Text("未注明时间，至迟{period}", "no date given; by {period}"),
    "column_place": Text("案例或地方", "Case or place"),
    "column_series": Text("序列", "Series"),
    "column_joined": Text("与前一点", "To the point before"),
    "joined": Text("连线", "joined"),
    "not_joined_cell": Text("不连：{reason}", "not joined: {reason}"),
    "single_point": Text("只有一个时点", "a single date"),
    "first_point": Text("第一点", "first point"),
    "beside_point": Text("不入线", "beside the line"),
    "column_derived": Text("推算：指数或比上年", "Derived: index, or change on the year"),
    # increments
    "increments_title": Text(
        "累计数之间增加了多少：{all:word}处里{n:word}处可以相减，{bounded}",
        "Added between totals: {n:word} of {all:word} {all|pair|pairs} can be subtracted, {bounded}",
    ),
    "bounded_none": Text("没有一处能定出上下界", "none with a bound on both sides"),
    "bounded_some": Text("{n:word}处能定出上下界", "{n:word} with a bound on both sides"),
    "increments_refused": Text(
        "{n:word}处前后累计数都不能相减",
        "{n:word} {n|pair of totals|pairs of totals}, none of which can be subtracted",
    ),
    "increments_none": Text("没有可以相减的累计数", "No cumulative figures that can be subtracted"),
    "increments_subtitle": Text(
        "后一个累计数减前一个；写明起点的，先列自起点至第一个数的累计本身。方格的宽是两点之间的时间，高是上下界；虚线边是读法约定；"
        "渐隐处没有界；灰格没有界，或不能相减。",
        "The later total minus the earlier; where a start is printed, first the total itself since then. A box is as wide as "
        "the time and as high as the bounds; a dashed edge is a convention of reading; it fades where there is no bound; grey "
        "has none, or cannot be subtracted.",
    ),
    "limit_not_rate": Text(
        "方格不等宽，不能读作每年之数。",
        "The boxes are of unlike width; none is a yearly count.",
    ),
    "limit_same_start": Text(
        "起算时间未注明的，只有两个数从同一天算起，差才有意义。",
        "Where no start is printed, the difference holds only if both totals count from the same day.",
    ),
    "column_from": Text("从", "From"),
    "column_to": Text("到", "To"),
    "column_added": Text("增加", "Added"),
    "column_span": Text("其间", "Between"),
    "printed_start": Text("起点", "the start"),
    "no_bound": Text("没有界", "no bound"),
    "limit_held": Text("{series}：{caution}。", "{series}: {caution}."),
    "column_step": Text("怎样得来", "How"),
    "step_since_start": Text("自起点的累计，不是差", "the total since its start, no difference"),
    "step_added": Text("两数相减", "difference"),
    "step_refused": Text("不相减", "not subtracted"),
    "not_subtracted": Text("不相减", "Not subtracted"),
    "not_subtracted_cell": Text("不相减：{reason}", "not subtracted: {reason}"),
    "column_caution": Text("注意", "Caution"),
    "told_since_start": Text(
        "{name}，{period}累计{added}", "{name}, {period}: {added} in all since the start"
    ),
    "told_added": Text("{name}，{period}：增加{added}", "{name}, {period}: {added} more"),
    "told_refused": Text("{name}：{added}", "{name}: {added}"),
    # directions
    "directions_title": Text(
        "{cases:word}个案例中{n:word}个说了{all}个方向，{based}",
        "{n:word} of {cases:word} cases tell {all} {all|direction|directions}, {based}",
    ),
    "directions_title_one": Text(
        "{name}：说了{all}个方向，{based}", "{name} tells {all} {all|direction|directions}, {based}"
    ),
    "directions_none_one": Text("{name}没有说升降", "{name} tells no rise or fall"),
    "based_none": Text("没有一个写明基准", "none with a printed baseline"),
    "based_some": Text("只有{n:word}个写明基准", "{n:word} with a printed baseline"),
    "directions_subtitle": Text(
        "不带数字的升（↑）、降（↓）、向好（→）。箭头一样长，长短没有含义；引的是来源的原话，后面是它说的指标、基准与时间。",
        "Rises (↑), falls (↓) and improvements (→) told without a number. All arrows have one length, which means nothing; the source’s "
        "words, then what they are about, their baseline and period.",
    ),
    "limit_one_phrase": Text(
        "有{n:word}处一句话说了几项，各项并不独立。",
        "{n:word} {n|phrase tells|phrases tell} several directions at once; these are not independent.",
    ),
    "limit_states": Text(
        "称“已实现”“有成效”的表述不是方向，不列在这里，见证据。",
        "Statements that something is achieved name no direction and are left to the evidence.",
    ),
    "limit_self": Text("都由文章转述，未见核实。", "All are relayed by the article and unverified."),
    "lane_words": Text("原话与方向", "Words and direction"),
    "no_period": Text("未注明时间", "no period"),
    "one_phrase": Text("同一处文字说了这{n:word}项", "one phrase tells of these {n:word}"),
    "colon": Text("：", ": "),
    "also_elsewhere": Text("另有{n:word}个来源同样说", "also in {n:word} other {n|source|sources}"),
    "none_stated": Text("没有说升降", "no rise or fall is told"),
    "no_baseline": Text("无基准", "no baseline"),
    "baseline": Text("基准：{printed}", "baseline as printed: {printed}"),
    "direction_told": Text("{name}：{told}", "{name}: {told}"),
    # timeline
    "timeline_title": Text(
        "{cases:word}项做法中{n:word}项写明开始时间{within}，{missing:word}项没有",
        "{n:word} of {cases:word} programme starts {n|is|are} printed{within}; {missing:word} {missing|is|are} not",
    ),
    "timeline_title_one": Text("{name}写明了开始时间", "{name}: the start is printed"),
    "timeline_none_one": Text("{name}没有写明开始时间", "{name}: no start is printed"),
    "within_years": Text(
        "，都在文章发表前{years:word}年之内", ", all within {years:word} {years|year|years} of the article"
    ),
    "key_start": Text(
        "大记号：开始，横条从最早到最晚", "large: a start, its bar from the earliest to the latest day"
    ),
    "key_figures": Text("小记号：数字，下面是个数", "small: figures, their number below"),
    "key_arrow": Text(
        "左指的箭头：累计数，起算时间未注明；没有日期的，放在至迟见于来源之日",
        "an arrow to the left: totals without a stated start; undated ones stand at the day by which a source had them",
    ),
    "key_boundary": Text("竖虚线：区划变动", "dashed upright: a change of boundary"),
    "key_hollow": Text("空心：其他来源", "hollow: another source"),
    "key_hatched": Text("斜线：开始时间未注明", "hatched: start not stated"),
    "key_filled": Text("实心：本文", "filled: the article"),
    "key_span": Text("横条：所写的时段", "bar: the stated span"),
    "key_mean": Text(
        "浅宽条：几年合计，按年均画", "broad pale bar: several years together, drawn at their mean a year"
    ),
    "key_dashed": Text("虚线：中间年份未见", "dashed: years between not found"),
    "key_undated": Text("左指的箭头：未注明时间", "an arrow to the left: no date given"),
    "key_scales": Text("每格刻度各自从零起", "each panel has its own scale from zero"),
    "yearly_mean": Text("年均{mean}", "{mean} a year on average"),
    "limit_start": Text(
        "开始时间不知道的，累计数不能折成每年多少。",
        "Where the start is unknown, no total can be turned into a yearly figure.",
    ),
    "kind_programme_start": Text("做法开始", "Programme starts"),
    "kind_start_not_printed": Text("开始时间未注明", "Start not stated"),
    "kind_milestone": Text("做法节点", "Milestone"),
    "kind_boundary": Text("区划变动", "Boundary change"),
    "kind_figures": Text("数字", "Figures"),
    "kind_in_print": Text("累计数，未注明时间", "Totals, no date given"),
    "kind_publication": Text("发布", "Publication"),
    "column_kind": Text("事", "What"),
    "every_case": Text("全部案例", "All cases"),
    "started_told": Text("{name}：{period}", "{name}: {period}"),
    "start_missing_told": Text("开始时间未注明：{names}", "Start not stated: {names}"),
}
