"""A chart as a slide: the finding as its title, the figure, a native table of the drawn rows, the caveat in sight.

Rows that do not fit beside the figure stand in tables on the slides after it. Caveat, sources and citation are in the
notes too, where they stay with a slide that is copied into another file.
"""

import io
from collections.abc import Sequence
from typing import Any, Final

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

from casebook.text import Text
from components.chart_card import Card
from components.exports.about import About, about
from components.exports.caption import caption_of
from components.exports.grid import Grid, grid_of, width_of
from components.exports.office import (
    CUSTOM_PART,
    CUSTOM_RELATION,
    CUSTOM_TYPE,
    custom_xml,
    set_core,
    set_slide_font,
)
from components.exports.picture import DRAWN_PX, plain, png_chunks, with_chunks
from components.exports.press import PRESS, Press

TEXTS: Final[dict[str, Text]] = {
    "rows_on": Text("{title}（第 {first} 至 {last} 行）", "{title} (rows {first} to {last})"),
    "rows_left": Text(
        "还有 {n} 行没有列在幻灯片上，全部在 XLSX、CSV 中。",
        "{n} more rows are not on the slides; XLSX and CSV hold all.",
    ),
    "notes_sources": Text("来源：", "Sources: "),
    "notes_cite": Text("引用：", "Cite as: "),
    "notes_version": Text(
        "数据版本 {version}（SHA-256 {digest}）。", "Data version {version} (SHA-256 {digest})."
    ),
    "notes_licence": Text("许可：", "Licence: "),
}
BESIDE: Final = 12
MOST_SLIDES: Final = 8
# What a slide holds of a table in 10 pt: half-width letters across, lines down.
_LETTERS, _LINES = 165, 24
# Half-width letters of a title in 24 pt that fit a line.
_ONE_LINE: Final = 72
_RULED_TABLE: Final = "{5940675A-B579-460E-94D1-54222C63F5DA}"
_WIDTH, _HEIGHT, _MARGIN = Inches(13.333), Inches(7.5), Inches(0.45)
_INK, _CAUTION, _FAINT = RGBColor(0x17, 0x19, 0x1D), RGBColor(0x7A, 0x52, 0x00), RGBColor(0x4A, 0x4E, 0x57)
_PAPER: Final = RGBColor(0xFF, 0xFF, 0xFF)
_NARROW: Final = ("figure", "bounds", "period", "printed", "value")


def pptx(card: Card, *, press: Press = PRESS, patient: bool = False) -> bytes:
    """Return a card as PPTX."""
    said, grid = about(card), grid_of(card)
    figure = plain(card, DRAWN_PX)
    drawn = press.run(lambda sheet: sheet.draw(figure, "png", 2), patient=patient)
    show: Any = Presentation()
    show.slide_width, show.slide_height = _WIDTH, _HEIGHT
    _first_slide(show, card, said, grid, with_chunks(drawn, png_chunks(said)))
    if len(grid.rows) > BESIDE:
        _rest_of_rows(show, card, said, grid)
    set_core(show.core_properties, said)
    package = show.part.package
    part = Part(PackURI(CUSTOM_PART), CUSTOM_TYPE, package, custom_xml(said.pairs()))
    package.relate_to(part, CUSTOM_RELATION)
    sink = io.BytesIO()
    show.save(sink)
    return sink.getvalue()


def _first_slide(show: Any, card: Card, said: About, grid: Grid, drawn: bytes) -> None:
    slide = _slide(show, said.title, 24 if width_of(said.title) <= _ONE_LINE else 17)
    inner = _WIDTH - 2 * _MARGIN
    _words(slide, said.subtitle, (_MARGIN, Inches(1.05), inner, Inches(0.55)), 12, _FAINT)
    _words(slide, " ".join(said.caveats), (_MARGIN, Inches(1.6), inner, Inches(0.85)), 12, _CAUTION)
    beside = len(grid.rows) <= BESIDE
    room = Inches(7.9) if beside else inner
    _fit(slide, drawn, card.words.summary or said.title, (_MARGIN, Inches(2.5), room, Inches(4.15)))
    if beside and grid.rows:
        left = _MARGIN + Inches(8.1)
        shown = _beside(card, grid)
        _table(slide, shown, shown.rows, (left, Inches(2.5), _WIDTH - left - _MARGIN), 9)
    caption = caption_of(card)
    foot = f"{caption.measure} {caption.source} {caption.site}"
    _words(slide, foot, (_MARGIN, Inches(6.7), inner, Inches(0.7)), 8, _FAINT)
    slide.notes_slide.notes_text_frame.text = _notes(card, said)


def _rest_of_rows(show: Any, card: Card, said: About, grid: Grid) -> None:
    labels = card.labels.with_texts(TEXTS)
    inner, done = _WIDTH - 2 * _MARGIN, 0
    while done < len(grid.rows) and len(show.slides) <= MOST_SLIDES:
        count = _rows_that_fit(grid, done)
        rows = grid.rows[done : done + count]
        slide = _slide(show, labels("rows_on", title=said.title, first=done + 1, last=done + count), 18)
        _table(slide, grid, rows, (_MARGIN, Inches(1.15), inner), 10)
        slide.notes_slide.notes_text_frame.text = _notes(card, said)
        done += count
    if done < len(grid.rows):
        left = labels("rows_left", n=len(grid.rows) - done)
        _words(slide, left, (_MARGIN, Inches(6.95), inner, Inches(0.4)), 12, _CAUTION)


def _rows_that_fit(grid: Grid, first: int) -> int:
    """How many rows from ``first`` fit a slide, at least one."""
    lines, count = 0, 0
    for row in grid.rows[first:]:
        lines += grid.lines(row, _LETTERS)
        if count and lines > _LINES:
            break
        count += 1
    return count


def _slide(show: Any, title: str, size_pt: int) -> Any:
    """A slide of the layout that holds a title and nothing else."""
    slide = show.slides.add_slide(show.slide_layouts[5])
    holder = slide.shapes.title
    holder.left, holder.top = _MARGIN, Inches(0.3)
    holder.width, holder.height = _WIDTH - 2 * _MARGIN, Inches(0.75)
    _write(holder.text_frame, title, size_pt, _INK, bold=True)
    return slide


def _words(slide: Any, text: str, box: tuple[int, int, int, int], size_pt: int, colour: RGBColor) -> None:
    if text:
        _write(slide.shapes.add_textbox(*box).text_frame, text, size_pt, colour)


def _write(frame: Any, text: str, size_pt: float, colour: RGBColor, *, bold: bool = False) -> None:
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = 0
    paragraph = frame.paragraphs[0]
    paragraph.alignment = 1
    run = paragraph.add_run()
    run.text = text
    run.font.size, run.font.bold = Pt(size_pt), bold
    run.font.color.rgb = colour
    set_slide_font(run)


def _fit(slide: Any, drawn: bytes, described: str, box: tuple[int, int, int, int]) -> None:
    """Put a picture into a box, whole and undistorted, with words for those who do not see it."""
    left, top, width, height = box
    picture = slide.shapes.add_picture(io.BytesIO(drawn), left, top)
    ratio = min(width / picture.width, height / picture.height)
    picture.width, picture.height = Emu(int(picture.width * ratio)), Emu(int(picture.height * ratio))
    picture._element.nvPicPr.cNvPr.set("descr", described)  # noqa: SLF001 - python-pptx has no call for it


def _beside(card: Card, grid: Grid) -> Grid:
    """The columns that fit beside a figure: who, and what was printed, read, when."""
    names = [column.name for column in card.chart.columns]
    kept = (0, *(at for at, name in enumerate(names) if at and name in _NARROW))
    return grid.only(kept[:4]) if names else grid.only(tuple(range(min(4, len(grid.headings)))))


def _table(
    slide: Any, grid: Grid, rows: Sequence[tuple[str, ...]], at: tuple[int, int, int], size_pt: int
) -> None:
    left, top, width = at
    shape = slide.shapes.add_table(len(rows) + 1, len(grid.headings), left, top, width, Inches(0.3))
    shape._element.graphic.graphicData.tbl.tblPr.find(qn("a:tableStyleId")).text = _RULED_TABLE  # noqa: SLF001
    for column, share in zip(shape.table.columns, grid.widths(), strict=True):
        column.width = Emu(int(width * share))
    for line, cells in enumerate((grid.headings, *rows)):
        shape.table.rows[line].height = Emu(0)
        for column, text in enumerate(cells):
            _cell(shape.table.cell(line, column), text, size_pt, is_head=line == 0)


def _cell(cell: Any, text: str, size_pt: int, *, is_head: bool) -> None:
    _write(cell.text_frame, text, size_pt, _PAPER if is_head else _INK, bold=is_head)
    cell.margin_top = cell.margin_bottom = Emu(22_000)
    cell.margin_left = cell.margin_right = Emu(45_000)
    if is_head:
        cell.fill.solid()
        cell.fill.fore_color.rgb = _INK


def _notes(card: Card, said: About) -> str:
    labels = card.labels.with_texts(TEXTS)
    lines = [
        *said.caveats,
        *(labels("notes_sources") + citation for citation in said.sources),
        labels("notes_cite") + said.citation,
        labels("notes_version", version=said.version, digest=said.digest),
        labels("notes_licence") + said.licence,
        said.address,
    ]
    return "\n".join(lines)
