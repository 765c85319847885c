"""A casebook of ten rows with its document, written into a folder of the test."""

from __future__ import annotations

import csv
import hashlib
import io
from pathlib import Path

DOCUMENT = """试验文献

  甲县

  甲县辖12个村。2014年3月建立平台。2014年调处纠纷500起，2015年调处纠纷700多起，投诉同比下降。

  乙县

  乙县推行“1+2”模式，共收集意见9800多件。
"""
BODY = (0, len(DOCUMENT))
SECOND = DOCUMENT.index("  乙县")

CODING_COLUMNS = (
    "id,record,indicator_id,scope,figure,direction,source_id,section,occurrence,char_start,char_end,paragraph,"
    "period,reporter,attribution,same_as,event_kind,mention_kind,reason,also,paraphrase_zh,paraphrase_en,coder,place_id"
).split(",")

CODEBOOK = {
    "families.csv": "code,name_zh,name_en,parent\ndisputes,纠纷,Disputes,headline\nopinions,意见,Opinions,headline\nterritory,地域,Territory,\n",
    "units.csv": (
        "code,name_zh,name_en,parent,classifiers\nvillage,个,villages,count,个 村\ndispute,起,disputes,count,起 件\n"
        "item,件,items,count,件 条\nperson,人,persons,count,人 名\nper_10k,每万人,per 10k,number,\npercent,%,per cent,share,%\n"
    ),
    "scopes.csv": "code,name_zh,name_en\ntotal,总计,Total\ncounty,县级,County level\n",
    "reporters.csv": "code,name_zh,name_en,parent\nrelayed,转述,Relayed,self\noffice,统计机关,Statistics office,\n",
    "coders.csv": "coder,kind,name_zh,name_en,unseen,reviewed_by\na,human,甲,One,b,b\nb,human,乙,Two,a,\n",
    "mechanisms.csv": "code,name_zh,name_en,includes_zh,includes_en\ngrid,网格,Grid,网格,grids\npoints,积分,Points,积分,points\n",
    "places.csv": (
        "place_id,name_zh,name_en,admin_level,parent_id,valid_from\nland,全国,Nation,nation,,\n"
        "first-county,甲县,First county,county,land,2000-01-01\nsecond-county,乙县,Second county,county,land,\n"
    ),
    "cases.csv": (
        "case_id,place_id,name_zh,name_en,programme_zh,programme_en,summary_zh,summary_en,pattern,colour,edge_light,"
        "edge_dark,marker\n"
        "second,second-county,乙县,Second,乙方案,Second programme,乙。,Two.,1+2,#000000,#000000,#FFFFFF,square\n"
        "first,first-county,甲县,First,甲方案,First programme,甲。,One.,,#009E73,#00946C,#009E73,circle\n"
    ),
    "indicators.csv": (
        "indicator_id,family,name_zh,name_en,definition_zh,definition_en,unit,kind,chain_level,desirable,denominators,formula\n"
        "disputes,disputes,纠纷,Disputes,调处的纠纷,Disputes mediated,dispute,flow,output,none,residents,\n"
        "complaints,disputes,投诉,Complaints,投诉,Complaints,item,flow,outcome,down,,\n"
        "opinions,opinions,意见,Opinions,收集的意见,Opinions gathered,item,cumulative,output,none,residents,\n"
        "villages,territory,村,Villages,村,Villages,village,stock,context,none,,\n"
        "residents,territory,人口,Residents,常住人口,Permanent residents,person,stock,context,none,,\n"
        "disputes_rate,disputes,每万人纠纷,Disputes per 10k,每万人,Per 10k,per_10k,ratio,output,none,,disputes / residents\n"
        "disputes_change,disputes,纠纷变化,Change of disputes,同比,On the year,percent,change,output,none,,disputes\n"
    ),
    "not_applicable.csv": "case_id,family,indicator_id,reason_zh,reason_en\nsecond,disputes,,没有调解。,No mediation.\n",
    "derived.csv": (
        "indicator_id,numerator,denominator,factor,match,note_zh,note_en\n"
        "disputes_rate,disputes,residents,10000,nearest_census,自注。,Own note.\n"
        "disputes_change,disputes,,100,year_on_year,,\n"
    ),
    "checks.csv": (
        "check_id,case_id,kind,left,right,detail_zh,detail_en\n"
        "list,second,list_length,2,second-pattern,列出两项。,Two are listed.\n"
        "dates,second,undated,second-opinions,,未印时间。,Undated.\n"
    ),
}

ROWS = {
    "first": [
        "villages,observation,villages,,12个,,text,first,,,,,,relayed,,,,,,,,,a",
        "start,event,,,2014年3月,,text,first,,,,,,,,,programme_start,,,,建立平台,Platform set up,a",
        "earlier,observation,disputes,,500起,,text,first,,,,,2014年,relayed,,,,,,,,,a",
        "later,observation,disputes,,700多起,up,text,first,,,,,2015年,relayed,juxtaposed,,,,,,纠纷增加。,More disputes.,a",
        "year-1,mention,,,2014年,,text,first,2,,,,,,,,,date,period_of_figure,,,,a",
        "year-2,mention,,,2015年,,text,first,,,,,,,,,,date,period_of_figure,,,,a",
        "complaints,claim,complaints,,同比下降,down,text,first,,,,,2015年,relayed,attributed,,,,,,投诉减少。,Fewer complaints.,a",
    ],
    "second": [
        "pattern,mention,,,1+2,,text,second,,,,,,,,,,pattern,programme_name,,,,a",
        "opinions,observation,opinions,,9800多件,,text,second,,,,,,relayed,,,,,,,,,a",
    ],
    "common": [
        "residents,observation,residents,,1200000人,,census,,,,,,2010-11-01,office,,,,,,,,,a",
    ],
}

CODINGS = {
    "a": {("first", "grid"): "stated", ("second", "grid"): "not_mentioned", ("first", "points"): "not_mentioned", ("second", "points"): "not_mentioned"},
    "b": {("first", "grid"): "stated", ("second", "grid"): "unclear", ("first", "points"): "not_mentioned", ("second", "points"): "not_mentioned"},
}  # fmt: skip


def write_casebook(folder: Path) -> Path:
    """Write the sheets, not located yet, and the document beside them; return the casebook's folder."""
    casebook, documents = folder / "casebook", folder / "documents"
    for below in (casebook / "codebook", casebook / "coding" / "mechanisms", documents):
        below.mkdir(parents=True)
    (documents / "any-name.txt").write_text(DOCUMENT, encoding="utf-8", newline="")
    for name, text in CODEBOOK.items():
        (casebook / "codebook" / name).write_text(text, encoding="utf-8")
    write_sources(casebook, DOCUMENT)
    for name, rows in ROWS.items():
        lines = [",".join(CODING_COLUMNS), *(_placed(name, row) for row in rows)]
        (casebook / "coding" / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for coder, values in CODINGS.items():
        (casebook / "coding" / "mechanisms" / f"{coder}.csv").write_text(_codings(values), encoding="utf-8")
    return casebook


def write_sources(casebook: Path, document: str) -> None:
    """Write sources and sections of `document`, whose second part begins at 乙县."""
    digest, second = hashlib.sha256(document.encode()).hexdigest(), document.index("  乙县")
    (casebook / "codebook" / "sources.csv").write_text(
        "source_id,kind,title,publisher,date,language,rights,sha256,confidence,body_start,body_end\n"
        f"text,case,试验文献,试验,2016-06-21,zh-CN,自拟 / ours,{digest},high,0,{len(document)}\n"
        "census,context,普查,统计机关,2011,zh-CN,自拟 / ours,,high,,\n",
        encoding="utf-8",
    )
    (casebook / "codebook" / "sections.csv").write_text(
        "code,source_id,case_id,name_zh,name_en,char_start,char_end\n"
        f"first,text,first,甲县,First,0,{second}\nsecond,text,second,乙县,Second,{second},{len(document)}\n",
        encoding="utf-8",
    )


def rewrite(casebook: Path, documents: Path, text: str) -> None:
    """Put another text in the place of the document and name its hash in the sheets."""
    (documents / "any-name.txt").write_text(text, encoding="utf-8", newline="")
    write_sources(casebook, text)


def _placed(sheet: str, row: str) -> str:
    """The common sheet names the place of its facts, which the sheets of cases need not."""
    return f"{row},first-county" if sheet == "common" else f"{row},"


def _codings(values: dict[tuple[str, str], str]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(
        "case_id,mechanism_id,value,figure,source_id,section,occurrence,char_start,char_end,paragraph".split(
            ","
        )
    )
    for (case, mechanism), value in values.items():
        passage = ["建立平台", "text", "first"] if value == "stated" else ["", "", ""]
        writer.writerow([case, mechanism, value, *passage, "", "", "", ""])
    return text.getvalue()


def change(casebook: Path, file: str, old: str, new: str) -> None:
    """Replace the one place where `old` stands in a sheet."""
    path = casebook / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    path.write_text(text.replace(old, new), encoding="utf-8")
