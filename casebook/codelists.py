"""The fixed code lists of every casebook: what a code means, in both languages.

Lists that differ between casebooks (families, indicators, units, scopes, reporters, mechanisms) are sheets in
``data/codebook``; the lists here belong to the method and are the same everywhere. Observation statuses are a
subset of SDMX ``CL_OBS_STATUS`` (version 2.2).
"""

from typing import Final

from casebook.reading import KINDS, READINGS

Labels = tuple[str, str]

CODELISTS: Final[dict[str, dict[str, Labels]]] = {
    "marker": {
        "circle": ("圆", "Circle"),
        "square": ("方", "Square"),
        "diamond": ("菱形", "Diamond"),
        "cross": ("十字", "Cross"),
        "triangle-up": ("正三角", "Triangle"),
        "triangle-down": ("倒三角", "Triangle upside down"),
        "pentagon": ("五边形", "Pentagon"),
        "hexagon": ("六边形", "Hexagon"),
        "star": ("星形", "Star"),
    },
    "admin_level": {
        "nation": ("全国", "National"),
        "province": ("省级", "Province-level"),
        "prefecture": ("地级", "Prefecture-level"),
        "county": ("县级", "County-level"),
        "township": ("乡镇级", "Township-level"),
    },
    "indicator_kind": {
        "stock": ("存量", "Stock"),
        "flow": ("流量", "Flow"),
        "cumulative": ("累计", "Cumulative"),
        "change": ("变化", "Change"),
        "ratio": ("比率", "Ratio"),
        "rank": ("位次", "Rank"),
        "parameter": ("做法参数", "Design parameter"),
    },
    "chain_level": {
        "context": ("背景", "Context"),
        "input": ("投入", "Input"),
        "activity": ("活动", "Activity"),
        "output": ("产出", "Output"),
        "outcome": ("结果", "Outcome"),
        "impact": ("影响", "Impact"),
    },
    "desirable": {"up": ("宜升", "Up"), "down": ("宜降", "Down"), "none": ("无方向", "None")},
    "closed": {
        "both": ("含两端", "Both ends included"),
        "left": ("含下端", "Lower end included"),
        "right": ("含上端", "Upper end included"),
        "neither": ("两端均不含", "Neither end included"),
    },
    "period_kind": {
        "instant": ("时点", "As at a date"),
        "span": ("时段", "Over a span"),
        "since": ("自注明的起点起", "Since a stated start"),
        "since_unstated": ("累计，起算时间未注明", "Cumulative, start not stated"),
        "not_stated": ("未注明时间", "No period stated"),
    },
    "obs_status": {
        "A": ("正常", "Normal value"),
        "B": ("口径或边界中断", "Break in definition or boundary"),
        "D": ("定义不同", "Definition differs"),
        "E": ("估计值", "Estimated value"),
        "M": ("不可能存在", "Value cannot exist"),
        "O": ("缺失", "Missing value"),
        "P": ("暂定值", "Provisional value"),
        "U": ("可信程度中（SDMX：U）", "Medium confidence (SDMX: U)"),
    },
    "direction": {
        "up": ("上升", "Rise"),
        "down": ("下降", "Fall"),
        "better": ("表述为改善", "Said to have improved"),
        "worse": ("表述为变差", "Said to have worsened"),
        "persists": ("表述为仍在持续", "Said to persist"),
        "present": ("表述为已有或已实现", "Said to be in place or achieved"),
    },
    "attribution": {
        "attributed": ("归因于该做法", "Attributed to the programme"),
        "juxtaposed": ("只并列叙述，未归因", "Juxtaposed, not attributed"),
        "unclear": ("不明确", "Unclear"),
    },
    "coder_kind": {"human": ("人", "Person"), "automated": ("自动化阅读者", "Automated reader")},
    "mechanism_value": {
        "stated": ("提及", "Stated"),
        "denied": ("否认", "Denied"),
        "not_mentioned": ("未提及", "Not mentioned"),
        "unclear": ("不明确", "Unclear"),
    },
    "mention_reason": {
        "period_of_figure": ("是另一数字的时间", "Period of another figure"),
        "programme_name": ("做法名称的一部分", "Part of a programme's name"),
        "document_name": ("文件名称的一部分", "Part of a document's name"),
        "meeting_name": ("会议名称的一部分", "Part of a meeting's name"),
        "slogan": ("口号或引语的一部分", "Part of a slogan or quotation"),
        "proper_name": ("名称的一部分", "Part of a proper name"),
        "fixed_phrase": ("固定词语，不是数", "Fixed phrase, not a number"),
        "article_a": ("“一个”“一种”，不表数量", "“A” or “an”, not a count"),
        "enumerator": ("列举序号", "Marks an item of a list"),
        "repeats_figure": ("复述已编码的数字", "Repeats a figure already coded"),
        "target": ("目标或计划，不是已有的数", "A target or plan, not what was observed"),
        "qualifies_figure": ("限定另一数字", "Limits what another figure counts"),
        "vague_period": ("时间含糊，不能定位", "A time too vague to place"),
        "about_the_article": ("关于文章本身，不是案例", "About the article itself, not a case"),
        "publication": ("发布日期与时刻", "Date and time of publication"),
    },
    "event_kind": {
        "programme_start": ("做法启动", "Programme starts"),
        "milestone": ("做法节点", "Programme milestone"),
        "boundary": ("区划变动", "Boundary change"),
        "publication": ("发布", "Publication"),
    },
    "coverage_status": {
        "figure": ("有数字", "Figure"),
        "direction": ("只有表述", "Statement only"),
        "not_reported": ("未报告", "Not reported"),
        "not_applicable": ("不适用", "Not applicable"),
    },
    "check_kind": {
        "sum": ("加总", "Sum"),
        "list_items": ("所列项数与所称数目", "Items of the list, against the number stated"),
        "list_length": ("编码者点数与所称数目", "Items as the coder counted them, against the number stated"),
        "same_text": ("前后写法", "Wording against wording"),
        "undated": ("未注明时间", "Undated"),
        "definition_change": ("定义变化", "Change of definition"),
        "part_of": ("部分与整体", "Part of a whole"),
        "agreement": ("编码一致度", "Agreement of codings"),
    },
    "check_verdict": {
        "agrees": ("相符", "Agrees"),
        "conflicts": ("不符", "Conflicts"),
        "ambiguous": ("不能确定", "Ambiguous"),
    },
    "confidence": {
        "high": ("高", "High"),
        "medium": ("中：单一或转载来源", "Medium: single or reposted source"),
    },
    "source_kind": {"case": ("案例文章", "Case article"), "context": ("其他公开来源", "Other public source")},
    "document_type": {
        "article-journal": ("期刊文章", "Journal article"),
        "article-newspaper": ("报纸文章", "Newspaper article"),
        "webpage": ("网页", "Web page"),
        "dataset": ("数据集", "Data set"),
        "report": ("报告、公报", "Report"),
        "book": ("图书", "Book"),
        "document": ("其他文献", "Other document"),
    },
    "reading": READINGS | {"derived": READINGS.get("derived", ("推算", "Derived"))},
    "mention_kind": dict(KINDS),
}
