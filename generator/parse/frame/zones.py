"""Which paragraph is what: head, body, heading, about, safe-harbour, table; and the standing texts."""

import re

from generator.model.frame import Boilerplate
from generator.parse.draft import Draft
from generator.parse.text.layout import Paragraph
from generator.vocabulary.people import SAID

_ABOUT_HEADING = re.compile(
    r"^\W*about (?!us\W*$)(?:the )?[^\n.?!]{2,90}?\W*$|^\W*(?:corporate|company) (?:profile|overview|"
    r"description)\W*$",
    re.IGNORECASE,
)
# What a page prints below a release: `Related articles`, `More news from Acme` over the titles of others.
_FURTHER = re.compile(
    r"^\W*(?:(?:related|more|latest|recent) (?:articles?|(?<!recent )news|stories|posts?|press releases)"
    r"(?: (?:from|by|of|on) .{2,40})?|you (?:may|might) also (?:like|be interested in)|read next|trending(?: now)?|"
    r"most (?:read|popular)|(?:previous|next) (?:article|post|story)(?:\W+next (?:article|post|story))?)\W*$",
    re.IGNORECASE,
)
_ABOUT_OPENING = re.compile(r"^\W*about (?P<name>[A-Z][^\n:.]{2,70})\s*[:\-–—*]", re.IGNORECASE)
_LEGAL_HEADING = re.compile(
    r"^\W*(?:(?:cautionary|important|legal|special)\b.{0,60}(?:statements?|information|notice|notes?|language)|"
    r"safe[- ]harbou?r\b.{0,80}|"
    r"(?:note|disclosure|disclaimer|information|caution)?s?\b.{0,30}forward[- ]looking (?:statements?|"
    r"information)\b.{0,80}|"
    r"disclaimers?|forward[- ]looking statements?.{0,60})\W*$",
    re.IGNORECASE,
)
# Phrases of the reservation that American law asks for, in lower case; two of them make a paragraph a safe harbour.
# Each stands behind a word that must be there at all: most paragraphs are passed over without a search.
_LEGAL = [
    (needed, re.compile(pattern))
    for needed, pattern in (
        ("looking", r"forward[- ]looking (?:statements?|information)"),
        ("risk", r"risks?,? and uncertainties|risk factors"),
        ("uncertainties", r"uncertainties and other factors"),
        ("differ", r"differ(?:s|ing)? (?:materially|significantly)"),
        (
            "actual",
            (
                r"actual (?:\w+ ){0,4}(?:results|events|outcomes|performance)[\w\s,]{0,40}(?:may|could|might|"
                r"to|will|would) (?:\w+ )?differ"
            ),
        ),
        ("reform act", r"private securities litigation reform act"),
        ("section 2", r"section 27a|section 21e"),
        ("oblig", r"(?:undertakes?|assumes?|has|have|disclaims?|under) (?:any |no )obligation"),
        ("reliance", r"undue reliance"),
        (
            "securities and exchange",
            (
                r"filings? with the securities and exchange commission|"
                r"filed with the securities"
            ),
        ),
        ("offer to", r"does not constitute an offer|not an offer to (?:sell|buy|purchase)"),
    )
]
# "Acme is a full service provider", "Acme, headquartered in Springfield, provides", "Founded in 1950, Acme",
# "Based in Springfield, Acme is the parent": how a company introduces itself at the end of its releases.
_IS = (
    r"(?:is|was|are|,? (?:which|headquartered|based|located|established|founded|a )|provides|designs|develops|"
    r"manufactures|offers|operates|specializes|serves|has been|engages)"
)
_WHAT_IT_IS = re.compile(rf"[®™]?(?: ?\([^)]*\))*,? ?{_IS}\b")
_BASED = re.compile(
    r"^(?:based|headquartered|founded|established|located|with headquarters) (?:in|at)\b", re.IGNORECASE
)

# "Acme, a bank holding company, reported net income of": news behind what the issuer is.
_TOLD = re.compile(r"[^.;:()]{3,120}, (?:today |has |also )?(?:reported|announced|declared|posted|recorded)\b")
_SMALL = frozenset("of and the for in de von".split())
_SPEECH = re.compile(r"[“\"][^“”\"]{25}")
# A paragraph that is a quotation and no more than who said it: `"We are very glad to be here." – Jane Roe, CEO`.
_SPEAKS = re.compile(
    r"[-–•*\s]{0,4}[“\"](?:[^\s“”\"]+ ){5,}[^“”\"]*[.,!?][”\"],?\s*"
    rf"(?:[-–—]{{1,2}}\s*[A-Z]|$|(?:{SAID})\b)|"
    r"[^“”\":]{5,70}: ?[“\"](?:[^\s“”\"]+ ){5}"
)
_SENTENCE_END = re.compile(r"[.!?;][\"'”’)\]]*$")


def _is_heading(paragraph: Paragraph) -> bool:
    text = paragraph.text.strip("*_# ")
    if len(paragraph.lines) > 2 or len(text) > 110 or len(text.split()) > 14 or not text:
        return False
    if ("“" in text or '"' in text) and _SPEAKS.match(text):
        return False
    return not _SENTENCE_END.search(text) and (text[0].isupper() or not text[0].isalpha()) and not text.endswith(",")


def _opens_with_about(paragraph: Paragraph) -> bool:
    """Whether its first line is a heading, `About Acme Widgets`, with no blank line before the text below it."""
    if len(paragraph.lines) < 2:
        return False
    first, second = paragraph.lines[0].text.strip("*_# "), paragraph.lines[1].text.lstrip("*_ ")
    if not _ABOUT_HEADING.match(first):
        return False
    words = first.split()
    titled = all(word[0].isupper() or not word[0].isalpha() or word in _SMALL for word in words)
    return titled and 1 < len(words) < 9 and second[:1].isupper()


def _is_legal(paragraph: Paragraph) -> bool:
    text = paragraph.text.lower()
    found = 0
    for needed, pattern in _LEGAL:
        if needed in text and pattern.search(text):
            found += 1
            if found == 2:
                return True
    return False


def _introduces(draft: Draft, paragraph: Paragraph) -> bool:
    """Whether the paragraph opens by saying what an issuer is."""
    forms = [form for issuer in draft.issuers for form in (issuer.printed, *issuer.short_forms)]
    names = sorted({form for form in forms if form[:1].isupper() and form.lower() != "company"}, key=len, reverse=True)
    if not names:
        return False
    if _BASED.match(paragraph.text) and any(name in paragraph.text for name in names):
        return True
    text = paragraph.text
    if _TOLD.match(text):
        return False
    return any(
        text.startswith(name, start) and _WHAT_IT_IS.match(text, start + len(name)) is not None
        for start in ((4, 0) if text.startswith("the ") else (0,))
        for name in names
    )


def read_zones(draft: Draft) -> None:
    """Set each paragraph's zone, and fill `boilerplate` from those that are standing texts.

    A standing text is known by its heading (`About Acme`, `Safe Harbor Statement`), by the legal phrases, or by an
    introduction of the issuer in the last third of the running text, behind the last quotation mark.
    """
    paragraphs = draft.paragraphs
    legal = [_is_legal(paragraph) for paragraph in paragraphs]
    quoted = [n for n, p in enumerate(paragraphs) if not legal[n] and _SPEECH.search(p.text)]
    last_quoted = max(quoted, default=draft.opening)
    running: str | None = None
    for number, paragraph in enumerate(paragraphs):
        if number < draft.opening:
            paragraph.zone = "head"
            continue
        if paragraph.tabular:
            paragraph.zone = "table"
            continue
        if number > draft.opening and _ABOUT_HEADING.match(paragraph.text) and _is_heading(paragraph):
            paragraph.zone, running = "heading", "about"
            continue
        if number > draft.opening and _LEGAL_HEADING.match(paragraph.text) and _is_heading(paragraph):
            paragraph.zone, running = "heading", "safe-harbour"
            continue
        if running == "further" or (number > draft.opening + 1 and _FURTHER.match(paragraph.lines[0].text)):
            paragraph.zone = running = "further"
            continue
        if number > draft.opening and _is_heading(paragraph):
            paragraph.zone, running = "heading", None
            continue
        if legal[number] and number > draft.opening:
            paragraph.zone = "safe-harbour"
            running = "safe-harbour" if running == "safe-harbour" else None
            continue
        if number > draft.opening and _opens_with_about(paragraph):
            # Such a text sets every heading so: what follows a blank line, contacts above all, is not under this one.
            paragraph.zone, running = "about", None
            continue
        if running == "about" or _ABOUT_OPENING.match(paragraph.text):
            paragraph.zone = "about"
            continue
        if running == "safe-harbour":
            paragraph.zone = "safe-harbour"
            continue
        late = number > draft.opening + 1 and number >= last_quoted
        if late and not paragraph.text.startswith(("“", '"')) and _introduces(draft, paragraph):
            paragraph.zone = "about"
            continue
        paragraph.zone = "body"
    _collect(draft)


def _collect(draft: Draft) -> None:
    """One boilerplate entry for each run of paragraphs with the same role."""
    previous: str | None = None
    for paragraph in draft.paragraphs:
        if paragraph.zone in ("about", "safe-harbour"):
            role = "about" if paragraph.zone == "about" else "safe-harbour"
            if previous == role:
                draft.boilerplate[-1].at.append(paragraph.whole)
            else:
                draft.boilerplate.append(Boilerplate(role=role, at=[paragraph.whole]))
            previous = role
        else:
            previous = None
