"""The strings of a release's own papers."""

from typing import Final

from casebook.text import Text

TEXTS: Final[dict[str, Text]] = {
    "title": Text("治理案例集 {version}", "Governance Casebook {version}"),
    "version": Text(
        "数据与代码版本 {version}，{day} 发布；数据版本 {data}（各表校验和清单的 SHA-256 前十二位）。",
        "Version {version} of data and code, released on {day}; data version {data} (first twelve digits of the SHA-256 of the "
        "tables’ list of checksums).",
    ),
    "files": Text("文件", "Files"),
    "tables": Text(
        "Parquet 数据表，附数据包说明、Croissant 说明与校验和",
        "the tables as Parquet, with their Data Package, their Croissant description and checksums",
    ),
    "csv": Text(
        "同样的表，CSV（UTF-8 带字节顺序标记；以 = + - @ 开头的单元格前加了撇号）",
        "the same tables as CSV (UTF-8 with a byte order mark; a cell that begins with = + - @ has an apostrophe before it)",
    ),
    "codebook": Text(
        "编码手册（指标、代码、各表的列）", "the codebook (indicators, codes, the columns of every table)"
    ),
    "citation": Text("引用格式", "how to cite it"),
    "changes": Text("各版变化", "what changed from version to version"),
    "rights": Text("权利", "rights"),
    "sums": Text(
        "全部文件的校验和，用 `sha256sum --check SHA256SUMS` 核对",
        "checksums of all files, for `sha256sum --check SHA256SUMS`",
    ),
    "loading": Text(
        "读取 `value` 时请连同 `lower`、`upper`、`closed`、`reading` 一起读取；案例没有的数字见 `coverage` 表，那里写明是哪一种没有。",
        "Load `value` together with `lower`, `upper`, `closed` and `reading`; what a case lacks has a row in `coverage`, which "
        "says how it is missing.",
    ),
    # The heading of the part of the project's README that goes into the archive.
    "kept_in_mind": Text("## 使用时请注意", "## What to keep in mind"),
    "rights_of_sources": Text("各来源的权利", "Rights in the sources"),
}
