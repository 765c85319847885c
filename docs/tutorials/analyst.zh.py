# %% [markdown]
# # 带着上下界使用数字：pandas、DuckDB、polars
#
# 这是“percent”格式的笔记本：VS Code、Spyder、PyCharm 可直接按单元格打开，Jupyter 需装 jupytext；在项目内任何位置运行 `.venv/bin/python docs/tutorials/analyst.zh.py` 即可从头执行。
# polars 由 `make dev` 安装。第四部分用到本项目的规则，其余只用数据表。

# %%
import sys
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl

LANGUAGE = "zh"
PROJECT = next(folder for folder in (Path.cwd(), *Path.cwd().parents) if (folder / "casebook").is_dir())
TABLES = PROJECT / "data" / "tables"  # 也可以是解压后的发布包中的 tables/
pd.set_option("display.width", 140)

# %% [markdown]
# ## 一、一个数字不只是数值（pandas）
#
# 来源印的是 `figure`；`value` 是它在表格中的写法，`lower`、`upper` 是它的上下界，`closed` 说明含哪一端，`reading` 是读法。某一端为空，是说来源没有给出这一端。
# `same_as` 有值的行与另一行重复，只算一次。

# %%
observations = pd.read_parquet(TABLES / "observations.parquet")
stated = observations[observations["figure"].notna() & observations["same_as"].isna()]


def interval(row):
    """按数学写法写出上下界；来源没有给出的一端按开端处理。"""
    left = "[" if row["closed"] in ("both", "left") and pd.notna(row["lower"]) else "("
    right = "]" if row["closed"] in ("both", "right") and pd.notna(row["upper"]) else ")"
    ends = [("?" if pd.isna(end) else f"{end:,.10g}") for end in (row["lower"], row["upper"])]
    return f"{left}{ends[0]}; {ends[1]}{right}"


examples = stated.groupby("reading", sort=True).head(1).sort_values("reading")
print(
    examples.assign(interval=examples.apply(interval, axis=1))[
        ["reading", "figure", "value", "interval", "upper_soft"]
    ].to_string(index=False)
)

# %% [markdown]
# 只取 `value` 就会丢掉这些：缺一端的数字，以及只凭读法约定的上端（多、余）。

# %%
lost = stated.assign(
    no_lower=stated["lower"].isna(),
    no_upper=stated["upper"].isna(),
    no_point=stated["lower"].ne(stated["upper"]),
    undated=stated["period_kind"].eq("not_stated"),
)
print(lost[["no_lower", "no_upper", "no_point", "upper_soft", "undated", "self_reported"]].sum().to_string())

# %% [markdown]
# ## 二、“没有”也是一行，并写明是哪一种（DuckDB）
#
# `coverage` 为每个案例、每项指标各设一行。“未报告”是说通读原文没有找到：既不是零，也不能因此把案例从分母中去掉。“不适用”是附理由的编码决定。
# 只说方向、没有数字的表述，同样是一条观测。

# %%
duckdb.sql(f"""
    SELECT any_status AS status, count(*) AS cells, count(DISTINCT case_id) AS cases, any_value(reason_{LANGUAGE}) AS example_of_reason
    FROM '{TABLES}/coverage.parquet'
    WHERE level = 'indicator'
    GROUP BY status ORDER BY cells DESC
""").show(max_width=140)

# %% [markdown]
# 每个指标族：有多少案例有数字、只有方向、什么也没有（文章与其他来源合计）。

# %%
duckdb.sql(f"""
    PIVOT (SELECT family, any_status FROM '{TABLES}/coverage.parquet' WHERE level = 'family')
    ON any_status USING count(*) GROUP BY family ORDER BY family
""").show(max_rows=20)

# %% [markdown]
# ## 三、谁说的，原文归因到什么程度（polars）
#
# 成效表述的分量，取决于原文怎么说：归因于做法（`attributed`）、只是并列（`juxtaposed`），还是不明（`unclear`）。`reporter` 是提供者。

# %%
claims = pl.read_parquet(TABLES / "claims.parquet")
print(
    claims.filter(pl.col("chain_level").is_in(["outcome", "impact"]))
    .group_by("direction", "attribution")
    .agg(
        pl.len().alias("claims"),
        pl.col("reporter").n_unique().alias("reporters"),
        pl.col("baseline").is_null().sum().alias("no_baseline"),
    )
    .sort("direction", "attribution")
)

# %% [markdown]
# ## 四、能不能比？先问再比
#
# 网站所用的规则逐项指标作出判断：可比（`comparable`）、有保留地可比（`caution`）、不可比（`refused`），并说明理由。

# %%
sys.path.insert(0, str(PROJECT))
from casebook.comparison import compare_rows
from casebook.judged import verdicts
from casebook.store import open_store
from casebook.text import rounded_outward

store = open_store()
judged = {name: verdict for name, verdict in verdicts(store).items() if verdict.compared > 1}
print(
    pd.DataFrame(
        [
            {"indicator": name, "cases": v.compared, "verdict": v.grade, "rule": v.rule}
            for name, v in judged.items()
        ]
    ).to_string(index=False)
)

# %% [markdown]
# “不可比”也是一个答案。数字连同理由并列给出，不排序、不加总、不平均，也不放到同一坐标上。

# %%
refused = [name for name, verdict in judged.items() if verdict.grade == "refused"]
for name in refused:
    rows = compare_rows(store, name)
    print(f"\n{name}: {judged[name].deciding.pick(LANGUAGE)}")
    print(rows.loc[rows["status"] == "figure", ["case_id", "figure", "unit"]].to_string(index=False))

# %% [markdown]
# 判为“有保留地可比”时，理由写明哪些话不能说。数字用到哪里，理由就带到哪里。

# %%
cautious = next(name for name, verdict in judged.items() if verdict.grade == "caution")
rows = compare_rows(store, cautious)
figures = rows[rows["status"] == "figure"]
print(
    figures.assign(interval=figures.apply(interval, axis=1))[
        ["case_id", "figure", "interval", "period_text"]
    ].to_string(index=False)
)
for finding in judged[cautious].findings:
    print("-", finding.reason.pick(LANGUAGE))

# %% [markdown]
# ## 五、算出来的数字保留其来历和上下界
#
# 推算的数字不会比它的来历更精确：上下界由各输入按区间运算得出。

# %%
derived = observations[observations["reading"] == "derived"].iloc[0]
made_of = observations[observations["observation_id"].isin(derived["derived_from"])]
rounded = {**derived, **rounded_outward(derived)}  # 四位有效数字，两端向外取整
print(derived["formula"], f"{rounded['value']:,.10g}", interval(rounded))
print(
    made_of.assign(interval=made_of.apply(interval, axis=1))[
        ["indicator_id", "figure", "interval"]
    ].to_string(index=False)
)

# %% [markdown]
# ## 六、引用数字本身的来源

# %%
sources = pd.read_parquet(TABLES / "sources.parquet").set_index("source_id")
first = figures.iloc[0]
print(first["figure"], "–", sources.loc[first["source_id"], "citation"])
