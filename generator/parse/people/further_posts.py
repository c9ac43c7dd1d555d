"""Posts that are told on end: `Treasurer of Beta Gear from 2001 to 2005 and, before that, Controller of Gamma Mills`.

Also the items of a list that reads like one title, `Treasurer, Controller and Vice President of Sales`, and one seat at
several houses.
"""

import re
from dataclasses import replace

from generator.parse.people.employers import organisation_at
from generator.parse.people.known_names import KnownNames
from generator.parse.people.title_parts import has_head, is_title_word
from generator.parse.people.titles import Title, read_titles
from generator.parse.text.passage import Passage

_YEARS = (
    r" (?:from |in |between |\()(?:19|20)\d\d(?:(?: ?[-–] ?| to | and | until | through )(?:(?:19|20)\d\d|present))?\)?"
)
_AND_AS = re.compile(
    # "of Beta Bank in Springfield, Ill., and".
    r"(?: in [A-Z][\w.]*(?: [A-Z][\w.]*){0,2}(?:, [A-Z][\w.]{1,12})?(?=[,; ]),?)?"
    rf"(?:(?:{_YEARS})?(?:[,;]| and|, and|; and) (?:before (?:that|then),? )?"
    r"(?:(?:later|then|subsequently|previously|also) )?(?:served |with (?P<firm>[A-Z][^.;,]{2,40}) )?as "
    r"(?:an? |the |its )?"
    # "Treasurer at Beta Gear from 2001 to 2005 and Secretary from 2005".
    rf"|{_YEARS}(?:,? and|;(?: and)?) (?:an? |the |its )?"
    r"|(?:,? and|;),? (?:before|prior to) that,? (?:as )?(?:an? |the |its )?)"
)
_SEVERAL = re.compile(r"\b(?:position|role|title|post|appointment|assignment|capacitie)s\b")
_JOINT = re.compile(r",? (?:and|&) |, ")
_RANK = re.compile(r"vice president|manager|director|officer")
# "Chairman, President and CEO" are one post.
_RANKED = re.compile(r"(?i)\b(?:vice president|manager|director|head|controller|supervisor|engineer|analyst|leader)\b")

AND_AS_WELL = re.compile(r" as well as |,? and as (?:an? |the )?")
"""Behind a title that somebody holds: one more."""
_FURTHER_BOARD = re.compile(r"(?:, and|,| and) (?:the )?(?=[A-Z])")
_FURTHER_OF = re.compile(r"(?:, and|,| and) of (?:the )?(?=[A-Z])")


def more_boards(passage: Passage, titles: list[Title], known: KnownNames) -> list[Title]:
    """`member of the boards of A and the B Foundation`, `director of A and of B`: the same at each further house."""
    if not titles or titles[-1].organisation is None:
        return titles
    found, last = list(titles), titles[-1]
    boards = "boards" in passage.text[last.start : last.end].lower()
    position = last.after
    while len(found) < 10:
        link = (_FURTHER_BOARD if boards else _FURTHER_OF).match(passage.text, position)
        end = organisation_at(passage.text, link.end(), known) if link else None
        if link is None or end is None:
            break
        found.append(Title(last.start, last.end, (link.end(), end), last.past, end))
        position = end
    return found


def _listed_apart(text: str, title: Title) -> list[Title]:
    """The posts of a list that reads like one title: `Treasurer, Controller and Vice President of Sales`.

    Each behind a comma, or two of one rank: `vice president, gear sales and senior vice president, wheel sales`.
    """
    joints = list(_JOINT.finditer(text, title.start, title.end))
    ends = [*(joint.start() for joint in joints[1:]), title.end]
    joints = [
        joint
        for joint, end in zip(joints, ends, strict=False)
        if is_title_word(text[joint.end() :].partition(" ")[0].rstrip(",")) and has_head(text, joint.end(), end)
    ]
    ranked = _RANKED.search(text, title.start, title.end) is not None
    listed = ranked and any(joint.group().startswith(",") for joint in joints)
    found, begin = [], title.start
    for number, joint in enumerate(joints):
        last = number == len(joints) - 1
        behind = text[joint.end() : title.end if last else joints[number + 1].start()]
        ranks = (_RANK.findall(part.lower()) for part in (text[begin : joint.start()], behind))
        if (listed and (last or joint.group().startswith(","))) or set.intersection(*map(set, ranks)):
            found.append(replace(title, start=begin, end=joint.start()))
            begin = joint.end()
    return [*found, replace(title, start=begin)]


def titles_joined(text: str, start: int, known: KnownNames, lead: str = "") -> list[Title]:
    """Titles behind `served as`, those behind a further `and as` too: `Treasurer of Beta Gear and as a director of`.

    `lead`: the words before them; `positions including` lists several.
    """
    found = titles = read_titles(text, start, known)
    while titles and len(found) < 8 and (link := _AND_AS.match(text, titles[-1].after)):
        titles = read_titles(text, link.end(), known)
        if link["firm"]:
            # "with Beta Bank as Treasurer and with Gamma Mills as Controller".
            titles = [replace(title, organisation=title.organisation or link.span("firm")) for title in titles]
        found = [*found, *titles]
    if _SEVERAL.search(lead):
        return [part for title in found for part in _listed_apart(text, title)]
    return found
