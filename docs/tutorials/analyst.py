# %% [markdown]
# # Figures with their bounds: pandas, DuckDB, polars
#
# A notebook in percent format: VS Code, Spyder and PyCharm open it as cells, Jupyter does with jupytext, and `.venv/bin/python docs/tutorials/analyst.py`
# runs it whole, from anywhere inside the project. polars comes with `make dev`. Part 4 uses the project's own rules, everything else the tables alone.

# %%
import sys
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl

LANGUAGE = "en"
PROJECT = next(folder for folder in (Path.cwd(), *Path.cwd().parents) if (folder / "casebook").is_dir())
TABLES = PROJECT / "data" / "tables"  # or tables/ of an unpacked release
pd.set_option("display.width", 140)

# %% [markdown]
# ## 1. A figure is more than its value (pandas)
#
# A source printed `figure`; `value` is that as a table would print it, `lower` and `upper` are how far it reaches, `closed` which ends belong to it,
# and `reading` the rule. An empty end is an end that the source does not assert. A row with `same_as` repeats another one and is counted once.

# %%
observations = pd.read_parquet(TABLES / "observations.parquet")
stated = observations[observations["figure"].notna() & observations["same_as"].isna()]


def interval(row):
    """The bounds as mathematics writes them; an end that nobody asserts is open."""
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
# Whoever takes `value` alone loses this: figures without one of their ends, and upper ends that are only a convention of reading (多, 余).

# %%
lost = stated.assign(
    no_lower=stated["lower"].isna(),
    no_upper=stated["upper"].isna(),
    no_point=stated["lower"].ne(stated["upper"]),
    undated=stated["period_kind"].eq("not_stated"),
)
print(lost[["no_lower", "no_upper", "no_point", "upper_soft", "undated", "self_reported"]].sum().to_string())

# %% [markdown]
# ## 2. What is missing is a row, with its kind (DuckDB)
#
# `coverage` has a row for every case and indicator. “Not reported” means that the text was read and holds nothing: no zero, and no reason to drop the case
# from a denominator. “Not applicable” is a coded decision with its reason. A direction without a number is an observation too.

# %%
duckdb.sql(f"""
    SELECT any_status AS status, count(*) AS cells, count(DISTINCT case_id) AS cases, any_value(reason_{LANGUAGE}) AS example_of_reason
    FROM '{TABLES}/coverage.parquet'
    WHERE level = 'indicator'
    GROUP BY status ORDER BY cells DESC
""").show(max_width=140)

# %% [markdown]
# For each family: in how many cases the article or any other source prints a figure, only says a direction, or says nothing.

# %%
duckdb.sql(f"""
    PIVOT (SELECT family, any_status FROM '{TABLES}/coverage.parquet' WHERE level = 'family')
    ON any_status USING count(*) GROUP BY family ORDER BY family
""").show(max_rows=20)

# %% [markdown]
# ## 3. Who says so, and what the text attributes (polars)
#
# A claim of effect counts for what its text makes of it: `attributed` to the programme, merely `juxtaposed`, or `unclear`. `reporter` is whoever says it.

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
# ## 4. May these be compared? Ask first
#
# The rules that the site goes by judge the figures of an indicator: `comparable`, `caution`, or `refused`, with reasons.

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
# A refused comparison is an answer. The figures stay side by side with their reasons; they are not sorted, summed, averaged or put on one axis.

# %%
refused = [name for name, verdict in judged.items() if verdict.grade == "refused"]
for name in refused:
    rows = compare_rows(store, name)
    print(f"\n{name}: {judged[name].deciding.pick(LANGUAGE)}")
    print(rows.loc[rows["status"] == "figure", ["case_id", "figure", "unit"]].to_string(index=False))

# %% [markdown]
# Where caution is asked for, the reasons say what may not be said. They travel with the figures into whatever is made of them.

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
# ## 5. What is computed keeps its inputs and their bounds
#
# A derived figure is never more exact than what it is made of: its bounds come from those of its inputs by interval arithmetic.

# %%
derived = observations[observations["reading"] == "derived"].iloc[0]
made_of = observations[observations["observation_id"].isin(derived["derived_from"])]
rounded = {**derived, **rounded_outward(derived)}  # four significant digits, ends outward
print(derived["formula"], f"{rounded['value']:,.10g}", interval(rounded))
print(
    made_of.assign(interval=made_of.apply(interval, axis=1))[
        ["indicator_id", "figure", "interval"]
    ].to_string(index=False)
)

# %% [markdown]
# ## 6. Cite the figure's own source

# %%
sources = pd.read_parquet(TABLES / "sources.parquet").set_index("source_id")
first = figures.iloc[0]
print(first["figure"], "–", sources.loc[first["source_id"], "citation"])
