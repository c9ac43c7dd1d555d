"""Posts that appointments and departures tell of: a title, or a seat on a board, behind a verb or a name.

Forms it was made for: `the position of Chief Financial Officer`, `its Board of Directors`, `Jane Roe, a director since
2001, as interim President`, `Jane Roe President of its Gear division`.
"""

import re
from collections.abc import Iterator

from generator.parse.people.employers import organisation_at
from generator.parse.people.known_names import KnownNames
from generator.parse.people.titles import Title, read_titles
from generator.parse.text.passage import Passage
from generator.vocabulary.people import MAYBE_HONORIFIC, SAID

BOARD_SEAT = re.compile(
    r"(?P<article>(?:the |its |our |their |(?:a |an )?(?:member|director) of (?:the |"
    r"its )?)?)(?:(?P<owner>[A-Z0-9][\w.&\- ]{0,50}?|"
    r"[Cc]ompany)['’]s? )?(?P<post>(?:(?:[A-Z][a-z]+|[Aa]dvisory) ){0,3}[Bb]oards?(?: of [Dd]irectors| of [Tt]rustees|"
    r" of [Mm]anagers)?)(?: (?:of|at) (?:the )?(?P<at>(?=[A-Z])))?"
)
POST_OF = (
    r"(?:the|an?|its|our|his|her|their|[A-Z][\w.\-]*(?: [A-Z][\w.\-]*){0,2}['’]s?) "
    r"(?:(?!(?:from|the|to|in|as|of|for|and)\b)[\w\-]+,? ){0,4}?(?:positions?|roles?|posts?|titles?|offices?|jobs?|"
    r"functions?|capacity|duties|responsibilit(?:y|ies)) (?:of|as)(?= )"
)
"""`the newly created position of`, `his new role as`: what leads to a title."""
_NOT_BEFORE = "".join(f"(?<!{word})" for word in "recently previously formerly lastly years served worked".split())
_LINKS = (
    re.compile(
        rf"(?:\([^()]{{2,40}}\)|[^.;:]|(?<=[ .][A-Z])\.|(?:(?<=Corp)|(?<=Inc)|(?<=Ltd)|(?<= Co))\.(?! [A-Z])){{0,160}}?"
        rf"(?:{_NOT_BEFORE} as| (?:to|into|for) {POST_OF}| to serve as| to act as|"
        r" to be| to become| to(?! (?:[Ll]ead|[Hh]ead(?! of)|[Cc]hair(?! of)|[Pp]artner(?! and\b|[.,;]|$))\b))(?= )"
    ),
    re.compile(r"[^.;:]{0,90}?,(?= )"),
)
"""What leads from a name to the post: `, a director since 2001, as`; a comma alone only where nothing else does."""


# Behind a seat or a title: `(the "Board"), effective May 1, as`, `and as`, `and from her role of`, `and President`.
_WITH_SEAT = re.compile(
    r"(?: \([^()]{2,40}\))?(?:,? (?:(?:effective|on|in|from|today|earlier) [^;.,]{2,40}?|"
    r"[A-Z][a-z]{2,8}\.? \d{1,2})(?:, (?:19|20)\d\d)?,?)?"
    rf"(?: (?:as|to (?:serve as|lead|become)) |,? and (?:from |to |into )?(?:{POST_OF} |as )?)"
    r"(?:(?:an?|its|our|the (?:[Cc]ompany['’]s)?|new) )*"
)
_AND_AS = re.compile(rf",? and (?:(?:from |to |into )?{POST_OF}|as) (?:(?:an?|its|our|the) )?")
# "joins the board as a director", "resigned as President and as a member of the board": no more than the seat.
_BARE_SEAT = re.compile(r"(?:board )?(?:director|member|trustee)s?(?: of .*\bboard.*)?", re.IGNORECASE)
# "the board, and President Jane Roe will": hers.
_NAMED_NEXT = re.compile(r",? [A-Z][\w’'\-]+ [A-Z]")
# "re-elected Jane Roe and elected Max Moe as chairman": his.
_NEXT_VERB = re.compile(r" and (?:re-?)?(?:elected|appointed|named|promoted|hired) ")
# "With the appointment of Jane Roe, Max Moe is stepping down as Treasurer": his post.
_NEXT_CLAUSE = re.compile(
    rf", {MAYBE_HONORIFIC}[A-Z][\w’'\-]+(?: [A-Z][\w.’'\-]*){{0,3}} (?:is|will|has|was|are|have|had) "
)
# "appointed Jane Roe, currently Treasurer, to succeed Max Moe", "appointed Jane Roe, Treasurer, to succeed him".
_PRESENT = re.compile(r" (?:also |who is )?(?:currently|presently|now|until now|formerly|previously|most recently)\b")
_SUCCEEDING = re.compile(r",? (?:to|who will|as (?:his|her|the) success)(?: succeed| replace|or)\b")
# "welcome Jane Roe to the team,” said Max Moe, Chairman": his.
_SAID = re.compile(rf"[,.!?](?:[”\"]|['’]{{2}})|[,?] (?:{SAID}) (?={MAYBE_HONORIFIC}[A-Z])")
Seat = tuple[tuple[int, int] | None, tuple[int, int] | None, list[Title], int]
"""A post, its organisation, its titles, and the index behind them."""


def read_seat(passage: Passage, start: int, known: KnownNames) -> Seat:
    """The post at index `start`: (post, organisation, titles, index behind); post None where none stands there."""
    text = passage.text
    # "the position of “Lead Independent Director”"
    start += text.startswith(("“", '"'), start)
    titles = [title for title in read_titles(text, start, known) if not title.past]
    seat = BOARD_SEAT.match(text, start)
    if seat and not titles:
        owner = seat.span("owner") if seat["owner"] else None
        end = seat.end("post")
        if seat["at"] is not None and owner is None:
            finish = organisation_at(text, seat.start("at"), known)
            if finish is not None:
                owner, end = (seat.start("at"), finish), finish
        titles = _titles_beside(text, _WITH_SEAT.match(text, end), known)
        return seat.span("post"), owner, titles, titles[-1].after if titles else end
    if titles:
        first = titles[0]
        titles = [*titles, *_titles_beside(text, _AND_AS.match(text, titles[-1].after), known)]
        return (first.start, first.end), first.organisation, titles, titles[-1].after
    return None, None, [], start


def _titles_beside(text: str, link: "re.Match[str] | None", known: KnownNames) -> list[Title]:
    """The titles that words behind a seat or a title lead to, but the bare seat once more: `to the board as Chair`."""
    titles = read_titles(text, link.end(), known) if link else []
    if not titles or titles[0].past or _NAMED_NEXT.match(text, titles[-1].after):
        return []
    return [title for title in titles if not _BARE_SEAT.fullmatch(text, title.start, title.end)]


def seats_behind(sentence: Passage, after: int, known: KnownNames) -> Iterator[Seat]:
    """The posts that may be meant behind a name that ends at `after`, the likeliest first."""
    text = sentence.text
    if _NEXT_CLAUSE.match(text, after):
        return
    said = _SAID.search(text, after)
    if said:
        sentence = sentence.cut(0, said.start())
        text = sentence.text
    if text[after : after + 1] == " " and not text.startswith("The ", after + 1):
        post, organisation, titles, end = read_seat(sentence, after + 1, known)
        if titles:
            yield post, organisation, titles, end
    for pattern in _LINKS:
        tried = after
        for _ in range(4):
            link = pattern.match(text, tried)
            if link is None or _NEXT_VERB.search(text, after, link.end()):
                break
            post, organisation, titles, end = read_seat(sentence, link.end() + 1, known)
            if pattern is _LINKS[1] and (_PRESENT.match(text, link.end()) or _SUCCEEDING.match(text, end)):
                # What she is, and not what she becomes.
                break
            if post and (pattern is _LINKS[0] or titles):
                yield post, organisation, titles, end
            tried = link.end()
