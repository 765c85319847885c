"""How much of a hand coding a draft finds, with no hint from it."""
