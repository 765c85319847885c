"""What a problem says: for each kind of problem the Chinese and the English sentence, with what to do."""

from typing import Final

MESSAGES: Final[dict[str, tuple[str, str]]] = {
    # files
    "missing_folder": (
        "没有这个文件夹。请用 --casebook 指明含有 codebook 与 coding 的文件夹。",
        "There is no such folder. Name the folder that holds codebook and coding with --casebook.",
    ),
    "missing_file": (
        "缺少这张表。请放回该文件；没有内容时也要保留表头。",
        "This sheet is missing. Put it back; keep the header even if it has no rows.",
    ),
    "empty_file": (
        "文件是空的。请写入表头；若误删，请恢复原文件。",
        "The file is empty. Write its header, or restore the file if it was emptied by mistake.",
    ),
    "wrong_encoding": (
        "编码不是 UTF-8{guess_zh}。请在 Excel 中另存为“CSV UTF-8（逗号分隔）”，"
        "或在 WPS、LibreOffice 保存 CSV 时把字符集选为 UTF-8。",
        "The file is not UTF-8{guess_en}. Save it from Excel as “CSV UTF-8 (comma delimited)”, "
        "or choose the character set UTF-8 when saving a CSV from WPS or LibreOffice.",
    ),
    "wrong_separator": (
        "各列似乎以分号或制表符分隔。请另存为以逗号分隔的 CSV。",
        "The columns seem to be parted by semicolons or tabs. Save the sheet as a comma-separated CSV.",
    ),
    "broken_csv": (
        "引号未配对，无法读成表格。请检查此处附近的引号。",
        "A quotation mark is not closed, so the sheet cannot be read. Check the quotation marks near here.",
    ),
    "long_cell": (
        "单元格超过 {most} 个字符。请缩短，或检查此处之前有无未配对的引号。",
        "A cell is longer than {most} characters. Shorten it, or close a quotation mark that is left open before here.",
    ),
    "stray_sheet": (
        "没有任何步骤会读这里的表。{hint_zh}请改正名称（扩展名为小写 .csv），或把它移走。",
        "Nothing reads the sheet or sheets here.{hint_en} Correct the name (the ending is .csv in small letters), or move it away.",
    ),
    "unknown_sheet": (
        "没有名为 {name} 的案例。请把文件命名为 <case_id>.csv 或 common.csv，或先在 cases.csv 中加入该案例。{hint_zh}",
        "There is no case {name}. Name the file <case_id>.csv or common.csv, or add the case to cases.csv.{hint_en}",
    ),
    # columns and cells
    "unknown_column": (
        "没有这一列。请改正列名或删去该列（列名见 docs/sheets.md）。{hint_zh}",
        "There is no such column. Correct its name or remove it (columns are listed in docs/sheets.md).{hint_en}",
    ),
    "missing_column": (
        "缺少必需的列。请加上这一列。",
        "A required column is missing. Add it.",
    ),
    "doubled_column": (
        "列名重复。请只保留一列。",
        "The column stands twice. Keep one of them.",
    ),
    "extra_cells": (
        "这一行的单元格多于表头。含逗号的内容需加引号。",
        "The row has more cells than the header. Put quotation marks around a text that holds a comma.",
    ),
    "empty_cell": (
        "此处必须填写。",
        "This cell must not be empty.",
    ),
    "record_needs": (
        "record 为 {record} 的行必须填写此列。",
        "A row whose record is {record} needs this column.",
    ),
    "not_an_id": (
        "代码只能由小写字母、数字、连字符与下划线组成，且以字母或数字开头。",
        "An id consists of lower-case letters, digits, hyphens and underscores, and begins with a letter or digit.",
    ),
    "not_an_integer": ("应为不带单位的整数。", "A whole number without a unit is expected."),
    "not_a_number": ("应为不带单位的数。", "A number without a unit is expected."),
    "not_a_colour": (
        "应为 #RRGGBB 形式的颜色，如 #0072B2。",
        "A colour such as #0072B2 (#RRGGBB) is expected.",
    ),
    "not_an_address": (
        "应为以 https:// 或 http:// 开头的网址，中间没有空格。",
        "An address that begins with https:// or http:// and holds no space is expected.",
    ),
    "not_a_choice": (
        "此处只能填：{choice}；或留空。{hint_zh}",
        "Only one of these may stand here, or nothing: {choice}.{hint_en}",
    ),
    "not_a_date": ("应为日期，如 2015-12-31。", "A date such as 2015-12-31 is expected."),
    "not_a_partial_date": (
        "应为日期，如 2015、2015-12 或 2015-12-31。",
        "A date such as 2015, 2015-12 or 2015-12-31 is expected.",
    ),
    "unknown_code": (
        "代码表 {codelist} 中没有这个代码，此表为方法所定。{hint_zh}请改正。",
        "The code list {codelist}, which belongs to the method, has no such code.{hint_en} Correct it.",
    ),
    "unknown_own_code": (
        "代码表 {codelist} 中没有这个代码。{hint_zh}请改正，或先加入代码表。",
        "The code list {codelist} has no such code.{hint_en} Correct it, or add it to the list first.",
    ),
    "unknown_reference": (
        "{target} 中没有这个代码。{hint_zh}请改正，或先在该表中加入。",
        "{target} has no such id.{hint_en} Correct it, or add it to that sheet first.",
    ),
    "unknown_record": (
        "没有以此为代码的记录（格式为 <表名>-<id>）。{hint_zh}",
        "No record has this id (its form is <sheet>-<id>).{hint_en}",
    ),
    "unknown_row": (
        "本表没有以此为 id 的行。{hint_zh}",
        "No row of this sheet has this id.{hint_en}",
    ),
    "same_as_itself": (
        "一条记录不能是自身的重复。请填最早记录的代码。",
        "A record cannot repeat itself. Name the first record.",
    ),
    "duplicate_id": (
        "与第 {first} 行重复。请改为不同的代码，或删去其中一行。",
        "Row {first} has the same. Change one of them, or remove one row.",
    ),
    # figures and periods
    "unreadable_figure": (
        "不能整体读作一个数字。请照原文只填数字本身及其限定词和单位（如 9800多件）；若不是数据，请把该行改为 mention。",
        "This cannot be read as one figure. Type the number as printed, with its qualifier and unit only "
        "(such as 9800多件); if it is no datum, make the row a mention.",
    ),
    "unreadable_period": (
        "读不出时间。请照录原文（如 截至2015年底），或写作 2015、2015-10、2013-01/2013-10、../2015-10。",
        "The period cannot be read. Type it as printed (such as 截至2015年底), or write 2015, 2015-10, "
        "2013-01/2013-10 or ../2015-10.",
    ),
    "period_reversed": (
        "止日 {end} 早于起日 {start}。请核对时间。",
        "The period ends on {end}, before it starts on {start}. Check it.",
    ),
    "unit_mismatch": (
        "原文单位“{printed}”与指标 {indicator} 的单位 {unit} 不符。请改用别的指标，或在 units.csv 的 classifiers 中加入该单位。",
        "The printed unit “{printed}” does not fit {unit}, the unit of {indicator}. "
        "Choose another indicator, or add the unit to classifiers in units.csv.",
    ),
    "duplicate_observation": (
        "与 {file} 第 {first} 行是同一观测（同一地域、指标、范围、时间、来源与位置）。请删去其中一行。",
        "{file}, row {first} is the same observation (same place, indicator, scope, period, source and passage). "
        "Remove one of them.",
    ),
    # places in a document
    "half_span": (
        "char_start 与 char_end 须同时填写或同时为空。",
        "char_start and char_end are both filled or both empty.",
    ),
    "span_length": (
        "位置 {start}–{end} 有 {length} 个字符，而原文数字有 {expected} 个。请重新运行 python -m etl locate。",
        "The span {start}–{end} is {length} characters long, the printed text {expected}. Run `python -m etl locate` again.",
    ),
    "span_outside_section": (
        "位置 {start}–{end} 不在 {section} 之内（{first}–{last}）。请改正 section，或重新运行 python -m etl locate。",
        "The span {start}–{end} lies outside {section} ({first}–{last}). Correct section, or run `python -m etl locate` again.",
    ),
    "span_missing": (
        "该来源的每条记录都要有位置。请运行 python -m etl locate --sources <文件夹>。",
        "Each record from this source needs its place. Run `python -m etl locate --sources <folder>`.",
    ),
    "section_of_other_source": (
        "这一部分属于 {source}，不属于本行的来源。请改正其一。",
        "This section belongs to {source}, not to the source of this row. Correct one of them.",
    ),
    "not_found": (
        "在 {section} 中找不到这段文字。请与原文逐字核对（标点、全角半角、空格）。",
        "This text does not stand in {section}. Compare it with the document, character by character.",
    ),
    "occurrence_beyond": (
        "这段文字在 {section} 中只出现 {count} 次，没有第 {occurrence} 次。",
        "This text stands {count} times in {section}; there is no occurrence {occurrence}.",
    ),
    "ambiguous": (
        "这段文字在 {section} 中出现 {count} 次。请在 occurrence 列写明是第几次：{contexts}",
        "This text stands {count} times in {section}. Say which in the column occurrence: {contexts}",
    ),
    "unknown_coder": (
        "没有编码者 {coder}。请把文件命名为 <coder>.csv，或先在 coders.csv 中加入该编码者。{hint_zh}",
        "There is no coder {coder}. Name the file <coder>.csv, or add the coder to coders.csv.{hint_en}",
    ),
    "list_ambiguous": (
        "在 {section} 中有 {count} 处这样起止的列举。请把首项或末项写得更长。",
        "{count} lists in {section} begin and end so. Name more words of the first or the last item.",
    ),
    "list_counted_otherwise": (
        "该处列举按标点切分为 {count} 项。请核对首末两项与数目；若切分不当，请改用 list_length 并说明怎样点数。",
        "The list there has {count} items by its punctuation. Check its first and last item and the number; where punctuation "
        "misleads, use list_length and say how it was counted.",
    ),
    "respelt": (
        "上次发布的数据表中此处为“{old}”，只是写法变了（本表共 {count} 处，行号 {rows}）。多半是电子表格程序把它当作数字或日期改写了。"
        "请恢复原表；在 LibreOffice、WPS、Excel 中打开 CSV 时，把所有列都设为“文本”再保存。若来源确实这样写，请加 --reprinted {id}。",
        "The last tables have “{old}” here, which is the same written otherwise ({count} in this sheet, rows {rows}). A spreadsheet "
        "program has probably taken it for a number or a date. Restore the sheet; when LibreOffice, WPS or Excel opens a CSV, set all "
        "columns to Text before you save. If the source does print it so, say so with --reprinted {id}.",
    ),
    "not_a_degree": (
        "此处应为度数，在 −180 与 180 之间，小数点用“.”。电子表格程序可能改写了它。",
        "A number of degrees between −180 and 180 with a point for decimals belongs here; a spreadsheet program may have rewritten it.",
    ),
    "coder_gone": (
        "上次发布的数据表中有 {coder} 的 {codings} 条机制编码，现在没有这张表。请放回；若确要放弃这份编码，请加 --drop-coder {coder}。",
        "The last tables hold {codings} codings of mechanisms by {coder}, and this sheet is gone. Put it back; "
        "if the coding is to be given up, say so with --drop-coder {coder}.",
    ),
    "wrong_text": (
        "位置 {start}–{end} 处是“{found}”，不是这段文字。请重新运行 python -m etl locate。",
        "At {start}–{end} stands “{found}” and not this text. Run `python -m etl locate` again.",
    ),
    "beyond_document": (
        "位置 {start}–{end} 超出文献长度（{length} 个字符）。请重新运行 python -m etl locate。",
        "The span {start}–{end} reaches beyond the document ({length} characters). Run `python -m etl locate` again.",
    ),
    "numeral_left_out": (
        "位置 {start}–{end} 的数字没有任何记录（……{context}……）。请把它编码为 observation、claim、event 或 mention。",
        "No record accounts for the numeral at {start}–{end} (… {context} …). "
        "Code it as an observation, claim, event or mention.",
    ),
    "document_missing": (
        "{folder} 中没有 SHA-256 为 {sha256} 的文件。请放入该文献，勿作改动。",
        "No file in {folder} has the SHA-256 {sha256}. Put the unchanged document there.",
    ),
    "document_undecodable": ("文献 {name} 不是 UTF-8 文本。", "The document {name} is not UTF-8 text."),
    "locate_needs_columns": (
        "请先加上空列 char_start、char_end 与 paragraph，locate 会填写它们。",
        "Add the empty columns char_start, char_end and paragraph first; locate fills them.",
    ),
    # meaning
    "claim_without_case": (
        "表述须属于某一案例；common.csv 中请删去 direction，或把该行移到案例表。",
        "A claim belongs to a case. Remove the direction in common.csv, or move the row to a case's sheet.",
    ),
    "mention_without_reason": (
        "这个数字没有成为任何数据。请在 reason 列写明原因，或在 also 列写明它成为哪些记录。",
        "This numeral became no datum. Give the reason, or name in also the records that it became.",
    ),
    "mention_kind_needed": (
        "看不出这是哪一类数字。请在 mention_kind 列写明。",
        "The kind of this numeral cannot be told from its words. Give it in mention_kind.",
    ),
    "same_figure_differs": (
        "{first} 的指标、范围或地域与本行不同，不能是同一数字。请改正 same_as。",
        "{first} has another indicator, scope or place, so it is not the same figure. Correct same_as.",
    ),
    "same_figure_unequal": (
        "{first} 是“{printed}”，与本行不可能相等。请改正 same_as。",
        "{first} is “{printed}”, which cannot be equal to this figure. Correct same_as.",
    ),
    "same_as_repeated": (
        "{first} 自身也是重复（其 same_as 为 {origin}）。请填最早的记录。",
        "{first} is a repetition itself (of {origin}). Name the first record.",
    ),
    "derived_needs": (
        "匹配方式 {match} 需要填写此列。",
        "The match {match} needs this column.",
    ),
    "check_needs_observations": (
        "{kind} 类核对需要有数字的观测。",
        "A check of the kind {kind} needs observations.",
    ),
    "check_needs_number": (
        "这里应为所列项目的个数（整数）。",
        "The number of listed items (a whole number) is expected here.",
    ),
    "not_coded": (
        "案例 {case} 有 {count} 种机制没有编码：{mechanisms}。编一个案例就要编全部机制，没有写到的填 not_mentioned；每个案例至少由一位编码者编。",
        "{count} mechanism(s) not coded for {case}: {mechanisms}. Whoever codes a case codes every mechanism of it; what the text "
        "leaves out is not_mentioned. Every case needs one coder at least.",
    ),
    "coding_needs_passage": (
        "编码为 {value} 时须填写原文中的短语。",
        "A coding of {value} needs a short phrase of its passage.",
    ),
    # the built tables
    "table_invalid": (
        "生成的表不合定义：{detail}",
        "The built table does not satisfy its definition: {detail}",
    ),
    "unreadable_file": (
        "文件打不开：{detail}。请放回文件，并检查权限。",
        "The file cannot be opened: {detail}. Put the file back and check its permissions.",
    ),
    "unreadable_text": (
        "既不是 UTF-8 也不是 GB18030 文本，也不是带字节序标记的 UTF-16。请另存为 UTF-8 文本、.docx 或 .pdf。",
        "The file is text neither in UTF-8 nor in GB18030, nor in UTF-16 with its byte order mark. Save it as UTF-8 text, .docx or .pdf.",
    ),
    "report_too_large": (
        "文件超过 {most} MB。请只保留要读的部分，或另存为纯文本。",
        "The file is larger than {most} MB. Keep the part that is to be read, or save it as plain text.",
    ),
    "report_too_long": (
        "文本超过 {most} 百万字符。请分成几个文件。",
        "The text is longer than {most} million characters. Divide it into several files.",
    ),
    "report_too_many_pages": (
        "PDF 超过 {most} 页。请分成几个文件。",
        "The PDF has more than {most} pages. Divide it into several files.",
    ),
    "report_without_text": (
        "PDF 中没有文字，可能是扫描件。请先做文字识别（OCR），或改用有文字的版本。",
        "The PDF holds no text; it may be a scan. Run text recognition (OCR) on it first, or use a version with text.",
    ),
    "protected_report": (
        "PDF 有密码保护。请先另存为没有密码的文件。",
        "The PDF is protected by a password. Save it without one first.",
    ),
    "damaged_report": (
        "不能作为 {form} 文件打开（{detail}）：文件可能已损坏、有密码保护，或扩展名不符。请重新另存，或存为纯文本。",
        "This cannot be opened as a {form} file ({detail}): it may be damaged, protected, or have the wrong ending. "
        "Save it anew, or save it as plain text.",
    ),
    "sheet_exists": (
        "文件已存在，不会覆盖。请另取文件名，或先移走它。",
        "This file is there already and is left alone. Choose another name, or move it away first.",
    ),
    "sheet_not_written": (
        "写不进去：{detail}。请检查文件夹、权限与磁盘空间。",
        "It cannot be written: {detail}. Check the folder, permissions and disk space.",
    ),
    "foreign_files": (
        "这个文件夹里有并非数据表的文件（{names}），不会覆盖。请用 --out 另选一个文件夹。",
        "This folder holds files that are not tables ({names}) and is left alone. Choose another folder with --out.",
    ),
    "cannot_write": (
        "写不进去：{detail}。请检查权限与磁盘空间；原有数据表未动。",
        "It cannot be written: {detail}. Check permissions and disk space; the last tables are untouched.",
    ),
}
