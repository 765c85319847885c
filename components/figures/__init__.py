"""Figures: pure functions from rows to plotly figures; no Dash, no tables, no globals."""
