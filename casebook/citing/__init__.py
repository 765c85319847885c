"""How the casebook, a chart or one figure of it, and its sources are cited: one reference, five styles."""
