"""Sheets to tables: reads what people typed, checks it, and publishes the tables in one step."""
