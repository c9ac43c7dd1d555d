"""Companies that are named apart from the lead: `Source:` lines, `About` headings, the headline, the file's header."""

import re
from itertools import pairwise

from generator.model.base import Spans
from generator.parse.draft import Draft
from generator.parse.frame.company_names import is_legal_form, is_nobody, name_at, strip_legal_form
from generator.parse.frame.letterheads import HEAD_LINES, find_house, find_in_letterhead
from generator.parse.frame.line_words import VERB, has_verb
from generator.parse.frame.results_titles import find_reporter
from generator.parse.frame.subjects import is_marked
from generator.parse.text.hinted import hinted
from generator.parse.text.layout import Paragraph
from generator.parse.text.passage import Passage
from generator.parse.text.places import spans_between
from generator.parse.text.whole_words import find_whole
from generator.vocabulary.people import name_words, organisation_words

Apart = tuple[str, Spans]
"""A printed name and where it stands."""

_ABOUT = re.compile(
    r"^\W*about (?:the )?(?P<name>[^\n:*]{2,80}?(?:\b(?:Inc|Corp|Ltd|Co|[A-Z]\.[A-Z])\.)?)[\W_]*$", re.IGNORECASE
)
_SOURCE = re.compile(r"^\W*source ?:? +(?P<name>[A-Z][^\n]{1,70}?)[\s*_]*$", re.IGNORECASE)
_NO_SOURCE = hinted(r"business ?wire|newswire|https?:|www\.|version", re.IGNORECASE)
_FIRM = hinted(
    r"\b(?:law firm|(?:litigation|plaintiffs?['’]?|investor rights|shareholder rights)\b.{0,40}\bfirm)\b", re.IGNORECASE
)
_CLASS_ACTION = hinted(
    r"class action|lead plaintiff|securities (?:fraud|litigation)|investor(?:s|['’]s)? rights", re.IGNORECASE
)


def _sources(draft: Draft) -> list[Apart]:
    """`SOURCE Acme Widgets, Inc.` as a line of its own, the last one first."""
    found = []
    for line in reversed(draft.lines):
        lower = line.text[:14].lower()
        if "source" not in lower or len(line.text) > 90:
            continue
        match = _SOURCE.match(line.text)
        if match and not _NO_SOURCE.search(match["name"]):
            start = line.start + line.indent
            found.append((match["name"], [(start + match.start("name"), start + match.end("name"))]))
    return found


_LONGEST_HEADING = 100


def _heading_of(paragraph: Paragraph) -> str:
    """The words of a heading: the first line of its paragraph, unless a name goes on in the next."""
    name = paragraph.text[len("About ") :]
    one = len(paragraph.lines) == 1 or name_at(name, 0) == len(name)
    return paragraph.text if one else paragraph.lines[0].text


def _headings(draft: Draft) -> list[tuple[Apart, str]]:
    """`About Acme` headings behind the lead, each with the words of the paragraph below."""
    found = []
    rest = draft.paragraphs[draft.opening :]
    for number, paragraph in enumerate(rest):
        if "bout" not in paragraph.text[:12].lower():
            continue
        heading = _heading_of(paragraph)
        match = _ABOUT.match(heading) if len(heading) <= _LONGEST_HEADING else None
        if match:
            at = spans_between(draft.text, paragraph.passage, *match.span("name"))
            further = rest[number + 1].text if number + 1 < len(rest) else ""
            below = paragraph.text[len(heading) :] or further
            found.append(((match["name"], at), below))
    return found


def _tells(words: str, rest: str) -> bool:
    """`Acme Completes Acquisition of Bolt Glass Company` ends like a name: a verb, and what is done behind it.

    So does `Acme to Redeem Trust` before `Preferred Securities`: no verb follows, as it would a name.
    """
    verb = VERB.search(words, words.find(" ") + 1)
    behind = words[verb.end() :].split() if verb else []
    if len(behind) == 1:
        after = rest.lstrip(" ,:–—-")
        return VERB.match(after) is None and not after.lower().startswith("to ")
    return len(behind) > 1 and behind[0] != "&"


def _at_head(draft: Draft, headline: str) -> Apart | None:
    """The company with a legal form that opens the headline: `Acme Widgets Ltd. Moves`, `acme inc. Updates`."""
    if draft.headline is None:
        return None
    passage = Passage.over(draft.text, draft.headline.at)
    words = headline.split()
    end = name_at(passage.text, 0)
    if end is None or not is_marked(passage.text[:end]) or is_nobody(passage.text[:end]):
        end = None
        for number, word in enumerate(words[:5]):
            if number and is_legal_form(word) and not is_nobody(" ".join(words[: number + 1])):
                end = len(" ".join(words[: number + 1]).rstrip(",:;"))
                break
    if end is None or _tells(passage.text[:end], passage.text[end:]):
        return None
    return passage.text[:end], spans_between(draft.text, passage, 0, end)


_DEFINES = re.compile(r"\((?:the )?[“\"'][^()]{1,60}[”\"'][^()]{0,60}\)$")
_FIRM_REACH = 800


def _defined_at_head(draft: Draft) -> Apart | None:
    """A company's name on a line of its own, and below it what it is called: `Acme plc`, `("Acme" or the "Group")`."""
    lines = [line for line in draft.lines[: 2 * HEAD_LINES] if not line.blank and not line.furniture][:HEAD_LINES]
    for line, below in pairwise(lines):
        name = line.text.strip("*_ ")
        if is_legal_form(name.split()[-1]) and not is_nobody(name) and _DEFINES.match(below.text.strip("*_ ")):
            start = line.start + line.text.index(name) + line.indent
            return name, [(start, start + len(name))]
    return None


def _in_lead(draft: Draft, lead: Passage, headline: str) -> Apart | None:
    """The first company with a legal form in the lead whose first word the headline has, or right below it."""
    below = (paragraph.passage for paragraph in draft.paragraphs if len(lead) and paragraph.start == lead.end + 1)
    return next((found for words in (lead, *below) if (found := _of_headline(draft, words, headline))), None)


def _of_headline(draft: Draft, lead: Passage, headline: str) -> Apart | None:
    for match in re.finditer(r"(?<![\w.])[A-Z][\w&.'’-]*", lead.text[:900]):
        end = name_at(lead.text, match.start())
        name = lead.text[match.start() : end] if end else ""
        if end is None or not is_marked(name) or is_nobody(name):
            continue
        first = match.group().lower()
        if first in _ENDS_NAME and name.startswith(" of ", len(first)):
            # "Appoints Interim CEO" over "former CEO of Acme, Inc.": where somebody was.
            continue
        if first in headline.lower().split():
            return lead.text[match.start() : end], spans_between(draft.text, lead, match.start(), end)
    return None


# "Acme Bank CEO Elected Chairman of Bankers": what stands behind a name and is none of its words.
_ENDS_NAME = frozenset("ceo cfo president chairman director board shareholders stockholders".split())


# "HOSPITAL'S STROKE TEAM WINS AWARD": whose the team is, the text says elsewhere; "QUARTERLY ACTIVITIES REPORT".
_SOMEBODYS = re.compile(
    r"(?:hospital|university|college|company|bank|city|county|state|museum|school)['’]s\b|"
    r"(?:(?:quarterly|half[- ]year(?:ly)?|annual|monthly|interim|activit(?:y|ies)|cash ?flow|production|exploration)"
    r"(?: and)?\W*)+$",
    re.IGNORECASE,
)


def _before_verb(draft: Draft) -> Apart | None:
    """The subject of a headline that the text names again: `Acme Lines Commemorates Anniversary`.

    Two words or more, or one to which the text adds a legal form. The place is the first in the text that prints it.
    """
    words = draft.headline.printed.split() if draft.headline else []
    verb = next((number for number, word in enumerate(words[:6]) if has_verb(word) or word.lower() in _ENDS_NAME), 0)
    name = " ".join(words[:verb])
    named = all(word[0].isupper() or word in ("of", "&", "and") for word in words[:verb])
    if not name or not named or _SOMEBODYS.match(name) or is_nobody(name) or _is_somebody(draft.text, words[verb - 1]):
        return None
    if _TAKEN_UP.match(words[verb]) and _is_officer(draft.text, words[:verb], " ".join(words[verb:])):
        return None
    for paragraph in draft.paragraphs[max(draft.opening - 2, 1) :]:
        for start in find_whole(paragraph.text, name):
            end = start + len(name)
            if verb == 1:
                fuller = name_at(paragraph.text, start) or 0
                end = fuller if is_marked(paragraph.text[start:fuller]) else start
            if end > start:
                return paragraph.text[start:end], spans_between(draft.text, paragraph.passage, start, end)
    return None


_TO_OFFICE = re.compile(
    r"(?:joins .{2,60} as|\w+)(?: (?:as|to|the|its|new|interim|acting|first|senior|executive|vice))* "
    r"(?:president|c[efot]o|chief \w+(?: \w+)? officer|chief executive|chair(?:man|woman)?|treasurer|general counsel|"
    r"managing director|executive director|provost|dean)\b(?!['’])",
    re.IGNORECASE,
)
# "Jane Roe Named Treasurer"; "Acme Lines Named Best Employer" is a company.
_TAKEN_UP = re.compile(
    r"(?:named|elected|appointed|promoted|joins|hired|retires|resigns|selected|nominated)\b", re.IGNORECASE
)


def _is_officer(text: str, words: list[str], act: str) -> bool:
    """Whether words before a verb of appointment are a person's: by a given name, or by an office that stands beside.

    `Jane Roe Named Treasurer`, `its Vice President of Product, Jane Roe, was named`, `Jane Roe, the new Chief Officer`.
    """
    if not 2 <= len(words) <= 4 or any(is_legal_form(word) or word in organisation_words().kinds for word in words):
        return False
    name = re.escape(" ".join(words))
    office = r"(?:[\w&]+ ){0,4}(?:[Pp]resident|[Oo]fficer|[Dd]irector|[Cc]hair\w*|[Mm]anager|[Ff]ounder|C[EFOT]O)\b"
    beside = rf"\b(?:its|our) {office}(?: of [\w &]{{2,30}})?, {name}\b|\b{name}, (?:its|our|the|an?) {office}"
    return words[0] in name_words().given or bool(_TO_OFFICE.match(act) or re.search(beside, text))


def _is_somebody(text: str, surname: str) -> bool:
    """Whether the last word of a name stands behind an honorific or a verb of speech: `Ms. Roe`, `said Jane Roe`."""
    before = r"(?:M(?:r|s|rs)\.?|Dr\.?|said|says) (?:[A-Z]\S+ ){0,3}"
    return re.search(rf"\b(?:{before}{re.escape(surname)}|{re.escape(surname)} (?:said|says))\b", text) is not None


def find_named_apart(draft: Draft, lead: Passage, headline: str) -> Apart | None:
    """The company that a release without a subject in its lead is of; None where nothing names one."""
    folded = " ".join(headline.lower().split())
    headings = [apart for apart, _ in _headings(draft)]
    sources = _sources(draft)
    in_headline = [apart for apart in (*sources, *headings) if strip_legal_form(apart[0]).split()[0].lower() in folded]
    found = (
        _in_lead(draft, lead, headline)
        or _at_head(draft, headline)
        or _defined_at_head(draft)
        or next(iter(in_headline), None)
        or next(iter(sources), None)
        or next(iter(headings), None)
        or find_reporter(draft)
        or find_in_letterhead(draft)
        or _before_verb(draft)
        or find_house(draft)
    )
    if found:
        return found
    stated = draft.document.states("company")
    return (draft.text[slice(*stated[0])], [stated[0]]) if stated else None


# "... at www.acme.example./PRNewswire -- May 1, 2006/SOURCE  Acme Stores, Inc.": a page run into one line.
_LAST_SOURCE = re.compile(r"(?<![A-Za-z])SOURCE:? +(?P<name>[A-Z][^\n]{1,70}?)\s*\Z")


def find_owner(draft: Draft, named: str) -> Apart | None:
    """The company that a release's last words give as its source, where the lead's subject is but its brand or chain.

    `Acme Outdoor will open a store` with `SOURCE Acme Stores, Inc.`: both begin with one word, and only the source has
    a legal form.
    """
    found = _LAST_SOURCE.search(draft.text, max(0, len(draft.text) - 120)) if not is_marked(named) else None
    if found is None or not is_marked(found["name"]) or found["name"].split()[0] != named.split(maxsplit=1)[0]:
        return None
    return found["name"], [found.span("name")]


_AND = re.compile(r",? (?:and|&) ", re.IGNORECASE)
_TOGETHER = re.compile(
    r" (?:to |jointly |today )*(?:announce|sign|enter|complete|agree|form|merge|combine|reach|launch|partner|team|join|"
    r"finali[sz]e|execute|close|terminate|extend|collaborate|unveil|receive|establish|create|expand|settle)\b",
    re.IGNORECASE,
)


def find_beside(draft: Draft, named: str) -> Apart | None:
    """The other of two companies with which a headline begins: `Acme, Inc. and Bolts Corp. Announce Merger`.

    Both have their legal form there, one is `named`, and the verb is that of two. The place is the first in the body
    that prints the other so, in whatever capitals.
    """
    words = draft.headline.printed if draft.headline else ""
    end = name_at(words, 0)
    joint = _AND.match(words, end) if end is not None else None
    other_end = name_at(words, joint.end()) if joint else None
    if joint is None or other_end is None or not _TOGETHER.match(words, other_end):
        return None
    pair = (words[:end], words[joint.end() : other_end])
    others = [name for name in pair if strip_legal_form(name).lower() != strip_legal_form(named).lower()]
    if len(others) != 1 or not all(is_marked(name) for name in pair):
        return None
    for paragraph in draft.paragraphs[draft.opening :]:
        start = paragraph.text.lower().find(others[0].lower())
        if start >= 0:
            stop = start + len(others[0])
            return paragraph.text[start:stop], spans_between(draft.text, paragraph.passage, start, stop)
    return None


_ALERT = hinted(
    r"\b(?:class actions?|lead plaintiff|(?:investor|shareholder|deadline) alert|securities (?:fraud|litigation)|"
    r"(?:investors|shareholders)\b.{0,40}\b(?:deadline|losses|rights|investigation))",
    re.IGNORECASE,
)
_NAMED_FIRM = re.compile(
    r"(?<![\w&])(?P<name>[A-Z][\w.'’]*(?:-\w+)?(?:,? (?:&|and|[A-Z][\w.'’]*(?:-\w+)?)){0,7},? "
    r"(?:LLP|LLC|PLLC|P\.C\.|PC|P\.A\.|APC)|(?:The )?Law Offices? of [A-Z][\w.]+(?: (?:&|and|[A-Z][\w.]*)){1,5})"
    r"(?!\w)(?P<behind>,? [^.;]{0,60})"
)
_FIRM_ACTS = re.compile(
    r",? (?:files|filed|announc|remind|notif|investigat|encourag|urges|alerts|continues|is investigating|"
    r"an? [\w -]{0,40}law firm)",
    re.IGNORECASE,
)


def is_alert(draft: Draft) -> bool:
    """Whether a headline speaks to those who held shares: `Roe LLP Reminds Investors of Deadline in Class Action`."""
    return draft.headline is not None and _ALERT.search(draft.headline.printed) is not None


def _firm_in_alert(draft: Draft) -> Apart | None:
    """The firm that a headline about a class action, or the first words below it, name with what it does.

    `ACM INVESTOR ALERT: Roe, Doe & Poe LLC Announces ...`, `Roe Doe LLP, a law firm, notifies investors`.
    """
    if draft.headline is None or not is_alert(draft):
        return None
    lead = [paragraph.passage for paragraph in draft.paragraphs[draft.opening : draft.opening + 2]]
    for words in (*lead, Passage.over(draft.text, draft.headline.at)):
        for firm in _NAMED_FIRM.finditer(words.text, 0, _FIRM_REACH):
            if _FIRM_ACTS.match(firm["behind"]):
                return firm["name"], spans_between(draft.text, words, *firm.span("name"))
    return None


def find_law_firm(draft: Draft) -> Apart | None:
    """The law firm whose notice to another company's investors this is; None where it is none.

    Such a notice opens like the sued company's own release; an `About` heading over a law firm's portrait tells them
    apart, together with words on a class action in the news itself.
    """
    headings = [apart for apart, below in _headings(draft) if _FIRM.search(below[:400])]
    if not headings:
        return _firm_in_alert(draft)
    news = " ".join(paragraph.text for paragraph in draft.paragraphs[: draft.opening + 12])[:6000]
    return headings[0] if _CLASS_ACTION.search(news) else None
