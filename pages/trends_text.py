"""The strings of the Trends page."""

from typing import Final

from casebook.text import Text

TEXTS: Final[dict[str, Text]] = {
    "found_none": Text(
        "{cases:word}个案例都没有两个时点的数字",
        "None of {cases:word} cases has figures at two times",
    ),
    "found_unjoined": Text(
        "{cases:word}个案例中{n:word}个有两个以上时点的数字，没有一处能连成线",
        "{n:word} of {cases:word} cases {n|has|have} figures at two or more times; no two of them make a line",
    ),
    "found_joined": Text(
        "{cases:word}个案例中{n:word}个有两个以上时点的数字，{joined:word}处能连成线",
        "{n:word} of {cases:word} cases {n|has|have} figures at two or more times; {joined:word} {joined|pair|pairs} can be joined",
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
    "no_second": Text("没有第二个时点", "no second point in time"),
    "levels": Text("方向说的是", "Directions of"),
    "levels_effect": Text("产出与结果", "Outputs and outcomes"),
    "levels_context": Text("背景", "Background"),
    "levels_all": Text("全部", "All"),
    # series
    "title_measure": Text(
        "{name}：{first}到{then}是换了定义，不是{then_more|增加|减少}",
        "{name}: from {first} to {then} is a change of definition, not a {then_more|rise|fall}",
    ),
    "title_boundary": Text(
        "{n:word}地中{whole:word}地的序列前后可连；{names}边界有变",
        "{whole:word} of {n:word} territories can be followed throughout; the boundary of {names} changes",
    ),
    "title_unjoined": Text(
        "{name}：{points}个数字，没有两个能连成线",
        "{name}: {points} figures, no two of which make a line",
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
    "series_subtitle": Text(
        "{what}。实心：本文；空心：其他来源；横条：印出的时段；虚线：中间年份未见；每格刻度各自从零起。",
        "{what}. Filled: the article; hollow: another source; bar: the printed span; dashed: years between not found; "
        "each panel has its own scale from zero.",
    ),
    "limit_context": Text(
        "只作背景，不是任何案例的对照组。", "Background only; no control group for any case."
    ),
    "limit_cumulative": Text(
        "累计数不是每年之数，起点未印的更不能折成每年多少。",
        "A cumulative count is no yearly count, and without a printed start no rate follows from it.",
    ),
    "limit_other_place": Text(
        "{names}是案例所在地的上级，不是案例本身。",
        "{names} holds the place of a case; it is not that place.",
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
    "by_source": Text("时间未印，至迟{period}", "no date printed; by {period}"),
    "column_series": Text("序列", "Series"),
    "column_joined": Text("与前一点", "To the point before"),
    "joined": Text("连线", "joined"),
    "not_joined_cell": Text("不连：{reason}", "not joined: {reason}"),
    "first_point": Text("第一点", "first point"),
    "beside_point": Text("不入线", "beside the line"),
    "column_change": Text("比上年（推算）", "Change on the year, derived"),
}
