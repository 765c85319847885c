"""The styles in which references leave: the ending of the file, its type, and the writing of a list of references."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from casebook.citing.apa import format_apa
from casebook.citing.bibtex import format_bibtex
from casebook.citing.csl import item_of
from casebook.citing.gbt import format_gbt
from casebook.citing.reference import Reference
from casebook.citing.ris import format_ris


@dataclass(frozen=True)
class Style:
    """One style: its name, the type of its file on the wire, and how references are written in it.

    ``write`` takes the references.
    """

    name: str
    mimetype: str
    write: Callable[..., str]


def _listed(form: Callable[[Reference], str], between: str = "\n") -> Callable[..., str]:
    return lambda references: between.join(form(reference) for reference in references) + "\n"


def _items(references: Iterable[Reference]) -> str:
    return json.dumps([item_of(reference) for reference in references], ensure_ascii=False, indent=1) + "\n"


STYLES: Final[dict[str, Style]] = {
    "gbt.txt": Style("GB/T 7714", "text/plain", _listed(format_gbt)),
    "apa.txt": Style("APA", "text/plain", _listed(format_apa)),
    "bib": Style("BibTeX", "application/x-bibtex", _listed(format_bibtex, "\n\n")),
    "ris": Style("RIS", "application/x-research-info-systems", _listed(format_ris, "\n\n")),
    "json": Style("CSL-JSON", "application/vnd.citationstyles.csl+json", _items),
}


def split_ending(name: str) -> tuple[str, str]:
    """Return what a file name cites and the style it asks for: ``a.gbt.txt`` → ``a``, ``gbt.txt``.

    Raises:
        KeyError: no style has this ending.
    """
    for ending in STYLES:
        if name.endswith(f".{ending}") and len(name) > len(ending) + 1:
            return name.removesuffix(f".{ending}"), ending
    raise KeyError(name)
