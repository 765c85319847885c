"""How long files take to be made, and what many at once do to the server."""
