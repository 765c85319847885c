"""Reports of every kind become text; what cannot be read says what to do."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st

from etl import report_docx, report_pdf, reports
from etl.problems import InputError
from etl.report_html import read_html
from etl.report_pdf import join_lines
from etl.reports import read_report
from tests.etl.report_files import docx, pdf

LINES = ["甲县", "2015年共调处纠纷700多起。", "满意率98.1%。"]
TEXT = "\n".join(LINES)
MARKUP = (
    "<html><head><style>p {}</style></head><body><h1>甲县</h1><p>2015年共调处纠纷<b>700</b>多起。</p>"
    "<script>var a = 5;</script><p>满意率98.1&#37;。</p></body></html>"
)


def read(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    return read_report(str(path)).text


def refusal(tmp_path, name, content):
    with pytest.raises(InputError) as caught:
        read(tmp_path, name, content)
    problem = caught.value.problems[0]
    assert problem.file.endswith(name)
    return problem.message("en"), problem.message("zh")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("report.txt", TEXT.encode()),
        ("report.txt", b"\xef\xbb\xbf" + TEXT.encode()),
        ("report.TXT", TEXT.encode("gb18030")),
        ("report.txt", TEXT.encode("utf-16")),
        ("report.txt", pdf(LINES)),
        ("report", docx(*LINES)),
        ("report.md", TEXT.encode()),
        ("report", TEXT.encode()),
        ("report.html", MARKUP.encode()),
        ("report.htm", MARKUP.encode("gb18030")),
        ("report.docx", docx(*LINES)),
        ("report.pdf", pdf(LINES)),
        ("report.pdf", pdf(LINES[:1], LINES[1:])),
    ],
)
def test_every_kind_of_report_gives_the_same_text(tmp_path, name, content):
    assert read(tmp_path, name, content).strip() == TEXT


def test_line_ends_stay_since_places_are_counted_in_them(tmp_path):
    assert read(tmp_path, "report.txt", "甲\r\n乙".encode()) == "甲\r\n乙"


def test_tables_keep_their_order_and_a_merged_cell_is_read_once(tmp_path):
    document = Document(io.BytesIO(docx("前", [["县", "起"], ["甲", "700"], ["乙", "9800"]], "后")))
    cells = document.tables[0].columns[1].cells
    cells[1].merge(cells[2]).text = "约10500"
    content = io.BytesIO()
    document.save(content)
    assert read(tmp_path, "report.docx", content.getvalue()) == "前\n县\t起\n甲\t约10500\n乙\n后"


def test_insertions_boxes_and_notes_are_read_and_deletions_are_not(tmp_path):
    document = Document(io.BytesIO(docx("甲")))
    document.sections[0].footer.paragraphs[0].text = "页脚3处"
    inside = parse_xml(
        f"<w:p {nsdecls('w')}><w:ins><w:r><w:t>新增5件</w:t></w:r></w:ins><w:del><w:r><w:delText>旧4件</w:delText></w:r></w:del>"
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框中6件</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
    )
    document.element.body.insert(1, inside)
    content = io.BytesIO()
    document.save(content)
    assert read(tmp_path, "report.docx", content.getvalue()) == "甲\n新增5件\n框中6件\n页脚3处"


def test_a_packed_bomb_is_refused_by_its_directory(tmp_path):
    bomb = io.BytesIO(docx("甲"))
    with zipfile.ZipFile(bomb, "a", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/extra.xml", "<a>" + " " * 2**21 + "</a>")
    assert "Keep the part" in refusal(tmp_path, "report.docx", bomb.getvalue())[0]


def test_what_a_page_hides_is_not_read():
    page = (
        "<p hidden>1<p>2<div style='display: none'><br>3<b>4</b></div><textarea>5</textarea>34 km<sup>2</sup>"
    )
    assert read_html(page) == "2\n34 km²"


def test_cells_and_blocks_of_a_page_do_not_run_into_each_other():
    assert read_html("<table><tr><td>12</td><td>34</td></tr></table>5<br>6<p>7") == "12\t34\n5\n6\n7"


def test_wrapped_lines_of_a_page_are_joined_and_ended_ones_are_not():
    page = "一、基本情况\n全县共调处各类矛盾纠纷七百多起，收集群\n众意见9800多件。\n其中办结多数，群众对办理的结果表示基本\n满意。"
    assert join_lines(page) == (
        "一、基本情况\n全县共调处各类矛盾纠纷七百多起，收集群众意见9800多件。\n其中办结多数，群众对办理的结果表示基本满意。"
    )
    assert join_lines(
        "The stations gathered more than 9,800 opin-\nions in the county and settled\n700 disputes."
    ) == ("The stations gathered more than 9,800 opinions in the county and settled 700 disputes.")


def test_radicals_of_a_pdf_are_the_characters_that_a_reader_sees(tmp_path):
    assert (
        read(tmp_path, "report.pdf", pdf(["全县调处五⼗三起，⾯积⼆百平⽅公⾥。"]))
        == "全县调处五十三起，面积二百平方公里。"
    )


@pytest.mark.parametrize(
    ("name", "content", "english", "chinese"),
    [
        ("report.txt", b"\xff\xff\xff", "neither in UTF-8 nor in GB18030", "既不是 UTF-8 也不是 GB18030"),
        ("report.doc", b"\xd0\xcf\x11\xe0\0\0", "Save it as UTF-8 text, .docx or .pdf", "另存为"),
        ("report.docx", b"PK no archive", "cannot be opened as a Word file", "不能作为 Word 文件打开"),
        ("report.docx", docx("甲")[:-400], "cannot be opened as a Word file", "可能已损坏"),
        ("report.pdf", b"no pdf", "cannot be opened as a PDF file", "不能作为 PDF 文件打开"),
        ("report.pdf", pdf([]), "it may be a scan", "可能是扫描件"),
    ],
)
def test_what_cannot_be_read_is_told_with_what_to_do(tmp_path, name, content, english, chinese):
    told = refusal(tmp_path, name, content)
    assert english in told[0]
    assert chinese in told[1]


@pytest.mark.parametrize(
    ("module", "limit", "most", "name", "content", "message"),
    [
        (reports, "LARGEST_BYTES", 2**20, "report.txt", b"a" * (2**20 + 1), "larger than 1 MB"),
        (reports, "LONGEST_CHARACTERS", 5, "report.txt", b"abcdef", "Divide it into several files"),
        (report_pdf, "MOST_PAGES", 1, "report.pdf", pdf(["a"], ["b"]), "more than 1 pages"),
        (report_docx, "LARGEST_UNPACKED_BYTES", 2**10, "report.docx", docx("甲"), "larger than 0 MB"),
    ],
)
def test_limits_are_told(tmp_path, monkeypatch, module, limit, most, name, content, message):
    monkeypatch.setattr(module, limit, most)
    assert message in refusal(tmp_path, name, content)[0]


def test_a_document_without_its_parts_is_told(tmp_path):
    empty = io.BytesIO()
    with zipfile.ZipFile(empty, "w") as parts:
        parts.writestr("note.txt", "no document")
    assert "cannot be opened as a Word file" in refusal(tmp_path, "report.docx", empty.getvalue())[0]


@given(st.text())
def test_no_markup_raises(markup):
    assert isinstance(read_html(markup), str)


@given(
    st.integers(0, 2000), st.binary(min_size=1, max_size=8), st.sampled_from(["report.pdf", "report.docx"])
)
def test_no_damage_escapes_the_refusal(tmp_path_factory, at, junk, name):
    content = pdf(LINES) if name.endswith("pdf") else docx("甲")
    at %= len(content)
    path = tmp_path_factory.mktemp("damaged") / name
    path.write_bytes(content[:at] + junk + content[at + len(junk) :])
    text, told = None, ()
    try:
        text = read_report(str(path)).text
    except InputError as error:
        told = error.problems
    assert len(told) == (text is None)
