"""How well and how fast figures are read, against test material made by others."""
