"""Exhibit, headline and subheadline: what stands above the dateline, letterhead and contacts left out."""

import re
from dataclasses import dataclass
from typing import Literal

from generator.model.base import Spans, words_at
from generator.model.frame import Exhibit, Headline
from generator.parse.draft import Draft
from generator.parse.text.dates import DAY
from generator.parse.text.layout import Line, Paragraph

_EXHIBIT = re.compile(r"\bexhibit\s+(?:no\.?\s*)?(?P<number>\d{1,3}(?:\.\d{1,2})?[a-z]?)\b", re.IGNORECASE)

_LOGO = re.compile(
    r"^\W*(?:\[[^\]]*\]|!\[.*|logo|\(?(?:company )?logo(?: omitted)?\)?)\W*(?:\(.*\))?\W*$", re.IGNORECASE
)
_NOTICE = re.compile(
    r"^\W*(?:for (?:immediate|general|wire) (?:release|distribution)\b.*|(?:press|news|media|"
    r"earnings) (?:release|alert|advisory)\b.{0,20}"
    r"|(?:company )?news|immediate release|for release\b.*|download|full size|small|preview|thumbnail|home|"
    r"print|share|"
    r"back to .*|release no.*|source:? .*|\(?nasdaq[^)]*\)?|\(?nyse[^)]*\)?|tsx.{0,20}|otc\w*: ?\w+|symbol:.*)\W*$",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\bcontacts?\s*(?:information)?\s*:|^\W*contacts?\W*$|\bphone\b|\bfax\b|\btel\b|\bph:|@|\bfor (?:more|"
    r"further|additional) information\b"
    r"|\binvestor relations\b.{0,3}$|\b(?:investors?|media|press and trade|investor relations|"
    r"trade/business press)\s*:|\bp\.?o\.? box\b"
    r"|(?:\(\d{3}\) ?|\b\d{3}[-.])\d{3}[-.]\d{4}|\bwww\.|https?://|\b[A-Z]{2} \d{5}\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"^[\s#>*_]*(?=\S)")
_BULLET = re.compile(r"^(?:[-–—•·*]+ ?[-–—]* ?|o  )\S")
_HANGING = re.compile(
    r"(?:\b(?:and|or|of|for|the|a|an|to|in|on|at|by|with|from|as|its|into|than|over|under|per|ended|ending|through|"
    r"between|via|including|that|&)|[,&/\-–—])$",
    re.IGNORECASE,
)
_CONNECTING = re.compile(r"^(?:and|or|of|for|to|in|on|at|by|with|from|as|&|into|than|through)\b", re.IGNORECASE)
# A line with a verb of its own can stand alone below a headline: "Results Include Revenue Increase".
_VERB = re.compile(
    r"\b(?:announces?|reports?|includes?|increases?|declares?|names?|appoints?|elects?|joins?|acquires?|completes?|"
    r"launch(?:es)?|raises?|expands?|provides?|receives?|wins?|signs?|enters?|closes?|prices?|grows?|rises?|"
    r"rose|grew|"
    r"declines?|falls?|improves?|exceeds?|reaches|achieves?|delivers?|reaffirms?|sets?|creates?|triggers?|gains?|"
    r"supports?|expects?|agrees?|settles?|issues?|changes?|begins?|starts?|opens?|adds?|posts?|makes?|takes?|is|"
    r"are|was|"
    r"were|up|down|to retire|to join|retires?|resigns?|scheduled|remains?|doubles?|triples?|continues?|generates?)\b",
    re.IGNORECASE,
)

_Kind = Literal["words", "noise", "wall"]


@dataclass(frozen=True)
class _Row:
    """A line above the dateline: `wall` ends the search for headline words, `noise` is passed over."""

    line: Line
    kind: _Kind


def read_exhibit(draft: Draft) -> None:
    """Fill `exhibit` from a short line at the top or the foot of the first page: `Exhibit 99.1`."""
    seen = 0
    for line in draft.lines:
        if line.blank:
            continue
        seen += 1
        match = _EXHIBIT.search(draft.text, line.start, line.end)
        if match and line.end - line.start <= 110 and not line.text.startswith("<"):
            before = draft.text[line.start : match.start()].strip()
            if not before or before.endswith(("]", ")", ":")) or "  " in draft.text[line.start : match.start()]:
                at = [(match.start(), match.end())]
                draft.exhibit = Exhibit(number=match["number"], printed=words_at(draft.text, at), at=at)
                return
        if seen >= 15:
            return


def _kind_of(line: Line, paragraph: Paragraph, known: set[str]) -> _Kind:
    index = paragraph.lines.index(line)
    goes_on = index > 0 and bool(_HANGING.search(paragraph.lines[index - 1].text))
    words = line.text.strip("*_# ")
    if not any(c.isalpha() for c in words) or _LOGO.match(words) or _EXHIBIT.match(words):
        return "noise"
    day = DAY.search(words)
    if (
        day
        and not goes_on
        and len(words) - len(day.group()) < 45
        and not _VERB.search(words[: day.start()])
        and len(words) < 75
    ):
        return "noise" if len(words[: day.start()].split()) <= 4 else "words"
    if _CONTACT.search(words) or paragraph.tabular:
        return "wall"
    if _NOTICE.match(words):
        return "noise"
    if re.search(r"\S {4,}\S", line.text) or words.rstrip(":").lower() in known:
        return "wall"
    return "words"


def _head_rows(draft: Draft) -> list[list[_Row]]:
    """The lines above the dateline, paragraph by paragraph."""
    known = {issuer.printed.lower() for issuer in draft.issuers}
    rows = []
    for paragraph in draft.paragraphs[: draft.opening]:
        kinds = [_Row(line, _kind_of(line, paragraph, known)) for line in paragraph.lines]
        if any(row.kind == "wall" for row in kinds):
            kinds = [_Row(row.line, "wall") for row in kinds]
        rows.append(kinds)
    return rows


def _groups(rows: list[list[_Row]]) -> list[list[Line]]:
    """Headline words nearest above the dateline, top first: paragraphs between it and the contacts."""
    marked = next(
        (n for n, group in enumerate(rows) if group[0].line.text.startswith("# ") and group[0].kind == "words"),
        None,
    )
    found: list[list[Line]] = []
    for number in range(len(rows) - 1, -1, -1):
        words = [row.line for row in rows[number] if row.kind == "words"]
        if any(row.kind == "wall" for row in rows[number]):
            if found:
                break
            continue
        if words:
            length = sum(len(line.text) for line in words)
            if length > 400 and found:
                break
            if length <= 700:
                found.insert(0, words)
        if number == marked:
            break
    return found


def _breaks(previous: Line, line: Line, width: int) -> bool:
    """Whether `line` opens a subheadline instead of going on with the headline above it.

    A bullet or dash; capitals turning into mixed case; or a break that was not forced by the width, between two
    lines that each have a verb: `... ANNOUNCES RESULTS` / `Results Include Increase`.
    """
    if _BULLET.match(line.text):
        return True
    if _HANGING.search(previous.text.rstrip("*_ ")) or _CONNECTING.match(line.text) or line.text[:1].islower():
        return False
    if previous.text.isupper() and not line.text.isupper() and len(line.text.split()) >= 3:
        return True
    first = line.text.split(" ", 1)[0]
    deliberate = len(previous.text) + 1 + len(first) <= width
    return deliberate and bool(_VERB.search(previous.text)) and bool(_VERB.search(line.text))


def _words_of(lines: list[Line]) -> Spans:
    """Spans of lines that follow one another, Markdown marks at their ends left out."""
    spans: Spans = []
    for line in lines:
        lead = _MARK.match(line.text)
        start = line.start + line.indent + (lead.end() if lead else 0)
        end = line.end
        trimmed = line.text.rstrip("*_ ")
        end -= len(line.text) - len(trimmed)
        if start < end:
            spans.append((start, end))
    return spans


def _headline(draft: Draft, at: Spans) -> Headline:
    """Lines that follow each other without a mark between them are one span."""
    joined: Spans = []
    for start, end in at:
        if joined and not draft.text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return Headline(printed=words_at(draft.text, joined), at=joined)


def read_headline(draft: Draft) -> None:
    """Fill `headline` and `subheadline` from the lines between contacts and dateline; both stay None without any."""
    groups = _groups(_head_rows(draft))
    if not groups:
        return
    width = min(
        72,
        max((line.end - line.start for line in draft.lines if line.end - line.start <= 100), default=80) - 12,
    )
    first = groups[0]
    cut = next((n for n in range(1, len(first)) if _breaks(first[n - 1], first[n], width)), len(first))
    top, below = first[:cut], [group for group in (first[cut:], *groups[1:]) if group]
    # A headline wrapped over a blank line goes on in the next paragraph.
    while (
        below
        and (_HANGING.search(top[-1].text) or _CONNECTING.match(below[0][0].text))
        and not _BULLET.match(below[0][0].text)
    ):
        top, below = [*top, *below[0]], below[1:]
    spans = _words_of(top)
    if not spans or len(words_at(draft.text, spans).split()) < 2:
        return
    draft.headline = _headline(draft, spans)
    lines: list[Line] = []
    for group in below:
        if group and group[0].text.endswith(":"):  # "Highlights:" opens a list, not a subheadline
            break
        lines += group
    sub = _words_of(lines)
    if sub and len(words_at(draft.text, sub)) <= 900:
        draft.subheadline = _headline(draft, sub)
