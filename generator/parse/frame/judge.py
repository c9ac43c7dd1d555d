"""Whether a document is a release at all. What is none is refused with its reason."""

import itertools
import re

from generator.parse.draft import Draft
from generator.parse.frame.articles import has_mark_of_article, is_article
from generator.parse.frame.company_names import strip_legal_form
from generator.parse.frame.issuer import read_lead
from generator.parse.frame.language import find_foreign_language
from generator.parse.frame.named_apart import is_alert
from generator.parse.frame.opening import is_dated
from generator.parse.frame.other_papers import find_paper, is_archive, is_form, is_list, is_program, name_paper
from generator.parse.frame.results_titles import find_title
from generator.parse.text.hinted import hinted

_COVER = hinted(
    r"\bFORM\s+(?:8-K|6-K|10-K|10-Q|20-F|S-\d|3|4|5|D)\b|^\W*(?i:form\s+(?:8-k|6-k|10-k|10-q|20-f|s-\d|3|4|5|d)\b)",
    re.MULTILINE,
)
_COVER_TEXT = hinted(
    r"securities and exchange commission\s+washington|current report\s+pursuant to section|"
    r"statement of changes in beneficial ownership|"
    r"pursuant to section 13 or 15\(d\)",
    re.IGNORECASE,
)
# "Item 1.01. Entry into a Material Definitive Agreement": the words of a form without its cover.
_ITEM = re.compile(r"\W*(?:item|section)\W{1,3}[1-9]\.0\d\b", re.IGNORECASE)
_DEAR = re.compile(
    r"^\W*(?:dear (?:mr|ms|mrs|dr|messrs|sir|madam)\b|(?:ladies and )?gentlemen:)", re.IGNORECASE | re.MULTILINE
)
_FAREWELL = re.compile(
    r"^\W*(?:sincerely|yours (?:truly|sincerely|faithfully)|very truly yours|best regards)\b",
    re.IGNORECASE | re.MULTILINE,
)
# The head of a mail, and how it greets.
_MAIL = re.compile(
    r"^From: (?:[^\n]*@[^\n]*\n(?:[\w-]+: [^\n]*\n)|[^\n]*\nSent: [^\n]*\n)(?:[\w-]+: [^\n]*\n){0,8}", re.MULTILINE
)
_GREETING = re.compile(
    r"^\W*(?:(?:hi|hello|dear|good (?:morning|afternoon))\b[^\n.]{0,40}[,:!]?|[a-z]{2,12},)$",
    re.IGNORECASE | re.MULTILINE,
)
_VACANCY = hinted(
    r"\b(?:how to apply|equal opportunity employer|apply (?:now|online)|we are looking for|job (?:description|title)|"
    r"the role|responsibilities include|qualifications|to apply|send (?:your|us your|a) (?:cv|r[ée]sum[ée]))\b",
    re.IGNORECASE,
)
_CONTRACT = hinted(
    r"\bwhereas\b|\bin witness whereof\b|\bthis (?:[\w-]+ ){0,4}agreement\b.{0,80}\b(?:is made|is entered|dated|"
    r"by and (?:between|among))|"
    r"\bnow,? therefore\b|\bthe parties (?:hereto|agree as follows)\b|\bhereinafter\b",
    re.IGNORECASE,
)
_CHARTER = hinted(
    r"\b(?:committee charter|charter of the (?:[\w-]+ ){0,5}(?:committee|board)|by-?laws of|"
    r"code of (?:business )?(?:ethics|conduct)|articles of (?:incorporation|association)|terms of reference)\b",
    re.IGNORECASE,
)
_POLICY = re.compile(
    r"^\W*(?:[\w-]+ ){0,4}(?:policy|policies|guidelines|procedures) (?:regarding|relating to|governing|on|for)\b",
    re.IGNORECASE | re.MULTILINE,
)
_TRANSCRIPT = re.compile(
    r"^\s*(?:operator|q|a|question|answer|moderator|unidentified \w+)\s*[:.\-]", re.IGNORECASE | re.MULTILINE
)
_TRANSCRIPT_TITLE = hinted(
    r"\b(?:conference call|earnings call|call)\s+transcript|\b(?:edited )?transcript of\b|"
    r"\btranscript\b.{0,30}\b(?:call|webcast)\b",
    re.IGNORECASE,
)
_SPEAKER_TURN = re.compile(r"^\s*[A-Z][\w.'’ ]{2,40}(?:,[^:\n]{2,60})?:\s", re.MULTILINE)
_PROSPECTUS = hinted(
    r"\bthis (?:preliminary )?(?:prospectus|offering (?:circular|memorandum))(?: supplement)?\b(?! forms)",
    re.IGNORECASE,
)
_OFFERED = hinted(
    r"\bany representation to the contrary\b|\bthe date of this prospectus\b|\binvesting in our (?:common stock|"
    r"securities|notes|shares)\b",
    re.IGNORECASE,
)
# "Dear fellow shareholders:" opens a letter that a company files as its news.
_TO_SHAREHOLDERS = re.compile(
    r"^\W*(?:dear|to) (?:(?:our|the|my|all|fellow|valued) ){0,3}"
    r"(?:(?:share|stock|unit)holders|shareowners)\b[^\n]{0,60}$",
    re.IGNORECASE | re.MULTILINE,
)
_BULLET = re.compile(r"[ \t>]*[-*•·–] ")
_STATEMENTS_ONLY = hinted(
    r"notes to (?:the )?(?:consolidated )?financial statements|independent (?:auditors?|accountants?)['’]? report|"
    r"(?:consolidated|condensed) (?:balance sheets?|statements? of)|^[ \t]{0,40}balance sheets?\b",
    re.IGNORECASE | re.MULTILINE,
)
_COURT = hinted(
    r"\b(?:it is (?:hereby )?ordered|plaintiffs?,?\s+v(?:s)?\.|united states (?:district|"
    r"bankruptcy) court\s+(?:for the|(?:(?:northern|southern|eastern|western|middle|central) )?district of))",
    re.IGNORECASE,
)
_SLIDES = hinted(
    r"\b(?:investor|earnings|analyst|corporate|roadshow) (?:presentation|day slides)\b|"
    r"\bthis presentation (?:includes|contains|may contain)\b",
    re.IGNORECASE,
)
_SLIDE = re.compile(r"^\W*slide \d+\b", re.IGNORECASE | re.MULTILINE)

_ANNOUNCES = re.compile(
    r"\b(?:today|jointly|yesterday)?,?\s*(?:has |have |are |is pleased to |are pleased to )?"
    r"(?:announc(?:e[sd]?|ing)|reported|reports|said|released|issued|"
    r"declared|declares|appointed|named|completed|unveiled|launched|celebrates|celebrated|signed|entered into|received|"
    r"acquired|priced|closed|filed|elected|provided|provides|confirmed|introduced|opened|approved|agreed|terminated|"
    r"selected|awarded|joined|expanded|sold|purchased|hired|promoted|begun|started|established|authorized|won|"
    r"pleased to (?:report|advise|inform|confirm|present|share|welcome)|"
    r"will (?:present|host|hold|report|release|participate|webcast|issue|publish)|"
    r"lifted|raised|lowered|moved|bought|secured|extended|chosen|ordered|earned|posted|"
    r"today (?:issues|publishes)|[a-z]{3,}ed today\b|"
    r"today (?:[a-z]{3,}ed|told|gave|held|took|began|sold|bought|won|sent)\b|voted|"
    r"commented|offered comments?|commenced|issuing|held (?:its|an?|the) (?:[\w-]+ ){0,2}(?:annual|special|general)|"
    r"hereby (?:invited|summoned|convened|called|given))\b"
    r"(?:\s+(?:today|that))?",
    re.IGNORECASE,
)
# A newspaper's name is no word of a lead: `the publisher of USA Today`.
_TODAY = hinted(r"(?<!\busa )\btoday\b", re.IGNORECASE)
_ANNOUNCED_TODAY = hinted(
    r"\b(?:(?:announced|reported|announces|reports) today|today (?:announce[sd]|report(?:ed|s))|"
    r"today said|said today|(?:is|are) (?:pleased|delighted) to announce)\b",
    re.IGNORECASE,
)
_RELEASE_MARK = hinted(
    r"for immediate release|\b(?:press|news|media|stock ?(?:exchange|market)|investor|earnings) "
    r"(?:release|announcement)s?\b|\bregulated information\b|"
    r"\bstock code ?:|\bnot for release, (?:publication|distribution)|"
    r"\b(?:company|voluntary|asx|regulatory|ad[- ]?hoc) announcement\b|"
    r"\bad[- ]?hoc (?:news|release|notice|disclosure)\b|\b(?:dgap|eqs|pta)-(?:ad-?hoc|news)\b|"
    r"\brns number\b|\binside information\b",
    re.IGNORECASE,
)
# "Statement by Jane Roe, CEO of Acme, on the Fire in Springfield", with a day: the words are the news.
_STATEMENT = re.compile(r"(?:media )?statement (?:by|from|of) ", re.IGNORECASE)
# What only those print above a text who send it to papers, and whom papers may ask below it.
_SENT = hinted(
    r"\bfor immediate release\b|\bembargo(?:ed)? (?:until|till|for)\b|"
    r"\b(?:media|press|news) (?:advisory|alert|invitation)\b|\bphoto opportunity\b|\bnot(?:e|ice) to editors\b|"
    r"\bto: +(?:(?:all|news|business|financial|city) )*(?:editors|media|press|news ?(?:desk|room)s?)\b|\brns number\b"
)
_FOR_PAPERS = re.compile(
    r"^\W{0,4}(?:(?:media|press|public relations|investor(?: relations)?) (?:contacts?|[ei]nquir(?:y|ies))|"
    r"notes? (?:to|for) editors|for (?:more|further|additional) information,? (?:please )?contact)\b",
    re.IGNORECASE | re.MULTILINE,
)
# The day that a program wrote before a page's words.
_SCRAPED = re.compile(r"(?:date \d{4}-\d\d-\d\d )?")
_TELLS_RESULTS = re.compile(r"[£€$] ?\d|\d ?%|\bper cent\b|\b(?:[A-Z]{3}) \d")
_WORD = re.compile(r"[^\W\d_][\w'’\-]+")
_LEAD_REACH = 700
_EARLY = 220
_HEAD = 6000
_MARK_REACH = 800
_NOTICE_REACH = 2500
# The sentence of a release, wherever its lead says it.
_TODAY_TELLS = hinted(r"\b(?:announce[sd]?|reported|declared) today\b|\btoday (?:announced|reported|declared)\b")
_FEWEST_WORDS = 40
_FEWEST_WORDS_OF_DATED = 20
"""`SPRINGFIELD, Ill., April 20, 2006 -- Acme Corp. (NYSE: ACM) declared a dividend of`: a release of a sentence."""


def find_refusal(draft: Draft) -> str | None:
    """Why the document is no release, `code: sentence`; None when it is one.

    Asked after dateline, headline and issuer were looked for. A document must show a release's own marks: a dateline
    with day, wire or a lead that announces something; or a headline together with an issuer whose lead announces
    something. Covers, contracts, charters, transcripts, court papers, lists and articles are named as such.
    """
    text = draft.text[draft.document.body :].lstrip()
    words = sum(1 for _ in itertools.islice(_WORD.finditer(text, 0, 200_000), _FEWEST_WORDS))
    if not text:
        return "empty: the file holds no text"
    language = find_foreign_language(text)
    if language is not None:
        return f"language: it is written in {language}, and English releases are read"
    if words < (_FEWEST_WORDS_OF_DATED if draft.issuers and _has_dateline(draft) else _FEWEST_WORDS):
        return f"too-short: only {words} {'word' if words == 1 else 'words'}; a release has more"
    return _find_other_kind(draft, text) or _find_missing_marks(draft, text)


def _has_dateline(draft: Draft) -> bool:
    if draft.dateline is None:
        return False
    dated = is_dated(draft)
    # Asked several times of a document, and most need no more than this.
    if dated and (draft.issuers or draft.wire is not None):
        return True
    lead = read_lead(draft).text[:_LEAD_REACH]
    announces = _ANNOUNCES.search(lead) is not None
    if not dated:
        return announces and bool(draft.issuers or _TODAY.search(lead))
    # "Springfield Rotary Club / April 20, 2006": a place and a day over a speech or a deck of slides.
    line = draft.text.find("\n", draft.dateline.at[-1][1])
    apart = not draft.text[draft.lead_start : line].strip()
    head = draft.text[draft.document.body :][:_NOTICE_REACH]
    return not apart or announces or _RELEASE_MARK.search(head) is not None or _is_titled(draft)


def _is_titled(draft: Draft) -> bool:
    """Whether the headline is that of results: `Interim report January-March`."""
    return draft.headline is not None and find_title(draft.headline.printed) is not None


def _find_other_kind(draft: Draft, text: str) -> str | None:
    """What else the document is: told by the marks of other papers."""
    head = text[:_HEAD]
    before = " ".join(draft.text[draft.document.body : draft.lead_start or len(draft.text)][:20_000].split())
    if _COVER_TEXT.search(before):
        return "filing-cover: a form filed with the regulator, without a release in it"
    folded = " ".join(head.split())
    if _COURT.match(folded):
        return "court-paper: a document of a court"
    dated = _has_dateline(draft)
    noticed = (
        draft.wire is not None
        or _TODAY_TELLS.search(read_lead(draft).text) is not None
        or _RELEASE_MARK.search(head[:_NOTICE_REACH]) is not None
    )
    # "Revised May 26, 2004", "EMPLOYMENT AGREEMENT" above a day: what looks like a dateline is one where a company
    # speaks below it.
    if not dated or not (draft.issuers or noticed):
        if _ITEM.match(text):
            return "filing-cover: items of a form filed with the regulator, without a release in it"
        if _DEAR.search(head) and _FAREWELL.search(text[:60_000]):
            return "letter: a letter to one person"
        if _MAIL.search(head[:1500]) and _GREETING.search(head[:3000]):
            return "letter: a letter to one person"
        if is_program(head):
            return "program: the text of a program"
        if len({match.group().lower()[:9] for match in _VACANCY.finditer(text[:60_000])}) >= 2:
            return "vacancy: an advertisement for a job"
        if _COVER_TEXT.search(folded) or (_COVER.search(head[:1500]) and "commission" in head.lower()):
            return "filing-cover: a form filed with the regulator, without a release in it"
        legal = len({match.group().lower()[:12] for match in _CONTRACT.finditer(" ".join(text[:120_000].split()))})
        if legal >= 2:
            return "contract: an agreement between parties"
        if _PROSPECTUS.search(head) and _OFFERED.search(folded):
            return "prospectus: an offer of securities to investors"
        if _CHARTER.search(folded[:1500]) or _POLICY.search(head[:1500]):
            return "charter: rules of a company or committee"
        told = _TODAY_TELLS.search(read_lead(draft).text) or is_alert(draft)
        if _COURT.search(folded) and not (draft.issuers and told):
            return "court-paper: a document of a court"
    if is_form(head):
        return "no-release-marks: a form whose places are to be filled in"
    if _TRANSCRIPT_TITLE.search(head[:1500]) or (not dated and len(_TRANSCRIPT.findall(text)) >= 4):
        return "transcript: the record of a call"
    if not dated and len(_SPEAKER_TURN.findall(text)) >= 25:
        return "transcript: the record of a call"
    if ("slide" in text.lower() and len(_SLIDE.findall(text)) >= 5) or (not dated and _SLIDES.search(head[:800])):
        return "slides: a presentation, not the release about it"
    if is_list(draft) or (not dated and is_archive(head)):
        return "listing-page: a list of several releases, not one of them"
    paper = None if dated and noticed else find_paper(draft, text, dated=dated, noticed=noticed)
    if paper:
        return paper
    if is_article(draft, text):
        return "article: written about a company by others, or the beginning of such an article"
    return None


def _speaks_itself(draft: Draft, lead: str) -> bool:
    """Whether a text without a dateline is about its issuer from the beginning.

    A brief names the company in a point of a list, an article far within its first paragraph: `Four firms chose a
    holiday for their news. Acme Shipping (NYSE: ACM) ...`.
    """
    issuer = draft.issuers[0]
    start = issuer.at[0][0]
    if _BULLET.match(draft.text, draft.text.rfind("\n", 0, start) + 1, start):
        return False
    name = strip_legal_form(issuer.printed).lower()
    headline = draft.headline.printed.lower() if draft.headline else ""
    early = f"{headline} {lead[:_EARLY].lower()}"
    first = name.removeprefix("the ").split(" ")[0]
    return start - draft.lead_start <= _EARLY or first in early or len(draft.tickers) == 0


def _find_missing_marks(draft: Draft, text: str) -> str | None:
    """Whether a release's own marks are missing."""
    if _has_dateline(draft):
        return None
    lead = read_lead(draft).text[:_LEAD_REACH]
    head = text[:_HEAD]
    announces = bool(_ANNOUNCES.search(lead)) and bool(draft.issuers) and _speaks_itself(draft, lead)
    titled = _is_titled(draft)
    exhibit = draft.exhibit is not None and draft.exhibit.number.startswith("99")
    noticed = (
        bool(_RELEASE_MARK.search(text[:200_000]))
        or draft.wire is not None
        or draft.date is not None
        or bool(draft.tickers)
        or bool(_FOR_PAPERS.search(text))
        or exhibit
        or bool(_TODAY.search(lead))
        or titled
        or is_alert(draft)
    )
    if announces and noticed and draft.headline is not None:
        return None
    # "Acme Oyj, Stock Exchange Release, 20 April 2006": a day and the paper's own name stand over it.
    above = draft.text[draft.document.body : draft.lead_start][:_MARK_REACH]
    immediate = _SENT.search(above.lower()) is not None
    said = draft.headline is not None or announces or immediate
    if said and _RELEASE_MARK.search(above) and draft.date and draft.issuers:
        return None
    if draft.headline is not None and (immediate or (draft.date and _STATEMENT.match(draft.headline.printed))):
        return None
    if exhibit and _TO_SHAREHOLDERS.search(head):
        return None
    # "Acme Corporation announced today that", below a day or with its symbol, with neither headline nor place.
    first = draft.paragraphs[draft.opening].start
    opens = announces and (
        lead.startswith(strip_legal_form(draft.issuers[0].printed))
        or _SCRAPED.fullmatch(draft.text, first, draft.issuers[0].at[0][0]) is not None
    )
    dated = draft.date is not None or draft.wire is not None
    if announces and (dated or (opens and draft.tickers)) and _ANNOUNCED_TODAY.search(lead):
        return None
    if announces and dated and opens and draft.tickers:
        # "Acme Widgets Corp. (TSX: ACM) has announced that", below a day.
        return None
    if _STATEMENTS_ONLY.search(head):
        return "statements: financial statements without a release"
    if titled and draft.issuers and _TELLS_RESULTS.search(head):
        return None
    return name_paper(text) or (
        "article: written about a company by others, or the beginning of such an article"
        if has_mark_of_article(draft)
        else "no-release-marks: neither a dateline nor a lead that announces something was found"
    )
