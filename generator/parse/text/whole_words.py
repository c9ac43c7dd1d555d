"""Where words of one document, such as its issuer's name, stand as whole words.

A pattern made of a document's words is of use to that document alone, and takes longer to compile than to search with.
"""

from collections.abc import Iterator


def find_whole(text: str, words: str) -> Iterator[int]:
    """Where `words` stand with no letter, digit or underscore right before or behind them, in order."""
    place = text.find(words) if words else -1
    while place >= 0:
        end = place + len(words)
        if _is_within_word(text, place - 1) or _is_within_word(text, end):
            place = text.find(words, place + 1)
            continue
        yield place
        place = text.find(words, end)


def _is_within_word(text: str, place: int) -> bool:
    return 0 <= place < len(text) and (text[place].isalnum() or text[place] == "_")


def blank_whole(text: str, words: str) -> str:
    """The text with underscores for the letters of `words` wherever they stand as whole words."""
    for place in list(find_whole(text, words)):
        text = f"{text[:place]}{'_' * len(words)}{text[place + len(words) :]}"
    return text
