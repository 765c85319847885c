"""Why no release is made."""


class Refused(Exception):
    """No release can be made of the project as it stands; `zh` and `en` say why and what to do."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(f"{en}\n{zh}")
        self.zh = zh
        self.en = en
