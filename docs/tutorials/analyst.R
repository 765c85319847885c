# Figures with their bounds in R: Rscript docs/tutorials/analyst.R FOLDER
# 用 R 读取数字及其上下界。
#
# FOLDER is an unpacked release. Parquet is read by nanoparquet or arrow; without either, the same tables are read as CSV.
# FOLDER 是解压后的发布包。装有 nanoparquet 或 arrow 时读 Parquet，都没有时读同样内容的 CSV。

folder <- commandArgs(trailingOnly = TRUE)[1]

read_table <- function(name) {
  parquet <- file.path(folder, "tables", paste0(name, ".parquet"))
  if (requireNamespace("nanoparquet", quietly = TRUE)) return(as.data.frame(nanoparquet::read_parquet(parquet)))
  if (requireNamespace("arrow", quietly = TRUE)) return(as.data.frame(arrow::read_parquet(parquet)))
  csv <- file.path(folder, "csv", paste0(name, ".csv"))
  rows <- read.csv(csv, fileEncoding = "UTF-8-BOM", na.strings = "", colClasses = "character")
  type.convert(rows, as.is = TRUE)
}

# A figure is value, bounds, ends and reading together; a row with same_as repeats another one.
# 数值、上下界、端点与读法要一起取；same_as 有值的行与另一行重复。
observations <- read_table("observations")
stated <- observations[!is.na(observations$figure) & is.na(observations$same_as), ]

interval <- function(row) {
  left <- if (row$closed %in% c("both", "left") && !is.na(row$lower)) "[" else "("
  right <- if (row$closed %in% c("both", "right") && !is.na(row$upper)) "]" else ")"
  end <- function(x) if (is.na(x)) "?" else format(x, digits = 15, big.mark = ",", scientific = FALSE, trim = TRUE)
  paste0(left, end(row$lower), "; ", end(row$upper), right)
}

examples <- stated[!duplicated(stated$reading), ]
for (at in order(examples$reading, method = "radix")) {
  cat(examples$reading[at], examples$figure[at], interval(examples[at, ]), sep = "\t")
  cat("\n")
}

# What is lost with the value alone: figures without an end, or read by a convention.
# 只取数值会丢掉的：缺一端的数字，以及只凭读法约定的上端。
cat("no_lower", sum(is.na(stated$lower)), sep = "\t")
cat("\nno_upper", sum(is.na(stated$upper)), sep = "\t")
cat("\nupper_soft", sum(as.logical(stated$upper_soft)), sep = "\t")
cat("\n")

# What is missing is a row with its kind, never a zero.
# “没有”自成一行，写明是哪一种，绝不是零。
coverage <- read_table("coverage")
kinds <- table(coverage$any_status[coverage$level == "indicator"])
for (kind in sort(names(kinds))) cat(kind, "\t", kinds[[kind]], "\n", sep = "")
