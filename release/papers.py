"""The papers of a release: what it holds and what to keep in mind, and whose rights it is under."""

from pathlib import Path
from typing import Final

from casebook.labels import Labels
from casebook.store import Store
from casebook.text import Language
from pages.data_text import TEXTS as DATA_TEXTS
from release.changes import CHANGES, Entry
from release.citation import CITATION
from release.text import TEXTS

READMES: Final[dict[Language, str]] = {"en": "README.md", "zh": "README.zh.md"}
LICENCES: Final = ("LICENSE", "LICENSE.md", "LICENSE.txt")


def readme(project: Path, entry: Entry, store: Store, language: Language) -> str:
    """Return what a release holds, with the part of the project's README on what to keep in mind."""
    labels = Labels(language, TEXTS)
    files = "\n".join(
        f"- {_listed(names, labels)}{_colon(language)}{labels(key)}" for key, names in _files(language)
    )
    parts = [
        f"# {labels('title', version=entry.version)}",
        version_line(entry, store, language),
        f"## {labels('files')}\n\n{files}",
        labels("loading"),
        _kept_in_mind(project / READMES[language], labels),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def version_line(entry: Entry, store: Store, language: Language) -> str:
    """Return the sentence that names the version, its day, and the version of the data."""
    said = {"version": entry.version, "day": entry.day.isoformat(), "data": store.version}
    return Labels(language, TEXTS)("version", **said)


def _files(language: Language) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        ("tables", ("tables/",)),
        ("csv", ("csv/",)),
        ("codebook", (f"codebook.{language}.html",)),
        ("citation", (CITATION, "citation.bib")),
        ("changes", (CHANGES,)),
        ("rights", (f"RIGHTS.{language}.md",)),
        ("sums", ("SHA256SUMS",)),
    )


def _listed(names: tuple[str, ...], labels: Labels) -> str:
    return labels.join([f"`{name}`" for name in names])


def _colon(language: Language) -> str:
    return "：" if language == "zh" else ": "


def _kept_in_mind(path: Path, labels: Labels) -> str:
    """The part under its heading, up to the next one; nothing where the project has no such part."""
    heading = labels("kept_in_mind")
    _, _, behind = (
        path.read_text(encoding="utf-8").partition(f"{heading}\n") if path.exists() else ("", "", "")
    )
    part = behind.partition("\n## ")[0].strip()
    return f"{heading}\n\n{part}" if part else ""


def rights(store: Store, language: Language) -> str:
    """Return whose rights the data and each source are under, as the table of sources says."""
    labels = Labels(language, {**DATA_TEXTS, **TEXTS})
    rows = store.rows("sources").to_dict("records")
    listed = "\n".join(f"- `{row['source_id']}` {row['citation']} {row['rights']}" for row in rows)
    own, sources = labels("h_rights"), labels("rights_of_sources")
    return f"# {own}\n\n{labels('rights_said')}\n\n## {sources}\n\n{listed}\n"


def licence(project: Path) -> dict[str, bytes]:
    """Return the project's licence, where its owner has given it one."""
    return {name: (project / name).read_bytes() for name in LICENCES if (project / name).is_file()}
