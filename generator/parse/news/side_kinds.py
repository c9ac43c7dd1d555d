"""Kinds that the words of a release name beside its news, and that are no news of their own."""

from dataclasses import replace

from generator.parse.draft import Draft
from generator.parse.news.kinds import Kind
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import Passage
from generator.parse.text.places import spans_between
from generator.vocabulary import event_kinds

_BARE_FINANCING = ("financing", "financings")
# What a kind's own words name besides: the court of a bankruptcy, the exchange's rule for options granted, the appeal
# against a delisting, the settlement that a commission approves, the patent that a suit is about, the patients of a
# drug that is approved, the directors whom a meeting elects. `Acquires Bolt and Opens Plant` tells two acts, while an
# expansion that a purchase is to bring about is none yet.
_PART_OF = {
    "acquisition": ("expansion", "product"),
    "bankruptcy": ("litigation", "regulatory"),
    "clinical": ("product",),
    "compensation": ("listing",),
    "financing": ("product",),
    "governance": ("director-change",),
    "listing": ("litigation",),
    "litigation": ("patent", "regulatory"),
    "regulatory": ("litigation", "clinical"),
}
# Shares that are offered to the public for the first time are listed by that; a split is to keep a listing.
_IN_TEXT = {"offering": ("listing",), "stock-split": ("listing",)}


def without_parts(found: list[Kind]) -> list[Kind]:
    """The kinds without those that are part of the main one, unless an `and` tells them for themselves."""
    parts = _PART_OF.get(found[0].entry.id, ()) if found else ()
    return [kind for kind in found if kind.entry.id not in parts or kind.joined]


def without_parts_in_text(found: list[Kind]) -> list[Kind]:
    """The kinds without those that the text alone tells and that are part of the main one."""
    parts = _IN_TEXT.get(found[0].entry.id, ()) if found else ()
    return [kind for kind in found if kind.entry.id not in parts or kind.where == "headline"]


_OFFICE = hinted(
    r"\b(?:ceo|cfo|coo|cto|cio|cmo|chief|president|officers?|treasurer|controller|counsel|head|executive|management|"
    r"leadership|manager|leader|succession)\b"
)
_SEAT = hinted(
    r"\b(?:board(?! (?:of directors )?(?:names|appoints|elects|begins|conduct\w+|starts|launches|initiates|approves))|"
    r"directors?(?! of (?!the board)| (?:[\w.-]+ ){2,4}as (?:its |interim |acting )*(?:chief|ceo|cfo|president)\b)|"
    r"chair(?:man|woman|person)?|trustees?)\b"
)
_TO_BOARD = hinted(
    r"\b(?:ceo|cfo|coo|president|chief \w+ officer)(?: (?!and |to )[\w.'’-]+){0,4} to (?:its |the )?board\b"
)
_POSTS = ("director-change", "officer-change")


def by_post(found: list[Kind], headline: Passage | None) -> list[Kind]:
    """Of a board's and an office's change that one headline tells, the one whose post it names first.

    `Names Jane Roe CEO and Board Member` is first of all an officer's change, `Elects Jane Roe Chairman and CEO` the
    board's; `Director John Doe to Retire` names no office at all, `Appoints Director John Doe as Interim CEO` no seat,
    `Adds CEO Jane Roe to Board` no new office.
    """
    if headline is None or {kind.entry.id for kind in found[:2]} != set(_POSTS) or found[0].where != "headline":
        return found
    office, seat = _OFFICE.search(headline.text), _SEAT.search(headline.text)
    if _TO_BOARD.search(headline.text):
        office = None
    elif seat is None or (office and office.start() < seat.start()):
        return sorted(found[:2], key=lambda kind: kind.entry.id, reverse=True) + found[2:]
    board = sorted(found[:2], key=lambda kind: kind.entry.id)
    return (board if office else board[:1]) + found[2:]


_BOARD_CHANGES = hinted(r"\W*(?:proposed )?(?:board(?:room)?|directorate|directors['’]?) (?:and \w+ )?changes?\W*")
_CHIEF = hinted(r"\bchief (?!medical advis)|\b(?:ceo|cfo|coo)\b|\b(?:finance|managing|financial) director\b")


def with_office(draft: Draft, found: list[Kind]) -> list[Kind]:
    """`Board Changes` is first of all an officer's where the text tells that a chief executive goes or comes."""
    headline = draft.headline.printed.lower() if draft.headline else ""
    if not found or found[0].entry.id != _POSTS[0] or not _BOARD_CHANGES.fullmatch(headline):
        return found
    for person in draft.people:
        titles = [title for title in person.titles if _CHIEF.search(title.printed.lower())]
        if titles and {"appointed", "departing"} & set(person.parts):
            office = Kind(event_kinds()[_POSTS[1]], found[0].score, list(titles[0].at), "text")
            return [office, *(kind for kind in found if kind.entry.id != _POSTS[1])]
    return found


_DRILLED = hinted(
    r"\b(?:drill\w*|assays?|intersects?|intercepts|traffic|production|mineralization|sales|deliveries|wells?)\b"
)


def without_mere_updates(text: str, named: list[Kind]) -> list[Kind]:
    """`Provides Update on Court Decision`: the update is about the other kind, unless that is results.

    `Reports Drill Results and Announces Private Placement` tells two things; `Contract win and trading update` the
    contract first.
    """
    told = [kind.score for kind in named if kind.entry.id != "earnings"]
    named = [
        replace(kind, score=min(told) - 1)
        if told and kind.joined and _words(text, kind).startswith("trading ")
        else kind
        for kind in named
    ]
    others = {kind.entry.id for kind in named} - {"operations"}
    if not others or others & {"earnings", "guidance"}:
        return named
    return [
        kind for kind in named if kind.entry.id != "operations" or kind.joined or _DRILLED.search(_words(text, kind))
    ]


def _words(text: str, kind: Kind) -> str:
    """The words that told a kind, in lower case."""
    return text[kind.at[0][0] : kind.at[-1][1]].lower()


def without_bare_financing(draft: Draft, found: list[Kind]) -> list[Kind]:
    """`Closes $2 Million Financing` with a private placement told below: the offering takes the financing's place."""
    offering = next((kind for kind in found if kind.entry.id == "offering"), None)
    bare = next(
        (kind for kind in found if kind.entry.id == "financing" and _words(draft.text, kind) in _BARE_FINANCING),
        None,
    )
    if offering is None or bare is None:
        return found
    first, second = sorted((found.index(offering), found.index(bare)))
    return [*found[:first], offering, *found[first + 1 : second], *found[second + 1 :]]


_TENDER = hinted(r"\btender offers?\b")
_FOR_DEBT = hinted(
    r"\b(?:tender offers?|offers? to purchase|purchase for cash)\b(?:[^.]|\.(?=\d)){0,240}\b"
    r"(?:notes|debentures|bonds|debt securities)\b"
)
_FOR_OWN = hinted(
    r"\b(?:tender offers?|offer(?:s|ed)? to purchase)\b[^.]{0,120}\b"
    r"(?:its|the fund's) (?:own |issued |and |outstanding |class [ab] |common |ordinary )*"
    r"(?:stock|shares)\b"
)
_OFFERS = {"financing": _FOR_DEBT, "buyback": _FOR_OWN}
_MISTAKEN = ("acquisition", "earnings", "offering", "product", "operations", "other")
_RESULTS_OF = hinted(r"\bresults? (?:of|for|from|in)\b.{0,60}$")


def by_tender(draft: Draft, found: list[Kind], headline: Passage | None, first: list[Passage]) -> list[Kind]:
    """`Announces Early Results of Tender Offers`: for what, the first sentences tell: the issuer's debt, or own shares.

    `Announces Quarterly Distribution and Results of Tender Offer` tells it beside another kind.
    """
    tender = _TENDER.search(headline.text) if headline else None
    place = _of_tender(found)
    if tender is None or headline is None or place is None:
        return found
    if found[place].entry.id == "earnings" and not _RESULTS_OF.search(headline.text, 0, tender.start()):
        # "Reports Results and Announces Tender Offer".
        return found
    told = [sentence.text.lower() for sentence in first]
    kind = next((kind for words in told for kind, offer in _OFFERS.items() if offer.search(words)), None)
    if kind is None:
        return found
    at = spans_between(draft.text, headline, *tender.span())
    others = [other for other in found if other.entry.id != kind and other is not found[place]]
    return [*others[:place], replace(found[place], entry=event_kinds()[kind], at=at), *others[place:]]


def _of_tender(found: list[Kind]) -> int | None:
    """Which of the kinds the words of a tender told: the main one, or a purchase beside it."""
    if found and found[0].entry.id in _MISTAKEN:
        return 0
    return next((number for number, kind in enumerate(found) if kind.entry.id == "acquisition"), None)
