"""Recognizers-Text on a text from standard input, all models of one language; run in its own environment."""

from __future__ import annotations

import contextlib
import json
import sys
import time
from typing import Protocol


class Model(Protocol):
    """A recogniser of the peer."""

    def parse(self, source: str) -> object:
        """Find what it knows in a text."""


def models(culture: str) -> list[Model]:
    """Number, percentage, ordinal, dimension, currency, age and date-time models of a culture."""
    # Only the peer's own environment has these.
    from recognizers_date_time import DateTimeRecognizer  # type: ignore[import-not-found]  # noqa: PLC0415
    from recognizers_number import NumberRecognizer  # type: ignore[import-not-found]  # noqa: PLC0415
    from recognizers_number_with_unit import NumberWithUnitRecognizer  # type: ignore[import-not-found]  # noqa: PLC0415

    number, unit, date = (
        recognizer(culture) for recognizer in (NumberRecognizer, NumberWithUnitRecognizer, DateTimeRecognizer)
    )
    return [
        number.get_number_model(),
        number.get_percentage_model(),
        number.get_ordinal_model(),
        unit.get_dimension_model(),
        unit.get_currency_model(),
        unit.get_age_model(),
        date.get_datetime_model(),
    ]


def main() -> None:
    """Read the text line by line with every model and print the processor seconds."""
    recognizers = models({"zh": "zh-cn", "en": "en-us"}[sys.argv[1]])
    lines = sys.stdin.read().splitlines()
    for model in recognizers:
        model.parse("1")
    start = time.process_time()
    for model in recognizers:
        for line in lines:
            with contextlib.suppress(Exception):  # some of its models fail on some of its own sentences
                model.parse(line)
    json.dump({"seconds": time.process_time() - start}, sys.stdout)


if __name__ == "__main__":
    main()
