"""Plain values as YAML that people review: deterministic, short things on one line, nothing ambiguous.

It writes what `nodes.py` reads, and what any YAML 1.1 or 1.2 loader reads alike: a text that one of them could take
for a number, a date or a truth value is quoted. There are no tags, anchors or comments in what it writes, whatever
the words of a document are.
"""

import json
import re
from collections.abc import Iterator

from yaml.resolver import Resolver

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]
"""What a record is made of once its types are taken off."""

WIDTH = 110
"""Lines are broken before this column where they can be."""

# A mapping or list that takes more than this in one piece is written as a block.
_LONGEST_FLOW = 420

_PLAIN = re.compile(r"[A-Za-z0-9(][^\x00-\x1f\[\]{},:#`?\"'\\*!|>%@]*")
_BLANKS = re.compile(r"\s\s|\s$")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0[ox][0-9a-fA-F]+")
_NOT_PRINTABLE = re.compile("[\x7f-\xa0\u00ad\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def _stays_text(text: str) -> bool:
    """Whether no loader takes the bare `text` for anything but text."""
    resolvers = Resolver.yaml_implicit_resolvers.get(text[0], [])
    return not any(pattern.match(text) for _, pattern in resolvers) and not _FLOAT.fullmatch(text)


def write_text(text: str) -> str:
    """One text on one line: bare where that is safe anywhere in a document, else in double quotes."""
    if (
        text
        and _PLAIN.fullmatch(text)
        and not _BLANKS.search(text)
        and not _NOT_PRINTABLE.search(text)
        and text.lower() not in {"y", "n"}
        and _stays_text(text)
    ):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _NOT_PRINTABLE.sub(lambda match: f"\\u{ord(match.group()):04x}", quoted)


def _write_scalar(value: str | int | bool | None) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else write_text(value)


def _write_flow(value: Plain) -> str:
    """`value` on one line, however long."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{write_text(key)}: {_write_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_write_flow(item) for item in value) + "]"
    return _write_scalar(value)


def _fill(pieces: list[str], column: int) -> list[str]:
    """`pieces`, with commas between them, over as many lines as they need from `column` on."""
    lines = [""]
    for number, piece in enumerate(pieces):
        part = piece + ("," if number < len(pieces) - 1 else "")
        if lines[-1] and column + len(lines[-1]) + 1 + len(part) > WIDTH:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + part
    return lines


def _write_short(value: Plain, column: int) -> list[str] | None:
    """`value` in flow style from `column` on, over a few lines at most; None where it is too big for that."""
    whole = _write_flow(value)
    if column + len(whole) <= WIDTH or not value or isinstance(value, int):
        return [whole]
    if not isinstance(value, dict | list) or len(whole) > _LONGEST_FLOW:
        return None
    if isinstance(value, dict):
        pieces = [f"{write_text(key)}: {_write_flow(item)}" for key, item in value.items()]
    elif all(isinstance(item, list) for item in value):
        pieces = [_write_flow(item) for item in value]
    else:
        return None
    if max(len(piece) for piece in pieces) + column + 1 > WIDTH:
        return None
    opening, closing = ("{", "}") if isinstance(value, dict) else ("[", "]")
    lines = _fill(pieces, column + 1)
    lines[0] = opening + lines[0]
    lines[-1] += closing
    return [lines[0], *(" " * (column + 1) + line for line in lines[1:])]


def _break_text(text: str, column: int, indent: int) -> list[str]:
    """A long text in double quotes, broken at single blanks, which a loader reads as those blanks again."""
    words = write_text(text) if write_text(text).startswith('"') else f'"{write_text(text)}"'
    lines: list[str] = []
    room = WIDTH - column
    while len(words) > room:
        # Blanks beside a break are taken for the break itself, and a backslash before one escapes it.
        cut = max(
            (m.start() for m in re.finditer(r"(?<=[^\s\\]) (?=[^\s\\])", words[: room + 1])),
            default=-1,
        )
        if cut < 1:
            break
        lines.append(words[:cut])
        words = words[cut + 1 :]
        room = WIDTH - indent
    lines.append(words)
    return [lines[0], *(" " * indent + line for line in lines[1:])]


def _write_item(head: str, value: Plain, indent: int) -> Iterator[str]:
    """`head` (`key:` or `-`, with the blanks before it) and the value that belongs to it."""
    column = len(head) + 1
    # Several entries stand on a line each, so that a review sees which one changed.
    entries = isinstance(value, list) and len(value) > 1 and all(isinstance(item, dict) for item in value)
    short = None if entries else _write_short(value, column)
    if short is not None:
        yield f"{head} {short[0]}"
        yield from short[1:]
    elif isinstance(value, str):
        broken = _break_text(value, column, indent + 2)
        yield f"{head} {broken[0]}"
        yield from broken[1:]
    elif isinstance(value, list | dict):
        if head.endswith("-"):
            nested = list(_write_block(value, indent + 2))
            yield f"{head} {nested[0][indent + 2 :]}"
            yield from nested[1:]
        else:
            yield head
            yield from _write_block(value, indent if isinstance(value, list) else indent + 2)


def _write_block(value: "list[Plain] | dict[str, Plain]", indent: int) -> Iterator[str]:
    blanks = " " * indent
    if isinstance(value, list):
        for item in value:
            yield from _write_item(f"{blanks}-", item, indent)
    else:
        for key, item in value.items():
            yield from _write_item(f"{blanks}{write_text(key)}:", item, indent)


def write_yaml(value: dict[str, Plain], comment: str) -> bytes:
    """A whole file: one line of comment, then the mapping.

    Args:
        value: what to write, keys in the order in which they shall stand.
        comment: the first line, without its `#`; characters that would end the line are escaped.
    """
    line = "".join(mark if mark.isprintable() else f"\\u{ord(mark):04x}" for mark in comment)
    return "\n".join([f"# {line}", *_write_block(value, 0), ""]).encode("utf-8")
