"""The tables that a release is made of: those of the sheets, and whole."""

import tempfile
from pathlib import Path

from casebook.store import CHECKSUMS, Store, TablesError
from etl.build import build_tables
from etl.problems import InputError
from etl.publish import publish
from release.refusal import Refused


def checked_tables(casebook: Path) -> Store:
    """Return the published tables of a casebook's folder, once a fresh build of its sheets has given the same bytes.

    Raises:
        Refused: the sheets do not build, the tables are damaged or missing, or they are not those of the sheets.
    """
    built = _checksums_of_sheets(casebook)
    try:
        store = Store(casebook / "tables")
        store.read_all()
        if store.content(CHECKSUMS) == built:
            return store
    except TablesError:
        pass
    raise Refused(
        "数据表不是由现在的编码表与代码生成的（或已损坏）。请运行 make data，核对变化，一并提交后再发布。",
        "The tables are not those that the sheets and the code give now, or are damaged. Run `make data`, look at what "
        "changed and commit both; then release.",
    )


def _checksums_of_sheets(casebook: Path) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder) / "tables"
        try:
            publish(build_tables(casebook), built)
        except InputError as error:
            raise Refused(
                f"编码表有 {len(error.problems)} 个问题，不能生成数据表。请运行 python -m etl build 查看并改正。",
                f"The sheets do not build: {len(error.problems)} problem(s). Run `python -m etl build` to see and mend them.",
            ) from error
        return (built / CHECKSUMS).read_bytes()
