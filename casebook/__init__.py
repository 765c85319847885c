"""What the data mean: quantities, figures, tables, comparisons; no web framework and no drawing."""
