"""Citations in five styles, word for word, and what other programs read in them."""

from __future__ import annotations

import json
import re
import warnings
from dataclasses import replace
from pathlib import Path

import bibtexparser
import pytest
import rispy
import yaml
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st

from casebook.citing.gbt import format_gbt
from casebook.citing.reference import Name, Reference, names_of
from casebook.citing.styles import STYLES, split_ending
from casebook.citing.works import AUTHOR, TITLE, casebook, located, part, source
from casebook.store import open_store

ROW = {"source_id": "s", "publisher": "社", "url": None, "language": "zh-CN", "date": None, "author": None}
ARTICLE = source(
    ROW
    | {
        "source_id": "wang2016",
        "title": "社会治理创新的地方经验及启示",
        "author": "王礼鹏",
        "publisher": "《国家治理》周刊（中国社会科学网转载）",
        "date": "2016-06-21",
        "document_type": "article-journal",
        "container": "国家治理",
    }
)
PAGE = Reference(
    key="page",
    kind="webpage",
    title="Grassroots mediation: 50% & more",
    authors=(Name.of("van der Berg, Anna-Maria"), Name.of("D'Arcy, Jo")),
    issued="2020-06-17",
    container="Mediation News",
    url="https://example.org/a_b?x=1&y=2",
    accessed="2026-11-28",
    language="en",
)
OFFICE = Reference(
    key="office",
    kind="report",
    title="第七次全国人口普查公报",
    authors=names_of("国家统计局"),
    issued="2021-05",
    publisher="国家统计局",
    url="https://example.org/census",
)
UNDATED = Reference(
    key="undated",
    kind="article-journal",
    title="社会组织有序发展",
    authors=names_of("林顺浩; 颜克高; 甲乙; 丙丁"),
    container="某学报",
)
UNSIGNED = Reference(
    key="unsigned",
    kind="article-newspaper",
    title="In brief!",
    issued="2016",
    container="Daily",
    language="en",
)
WHOLE = casebook("82b77a089368", "en", url="http://host/", accessed="2026-11-28")
CHART = part("c", "甲700多", casebook("82b77a089368", "zh", accessed="2026-11-28"), url="http://host/c")
ALL = [ARTICLE, PAGE, OFFICE, UNDATED, UNSIGNED, WHOLE, CHART]

GBT = [
    "王礼鹏. 社会治理创新的地方经验及启示[J]. 国家治理, 2016. [中国社会科学网转载].",
    "VAN DER BERG A M, D'ARCY J. Grassroots mediation: 50% & more[EB/OL]. Mediation News, (2020-06-17)[2026-11-28]. "
    "https://example.org/a_b?x=1&y=2.",
    "国家统计局. 第七次全国人口普查公报[R/OL]. (2021-05). https://example.org/census.",
    "林顺浩, 颜克高, 甲乙, 等. 社会组织有序发展[J]. 某学报.",
    "In brief![N]. Daily, 2016.",
    "Governance Casebook contributors. Governance Casebook[DS/OL]. Version 82b77a089368[2026-11-28]. http://host/.",
    "Governance Casebook contributors. 甲700多[DS/OL]//治理案例集. 版本 82b77a089368[2026-11-28]. http://host/c.",
]
APA = [
    "王礼鹏. (2016, June 21). 社会治理创新的地方经验及启示. 国家治理. [中国社会科学网转载].",
    "van der Berg, A.-M., & D'Arcy, J. (2020, June 17). Grassroots mediation: 50% & more. Mediation News. "
    "Retrieved November 28, 2026, from https://example.org/a_b?x=1&y=2",
    "国家统计局. (2021, May). 第七次全国人口普查公报. https://example.org/census",
    "林顺浩, 颜克高, 甲乙, & 丙丁. (n.d.). 社会组织有序发展. 某学报.",
    "In brief! (2016). Daily.",
    "Governance Casebook contributors. (n.d.). Governance Casebook (Version 82b77a089368) [Data set]. "
    "Retrieved November 28, 2026, from http://host/",
    "Governance Casebook contributors. (n.d.). 甲700多 [Chart]. In 治理案例集 (Version 82b77a089368). "
    "Retrieved November 28, 2026, from http://host/c",
]
BIBTEX = """@article{wang2016,
  author = {{王礼鹏}},
  title = {{社会治理创新的地方经验及启示}},
  journal = {国家治理},
  date = {2016-06-21},
  year = {2016},
  month = jun,
  language = {zh-CN},
  note = {中国社会科学网转载},
}

@misc{page,
  author = {van der Berg, Anna-Maria and D'Arcy, Jo},
  title = {{Grassroots mediation: 50\\% \\& more}},
  howpublished = {Mediation News},
  date = {2020-06-17},
  year = {2020},
  month = jun,
  url = {https://example.org/a_b?x=1&y=2},
  urldate = {2026-11-28},
  language = {en},
}

@techreport{office,
  author = {{国家统计局}},
  title = {{第七次全国人口普查公报}},
  institution = {国家统计局},
  date = {2021-05},
  year = {2021},
  month = may,
  url = {https://example.org/census},
  language = {zh-CN},
}

@article{undated,
  author = {{林顺浩} and {颜克高} and {甲乙} and {丙丁}},
  title = {{社会组织有序发展}},
  journal = {某学报},
  language = {zh-CN},
}

@article{unsigned,
  title = {{In brief!}},
  journal = {Daily},
  date = {2016},
  year = {2016},
  language = {en},
}
"""
RIS = """TY  - JOUR
ID  - wang2016
AU  - 王礼鹏
TI  - 社会治理创新的地方经验及启示
T2  - 国家治理
PY  - 2016
DA  - 2016/06/21/
LA  - zh-CN
N1  - 中国社会科学网转载
ER  -

TY  - ELEC
ID  - page
AU  - van der Berg, Anna-Maria
AU  - D'Arcy, Jo
TI  - Grassroots mediation: 50% & more
T2  - Mediation News
PY  - 2020
DA  - 2020/06/17/
LA  - en
UR  - https://example.org/a_b?x=1&y=2
Y2  - 2026/11/28/
ER  -

TY  - RPRT
ID  - office
AU  - 国家统计局
TI  - 第七次全国人口普查公报
PB  - 国家统计局
PY  - 2021
DA  - 2021/05//
LA  - zh-CN
UR  - https://example.org/census
ER  -

TY  - JOUR
ID  - undated
AU  - 林顺浩
AU  - 颜克高
AU  - 甲乙
AU  - 丙丁
TI  - 社会组织有序发展
T2  - 某学报
LA  - zh-CN
ER  -

TY  - NEWS
ID  - unsigned
TI  - In brief!
T2  - Daily
PY  - 2016
DA  - 2016///
LA  - en
ER  -
""".replace("ER  -", "ER  - ")
CSL = [
    {
        "id": "wang2016",
        "type": "article-journal",
        "title": "社会治理创新的地方经验及启示",
        "author": [{"literal": "王礼鹏"}],
        "issued": {"date-parts": [[2016, 6, 21]]},
        "container-title": "国家治理",
        "language": "zh-CN",
        "note": "中国社会科学网转载",
    },
    {
        "id": "page",
        "type": "webpage",
        "title": "Grassroots mediation: 50% & more",
        "author": [
            {"family": "Berg", "given": "Anna-Maria", "non-dropping-particle": "van der"},
            {"family": "D'Arcy", "given": "Jo"},
        ],
        "issued": {"date-parts": [[2020, 6, 17]]},
        "container-title": "Mediation News",
        "URL": "https://example.org/a_b?x=1&y=2",
        "accessed": {"date-parts": [[2026, 11, 28]]},
        "language": "en",
    },
    {
        "id": "office",
        "type": "report",
        "title": "第七次全国人口普查公报",
        "author": [{"literal": "国家统计局"}],
        "issued": {"date-parts": [[2021, 5]]},
        "publisher": "国家统计局",
        "URL": "https://example.org/census",
        "language": "zh-CN",
    },
    {
        "id": "undated",
        "type": "article-journal",
        "title": "社会组织有序发展",
        "author": [{"literal": name} for name in ("林顺浩", "颜克高", "甲乙", "丙丁")],
        "container-title": "某学报",
        "language": "zh-CN",
    },
    {
        "id": "unsigned",
        "type": "article-newspaper",
        "title": "In brief!",
        "issued": {"date-parts": [[2016]]},
        "container-title": "Daily",
        "language": "en",
    },
]
TEXTS = st.text(max_size=60)
LATEX = {r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}"}
LATEX |= {r"\textasciitilde{}": "~", r"\textasciicircum{}": "^"} | {f"\\{char}": char for char in "$&#%_"}


def from_latex(text):
    """A text as LaTeX would print it, for the commands that are written."""
    return re.sub("|".join(map(re.escape, LATEX)), lambda found: LATEX[found[0]], text)


def parsed_bibtex(references):
    """What bibtexparser reads, nothing left over."""
    library = bibtexparser.parse_string(STYLES["bib"].write(references))
    assert not library.failed_blocks
    assert len(library.blocks) == len(library.entries) == len(references)
    return library.entries


def titled(title):
    """A reference whose every text is ``title``."""
    return Reference(
        "k", "webpage", title, (Name(literal=title),), container=title, note=title, version=title
    )


@pytest.mark.parametrize(("ending", "expected"), [("gbt.txt", GBT), ("apa.txt", APA)])
def test_a_reference_reads_word_for_word(ending, expected):
    assert STYLES[ending].write(ALL).splitlines() == expected


def test_a_file_for_a_reference_manager_is_word_for_word():
    assert STYLES["bib"].write(ALL[:5]) == BIBTEX
    assert STYLES["ris"].write(ALL[:5]) == RIS
    assert json.loads(STYLES["json"].write(ALL[:5])) == CSL


def test_a_figure_is_cited_by_the_place_and_the_words_of_its_source():
    row = {"paragraph": 2, "printed": "9800多件"}
    zh, en = (located(ARTICLE, row, section, lang) for section, lang in (("成效", "zh"), ("Results", "en")))
    assert STYLES["gbt.txt"].write([zh]) == f"{GBT[0][:-2]}; 成效，第2段：“9800多件”].\n"
    assert STYLES["apa.txt"].write([en]) == f"{APA[0][:-2]}; Results, paragraph 2: “9800多件”].\n"


def test_bibtexparser_reads_what_was_written():
    entries = {entry.key: entry for entry in parsed_bibtex(ALL)}
    assert list(entries) == [reference.key for reference in ALL]
    assert from_latex(entries["page"]["title"]) == f"{{{PAGE.title}}}"
    people = bibtexparser.parse_string(
        STYLES["bib"].write([PAGE]),
        append_middleware=[
            bibtexparser.middlewares.SeparateCoAuthors(),
            bibtexparser.middlewares.SplitNameParts(),
        ],
    ).entries[0]["author"]
    assert [(name.first, name.von, name.last) for name in people] == [
        (["Anna-Maria"], ["van", "der"], ["Berg"]),
        (["Jo"], [], ["D'Arcy"]),
    ]


def test_rispy_reads_what_was_written():
    records = rispy.loads(STYLES["ris"].write(ALL))
    assert [record["type_of_reference"] for record in records] == [
        "JOUR",
        "ELEC",
        "RPRT",
        "JOUR",
        "NEWS",
        "DATA",
        "CHART",
    ]
    assert records[1]["authors"] == ["van der Berg, Anna-Maria", "D'Arcy, Jo"]
    assert [record["title"] for record in records] == [reference.title for reference in ALL]


def test_citeproc_reads_what_was_written():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its own style and of fields that it does not print
        items = CiteProcJSON(json.loads(STYLES["json"].write(ALL)))
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        listed = CitationStylesBibliography(style, items, formatter.plain)
        for reference in ALL:
            listed.register(Citation([CitationItem(reference.key)]))
        said = [str(entry) for entry in listed.bibliography()]
    assert all(any(reference.title in entry for entry in said) for reference in ALL)
    assert any(entry.startswith("van der Berg, A.") for entry in said)


@given(TEXTS)
def test_no_text_ends_its_line_or_its_field(text):
    reference = titled(f"a{text}")
    assert STYLES["gbt.txt"].write([reference]).count("\n") == 1
    assert len(STYLES["apa.txt"].write([reference]).splitlines()) == 1
    entry = parsed_bibtex([reference])[0]
    assert from_latex(entry["title"]) == f"{{{reference.title}}}"
    written = STYLES["ris"].write([reference])
    assert len(written.splitlines()) == written.count("  - ") - reference.title.count("  - ") * 5
    assert rispy.loads(written)[0]["title"] == reference.title
    assert json.loads(STYLES["json"].write([reference]))[0]["title"] == reference.title


@pytest.mark.parametrize(
    "text", ["a\nER  - \nTY  - BOOK", "a\u2028b", "a\x85b", "a}\n}\n@book{b,", "a\u202eb\x00"]
)
def test_what_would_begin_a_line_is_one_line(text):
    assert len(titled(text).title.splitlines()) == 1
    assert len(parsed_bibtex([titled(text)])) == 1
    assert len(rispy.loads(STYLES["ris"].write([titled(text)]))) == 1


@given(st.text(max_size=30), st.sampled_from(["bib", "ris"]))
def test_a_key_cannot_leave_its_place(text, ending):
    written = STYLES[ending].write([Reference(text, "book", "t")])
    assert re.search(r"^(?:@book\{|ID  - )[A-Za-z0-9_.-]+,?$", written, re.MULTILINE)


@given(st.text(max_size=40))
def test_an_address_cannot_leave_its_field(text):
    entry = parsed_bibtex([Reference("k", "webpage", "t", url=f"http://x/{text}")])[0]
    assert set(entry.fields_dict) == {"title", "url", "language"}


@pytest.mark.parametrize(
    ("spelt", "name"),
    [
        ("王礼鹏", Name(literal="王礼鹏")),
        ("City Population", Name(literal="City Population")),
        ("de la Cruz, Ana", Name(family="Cruz", given="Ana", particle="de la")),
        ("d'Alembert, Jean", Name(family="Alembert", given="Jean", particle="d'")),
        ("Read, Benjamin L.", Name(family="Read", given="Benjamin L.")),
    ],
)
def test_a_name_is_split_only_where_its_spelling_says_so(spelt, name):
    assert Name.of(spelt) == name


def test_the_casebook_is_cited_as_its_citation_file_says():
    told = yaml.safe_load(Path("CITATION.cff").read_text(encoding="utf-8"))
    assert told["title"] == f"{TITLE.en} {TITLE.zh}"
    assert [author["name"] for author in told["authors"]] == [AUTHOR.literal]
    assert told["type"] == WHOLE.kind
    assert not {"license", "doi", "url"} & set(told)


def test_every_source_of_the_casebook_can_be_cited():
    references = [source(row) for row in open_store().rows("sources").to_dict("records")]
    assert (
        len(parsed_bibtex(references)) == len(rispy.loads(STYLES["ris"].write(references))) == len(references)
    )
    assert not [reference.key for reference in references if reference.kind == "document"]
    rows = open_store().rows("sources")
    assert STYLES["gbt.txt"].write(references).splitlines() == list(rows["citation"])


def test_nothing_follows_the_address_of_a_source_but_its_stop():
    noted = PAGE.noting("Results, paragraph 2: “700多起”.")
    assert (
        STYLES["gbt.txt"]
        .write([noted])
        .endswith("[Results, paragraph 2: “700多起”]. https://example.org/a_b?x=1&y=2.\n")
    )
    assert STYLES["apa.txt"].write([noted]).endswith("from https://example.org/a_b?x=1&y=2\n")


@pytest.mark.parametrize(
    ("file", "parts"), [("casebook.gbt.txt", ("casebook", "gbt.txt")), ("a.b.bib", ("a.b", "bib"))]
)
def test_a_file_names_what_it_cites_and_how(file, parts):
    assert split_ending(file) == parts


@pytest.mark.parametrize("file", ["casebook", "casebook.exe", ".bib", "casebook.txt"])
def test_a_file_of_no_style_is_an_error(file):
    with pytest.raises(KeyError):
        split_ending(file)


def test_a_serial_has_its_year_and_an_electronic_one_its_day_in_brackets():
    article = replace(ARTICLE, note="", issued="2018-02-14", pages="12-15")
    assert format_gbt(article) == "王礼鹏. 社会治理创新的地方经验及启示[J]. 国家治理, 2018: 12-15."
    assert format_gbt(replace(article, url="https://a.example", pages="")).endswith(
        "[J/OL]. 国家治理, 2018(2018-02-14). https://a.example."
    )


def test_a_version_stands_before_the_imprint_in_the_language_of_the_title():
    told = {
        "title": "Population data",
        "publisher": "GitHub",
        "version": "4db2f145",
        "url": "https://a.example",
    }
    file = source(ROW | told | {"document_type": "dataset"})
    assert format_gbt(file) == "Population data[DS/OL]. Version 4db2f145. GitHub. https://a.example."
    assert file.language == "en"


def test_a_day_of_access_is_told_where_it_is_recorded_and_nowhere_made_up():
    page = Reference("a", "webpage", "标题", issued="2016-01-05", url="https://a.example/b")
    assert format_gbt(page) == "标题[EB/OL]. (2016-01-05). https://a.example/b."
    read = replace(page, accessed="2025-12-31")
    assert format_gbt(read) == "标题[EB/OL]. (2016-01-05)[2025-12-31]. https://a.example/b."
    assert all("2025" in STYLES[ending].write([read]) for ending in STYLES)
