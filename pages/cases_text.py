"""The strings of the index of cases, and those it shares with the page of one case."""

from typing import Final

from casebook.text import Text

SHARED: Final[dict[str, Text]] = {
    "figures_said": Text("{n} 个数字", "{n} {n|figure|figures}"),
    "claims_said": Text("{n} 项表述", "{n} {n|statement|statements}"),
    "elsewhere_said": Text("其他来源 {n} 个", "{n} from other sources"),
    "level": Text("环节", "Link of the chain"),
    "indicator_shown": Text("指标", "Indicator"),
    "started": Text("起始：{when}", "Start: {when}"),
    "start_unprinted": Text("起始时间未注明", "Start not stated"),
    "since_year": Text("{year}年以来", "since {year}"),
    "all_cases": Text("全部案例", "All cases"),
}
TEXTS: Final[dict[str, Text]] = SHARED | {
    "cases_title": Text(
        "{cases:word}个做法，{n:word}个注明起始时间",
        "{cases:word} {cases|programme|programmes}, {n:word} with a stated start",
    ),
    "cases_title_undated": Text(
        "{cases:word}个做法，都没有注明起始时间",
        "{cases:word} {cases|programme|programmes}, none with a stated start",
    ),
    "cases_lede": Text(
        "每个案例一页，沿结果链排列：从背景到影响，哪里有数字，哪里只有表述，哪里没有交代。",
        "A page a case, along the results chain from context to impact: where figures stand, where there are only "
        "statements, and where nothing is said.",
    ),
    "counts_title": Text(
        "文章的{n}个数字里，{a}个属背景和投入，{b}个属结果和影响",
        "Of the article’s {n} figures, {a} are context or input, {b} outcome or impact",
    ),
    "counts_subtitle": Text(
        "一个实心方块是文章的一个数字，一个空心方块是一项没有数字的表述；重复出现的数字只数一次。其他来源不计。",
        "A filled square is a figure of the article, a hollow one a statement without a figure; repeated figures count "
        "once. Other sources are left out.",
    ),
    "counts_limit": Text(
        "数字多不等于成效大：方块数的是文章写了什么，不是做了什么。",
        "More figures do not mean more effect: the squares count what the article wrote, not what was done.",
    ),
    "counts_note": Text("{n}个数字，{c}项表述。", "{n} figures, {c} statements."),
    "counts_caption": Text(
        "各案例在结果链各环节的数字与表述", "Figures and statements of each case by link of the chain"
    ),
    "summary_counts": Text("{name}：{levels}。", "{name}: {levels}."),
    "summary_level": Text(
        "{level} {n} 个数字、{c} 项表述", "{level} {n} {n|figure|figures}, {c} {c|statement|statements}"
    ),
    "directory": Text("案例目录", "The cases"),
    "figures_counted": Text("文章数字", "Figures, article"),
    "claims_counted": Text("表述", "Statements"),
    "elsewhere_counted": Text("其他来源数字", "Figures, other sources"),
}
