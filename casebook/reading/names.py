"""Names with numerals in them: places, meetings, days, and numbers that are names (hotlines, codes)."""
