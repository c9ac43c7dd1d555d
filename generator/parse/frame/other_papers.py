"""Papers that are filed beside releases and look like them from afar: certifications, notices, memos, lists."""

import re
from itertools import pairwise

from generator.parse.draft import Draft
from generator.parse.frame.dateline import count_wire_datelines, wires_in
from generator.parse.text.dates import DAY
from generator.parse.text.hinted import hinted

_HEAD = 6000
# What such a paper says of itself, and no release of its issuer: `I, Jane Roe, certify that`, `to transact such other
# business as may properly come before the meeting`, `an opinion as to the fairness`.
_FORMAL = hinted(
    r"\bcertify,? pursuant to\b|\bi,? [^.]{3,80}, certify that\b|\bhereby consents? to (?:be(?:ing)? named|the use|"
    r"the incorporation|the reference|the inclusion)\b|\bto transact such other business as may properly\b|"
    r"\bhereby appoints?\b[^.]{5,160}\bprox(?:y|ies)\b|\bopinion as to the fairness\b|"
    r"\bthe undersigned (?:hereby )?(?:agrees?|certif(?:y|ies)|acknowledges?)\b|"
    r"\bwe have audited the accompanying\b|"
    r"\b(?:we|i) (?:hereby )?consent to the (?:incorporation|use|inclusion|reference)\b|"
    r"\btender (?:of )?(?:your |the )?(?:shares|notes) pursuant to (?:the|this) letter of transmittal\b"
)
# The notes and tables of a report as the regulator's viewer prints them, each with its element's name.
_VIEWED = hinted(r"\[(?:abstract|text block|line items|axis|member)\]")
_VIEWER = ("x - definition", "\n3 months ended", "\n6 months ended", "\n9 months ended", "\n12 months ended")
# "To: All Acme Employees", "From: Jane Roe", "Re: Merger" as lines of their own.
_TO_STAFF = re.compile(
    r"^\W*to:\s[^\n]{0,40}\b(?:employees|associates|colleagues|team|staff|distribution)\b", re.IGNORECASE | re.MULTILINE
)
_FROM = re.compile(r"^\W*from:\s", re.IGNORECASE | re.MULTILINE)
_DEAR_STAFF = re.compile(
    r"^\W*dear (?:[\w&.'’-]+ ){0,3}(?:employees|associates|colleagues|team(?: members)?)\b[^\n]{0,20}$",
    re.IGNORECASE | re.MULTILINE,
)
# "April 20, 2006 - Acme Announces Second Quarter Results", "04/20/2006  Acme Names Officer": a row of a list of
# releases; so is a day alone above a headline.
_NUMERIC = re.compile(r"(?:\d\d?[/.]\d\d?[/.](?:19|20)?\d\d(?!\d)|(?:19|20)\d\d-\d\d-\d\d)")
_ROW_MARK = re.compile(r"(?: \d\d?[:.]\d\d(?: ?[AaPp][Mm])?)?(?:[ \t]*[-–—:|][ \t]*|[ \t]{2,})(?=[A-Z])")
_LEAST_TITLE = 25
# "[Company Name]", "[City, State]", "{{company}}": places to be filled in.
_BLANK = re.compile(
    r"\{\{[^{}\n]{2,40}\}\}|\[(?:insert|your|company|city|state|date|name|title|headline|news|product|quote)\b[^\[\]\n]{0,40}\]",
    re.IGNORECASE,
)
# "Tag Archives: widgets", "Posts tagged 'widgets'": a page of a site's stories; so is one of teasers.
_ARCHIVE = hinted(r"\b(?:tag|category|monthly) archives?\b|\bposts (?:tagged|in category)\b")
_READ_MORE = re.compile(r"\bread more\W*$", re.IGNORECASE | re.MULTILINE)
_PLACED = re.compile(r"[A-Z][A-Z.'’ ]{2,30}(?:, [A-Z][\w.]{1,14})? ?(?:—|–|--) ?(?=[A-Z])")
# The lines of a program.
_CODE = re.compile(
    r"^\s*(?:import [\w.]+;?$|from [\w.]+ import |def \w+\(|class \w+[:({]|return\b[^.]*[;)\w]$|if .{1,80}:$|#include|"
    r"public (?:class|static)|(?:var|let|const) \w+ =|function \w*\(|<\?php)",
    re.MULTILINE,
)
# The parts of its manual, and what is typed to get it.
_MANUAL = re.compile(
    r"^\W{0,4}(?:installation|install|usage|quick ?start|getting started|contributing|changelog)\W{0,2}$|"
    r"^[ \t$>]{0,6}(?:pip3?|npm|yarn|git|apt(?:-get)?|brew|docker|cargo) (?:install|clone|add|run|get|build|pull) \S",
    re.IGNORECASE | re.MULTILINE,
)
# One such mark names a document that has none of a release's own.
_NAMED = (
    (
        "charter: rules of a company or committee",
        hinted(
            r"\b(?:by-?laws|articles of (?:incorporation|association)|code of (?:business )?(?:ethics|conduct)|"
            r"shall be held at the (?:principal|registered) office)\b"
        ),
    ),
    (
        "transcript: the record of a call",
        hinted(
            r"\blisten-only mode\.|\bturn (?:the |it |this )(?:\w+ )?over to\b|\boperator instructions\b|"
            r"\bthank you for (?:standing by|joining us)\b|\bgood (?:morning|afternoon|evening)(?:,|,? and welcome|"
            r" (?:to )?(?:everyone|everybody|ladies))"
        ),
    ),
    (
        "court-paper: a document of a court",
        hinted(
            r"\bbefore the court\b|\bcivil action no\b|\bf\. supp\b|\bopinion and order\b|"
            r"\bthe court (?:hereby|grants|denies|finds|concludes)\b|\bmotion to dismiss (?:count|the|plaintiff)"
        ),
    ),
    (
        "contract: an agreement between parties",
        hinted(
            r"\bthe parties hereto\b|\bwhereas,|\bin witness whereof\b|\bindenture,? dated as of\b|"
            r"\bagrees? as follows\b|"
            r"\bthis (?:[\w-]+ ){0,3}agreement\b.{0,40}\b(?:made|effective|governed|entered)\b"
        ),
    ),
    (
        "prospectus: an offer of securities to investors",
        hinted(r"\bthis prospectus\b|\bprospectus supplement\b|\bplan of distribution\b"),
    ),
    (
        "formal-paper: a certification, consent, opinion, proxy or notice",
        hinted(
            r"\bnotice is hereby given\b|\bthis circular\b|\bletter of transmittal\b|"
            r"\b(?:this|the accompanying|the enclosed) (?:proxy|form of proxy)\b|"
            r"\bnotice of (?:the )?(?:[12]\d{3} )?(?:annual|extraordinary|special)(?: general)? meeting\b"
        ),
    ),
    (
        "slides: a presentation, not the release about it",
        hinted(
            r"\bthis presentation (?:includes|contains|and)\b|\bthese materials contain\b|\binvestor presentation\b"
        ),
    ),
)
_LOOKED_AT = 80
_FEWEST_ROWS = 5
_FEWEST_TEASERS, _FEWEST_TOWNS = 3, 4
_LONG = 60


def find_paper(draft: Draft, text: str, *, dated: bool, noticed: bool) -> str | None:
    """What else a document is, `code: sentence`; None where it is none of these papers.

    Args:
        draft: the document, framed.
        text: its words behind what its file states.
        dated: whether a dateline was found; rows of days are no list then.
        noticed: whether a wire or a release's own mark stands at its head: then it is at most a list of releases.
    """
    if not dated and _count_rows(draft) >= _FEWEST_ROWS:
        return "listing-page: a list of several releases, not one of them"
    if noticed:
        return None
    head = text[:_HEAD]
    if not dated and _VIEWED.search(head.lower()) and any(mark in head.lower() for mark in _VIEWER):
        return "statements: a part of a report's statements or notes, as the regulator's viewer prints it"
    if (_TO_STAFF.search(head) and _FROM.search(head)) or _DEAR_STAFF.search(head):
        return "letter: a letter to the people of a company"
    if _FORMAL.search(" ".join(head.split()).lower()):
        return "formal-paper: a certification, consent, opinion, proxy or notice"
    return None


def _count_places(draft: Draft) -> int:
    """How many paragraphs open with a town in capitals and a dash: pages of briefs have many, a release one."""
    return sum(_PLACED.match(paragraph.text) is not None for paragraph in draft.paragraphs[:60])


def is_archive(head: str) -> bool:
    """Whether a page is one of a site's stories under one heading, or of teasers."""
    return _ARCHIVE.search(head.lower()) is not None or len(_READ_MORE.findall(head)) >= _FEWEST_TEASERS


def is_list(draft: Draft) -> bool:
    """Whether a document is a list of releases: many that are cut short, many datelines, many towns."""
    long = [x.text for x in draft.lines if len(x.text) > _LONG]
    cut_short = [words for words in long if words.endswith(("...", "…"))]
    wired = sum(bool(wires_in(words, 0, len(words))) for words in cut_short)
    fewest = _FEWEST_TEASERS if 2 * len(cut_short) >= len(long) else 6
    several = (
        len(cut_short) >= fewest or wired >= _FEWEST_TEASERS or count_wire_datelines(draft.paragraphs) >= _FEWEST_ROWS
    )
    return several or _count_places(draft) >= _FEWEST_TOWNS


def is_form(head: str) -> bool:
    """Whether a text is one with places to be filled in."""
    if "[" not in head and "{{" not in head:
        return False
    return len({match.group().lower() for match in _BLANK.finditer(head)}) >= 3


def is_program(head: str) -> bool:
    """Whether a text is that of a program, or its manual."""
    return len(_CODE.findall(head)) >= 4 or len(_MANUAL.findall(head)) >= 3


def name_paper(text: str) -> str | None:
    """What a document is that was found to be no release, `code: sentence`, by the first mark of another paper."""
    head = " ".join(text[:_HEAD].split()).lower()
    return next((name for name, marks in _NAMED if marks.search(head)), None)


def _count_rows(draft: Draft) -> int:
    """How many of the first lines begin with a day and a title, or are a day with a title below it."""
    lines = [line.text for line in draft.lines[:_LOOKED_AT] if line.text[:1].isalnum()]
    return sum(_is_row(line, below) for line, below in pairwise([*lines, ""]))


def _is_row(line: str, below: str) -> bool:
    day = DAY.match(line) or _NUMERIC.match(line)
    if day is None:
        return False
    mark = _ROW_MARK.match(line, day.end())
    title = line[mark.end() :] if mark else below if not line[day.end() :].strip() else ""
    # A row of a table goes on with another day.
    return (mark is not None or len(title) >= _LEAST_TITLE) and title[:1].isupper() and DAY.match(title) is None
