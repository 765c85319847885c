"""Our compare page beside the same job done by peers, in one browser."""
