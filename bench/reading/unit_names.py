"""The units of the suites by their names there, and how ours are converted into them."""

from __future__ import annotations

from typing import Final

# Their name -> our codes that say the same.
UNITS: Final[dict[str, set[str]]] = {
    "Chinese yuan": {"CNY"},
    "United States dollar": {"USD"},
    "Dollar": {"dollar", "CNY"},  # duckling reads 元 and 块 as a dollar of no country
    "Euro": {"EUR"},
    "Pound": {"pound", "GBP"},
    "British pound": {"GBP"},
    "Hong Kong dollar": {"HKD"},
    "Japanese yen": {"JPY"},
    "New Taiwan dollar": {"TWD"},
    "Nigerian naira": {"NGN"},
    "Canadian dollar": {"CAD"},
    "Australian dollar": {"AUD"},
    "New Zealand dollar": {"NZD"},
    "Swiss franc": {"CHF"},
    "Mexican peso": {"MXN"},
    "Costa Rican colón": {"CRC"},
    "Georgian lari": {"GEL"},
    "Lao kip": {"LAK"},
    "Franc": {"franc"},
    "Peseta": {"peseta"},
    "Pence": {"pence"},
    "Cent": {"cent"},
    "Sen": {"sen"},
    "卢布": {"RUB"},
    "澳元": {"AUD"},
    "money": {"CNY", "JPY", "USD", "dollar"},
    "Year": {"age_year", "year"},
    "Month": {"age_month", "month"},
    "Week": {"age_week", "week"},
    "Day": {"age_day", "day"},
    "Age": {"age_year"},
    "Kilogram": {"kg"},
    "Gram": {"g"},
    "Microgram": {"ug"},
    "Jin": {"jin"},
    "Liang": {"liang"},
    "Ton": {"ton", "t"},
    "Metric ton": {"t"},
    "Ounce": {"ounce"},
    "Kilometer": {"km"},
    "Meter": {"m"},
    "M": {"m"},
    "Decimeter": {"dm"},
    "Centimeter": {"cm"},
    "Millimetre": {"mm"},
    "Picometer": {"pm"},
    "Inch": {"inch"},
    "Foot": {"foot"},
    "Mile": {"mile"},
    "Square kilometer": {"km2"},
    "Square meter": {"m2"},
    "Liter": {"l"},
    "Milliliter": {"ml"},
    "Hectolitre": {"hl"},
    "Gallon": {"gallon"},
    "Teaspoon": {"teaspoon"},
    "Kilometer per hour": {"kmh"},
    "Mile per hour": {"mph"},
    "Kilocalorie": {"kcal"},
    "Megabyte": {"mb"},
    "Bit": {"bit"},
    "Degree": {"degree"},
    "Turn": {"turn"},
    "C": {"celsius"},
    "F": {"fahrenheit"},
}

_SAME_DIMENSION: Final[dict[str, dict[str, float]]] = {
    "time": {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "fortnight": 1209600},
    "months": {"month": 1, "year": 12},
    "calendar": {"day": 1, "month": 30, "year": 365},
    "mass": {"mg": 0.001, "g": 1, "kg": 1000, "jin": 500, "liang": 50},
    "length": {"cm": 1, "m": 100, "km": 100000, "inch": 2.54, "foot": 30.48, "yard": 91.44},
    "volume": {"ml": 1, "teaspoon": 5, "l": 1000},
    "seconds": {"second": 1, "year": 31536000},
}

# (our unit, their unit) -> factor on our number. duckling converts to the smallest unit printed.
FACTORS: Final[dict[tuple[str | None, str], float]] = {
    (ours, theirs): held / into
    for units in reversed(_SAME_DIMENSION.values())
    for ours, held in units.items()
    for theirs, into in units.items()
}
