"""A release: the tables with all that others need to read, check and cite them, in one archive of fixed bytes."""
