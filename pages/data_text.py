"""The strings of the Data page and of its codebook."""

from typing import Final

from casebook.text import Text

TEXTS: Final[dict[str, Text]] = {
    "data_title": Text(
        "{tables}张表可以带走；{figures} 个数字中，{n} 个至少有一端没有界",
        "{tables} tables to take away; of {figures} figures, {n} {n|lacks|lack} a bound on at least one side",
    ),
    "data_lede": Text(
        "每张表都有四种格式，含义只在一处定义：本页、数据包说明与校验规则都由它生成。",
        "Each table comes in four formats, and what it means is defined in one place: this page, the package’s "
        "description and the checks of a build are all made from it.",
    ),
    "data_limit": Text(
        "读数时请连同界与读法一起取：只取数值，“近”“多”“约”就都不见了。",
        "Take a figure together with its bounds and its reading: the value alone hides “nearly”, “over” and “about”.",
    ),
    "h_package": Text("整个数据包", "The whole package"),
    "h_tables": Text("各表与下载", "Tables and downloads"),
    "h_load": Text("读入数据", "Load the data"),
    "h_empty": Text("空单元格与缺失", "Empty cells and what is missing"),
    "h_columns": Text("各表的列", "Columns of each table"),
    "h_checksums": Text("校验和", "Checksums"),
    "h_cite": Text("怎样引用", "How to cite"),
    "h_rights": Text("权利", "Rights"),
    "package_said": Text(
        "数据版本 {version}，表格结构版本 {schema}。版本号由全部文件的校验和算出：号相同，内容就一字不差。",
        "Data version {version}, version of the tables’ shape {schema}. The data version is computed from the checksums "
        "of all files: the same version means the same bytes.",
    ),
    "package_zip": Text("全部文件的压缩包", "All files in one archive"),
    "package_xlsx": Text("全部表格的工作簿（一表一页）", "All tables in one workbook, a sheet each"),
    "package_datapackage": Text(
        "数据包说明，含全部列、单位与外键", "Data Package: columns, units, foreign keys"
    ),
    "package_croissant": Text(
        "Croissant 说明，供机器学习工具使用", "Croissant description, for machine-learning tools"
    ),
    "package_sums": Text("全部文件的校验和", "Checksums of all files"),
    "package_tools": Text(
        "各图也能按当前所选单独下载；图的清单在 {link}。",
        "Every chart can be downloaded as well, as selected; {link} lists them.",
    ),
    "tables_said": Text(
        "每张表一行是什么，由哪几列唯一确定。CSV 带字节顺序标记，用 Excel 或 WPS 打开不会乱码；以 = + - @ 开头的单元格前加了撇号，以免被当成公式。",
        "What a row is, and which columns identify it. CSV files carry a byte order mark, so that spreadsheet programs show "
        "Chinese; a cell that begins with = + - @ has an apostrophe before it, so that none is taken for a formula.",
    ),
    "table": Text("表", "Table"),
    "holds": Text("内容", "What it holds"),
    "rows": Text("行数", "Rows"),
    "key": Text("主键", "Key"),
    "size": Text("大小", "Size"),
    "download": Text("下载", "Download"),
    "load_said": Text(
        "下载后与代码放在同一文件夹。每段都取数值、上下界、端点与读法，只取来源所载的数字，重复刊出的只算一次。",
        "Put the file beside the code. Each piece takes value, bounds, ends and reading, of printed figures only, and counts "
        "a figure that is printed twice once.",
    ),
    "load_bounds": Text(
        "{lower} 与 {upper} 为空，是说来源没有给出这一端，不是零；{closed} 写明端点算不算在内；"
        "{upper_soft} 为真时，上端只是“多”“余”的读法约定。",
        "An empty {lower} or {upper} means that the source asserts no such end, not zero; {closed} says whether the ends "
        "are included; where {upper_soft} is true the upper end is a convention of reading 多 or 余, “over”.",
    ),
    "load_needs": Text("需要 {file}", "Needs {file}"),
    "empty_said": Text(
        "两种“没有”不要混同。单元格空着，是说这个数字没有这一项，含义由列决定；案例没有某项数字，则在 {coverage} 表中"
        "自成一行，写明是哪一种没有。",
        "Two kinds of absence are kept apart. An empty cell says that this figure lacks that property, and the column says "
        "what that means; a case without a figure has a row of its own in {coverage}, which says how it is missing.",
    ),
    "empty_more": Text(
        "各种缺失的行数与含义，见{link}。", "For the kinds of absence and their counts see {link}."
    ),
    "empty_link": Text("方法页", "the page of methods"),
    "column": Text("列", "Column"),
    "meaning": Text("含义", "Meaning"),
    "type": Text("类型", "Type"),
    "values": Text("取值", "Values"),
    "empty_cells": Text("空单元格", "Empty cells"),
    "of_rows": Text("{n} / {all}", "{n} / {all}"),
    "columns_said": Text(
        "列名、类型与含义取自表格结构的唯一定义。代码的含义与全部指标的定义，见{link}。",
        "Names, types and meanings come from the one definition of the tables. For what the codes mean, and for the "
        "definition of every indicator, see {link}.",
    ),
    "codebook_link": Text("编码手册", "the codebook"),
    "columns_of": Text("{n} 列", "{n} columns"),
    "is_key": Text("主键", "key"),
    "may_be_empty": Text("可空", "may be empty"),
    "from_list": Text("代码表 {name}", "code list {name}"),
    "from_table": Text("即 {name}", "as in {name}"),
    "in_unit": Text("单位 {name}", "unit {name}"),
    "type_text": Text("文本", "text"),
    "type_integer": Text("整数", "integer"),
    "type_number": Text("数", "number"),
    "type_date": Text("日期", "date"),
    "type_flag": Text("真假", "true or false"),
    "type_texts": Text("文本列表", "list of text"),
    "type_spans": Text("原文位置列表", "list of places in a text"),
    "checksums_said": Text(
        "SHA-256。下载 {file}，与其余文件放在一起，运行 {command}，即可核对。",
        "SHA-256. Put {file} beside the other files and run {command} to check them.",
    ),
    "file": Text("文件", "File"),
    "sha256": Text("SHA-256", "SHA-256", note="Name of the method, the same in both languages."),
    "show_checksums": Text("{n} 个文件的校验和", "Checksums of {n} files"),
    "cite_said": Text(
        "引用整套数据，用下面任一格式；数据版本已写在里面。",
        "To cite the data as a whole, use any of these; the version of the data is in each.",
    ),
    "cite_figure": Text("引用一个数字", "Cite one figure"),
    "cite_figure_said": Text(
        "数字是来源的，请引来源本身：每个数字的 {source_id} 指向 {sources} 表中的引文。例如：",
        "A figure belongs to its source, so cite that: the {source_id} of a figure leads to the citation in {sources}. "
        "For example:",
    ),
    "rights_said": Text(
        "所有者尚未为本数据指明许可，本页因此不写许可。引用的数字是事实；各来源的文字权利归各自的权利人，本数据只存数字原文、位置与自己的转述。",
        "The owner has named no licence for these data yet, so none is stated here. The figures are cited as facts; the "
        "words of each source belong to its own holders, and the data keep only the figure as printed, its place and "
        "paraphrases of our own.",
    ),
    "rights_link": Text("各来源的权利，见{link}。", "For the rights of each source see {link}."),
    "rights_methods": Text("方法页的来源一节", "the sources on the page of methods"),
    "codebook_title": Text(
        "编码手册：{indicators} 项指标、{lists} 个代码表",
        "Codebook: {indicators} indicators, {lists} code lists",
    ),
    "codebook_lede": Text(
        "指标与代码的名称、定义、计入与不计入。各表的列在数据页。",
        "Names, definitions, what counts and what does not. The columns of the tables are on the data page.",
    ),
    "h_indicators": Text("指标", "Indicators"),
    "h_codes": Text("代码表", "Code lists"),
    "indicators_said": Text(
        "性质不同的指标不能相比。“可用分母”之外的分母不予折算；没有写分母的指标不折算。",
        "Indicators of unlike kind do not compare. An indicator is divided only by the denominators named; one that names "
        "none is not divided.",
    ),
    "family_count": Text("{family}（{n}）", "{family} ({n})"),
    "definition": Text("定义", "Definition"),
    "kind": Text("性质", "Kind"),
    "chain_level": Text("结果链层级", "Results chain"),
    "denominators": Text("可用分母", "Denominators"),
    "figures": Text("数字个数", "Figures"),
    "desirable": Text("宜升或宜降", "Desirable"),
    "codes_said": Text(
        "一个代码表一节，先写哪些列用它。指标族、单位、范围、报告者、机制等表由案例集自定，其余属于方法本身。",
        "A part for each list, with the columns that use it. Families, units, scopes, reporters, mechanisms and the like "
        "belong to the casebook; the others belong to the method.",
    ),
    "used_in": Text("用于 {places}", "Used in {places}"),
    "code": Text("代码", "Code"),
    "name": Text("名称", "Name"),
    "includes": Text("计入", "Includes"),
    "excludes": Text("不计入或不明确", "Excluded or unclear"),
    "parent": Text("所属", "Group"),
    "codes_of": Text("{n} 个代码", "{n} {n|code|codes}"),
    "to_data": Text("数据", "Data"),
}
