"""Articles about companies by others: bylines, what editors add, agencies, and releases that are quoted."""

import re

from generator.parse.draft import Draft
from generator.parse.frame.issuer import read_lead
from generator.parse.frame.named_apart import is_alert
from generator.parse.frame.opening import is_dated
from generator.parse.text.hinted import hinted

# An author's line, and what editors add to what companies did not write.
_BYLINE = re.compile(
    r"^\W*[Bb]y (?P<who>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})(?:, (?P<paper>[A-Z][\w.& -]{2,40}))?\W*$"
)
# "Springfield Business Journal" as a line of its own.
_PAPER = re.compile(
    r"^(?:The )?(?:[A-Z][\w&.-]+ ){1,3}(?:Business Journal|Times|Tribune|Herald|Gazette|Chronicle|Observer|Courier|"
    r"Sentinel|Examiner|Inquirer|Dispatch)(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})?$"
)
_WRITTEN = hinted(r"\b(?:written|posted) by\b", re.IGNORECASE)
# Written in lower case, like the words they are held against; before each, what it cannot do without, since few seldom
# words are found sooner than all that it can begin with.
_EDITORIAL = tuple(
    (marks.split("|"), hinted(rf"\b(?:{words})"))
    for marks, words in (
        (
            "sponsored |paid |promotional ",
            (
                r"(?:contains|is|this is) (?:a )?(?:sponsored|paid|promotional) (?:content|post|article|advertisement)|"
                r"sponsored content"
            ),
        ),
        ("originally ", r"originally (?:published|appeared) (?:on|in)\b"),
        (" disclosure", r"read (?:further|full) disclosures?"),
        ("guest ", r"guest (?:post|column)"),
        (" reporter| staff writer", r"by [a-z][\w.'’-]+ [a-z][\w.'’ -]{2,20}, [\w ]{3,30} (?:reporter|staff writer)"),
        ("permalink", r"permalink"),
        ("touched ", r"touched (?:on )?a (?:new |52-week )?(?:high|low) of"),
        ("on volume ", r"on volume (?:of|nearly|exceeding|reaching)"),
        ("shares have ", r"shares have (?:shed|gained|lost|risen|fallen)"),
        (
            "according to ",
            r"according to (?:a|the) (?:company )?(?:news|press) release|according to the release",
        ),
        (
            "said in |release said",
            r"said in (?:(?:a|the|its) |the company['’]s )(?:(?:news|press) )?release|the release said",
        ),
        ("disclosed in ", r"disclosed in (?:a|the|an [a-z ]{3,40}) (?:news|press) release"),
        (" newswires", r"end\) dow jones newswires"),
        ("write to ", r"write to [a-z .'-]{5,40} at [\w.]+@"),
        (
            "boards moderated|do not reproduce|join the |post# |post # |followers ",
            r"boards moderated|do not reproduce without permission|join the conversation|post ?# of \d|followers \d",
        ),
        (
            "story provided |prospect news|in this ",
            r"story provided by|in the prospect news\b|in this (?:issue|blog post)",
        ),
        ("price target", r"price target"),
        ("rating: ", r"rating: (?:buy|hold|sell|outperform|neutral|overweight)"),
        (" recommend|raised their ", r"we (?:continue to )?recommend|raised their (?:price )?target"),
        (
            " informational purposes ",
            (
                r"(?:content|article|material) is for informational purposes only"
                r" and is not intended to be investing advice"
            ),
        ),
    )
)
# What another paper quotes from a release, in lower case: "..., the chairman said in a news release."
_QUOTED_RELEASE = hinted(
    r"\b(?:said|stated|wrote|announced) in (?:(?:a|the|its) (?:company )?|the company['’]s )(?:news|press) release\b"
    r"(?! (?:dated|issued|on|of)\b)|"
    r"\baccording to (?:a|the|this morning['’]s) (?:company )?(?:news|press|corporate) release\b|"
    r"\bas quoted in the press release\b|"
    r"\ba (?:news|press) release (?:from|by) [^.]{2,40} (?:reads|says|said|states)\b"
)
# Who is quoted for what a company did: "..., Zacks reports."
_CITED = hinted(
    r"\b(?:the )?(?:wall street journal|zacks(?: investment research)?|marketbeat|briefing\.com|american banking news|"
    r"reuters|bloomberg(?: news)?|(?:[a-z]+ )?ratings network) reports\b|"
    r", (?:[a-z]+ ){0,3}(?:online|daily|news|digest|journal|times|network|post|herald) reports\. "
    r"\baccording to (?:zacks|marketbeat|the wall street journal|bloomberg|reuters)\b|"
    r"\b(?:brokerage|equities) analysts\b"
)
# Papers tell the day of the week where companies say "today": "the bank on Tuesday declared", "Acme said Friday".
_VERBS = (
    r"(?:declared|announced|said|reported|named|completed|agreed|unveiled|raised|bought|sold|filed|cut|opened|posted)"
)
_WEEKDAY = re.compile(
    rf"\b(?:on )?(?:mon|tues|wednes|thurs|fri)day,? {_VERBS}\b|"
    rf"\b{_VERBS} (?:on )?(?:mon|tues|wednes|thurs|fri)day\b(?!,? [a-z]{{3,9}}\.? \d)"
)
_LAST_WEEK = re.compile(rf"\b{_VERBS}\b[^.]{{0,60}}\blast (?:week|month)\b")
# Companies name those who speak for them; papers print `a company spokesperson said`.
_UNNAMED = re.compile(
    r"\b(?:a|the) (?:[\w.&-]{2,20} ){0,2}spokes(?:man|woman|person) (?:said|told|declined|confirmed)\b|"
    r"\b(?:said|told|according to) a (?:[\w.&-]{2,20} ){0,2}spokes(?:man|woman|person)\b"
)
# Papers speak in the present, and of the market.
_SHARES_MOVED = hinted(
    r"\bshares (?:of [^.]{2,40} |in [^.]{2,40} )?(?:closed|rose|fell|jumped|slipped|slid|tumbled|plunged|plummeted|"
    r"soared|surged|advanced|gained|dropped|were (?:up|down)|(?:settled|ended) at)\b|"
    r"\bin (?:pre-?market|after-hours|extended|pre-open) trading\b|\b(?:traded|opened) (?:up|down) [$£€\d]|"
    r"\bduring (?:mid-?day|morning|afternoon) trading\b|\btrading volume of \d|"
    r"\b(?:before|after) the (?:opening |closing )?bell\b(?! at\b)"
)
_PAPERS = hinted(
    r"\b(?:he|she|mr\.|ms\.|ceo|president|chairman|officials?|analysts?)(?: \w+){0,2} says\b|"
    rf"{_SHARES_MOVED.pattern.pattern}"
)
# What papers write of those whom they asked, and of those who told them.
_NOT_ASKED = (
    "declined to comment",
    "be reached for comment",
    "people familiar with the matter",
    "to a request for comment",
    "told reporters",
    "told journalists",
    "told a news conference",
    "to requests for comment",
)
_TOLD_PAPER = hinted(
    r"\btold (?:the )?(?:[\w.&'’-]+ ){0,3}(?:gazette|times|tribune|herald|journal|chronicle|ledger|sentinel|courier|"
    r"dispatch|daily news|reuters|bloomberg|associated press|cnbc)\b"
)
_PAPER_REACH = 300
_POSTED, _POSTED_REACH = re.compile(r"\b(?:published|posted)\b", re.IGNORECASE), 24
# A paper writes of "the Springfield-based company", a company of itself.
_FROM_AFAR = hinted(
    r"\bthe [a-z][a-z. ]{2,30}-based (?:company|bank|firm|institution|retailer|manufacturer|chain|maker) "
    r"(?:also )?(?:said|says|announced|reported|plans)\b"
)
# Whom agencies and papers name behind a story: "(Reporting by Jane Roe; editing by John Doe)".
_CREDIT = hinted(
    r"\((?:additional )?(?:reporting|writing) by [a-z]|\bassociated press contributed to this\b|"
    r"\bcopyright rtt ?news\b|\bsource: reuters\b"
)
# What papers write and companies seldom do; enough where nothing tells a release.
_OF_PAPERS = hinted(
    r"\b(?:said|reported|announced) (?:this|last) week\b|\bannounced yesterday\b|\bstock (?:is|was) (?:up|down)\b|"
    r"\b(?:said|says|read) in (?:an?|the) (?:\w+ ){0,2}(?:statement|filing|interview)\b|\bin an interview with\b|"
    r"\bthe company(?: also)? says\b|\bthis article (?:was|is)\b|\boriginally published\b|\breported the [a-z]+ \w+\b|"
    r"\badvertisement share\b|\bread more from\b|\bclick here for the article\b|\bnewsletters?\b"
)
# What analysts thought before is told by papers; a company that compares itself with them dates its release.
_ANALYSTS = hinted(
    r"\banalysts (?:were|had|on average|polled|surveyed)\b|\bthomson (?:financial|reuters|first call)\b|"
    r"\bwall street (?:was|had) expect"
)
# What agencies print behind the place: "SPRINGFIELD (AP) --", "Aug 22 (Reuters) -".
_AGENCIES = (
    "AP|Reuters|AFP|UPI|Bloomberg|Xinhua|PTI|ANI|RTTNews|Alliance News|Dow Jones|AFX|dpa-AFX|MarketWatch|CBS.MW|"
    "The Canadian Press|Sharecast News"
)
_AGENCY = re.compile(
    rf"^[^\n()]{{0,80}}\((?:{_AGENCIES}|[A-Z]\w+ News)\) ?[-–—]|\bNews Roundup$|\bStaff Reporters? of\b", re.MULTILINE
)
# What that ends with: most releases open with none of them, while they all hold brackets and lines.
_AGENCY_MARKS = (*(f"({name})" for name in _AGENCIES.split("|")), " News)", "News Roundup", "Staff Reporter")
_HEAD = 6000
_AGENCY_REACH = 1500
_TEASER = re.compile(
    r"^\W*read more ?(?:>>|»|\.\.\.|…|$)|\bnote to investors: the latest news\b|…\s*$", re.IGNORECASE | re.MULTILINE
)


def is_article(draft: Draft, text: str) -> bool:
    """Whether a document is an article about a company by somebody else, or the beginning of one.

    Told by the author's line (`By Jane Roe, Widget Weekly`), what editors add, an agency's mark, the day of the week in
    place of `today`, and a press release that is quoted.
    """
    folded = _fold(draft)
    bylines, editorial = _count_bylines(draft), _count_editorial(folded)
    teaser = not is_dated(draft) and _TEASER.search(text) is not None
    quoted = not is_dated(draft) and _QUOTED_RELEASE.search(folded) is not None
    quoted = quoted or (not is_dated(draft) and draft.wire is None and _CITED.search(folded) is not None)
    quoted = quoted or _CREDIT.search(folded) is not None
    unnamed = draft.date is None and "spokes" in folded and _UNNAMED.search(folded) is not None
    asked = any(words in folded for words in _NOT_ASKED) or _TOLD_PAPER.search(folded) is not None
    unnamed = unnamed or (draft.wire is None and asked)
    # A law firm's notice tells how shares fell, too.
    undated = ((not is_dated(draft) and draft.date is None) or _is_posted(draft)) and not is_alert(draft)
    expected = (undated or not (draft.issuers or draft.wire)) and _ANALYSTS.search(folded) is not None
    expected = expected or (undated and any(marks.search(folded) for marks in (_SHARES_MOVED, _FROM_AFAR)))
    apart = _is_apart(draft) and (bylines > 0 or _PAPERS.search(folded) is not None)
    told = unnamed or expected or _is_weekday_told(draft, apart=apart) or _is_agency_story(text[:_AGENCY_REACH])
    return quoted or told or bylines + editorial >= 2 or (teaser and (editorial > 0 or len(text) < _HEAD))


def has_mark_of_article(draft: Draft) -> bool:
    """Whether one mark of an article stands in a document that has none of a release's own."""
    folded = _fold(draft)
    return (
        _count_bylines(draft) + _count_editorial(folded) > 0
        or _ANALYSTS.search(folded) is not None
        or _SHARES_MOVED.search(folded) is not None
        or _WEEKDAY.search(folded) is not None
        or _OF_PAPERS.search(folded) is not None
    )


def _fold(draft: Draft) -> str:
    return " ".join([paragraph.text for paragraph in draft.paragraphs]).lower()


def _count_bylines(draft: Draft) -> int:
    return sum(
        1
        for paragraph in draft.paragraphs[: max(6, draft.opening + 1)]
        if len(paragraph.text) < 80 and any(marks.search(paragraph.text) for marks in (_BYLINE, _PAPER, _WRITTEN))
    )


def _count_editorial(folded: str) -> int:
    near = [pattern for marks, pattern in _EDITORIAL for mark in marks if mark in folded]
    return len({match.group() for pattern in near for match in pattern.finditer(folded)})


def _is_posted(draft: Draft) -> bool:
    """Whether the day is that of a page: `Published May 6, 2003`."""
    if draft.date is None or draft.wire is not None:
        return False
    start = draft.date.at[0][0]
    return _POSTED.search(draft.text, max(0, start - _POSTED_REACH), start) is not None


def _is_agency_story(opening: str) -> bool:
    return any(mark in opening for mark in _AGENCY_MARKS) and _AGENCY.search(opening) is not None


def _is_apart(draft: Draft) -> bool:
    """Whether the day stands on a line of its own, with neither a wire nor the words of a release at the head."""
    if draft.date is None or draft.wire is not None or draft.date.at[0][0] >= draft.paragraphs[draft.opening].start:
        return False
    head = draft.text[draft.document.body : draft.lead_start].lower()
    return draft.exhibit is None and "release" not in head and "contact" not in head


def _is_weekday_told(draft: Draft, *, apart: bool) -> bool:
    """Whether a lead without a day above it tells the day of the week and does not say `today`.

    A day on which a page was published or posted is a paper's as well as a company's, and so is a day that stands
    apart from the lead where nothing calls the text a release. `apart` says whether it does in a text with other marks
    of a paper: a utility tells on its own page what it `said Friday`.
    """
    if (is_dated(draft) or draft.date is not None) and not (_is_posted(draft) or apart):
        return False
    lead = read_lead(draft).text[:_PAPER_REACH].lower()
    told = _WEEKDAY.search(lead) is not None or (apart and _LAST_WEEK.search(lead) is not None)
    return told and "today" not in lead
