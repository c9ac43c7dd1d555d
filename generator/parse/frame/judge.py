"""Whether a document is a release at all. What is none is refused with its reason."""

import re

from generator.parse.draft import Draft

_COVER = re.compile(r"\bform\s+(?:8-k|6-k|10-k|10-q|20-f|s-\d|3|4|5|d)\b.*", re.IGNORECASE)
_COVER_TEXT = re.compile(
    r"securities and exchange commission\s+washington|current report\s+pursuant to section|"
    r"statement of changes in beneficial ownership|"
    r"pursuant to section 13 or 15\(d\)",
    re.IGNORECASE,
)
_CONTRACT = re.compile(
    r"\bwhereas\b|\bin witness whereof\b|\bthis agreement\b.{0,80}\b(?:is made|is entered|dated|"
    r"by and (?:between|among))|"
    r"\bnow,? therefore\b|\bthe parties hereto\b|\bhereinafter\b",
    re.IGNORECASE,
)
_CHARTER = re.compile(
    r"\b(?:committee charter|charter of the|by-?laws of|code of (?:ethics|"
    r"conduct))\b",
    re.IGNORECASE,
)
_TRANSCRIPT = re.compile(
    r"^\s*(?:operator|q|a|question|answer|unidentified \w+)\s*[:.\-]", re.IGNORECASE | re.MULTILINE
)
_TRANSCRIPT_TITLE = re.compile(
    r"\b(?:conference call|earnings call|call)\s+transcript|"
    r"transcript of\b",
    re.IGNORECASE,
)
_SPEAKER_TURN = re.compile(r"^\s*[A-Z][\w.'’ ]{2,40}(?:,[^:\n]{2,60})?:\s", re.MULTILINE)
_STATEMENTS_ONLY = re.compile(
    r"notes to (?:the )?(?:consolidated )?financial statements|independent (?:auditors?|accountants?)['’]? report",
    re.IGNORECASE,
)
_COURT = re.compile(
    r"\b(?:it is (?:hereby )?ordered|plaintiffs?,?\s+v(?:s)?\.|united states (?:district|"
    r"bankruptcy) court\s+(?:for the|district of))",
    re.IGNORECASE,
)

_ANNOUNCES = re.compile(
    r"\b(?:today|jointly|yesterday)?,?\s*(?:has |have )?(?:announce[sd]?|reported|reports|said|released|issued|"
    r"declared|"
    r"appointed|named|completed|unveiled|launched)\b(?:\s+(?:today|that))?",
    re.IGNORECASE,
)
_RELEASE_MARK = re.compile(r"for immediate release|(?:press|news) release", re.IGNORECASE)


def find_refusal(draft: Draft) -> str | None:
    """Why the document is no release, `code: sentence`; None when it is one.

    Asked after dateline, headline and issuer were looked for. A document must show a release's own marks: a dateline
    with place and day or wire; or a release notice or headline together with an issuer whose lead announces
    something. Covers, contracts, charters, transcripts and court papers are named as such.
    """
    text = draft.text
    words = re.findall(r"[A-Za-z][A-Za-z'’\-]+", text[:200_000])
    if not text.strip():
        return "empty: the file holds no text"
    if len(words) < 40:
        return f"too-short: only {len(words)} words; a release has more"
    head = text[:6000]
    dated = draft.dateline is not None and (draft.date is not None or draft.wire is not None)
    dated = dated or any(problem.code == "date-without-year" for problem in draft.problems)
    before = " ".join(text[: draft.lead_start or len(text)][:20_000].split())
    if _COVER_TEXT.search(before):
        return "filing-cover: a form filed with the regulator, without a release in it"
    if not dated:
        if _COVER_TEXT.search(" ".join(head.split())) or (_COVER.search(head[:1500]) and "commission" in head.lower()):
            return "filing-cover: a form filed with the regulator, without a release in it"
        legal = len({match.group().lower()[:12] for match in _CONTRACT.finditer(" ".join(text[:120_000].split()))})
        if legal >= 2:
            return "contract: an agreement between parties"
        if _CHARTER.search(head[:1500]):
            return "charter: rules of a company or committee"
        if _COURT.search(" ".join(head.split())):
            return "court-paper: a document of a court"
    if _TRANSCRIPT_TITLE.search(head[:1500]) or len(_TRANSCRIPT.findall(text)) >= 4:
        return "transcript: the record of a call"
    if not dated and len(_SPEAKER_TURN.findall(text)) >= 25:
        return "transcript: the record of a call"
    if dated:
        return None
    lead = draft.paragraphs[draft.opening].text[:700] if draft.opening < len(draft.paragraphs) else ""
    announces = bool(_ANNOUNCES.search(lead)) and bool(draft.issuers)
    noticed = bool(_RELEASE_MARK.search(head[:2500])) or draft.wire is not None or draft.date is not None
    if announces and noticed and (draft.headline is not None or draft.dateline is not None):
        return None
    if _STATEMENTS_ONLY.search(head):
        return "statements: financial statements without a release"
    return "no-release-marks: neither a dateline nor a lead that announces something was found"
