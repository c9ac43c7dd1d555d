"""People of a headline, where capitals say nothing: `Acme Names Jane Roe Chief Executive`, `Jane Roe to Retire`."""

import re
from collections.abc import Iterable, Iterator

from generator.parse.draft import Draft
from generator.parse.people.career import Change, Held, Told
from generator.parse.people.known_names import KnownNames
from generator.parse.people.mentions import find_mentions
from generator.parse.people.names import Candidate, find_candidates
from generator.parse.people.roster import Roster
from generator.parse.people.title_parts import has_head, is_title_word
from generator.parse.people.titles import Title, read_titles
from generator.parse.people.titles_beside import titles_before
from generator.parse.text.hinted import HintedPattern, hinted
from generator.parse.text.layout import Paragraph
from generator.parse.text.limits import LONGEST_PARAGRAPH
from generator.parse.text.passage import Passage
from generator.vocabulary.people import MAYBE_HONORIFIC, name_words

_NAME = (
    rf"{MAYBE_HONORIFIC}(?P<name>[A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)?(?: [A-Z]\.?){{0,2}}"
    r"(?: (?:van|de|der|von|la|ter|den|O[’'])){0,2}(?: ?[A-Z][^\W\d_]+(?:[-’'][A-Z]?[^\W\d_]+)?){1,2}?"
    r"(?:,? (?:Jr|Sr|II|III)\b\.?)?)"
)
_POST = (
    r"(?:[Aa]s|[Tt]o|[Ii]ts|New|Chief|President|CEO|CFO|COO|CTO|Vice|Senior|Executive|Chair\w*|Director|General|Head)"
)
# What somebody was, or is in his trade: `Former Acme Gear Executive Jane Roe`, `Industry Veteran Jane Roe`.
_WHAT = (
    r"(?:(?:[Ff]ormer|[Rr]etired|[Ee]x-) ?(?:[\w&.’'\-]+ ){0,5}?[\w\-]*"
    r"(?:[eo]r|ist|ive|eur|yst|ian|ant|man|ey|nt|ge|al|O|VP)"
    r"|(?:[A-Z][\w&.’'\-]* ){1,4}?(?:[Vv]eteran|[Ee]xpert|[Pp]ioneer|[Aa]lum(?:n[ua]s?)?|[Ee]ntrepreneur|[Ee]xecutive|"
    r"[Ll]eader|[Bb]anker|[Aa]ttorney|[Ss]cientist)) (?!(?:Vice|Chair\w*|Director|Officer|Chief|President|Partner)\b)"
)
_TAKEN_UP = hinted(
    r"(?P<verb>\b(?:[Aa]ppoints|[Nn]ames|[Ee]lects|[Pp]romotes|[Hh]ires|[Ww]elcomes|[Aa]dds|[Nn]ominates|[Tt]aps|"
    r"[Ss]elects|Appointment of|Election of)) "
    rf"(?:{_WHAT}|(?:[Ff]ormer|[Nn]ew|[Ii]ts) )?{_NAME}"
    rf"(?= {_POST}\b|,(?! (?:Inc|LLC|Ltd|Corp|plc|LLP|Co)\b)|$| (?:for|to) (?:[Ii]ts |the )?[Bb]oard\b)"
)
# Where a name may begin: a line of a list, too, or behind a title (`Acme Gear CEO Jane Roe Leaving`).
_BEGIN = (
    r"(?:^[\s*•·–\-]*|(?<=CEO )|(?<=CFO )|(?<=COO )|(?<=CTO )|(?<=President )|(?<=Officer )|(?<=Chairman )|(?<=Chair )|"
    r"(?<=Director )|(?<=Founder )|(?<=Counsel )|(?<=Treasurer ))"
)
_JOINS = hinted(
    rf"{_BEGIN}(?:(?<![A-Za-z] ){_WHAT})?{_NAME}"
    r"(?P<verb> (?:[Jj]oins|[Nn]amed|[Aa]ppointed|[Ee]lected|[Pp]romoted|[Hh]ired|"
    r"[Nn]ominated|[Ss]elected|[Tt]o (?:[Jj]oin|[Ll]ead|[Bb]ecome|[Ss]erve|[Hh]ead)|[Bb]ecomes|[Ss]ucceeds))\b"
    # "Great Falls Named Best Town", "Blue Harbor selected by Acme": no people.
    r"(?! (?i:by|among|one|a|an|best|top|most|official|preferred|exclusive|winner|finalist|leader|supplier|partner|"
    r"vendor|place|in the|site)\b)"
)
_LEAVES = hinted(
    rf"{_BEGIN}{_NAME}(?P<verb>(?:(?:,? Announces)? (?:His |Her )?Retirement| (?:Retiring|Resigning|Leaving|Leaves|"
    r"Departing|(?:Plans |Intends |Decides )?[Tt]o (?:Retire|Step Down|Stand Down|Depart|Leave|Resign)|Retires|Resigns|"
    r"Steps Down|Stands Down|"
    r"Departs)))\b"
)
_AS = re.compile(
    r" (?:[Aa]s|[Tt]o) (?:(?:[Ii]ts|[Tt]he|New) )*|"
    r"(?= (?:[Cc]hief|[Pp]resident|C[EFOT]O|[Vv]ice|[Ss]enior|[Ee]xecutive|[Cc]hair|[Tt]reasurer|[Ss]ecretary|"
    r"[Dd]irector|[Gg]eneral|[Mm]anaging|[Hh]ead|[Ii]nterim|[Aa]cting)\b)"
)
# "Former Acme Gear CEO Jane Roe Joins Board": what she was.
_WAS = hinted(r"\b(?:[Ff]ormer|[Rr]etired|[Ee]x-) ?(?:[\w&.’'\-]+ ){1,7}\Z")
_BOARD = re.compile(r"(?:(?:a|an|[A-Z][a-z]+) ){0,2}(?:[Bb]oard|[Mm]ember)\b")
_LOSS = hinted(rf"(?P<verb>\b(?:Retirement|Resignation|Departure) of) {_NAME}(?= |,|$)")
# What stands before a surname alone in a headline: `Acme Names Roe Chairman`.
_NO_GIVEN = frozenset(
    "Appoints Names Named Elects Elected Promotes Hires Welcomes Adds Nominates Taps Selects And Of By As With For "
    "Says Succeeds Replaces Mr Mrs Ms Dr Former New".split()
)
_PATTERNS: list[tuple[Change, HintedPattern]] = [
    ("appointed", _TAKEN_UP),
    ("appointed", _JOINS),
    ("departing", _LEAVES),
    ("departing", _LOSS),
]


def read_headline_people(draft: Draft, roster: Roster, known: KnownNames) -> None:
    """Add the people whom the headline takes up or lets go, and what it tells of them."""
    for paragraph in draft.zone("head"):
        text = paragraph.text
        if paragraph.tabular or text.isupper() or len(text) > LONGEST_PARAGRAPH:
            continue
        for change, pattern in _PATTERNS:
            for match in _matches(pattern, paragraph):
                _read(paragraph.passage, match, change, roster, known)
        titled = [*(draft.headline.at if draft.headline else ()), *(draft.subheadline.at if draft.subheadline else ())]
        for span in titled:
            # Only the headline's own words: a paragraph may hold the contacts above it as well.
            if paragraph.passage.holds(span):
                begin, end = map(paragraph.passage.index_from, span)
                _read_titles_before(paragraph.passage.cut(begin, end), roster, known)


def read_names_above(draft: Draft, roster: Roster, known: KnownNames, surnames: Iterable[str]) -> None:
    """Add those whom the body calls by an honorific and a surname alone, and what stands above it in full.

    `Jane Roe to Continue as Chairman`, `ACME NAMES JANE ROE`, and then `Mr. Roe`.
    """
    head = " ".join(paragraph.text for paragraph in draft.zone("head")).lower()
    for surname in dict.fromkeys(surnames):
        if surname.lower() not in head or roster.find(surname) is not None or not surname.isalpha():
            continue
        named = re.compile(
            rf"(?P<given>\b[A-Z][^\W\d_]+)(?: [A-Z]\.){{0,2}} (?:{surname}|{surname.upper()})\b(?![-’'&])"
        )
        for paragraph in draft.zone("head"):
            match = named.search(paragraph.text) if len(paragraph.text) <= LONGEST_PARAGRAPH else None
            if match is None or paragraph.tabular:
                continue
            given = match["given"].title()
            if given in _NO_GIVEN or is_title_word(given) or given in name_words().openers or known.holds_folded(given):
                continue
            name = match.group()
            added = roster.add(paragraph.passage, Candidate(*match.span(), match.end(), match.start(), name, None, ()))
            added.spellings.add(surname)
            break


def _matches(pattern: HintedPattern, paragraph: Paragraph) -> Iterator["re.Match[str]"]:
    """Where a pattern stands in a headline; one that wants a beginning also at each of its lines."""
    if not pattern.may_match(paragraph.text):
        return
    yield from pattern.finditer(paragraph.text)
    start = 0
    for line in paragraph.lines[:-1]:
        start = paragraph.passage.index(line.end) or start
        if pattern in (_JOINS, _LEAVES) and start and (match := pattern.match(paragraph.text, start)):
            yield match


def _read_titles_before(passage: Passage, roster: Roster, known: KnownNames) -> None:
    """`Acme Chairman Jane Roe Announces Retirement`: her title, where nothing else tells one."""
    text = passage.text
    if not has_head(text, 0, len(text)):
        return
    for profile, start, end in find_mentions(text, roster):
        if " " in text[start:end] and not _WAS.search(text, max(0, start - 90), start):
            titles = titles_before(text, Candidate(start, end, end, start, text[start:end], None, ()), known, 0)
            profile.career.held += [Held("lately", passage, title) for title in titles]


def _read(passage: Passage, match: "re.Match[str]", change: Change, roster: Roster, known: KnownNames) -> None:
    """Add one person, what is told of him, and the post that the words behind the name give."""
    candidate = _candidate_at(match)
    if candidate is None or known.holds(candidate.name) or known.holds_folded(candidate.name):
        return
    begin = min(match.start("verb"), match.start("name"))
    end = max(match.end("verb"), match.end("name"))
    titles: list[Title] = []
    link = _AS.match(passage.text, end)
    if link and change == "appointed":
        titles = read_titles(passage.text, max(link.end(), end + 1), known)
        posts = {passage.text[title.start : title.end].lower() for title in titles}
        if (
            link[0].strip().lower().startswith("as")
            and posts <= {"partner"}
            and not _BOARD.match(passage.text, link.end())
        ):
            # "Selects Acme Gear as Partner", "Adds Acme Gear as Reseller".
            return
    profile = roster.add(passage, candidate)
    profile.career.held += [Held("taken", passage, title) for title in titles]
    if not any(told.change == change for told in profile.career.told):
        post = (titles[0].start, titles[0].end) if titles else None
        profile.career.told.append(Told(change, passage, (begin, titles[-1].end if titles else end), post))


def _candidate_at(match: "re.Match[str]") -> Candidate | None:
    """The name as a candidate of its own; None where its words are no name's."""
    name = match["name"]
    candidate = next(iter(find_candidates(name)), None)
    if candidate is None or candidate.single or candidate.name != name:
        return None
    if any(is_title_word(word) or word in name_words().openers for word in candidate.words):
        return None
    by = match.start("name")
    return Candidate(by, by + len(name), by + len(name), by, name, candidate.honorific, ())
