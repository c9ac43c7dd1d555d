"""The lines that wrap one document of a filing: `<DOCUMENT>`, `<TYPE>EX-99.1`, `<DESCRIPTION>...`, `<TEXT>`."""

import re
from dataclasses import dataclass

_WRAPPER = re.compile(
    r"\s*(?:<html>\s*<body>\s*)?<DOCUMENT>[ \t]*\n(?P<lines>(?:<[A-Z]{4,12}>[^\n<]*\n){0,12}?)<TEXT>[ \t]*\n?",
    re.IGNORECASE,
)
_LINE = re.compile(r"<([A-Z]+)>([^\n<]*)", re.IGNORECASE)
_CLOSING = re.compile(
    r"(?:</(?:TEXT|(?:SEC-|IMS-)?DOCUMENT|SUBMISSION|body|html)>\s*|-----END [A-Z -]{1,60}-----\s*){1,9}\Z",
    re.IGNORECASE,
)
_BARE = re.compile(r"ex(?:hibit)?[-\s.]{0,3}[\d.]{0,8}[a-z]?", re.IGNORECASE)


@dataclass(frozen=True)
class Wrapped:
    """One document of a filing.

    Attributes:
        type: what the filer calls it, `EX-99.1`, `8-K`; "" where it does not say.
        description: in the filer's words; "" where there are none.
        text: what stands between `<TEXT>` and `</TEXT>`.
    """

    type: str
    description: str
    text: str

    @property
    def facts(self) -> list[tuple[str, str]]:
        """What the wrapper states; a description that only repeats the type says nothing."""
        described = "" if _BARE.fullmatch(self.description) else self.description
        return [("exhibit", self.type), ("description", described)]


def unwrap(text: str) -> Wrapped | None:
    """The document in its wrapper; None where `text` does not begin with one."""
    match = _WRAPPER.match(text)
    if match is None:
        return None
    lines = {key.lower(): value.strip() for key, value in _LINE.findall(match["lines"])}
    body = _CLOSING.sub("", text[match.end() :])
    return Wrapped(lines.get("type", ""), lines.get("description", ""), body)
