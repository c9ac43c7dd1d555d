"""Titles that stand beside a name and are its own: `Jane Roe, CEO`, `Acme CEO Jane Roe`, `its Chairman, Jane Roe`."""

import re
from dataclasses import replace

from generator.parse.people.employers import is_institution, organisation_at
from generator.parse.people.evidence_against import describes_only, is_profession
from generator.parse.people.firms_before import held_further_on, of_whole_firm, titles_of_firm
from generator.parse.people.known_names import KnownNames
from generator.parse.people.names import Candidate
from generator.parse.people.run_words import given_names, is_field
from generator.parse.people.subsidiaries import other_house_before
from generator.parse.people.title_parts import has_head, is_title_word, title_lists
from generator.parse.people.titles import Title, read_titles, shift
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import Passage
from generator.vocabulary.people import MAYBE_HONORIFIC

# What may stand between a name and its title.
_TO_TITLE = re.compile(
    r" \([A-Z][^()]{2,40}\), (?=[a-z])"
    r"| \((?:pictured|left|right|cent(?:er|re)|above|Ret\.?)[^()]{0,20}\), | ?[-–—(] ?|, born in \d{4} and |"
    r"(?:, (?:age )?\d\d)?,? (?:who (?:(?:currently|now|presently) )?(?:is|serves as|has (?:been|served as)) |in "
    r"(?:his|her) (?:role|capacity) as |(?:(?:also|currently|presently|now) )?serving as |also |currently |presently |"
    r"now |our |is |"
    r"(?:recently|newly|just) (?:appointed|elected|named|promoted) )?|(?:, (?:age )?\d\d)?, ?"
)
# "Before being named as Administrator, Ms. Roe was": a step of her career.
_STEP = re.compile(
    r"\b(?:named|appointed|elected|promoted|becoming|serv\w+|working|worked)(?: as| to)?(?: the| an?)? $"
)
# "Max Moe takes the role of Treasurer, Jane Roe becomes Secretary", "with Max Moe's promotion to Treasurer, Jane Roe":
# the post of who is named before.
_OTHERS_POST = re.compile(
    r"\b(?:becomes?|became|elevated|(?:positions?|roles?|posts?|titles?|capacity|duties|responsibilities) (?:of|as)|"
    r"(?:promotion|appointment|election|elevation|move|transition|succession))(?: as| to)?(?: the| an?| its| our)? $"
)
_LISTED_BEHIND = re.compile(r" [A-Z][\w.’'\-]+(?: [A-Z][\w.’'\-]*){1,3} ?[-–—] ?")
# "will retire from the Board of Directors, and President Jane Roe".
_BOARD_AND = re.compile(r"(?:Board|Directors|Trustees),? and ")
_FORMER = re.compile(r"\b[Ff]ormer (?:[\w&’'\-]+ ){0,2}$")
# "two nominees for director, Jane Roe and Max Moe": none of theirs yet.
_SOUGHT = re.compile(r"\b(?:nominees?|candidates?|nominated|proposed|stand|run(?:ning)?) (?:for|as) (?:an? |the )?$")
_A = re.compile(r"(?:(?:also|currently|now|presently) )?an? ")
_AND = re.compile(r"(?:,? and |, )")
_JOINED = re.compile(r" (?:and|&) (?=[A-Z])")
_NEXT_POST = re.compile(r", (?:and (?:(?:current|present|former|outgoing|retiring) )?)?")
_TAKEN_BEFORE = re.compile(r"\b(?:named|appointed|elected|promoted|hired) $")
_OF_HOUSE = re.compile(r"\b(?:of|at) (?:the )?(?:[Cc]ompany|(?:[A-Z][\w&.’'\-]*,? ?){1,6})$")
_STANDS_APART = re.compile(r"[,.;:)”\"]|$| and\b")
_NAME_BEHIND = re.compile(rf" {MAYBE_HONORIFIC}[A-Z][\w’'.\-]+ [A-Z]")
_ITEM_FIRM = re.compile(r" (?P<firm>[A-Z][\w&.’'\-]*(?: (?:& )?[A-Z][\w&.’'\-]*){0,4})(?=;)")
# "; and Jane Roe, Founder, Beta Gear."
_LAST_FIRM = re.compile(r", (?P<firm>[A-Z][\w&’'\-]*(?: (?:& )?[A-Z][\w&’'\-]*){1,4})(?=;|\.)")
_DASHED = re.compile(r"(?:^|[.!?”\"] ?)(?:-|–|—|--) ?$")
# A signature below speech: `– Jane Roe, CEO, Beta Gear`.
_SIGNED_FIRM = re.compile(r", (?P<firm>[A-Z][\w&.’'\-]*(?: (?:& |of )?[A-Z][\w&.’'\-]*){0,4})$")
_CLOSED = re.compile(r"[,.;]| [a-z]|$|[)”\"]")
_LAST_WORD = re.compile(r"[\w\-]+\)?$")
_WORD_BEGINS = re.compile(r"(?<![\w'’&.])(?<!\w-)[A-Za-z]")
_SENTENCE_ENDS = re.compile(r"[a-z]{3}(?<!\b[Ee]xec)(?<!\b[Aa]sst)\. [A-Z]")
# "selected Jane Roe to serve as Chairman and director Max Moe to serve as ...": the first is somebody else's post.
_AS_BEFORE = re.compile(r"[A-Z][\w.’'\-]*(?: to serve| to act)? as (?:its |the |our )?$")
# "from CEO to Executive Chair, and President Max Moe": his is the second.
# "to lead Gear One's team", "will head Acme Works": verbs.
_VERBS_TOO = frozenset("lead head chair partner advise".split())
_DOING = re.compile(r"\b(?:to|will|would|can|could|should|must|may|and|also) $")
_ANOTHERS = re.compile(r" (?:to|as) (?:the |its )?$")
_NO_TITLE = re.compile(r"(?:said|says|by|and|as|with|to|for|of|in) ")
_FIELD_BEFORE = hinted(r"\b(?:president|director|head|officer|manager|vp) (?:of|for) [\w &,]{3,40},? $", re.IGNORECASE)
OFFICES = frozenset(
    "Mayor Governor Senator Ambassador Congressman Congresswoman Minister Assemblyman Assemblywoman Assemblymember "
    "Alderman Alderwoman Councilman Councilwoman Councilmember Sheriff".split()
)
"""Offices that stand before a name like an honorific, and are titles: `Mayor Jane Roe`."""


def own_titles(passage: Passage, candidate: Candidate, known: KnownNames) -> list[Title]:
    """Titles behind a name: `Jane Roe, Chairman of Acme`; [] where the words are somebody else's."""
    text = passage.text
    gap = _TO_TITLE.match(text, candidate.after)
    if gap is None or not text[gap.end() : gap.end() + 1].isalnum():
        return []
    if gap.group() == " " and (
        (
            text.startswith(("its ", "their "), gap.end())
            and text.endswith((" for ", " at ", " with "), 0, candidate.start)
        )
        or known.holds_folded(candidate.name)
        or text.endswith((" a ", " an "), 0, candidate.start)
    ):
        # "a Gear One director": a firm's.
        return []
    if "serving as " in gap.group() and text.endswith((" for ", " at ", " with "), 0, candidate.start):
        # "nine years with Eli Gear serving as Treasurer": a firm's.
        return []
    titles = [held_further_on(text, title, known) for title in _titles_within(passage, gap.end(), known)]
    if not titles and gap.group() == ", ":
        titles = _titles_behind_house(text, gap.end(), known) or titles_of_firm(text, gap.end(), known)
    if "is " in gap.group() and _A.match(text, gap.end()):
        # "Roe is a financial executive with a wide knowledge": what she is like, no post.
        titles = [title for title in titles if title.organisation]
    if _A.match(text, gap.end()):
        # "Roe, a surgeon, has joined the board": what she is, at no organisation.
        titles = [title for title in titles if title.organisation or not is_profession(text[title.start : title.end])]
    if not titles:
        return []
    last = titles[-1]
    rest = text[last.after : last.after + 50]
    if text[last.start : last.end] in OFFICES and re.match(r" [A-Z]", rest):
        # "Judge Roe, Mayor Moe": the next one's.
        return []
    signed = (
        _SIGNED_FIRM.match(text, last.after)
        if last.organisation is None and _DASHED.search(text, 0, candidate.start)
        else None
    )
    if signed:
        place = signed.span("firm")
        return [*titles[:-1], replace(last, organisation=place, after=place[1])]
    # "Jane Roe – President Max Moe – Treasurer": a list, each title behind its dash.
    if gap.group().strip() in "-–—" and gap.group().strip() and _LISTED_BEHIND.match(rest):
        return titles
    house = known.match(text, last.after + 1) if rest.startswith(" ") and last.organisation is None else None
    if house is not None:
        # "Jane Roe, CEO Acme Widgets, Inc.".
        return [*titles[:-1], replace(last, organisation=(last.after + 1, house), after=house)]
    listed = _ITEM_FIRM.match(rest) if last.organisation is None else None
    if listed is None and last.organisation is None and text.endswith(("; ", "; and "), 0, candidate.lead):
        listed = _LAST_FIRM.match(rest)
    if listed:
        # "Jane Roe, Partner Beta Capital; Max Moe".
        place = (last.after + listed.start("firm"), last.after + listed.end("firm"))
        return [*titles[:-1], replace(last, organisation=place, after=place[1])]
    joined = _JOINED.match(text, last.after)
    more = read_titles(text, joined.end(), known) if joined else []
    if more and _NAME_BEHIND.match(text, more[-1].after):
        # "Of Jane Roe, Acme Chairman and CEO Max Moe said": his, too.
        return []
    taken = _TAKEN_BEFORE.search(text, 0, candidate.lead) if gap.group() == " " and not last.organisation else None
    there = other_house_before(text, taken.start(), known) if taken else None
    if there is not None:
        # "Acme Gear Corp. has named Jane Roe president", in a release of Acme Works
        return [*titles[:-1], replace(last, organisation=there)]
    # "Roe met Acme Chairman Max Moe": a name right behind the title owns it.
    stopped = last.organisation is not None and text[last.after - 1] == "."
    if (_NAME_BEHIND.match(rest) and not stopped) or (gap.group() == " " and not _CLOSED.match(rest)):
        return []
    return titles


def _titles_within(passage: Passage, start: int, known: KnownNames) -> list[Title]:
    """The titles that stand at `start` of a paragraph, read in their sentence: what it tells is read from them again.

    Where they reach its end, or none are found, the paragraph is asked: a sentence may have been cut too early.
    """
    sentence = passage.sentence_at(start)
    before = sentence.base - passage.base
    titles = read_titles(sentence.text, start - before, known)
    if titles and titles[-1].after < len(sentence.text):
        return [shift(title, before) for title in titles] if before else titles
    return read_titles(passage.text, start, known)


def names_somebody(text: str, end: int, known: KnownNames) -> bool:
    """Whether a title and a name stand behind an organisation: `Mayor Roe joined Acme CEO Max Moe at the opening`."""
    titles = read_titles(text, end + 1, known) if text.startswith(" ", end) else []
    return bool(titles) and _NAME_BEHIND.match(text, titles[-1].after) is not None


def _is_house(name: str) -> bool:
    return is_institution(name) or name.rpartition(" ")[2] in ("Center", "Centre", "Health", "Healthcare", "Medicine")


def _titles_behind_house(text: str, start: int, known: KnownNames) -> list[Title]:
    """`Jane Roe, M.D., Springfield Eye Center, and Professor of Medicine at ...`: an institution before the title."""
    if not text[start : start + 1].isupper():
        return []
    end = organisation_at(text, start, known)
    if end is None or not (known.match(text, start) == end or _is_house(text[start:end])):
        return []
    link = _AND.match(text, end)
    return read_titles(text, link.end(), known) if link else []


def titles_before(text: str, candidate: Candidate, known: KnownNames, taken: int) -> list[Title]:
    """Titles before a name: `Acme CEO Jane Roe`, `Acme's Chief Financial Officer, Jane Roe`; [] where none end there.

    `taken` is the index behind the last title that belongs to the person before.
    """
    head = text[: candidate.start].rstrip()
    text_before = text[: candidate.start - 1]
    if candidate.honorific and candidate.honorific not in OFFICES and head.endswith(candidate.honorific):
        # "Chair, the Hon. Jane Roe"
        head = head[: -len(candidate.honorific)].rstrip().removesuffix(" the")
        text_before = head
    apart = head.endswith(",")
    head = head.removesuffix(",")
    target = len(head)
    if apart and is_field(candidate.words[-1]) and candidate.words[0] not in given_names():
        # "Vice President, Casualty Claims": a field of work.
        return []
    if not _may_end_title(text, candidate, head):
        return []
    begin = max(taken, target - 110)
    if not has_head(text_before, begin, len(text_before)):
        return []
    floor = begin
    taken_up = text.startswith((" as ", " to "), candidate.after)
    for word in _WORD_BEGINS.finditer(text[begin:target]):
        place = begin + word.start()
        if place < floor or ("." in text[place:target] and _SENTENCE_ENDS.search(text, place, target)):
            continue
        if _BOARD_AND.match(text, place):
            continue
        titles = read_titles(text_before, place, known)
        if not titles:
            continue
        if not apart and (own := _behind_another(text, titles, place)):
            floor = own
            continue
        if apart and taken_up and _ANOTHERS.search(text, max(0, place - 12), place):
            # "promoted Max Moe to Treasurer, Jane Roe to Secretary": the first one's.
            return []
        if apart and titles[0].start == place and _STEP.search(text, max(0, place - 30), place):
            # "In addition to serving as Chief Financial Officer, Jane Roe": no "Financial Officer" either.
            return []
        if apart and _STEP.search(text, max(0, place - 30), place):
            continue
        behind_as = _AS_BEFORE.search(text, max(0, place - 50), place) is not None
        if apart and _OTHERS_POST.search(text, max(0, place - 40), place):
            return []
        if behind_as and taken_up and text.endswith(", ", 0, candidate.start):
            # "appointed Jane Roe as Chairman, Max Moe as CEO": the title is the first one's.
            return []
        cut = max(text.rfind(", and ", place, target) + 1, 0) or text.rfind(" and ", place, target)
        if cut > 0 and (
            behind_as or ((text[cut - 1] == "," or taken_up) and _ANOTHERS.search(text, max(0, place - 12), place))
        ):
            # Somebody else's post, and another's title behind it.
            floor = cut + len(" and ")
        elif max(titles[-1].end, titles[-1].after) == target and _is_held(text, place, titles):
            former = _FORMER.search(text, max(0, place - 60), place) is not None
            found = of_whole_firm(text, titles, place, taken)
            return [replace(title, past=True) for title in found] if former else found
    return []


def _behind_another(text: str, titles: list[Title], place: int) -> int | None:
    """Where her title begins in `was named Treasurer of Acme, President Jane Roe announced`; None where all are hers.

    Of `after 14 years as Treasurer, President Jane Roe will` too, which is read as one title.
    """
    if len(titles) > 1:
        # "will become Chairman of Acme, and current President Jane Roe".
        return titles[-1].start if _NEXT_POST.fullmatch(text, titles[-2].after, titles[-1].start) else None
    printed = text[titles[0].start : titles[0].end]
    link = printed.find(", and ")
    if link > 0 and not has_head(text, titles[0].start, titles[0].start + link):
        # "will also run Digital Sales, and President Jane Roe": a field of work before it.
        return titles[0].start + link + len(", and ")
    if printed.count(",") == 1 and " and " not in printed and text.endswith(" as ", 0, place):
        return titles[0].start + printed.index(",") + 2
    return None


def _may_end_title(text: str, candidate: Candidate, head: str) -> bool:
    """Whether the last word before a name is one in which titles end."""
    word = _LAST_WORD.search(head, max(head.rfind(" ") + 1, len(head) - 30))
    if word is None:
        return _is_behind_house(text, candidate, head)
    last = word.group().rstrip(")")
    return (
        is_title_word(last)
        or last.lower() in title_lists().departments
        or last in ("Board", "Directors", "Committee", "Tem")
        or head.endswith(f" Chief {last}")
        or _is_field(text, candidate)
        or _is_behind_house(text, candidate, head)
    )


def _is_behind_house(text: str, candidate: Candidate, head: str) -> bool:
    """Whether a name stands by itself behind an organisation: `the CEO of Acme Widgets, Jane Roe, said`."""
    if text[len(head)] != "," or _STANDS_APART.match(text, candidate.after) is None:
        return False
    return _OF_HOUSE.search(head, max(0, len(head) - 110)) is not None


def _is_held(text: str, place: int, titles: list[Title]) -> bool:
    """Whether titles that begin at `place` are held by whom they stand before."""
    first, end = titles[0], max(titles[-1].end, titles[-1].after)
    # "to partner with Acme Gear, its founder Jane Roe".
    verbs = {text[first.start : first.end], text[titles[-1].start : end]}
    return not (
        _SOUGHT.search(text, max(0, place - 30), place)
        or _NO_TITLE.match(text, place)
        or (not verbs.isdisjoint(_VERBS_TOO) and _DOING.search(text, max(0, place - 12), place))
        or describes_only(text, titles)
    )


def _is_field(text: str, candidate: Candidate) -> bool:
    """Whether `Vice President of Sales Jane Roe`-like fields of work stand before the name."""
    return bool(_FIELD_BEFORE.search(text[max(0, candidate.start - 70) : candidate.start]))
