"""Where a title ends behind its first part: its boards, departments and further parts, and whose it is.

Behind `Vice President` may follow `, Research and Development` (a field of work), ` and Treasurer` (a further part),
` of the Board` (a body), ` of Acme Widgets` (where it is held).
"""

from collections.abc import Callable

from generator.parse.people import field_words, units
from generator.parse.people.departments import read_department, small_field
from generator.parse.people.employers import institution_kinds, is_institution, organisation_at
from generator.parse.people.known_names import KnownNames
from generator.parse.people.run_words import given_names
from generator.parse.people.subsidiaries import subsidiary_at
from generator.parse.people.title_heads import begins_freely, read_part
from generator.parse.people.title_owners import before_house, house_behind_comma, is_house, stands_for
from generator.parse.people.title_parts import (
    STAY,
    TitleEnd,
    begins_title,
    is_field_next,
    is_head,
    is_name_next,
    is_title_word,
    leads_to_name,
    seek,
    title_lists,
)
from generator.parse.text.tokens import Tokens

_POSSESSIVE = ("'s", "’s")


def find_title_end(
    text: str, tokens: Tokens, part: tuple[int, int, bool], known: KnownNames, organisation: tuple[int, int] | None
) -> TitleEnd:
    """How far the title goes that begins with `part` (see `read_part`).

    Args:
        text: running words.
        tokens: the words from the title's first one on or before.
        part: its first token, the one behind its head, whether that is a house's.
        known: the document's organisations.
        organisation: index range of where it is held, if that stands before it.
    """
    first, behind, house = part
    begin = tokens[first].start
    begin -= len("Company ") if text.startswith("Company Secretary", begin - len("Company ")) else 0
    read = TitleEnd(text, tokens, known, begin, tokens[behind - 1].end, behind, house, organisation)
    while tokens.has(read.position):
        if not next((found for step in _STEPS if (found := step(read)) is not None), False):
            break
    return read


def _read_board(read: TitleEnd) -> bool | None:
    """`Chairman of the Board`; of `Vice Chairman of its Board of Directors` the title is Vice Chairman."""
    board = units.BOARD.match(read.text, read.end)
    last = read.tokens[read.position - 1].lower
    if board is None or not (board.group().startswith(" of") or last in units.TO_BOARD):
        return None
    if (inner := units.BOARD_OF.search(board.group())) and read.organisation is None:
        read.organisation = (board.start() + inner.start("owner"), board.start() + inner.end("owner"))
    if units.OURS.search(board.group()) and last != "member":
        read.after, read.position = board.end(), seek(read.tokens, board.end())
        return False
    read.house = True
    return read.go_to(board.end())


def _read_firm(read: TitleEnd) -> bool | None:
    """`partner in the law firm of Roe & Poe`."""
    firm = units.FIRM_OF.match(read.text, read.end)
    finish = organisation_at(read.text, firm.end(), read.known) if firm else None
    return read.hold_at(firm.end(), finish) if firm and finish is not None else None


def _read_subsidiary(read: TitleEnd) -> bool | None:
    """`president of the company's Acme Gear subsidiary`: it is held there, not at the company."""
    found = subsidiary_at(read.text, read.end, read.known)
    if found is None or read.organisation is not None:
        return None
    start, finish, after = found
    read.hold_at(start, finish)
    read.after, read.position = after, seek(read.tokens, after)
    return False


def _read_unit(read: TitleEnd) -> bool | None:
    """`President of the Widget Division`, `professor of surgery`, `Officer in charge of sales`."""
    own = units.unit_at(read.text, read.end, read.tokens[read.position - 1].lower)
    if own is None:
        return None
    read.house = True
    return read.go_to(field_words.before_somebody(read.text, read.end, own.end()))


def _read_acronym(read: TitleEnd) -> bool | None:
    """`Chief Executive Officer (CEO)`."""
    acronym = units.ACRONYM.match(read.text, read.end)
    letters = acronym.group()[2:-1].strip('“”"') if acronym else ""
    return read.go_to(acronym.end()) if acronym and stands_for(letters, read.text[read.begin : read.end]) else None


def _read_behind_mark(read: TitleEnd) -> bool | None:
    """Behind a comma, `and` or a dash: `and Treasurer`, `, Acme Widgets`, `, Investor Relations`."""
    tokens, mark = read.tokens, read.tokens[read.position]
    if mark.lower not in (",", "and", "&", "/", "-", "–", "—", ";"):
        return None
    ahead = read.position + 1
    while tokens.has(ahead) and tokens[ahead].lower in ("and", "&", "also", "the", "a", "an"):
        ahead += 1
    if units.AND_A.match(read.text, read.end) and begins_title(tokens, ahead):
        return False
    apart = mark.text == "," and ahead == read.position + 1 and read.small and begins_title(tokens, ahead)
    if (
        apart
        and field_words.is_other_case(tokens[ahead].text)
        and not tokens[read.position - 1].lower.endswith("founder")
    ):
        # "elected Jane Roe, the company's lead director, Chairman": what she is, and as what; not "founder, Chairman".
        return False
    # "Vice President, Sales; Jane Roe Plant Manager": somebody else's.
    begins = begins_title(tokens, ahead) or (
        mark.text != ";"
        and tokens.has(ahead)
        and tokens[ahead].text not in given_names()
        and begins_freely(tokens, ahead, read.known, read.text)
    )
    if begins and not read.known.match(read.text, tokens[ahead].start):
        more = read_part(tokens, ahead, read.known, read.text)
        named = more is not None and _is_name_next(read, more[1]) and not is_field_next(tokens, more[1])
        if more is not None and read.text.startswith("head of a ", tokens[more[1] - 1].start):
            return False  # "Chairman and the head of a newly formed group"
        if more is not None and not named and not (mark.text == "," and leads_to_name(tokens, ahead, more[1])):
            read.house = more[2]
            return read.take(more[1])
    beside = read.position + 1
    if mark.text == "," and read.fielded and tokens.has(beside) and tokens[beside].lower in ("at", "with", "for"):
        # "vice president, gear operations, at Beta Gear"
        read.position = beside
        if tokens[beside].lower == "for":
            start = tokens[beside + 1].start if tokens.has(beside + 1) else len(read.text)
            end = organisation_at(read.text, start, read.known)
            return read.hold_at(start, end) if end and " " in read.text[start:end] else False
        return bool(_read_owner(read))
    if mark.text == "," and tokens.has(read.position + 1):
        start = tokens[read.position + 1].start
        firm = house_behind_comma(read.text, tokens, read.position + 1, read.known, head=read.house)
        if firm is not None and firm[1]:
            read.fielded = True
            return read.go_to(firm[0])
        if firm is not None and read.organisation is None:
            return read.hold_at(start, firm[0])
    return _read_field_behind_mark(read)


def _is_name_next(read: TitleEnd, position: int) -> bool:
    """Whether a personal name follows, and no organisation: `President and CFO Acme Air Group`."""
    if not is_name_next(read.tokens, position):
        return False
    return read.known.match(read.text, read.tokens[position].start) is None


def _read_field_behind_mark(read: TitleEnd) -> bool:
    """`, Investor Relations`; of a house's head, or one in small letters, only where it is closed by a mark."""
    tokens, mark, house = read.tokens, read.tokens[read.position], read.house
    # "Partner, Risk Advisory", "vice president, Widget Programs".
    opens = not house or tokens[read.position - 1].lower in ("partner", "principal")
    capital = not read.small or (opens and tokens.has(read.position + 1) and tokens[read.position + 1].capital)
    opens = opens and capital
    behind = read_department(tokens, read.position + 1, read.known, read.text, capital=capital, opens=opens)
    dashed = units.DASHED.match(read.text, read.end) if mark.text in "-–—" and not house else None
    if dashed and before_house(read.text, *dashed.span(), read.known) < dashed.end():
        # "Senior Vice President - Operations of Acme Widgets": where it is held is no field of work.
        dashed = None
    if dashed and tokens.has(behind) and tokens[behind].start < dashed.end() and not is_title_word(dashed["last"]):
        read.fielded = True
        return read.go_to(field_words.before_somebody(read.text, read.end, dashed.end()))
    own = small_field(read.text, read.end) if read.small or read.text[read.begin : read.end].isupper() else None
    if own is not None:
        read.house, read.fielded = False, True
        return read.go_to(own)
    # "Vice President-Finance and Administration".
    joined = (read.of_field or "-" in tokens[read.position - 1].text) and mark.lower in ("and", "&")
    if joined and behind == read.position + 1 and field_words.may_close_field(tokens, behind, read.known, read.text):
        behind += 1  # "Director of Food and Beverage"
    if behind == read.position + 1 or not (joined or mark.lower in (",", "-", "–", "—", "/")):
        return False
    closed = not tokens.has(behind) or not tokens[behind].capital
    if read.small and tokens.has(behind):
        # "Jane Roe, vice president, human resources, said"; not "Jane Roe, president, sales rose".
        closed = tokens[behind].text in (",", ".", ";", ")") or (closed and tokens[read.position + 1].capital)
        house = house or not closed
    if house and not closed:
        return False
    read.house, read.fielded = False, True
    return read.take(behind)


def _read_field(read: TitleEnd) -> bool | None:
    """`SVP Corporate Services`, without a comma."""
    tokens, token = read.tokens, read.tokens[read.position]
    before = tokens[read.position - 1].text
    if (before.isupper() or "-" in before) and token.lower in title_lists().departments and not read.house:
        # "VP operations", "vice president-commercial loans".
        return read.take(read.position + 1)
    if read.house or not token.capital or read.known.match(read.text, token.start):
        return None
    behind = read_department(tokens, read.position, read.known, read.text, capital=True)
    if behind == read.position and field_words.may_go_on(tokens, read.position, read.known, read.text):
        # "EVP Offshore Services".
        behind = read_department(tokens, read.position + 1, read.known, read.text, capital=True)
    if behind > read.position and not (tokens.has(behind) and _is_name_next(read, behind)):
        return read.take(behind)
    return None


def _read_owner(read: TitleEnd) -> bool | None:
    """`of Acme Widgets`, `at Acme Widgets`, and a field of work behind `of` or `for`."""
    text, tokens, known = read.text, read.tokens, read.known
    preposition = tokens[read.position].lower
    if preposition not in ("of", "for", "at", "with", "to", "on"):
        return None
    if own := units.OWN_HOUSE.match(text, read.end):
        read.after, read.position = own.end(), seek(tokens, own.end())
        return False
    number = read.position + 1
    while tokens.has(number) and (
        tokens[number].lower in ("the", "its", "our", "parent", "rival", "affiliate")
        or (tokens[number].text == "," and tokens[number - 1].lower in ("parent", "affiliate"))
    ):
        number += 1
    if not tokens.has(number) or units.NO_HOUSE.match(text, tokens[number].start):
        return False
    start = tokens[number].start
    owner = known.match(text, start)
    if preposition in ("of", "for") and owner is None:
        goes_on = _read_field_or_firm(read, number)
        if goes_on is not None:
            return goes_on
    advises = preposition == "to" and tokens[read.position - 1].lower in ("adviser", "advisor", "counsel", "consultant")
    if advises and not begins_title(tokens, number):
        # "a senior adviser to Beta Partners"
        firm = owner or organisation_at(text, start, known)
        sure = firm is not None and (owner is not None or is_institution(text[start:firm]))
        return firm is not None and sure and read.hold_at(start, firm)
    if preposition in ("to", "on") or (owner is None and read.organisation is not None):
        return False
    longer = organisation_at(text, start, known)
    finish = max(owner, longer or owner) if owner is not None else longer
    return finish is not None and read.hold_at(start, finish, units.UNIT.match(text, finish))


def _read_field_or_firm(read: TitleEnd, number: int) -> bool | None:
    """Behind `of` or `for`, from token `number` on: a field of work, or a firm that the document does not know."""
    text, tokens, known, first = read.text, read.tokens, read.known, read.tokens[number]
    preposition = tokens[read.position].lower
    behind = read_department(tokens, number, known, text, capital=False)
    field = tokens[behind - 1].end if behind > number else None
    last = tokens[read.position - 1].lower
    chief = read.house and last == "officer"
    ranked = not read.house or chief or last in ("president", "dean", "provost", "chancellor")
    if ranked and first.text.islower():
        small = field_words.SMALL_FIELD.match(text, first.start)
        # "president for academic affairs", but not "president for ten happy years".
        final = small.group().rpartition(" ")[2] if small else ""
        fields = (preposition == "of" and not chief) or final in title_lists().departments
        titled = is_head(final)  # "sales and general counsel"
        if small and fields and not titled and small.end() > (field or 0) and known.match(text, first.start) is None:
            read.filled = True
            return read.go_to(small.end())
    named = first.capital or any(letter.isupper() for letter in first.text)
    firm = organisation_at(text, first.start, known) if named else None
    if firm is not None and field is not None and is_house(text, field, firm, known):
        # "VP of Exploration for Acme": Acme's, not a firm called "Exploration for Acme".
        firm = field
    its = firm is not None and tokens[number - 1].lower in ("its", "our")
    if its and field is None and " " not in text[first.start : firm]:
        # "plant manager of its Springfield, Ill., works"
        return False
    if firm is not None and preposition == "for" and tokens[number - 1].lower == "the" and not read.house:
        name = text[first.start : firm]
        if any(map(str.isdigit, name)):
            return False  # "program manager for the WX-9 trainer"
        if read.small and not is_institution(name):
            return read.go_to(firm)  # "regional manager for the Springfield Valley"
    if firm is not None:
        unit = units.UNIT.match(text, firm)
        if unit or text[firm : firm + 2] in _POSSESSIVE:
            return read.hold_at(first.start, firm, unit)
        # "Head of Widget Operations for Acme", "Vice President of Widget Relations Jane Roe".
        split = min(before_house(text, first.start, firm, known), field_words.before_name(text, first.start, firm))
        if not read.house and split < firm:
            return read.go_to(split)
        name = text[first.start : firm]
        taught = any(word in units.TEACHERS for word in text[read.begin : read.end].lower().split()[-2:])
        if taught and preposition == "of" and not is_institution(name):
            # "Professor of Widget Pathogenesis"
            return read.go_to(firm)
        # "of the Widget Innovation Organization"
        article = tokens[number - 1].lower == "the" and " " in name
        if field is None or firm > field or (article and name.rpartition(" ")[2] in institution_kinds()):
            if (
                read.house
                or (units.CAMEL.fullmatch(name) and not text.startswith(" at ", firm))
                or ((read.fielded or read.small or (read.filled and preposition == "of")) and " " in name)
                or (
                    is_institution(name)
                    and (not name.startswith("Group ") or field_words.names_no_field(name[len("Group ") :]))
                )
                or field_words.names_no_field(name)
                or (name.isupper() and tokens[number - 1].lower == "the")
                or (preposition == "for" and known.holds_folded(name))
            ):
                return read.hold_at(first.start, firm)
            read.of_field = True
            return read.go_to(firm)
    if field is not None:
        read.filled = True
        return read.take(behind)
    if first.lower not in STAY and not first.capital and preposition == "of":
        return False
    return None


# Each tells whether the title goes on (True) or ends (False) with what it read; None where it read nothing.
_STEPS: tuple[Callable[[TitleEnd], bool | None], ...] = (
    _read_board,
    _read_firm,
    _read_subsidiary,
    _read_unit,
    _read_acronym,
    _read_behind_mark,
    _read_field,
    _read_owner,
)
