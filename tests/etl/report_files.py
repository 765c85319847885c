"""Small documents of each kind, made by the tests."""

from __future__ import annotations

import io
import zlib

from docx import Document


def pdf(*pages: list[str]) -> bytes:
    """A PDF with a page for each list of lines, in a font that is not embedded but tells its characters."""
    characters = sorted(set("".join(line for page in pages for line in page)))
    codes = {character: number for number, character in enumerate(characters, start=1)}
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
        b" /Supplement 0 >> /DW 1000 >>",
        _stream(_unicode_map(codes)),
    ]
    for number, lines in enumerate(pages):
        shown = "".join(f"<{''.join(f'{codes[one]:04X}' for one in line)}> Tj 0 -20 Td\n" for line in lines)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> "
            + f"/Contents {7 + 2 * number} 0 R >>".encode(),
            _stream(f"BT /F 12 Tf 50 750 Td\n{shown}ET".encode()),
        ]
    return _file(objects)


def _unicode_map(codes: dict[str, int]) -> bytes:
    rows = "\n".join(f"<{code:04X}> <{one.encode('utf-16-be').hex()}>" for one, code in codes.items())
    return (
        "/CIDInit /ProcSet findresource begin begincmap\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{rows}\nendbfchar\nendcmap end"
    ).encode()


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content)
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(packed), packed)


def _file(objects: list[bytes]) -> bytes:
    content, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return content + b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1, table, len(objects) + 1, len(content),
    )  # fmt: skip


def docx(*blocks: str | list[list[str]]) -> bytes:
    """A Word document of paragraphs and, for lists of rows, tables."""
    document = Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(len(block), len(block[0]))
        for row, cells in zip(table.rows, block, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()
