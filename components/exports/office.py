"""What slides and Word files have in common: properties, custom properties, a font for Chinese."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

from pptx.oxml import parse_xml

from components.exports.about import About

CUSTOM_PART: Final = "/docProps/custom.xml"
CUSTOM_TYPE: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
CUSTOM_RELATION: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
)
LATIN_FONT: Final = "Arial"
CHINESE_FONT: Final = "Microsoft YaHei"
_MAIN: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
# ECMA-376 allows text of 255 characters in a core property.
_LONGEST: Final = 255


def set_core(properties: Any, said: About) -> None:
    """Write the core properties of a document of python-docx or python-pptx."""
    properties.title = said.title[:_LONGEST]
    properties.author = said.creator
    properties.last_modified_by = said.creator
    properties.subject = said.subtitle[:_LONGEST]
    properties.comments = " ".join(said.caveats)[:_LONGEST]
    properties.keywords = f"{said.version}; {said.chart}"[:_LONGEST]
    properties.category = said.licence[:_LONGEST]
    properties.language = said.language
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None)


def custom_xml(pairs: Mapping[str, str]) -> bytes:
    """Return custom properties as the part that holds them (ECMA-376 part 1, 22.3)."""
    properties = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name={quoteattr(name)}>'
        f"<vt:lpwstr>{escape(text)}</vt:lpwstr></property>"
        for number, (name, text) in enumerate(pairs.items(), 2)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f"{properties}</Properties>"
    ).encode()


def set_slide_font(run: Any) -> None:
    """Give a run of a slide a Latin and a Chinese font, so that neither is left to chance."""
    run.font.name = LATIN_FONT
    properties = run.font._element  # noqa: SLF001 - python-pptx has no call for the East Asian font
    properties.append(parse_xml(f'<a:ea xmlns:a="{_MAIN}" typeface="{CHINESE_FONT}"/>'))
