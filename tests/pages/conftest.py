"""The small casebook as a store and as a running site."""

from __future__ import annotations

from tests.components.fixtures import client, selected, store, tables

__all__ = ["client", "selected", "store", "tables"]
