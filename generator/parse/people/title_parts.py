"""The parts of a job title, word by word: modifiers and heads, fields of work, and whether one begins at a token."""

from functools import cache

from generator.parse.people.known_names import KnownNames
from generator.parse.text.letters import small_letter_runs
from generator.parse.text.tokens import Token, Tokens
from generator.vocabulary.dates import MONTHS
from generator.vocabulary.people import name_words, title_words

# "Springfield State Governor": the words before these belong to the title.
_LOCAL = frozenset("state district area country plant site university city county".split())
STAY = frozenset(("and", "&", "or", "/"))
"""Words that join the parts of a title or of a field of work."""


@cache
def title_lists() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """The word lists of titles: house heads, ranked heads, modifiers, fields of work, words behind a head."""
    words = title_words()
    return (
        frozenset(words.house),
        frozenset(words.ranked),
        frozenset(words.modifiers),
        frozenset(words.departments),
        frozenset(words.after),
    )


@cache
def _heads() -> frozenset[str]:
    return title_lists()[0] | title_lists()[1]


def is_head(word: str) -> bool:
    """Whether `word` makes a title by itself: `president`, `CEO`, `director`."""
    return word.lower() in _heads()


def is_title_word(word: str) -> bool:
    """Whether `word` may stand within a title before its head: `executive`, `vice`, or a head."""
    lowered = word.lower()
    last = last_part(lowered)
    return last in _heads() or last in title_lists()[2]


@cache
def _last_runs() -> frozenset[bytes]:
    """The last letters of each head: `CEO`, the `O` of `C.E.O`."""
    return frozenset(small_letter_runs(head)[-1] for head in (*_heads(), "chief", "partners"))


def has_head(text: str, start: int, end: int) -> bool:
    """Whether a word that makes a title stands in `text[start:end]`; without, no title does. Cheaper than to read."""
    return not _last_runs().isdisjoint(small_letter_runs(text[start:end]))


# "Sr. VP", "Asst. Secretary": modifiers that a stop ends.
_SHORTENED = ("sr", "asst", "exec")
# "Managing Partners of Beta Gear".
_PARTNERS = frozenset("managing founding senior general operating".split())
# "general counsel of Beta Gear": of the firm.
_OF_HOUSES = frozenset(
    f"{first} {last}"
    for first, heads in (
        ("general", ("counsel",)),
        ("managing", ("director",)),
        ("chief", ("geologist", "scientist", "engineer", "economist", "actuary", "architect")),
    )
    for last in heads
)
# "Chief Executive", "co-Chief Executive Officers": heads that "Chief" makes rulers of an organisation.
_OF_CHIEFS = ("officer", "officers", "executive")


def read_part(tokens: Tokens, first: int, known: KnownNames, text: str) -> tuple[int, int, bool] | None:
    """One title from token `first`: (first token, token behind the head, whether a house head); None if none."""
    house, ranked, modifiers, departments, after = title_lists()
    position = first
    best: tuple[int, bool] | None = None
    free = 0
    while tokens.has(position) and position - first < 9:
        token = tokens[position]
        word = last_part(token.lower)
        chief = word in _OF_CHIEFS and any(last_part(t.lower) == "chief" for t in tokens.some(first, position))
        partners = word == "partners" and position > first and last_part(tokens[position - 1].lower) in _PARTNERS
        if word in house or word in ranked or partners or (word == "officers" and chief):
            kind = word in house or chief or partners
            if word == "president" and "vice" in (
                tokens[position - 1].lower if position > first else "",
                token.lower[:4],
            ):
                kind = False
            if position > first and f"{tokens[position - 1].lower} {word}" in _OF_HOUSES:
                kind = True
            best = (position + 1, kind)
            position += 1
            while tokens.has(position) and tokens[position].lower in after:
                best = (position + 1, kind)
                position += 1
            if token.possessive:
                return None
            following = tokens[position] if tokens.has(position) else None
            if following is not None and (
                is_title_word(following.text) or word in modifiers or (chief and following.lower == "officers")
            ):
                continue
            if following is not None and following.text == "-" and tokens.has(position + 1):
                ahead = tokens[position + 1].lower
                if following.start == token.after and (ahead in house or ahead in ranked or ahead in modifiers):
                    position += 1
                    continue
            break
        if token.possessive:
            break
        if word == "chief" and _is_chief_of(tokens, position + 1):
            best = (position + 1, False)
            break
        if (
            word in modifiers
            or word in departments
            or (word in STAY and position > first)
            or (token.text == "-" and position > first and tokens[position - 1].after == token.start)
            or (token.text == "." and position > first and tokens[position - 1].lower in _SHORTENED)
        ):
            position += 1
        elif token.text == "," and position > first and tokens[position - 1].lower in departments:
            next_word = tokens[position + 1].lower if tokens.has(position + 1) else ""
            if next_word not in departments and next_word not in ("and", "&"):
                break
            position += 1
        elif (
            token.text[0].isupper()
            and word not in not_leading()
            and word not in MONTHS
            and not known.match(text, token.start)
            and free < 2
        ):
            free += 1
            position += 1
        else:
            break
    if best is None or (tokens[best[0] - 1].lower in _OF_FIRMS and _is_firm_next(tokens, best[0])):
        return None
    if best[0] == first + 1 and tokens[first].lower == "lead" and _is_noun_next(tokens, best[0]):
        return None
    lead = first
    while lead < best[0] - 1 and _is_free(tokens[lead]):
        lead += 1
    if lead > first and lead < best[0]:
        # "Acme vice president", "ACM Director", "Acme Widgets Chairman": the words before are the organisation's.
        small = tokens[lead].text[0].islower()
        acronym = tokens[first].text.isupper() and len(tokens[first].text) > 1
        ranked_at = is_title_word(tokens[lead].text) and tokens[lead].lower not in _LOCAL
        if small or acronym or ranked_at or (best[1] and last_part(tokens[lead].lower) in house):
            return lead, best[0], best[1]
    return first, best[0], best[1]


def _is_chief_of(tokens: Tokens, position: int) -> bool:
    """Whether `of surgery`, `of staff`, `, Division of Gears` stands at `position`: the word before is a head."""
    if not tokens.has(position + 1):
        return False
    word = tokens[position + 1].lower
    if tokens[position].text == ",":
        return word in ("department", "division", "section", "service")
    return tokens[position].lower == "of" and (word in ("staff", "the", "our") or word in title_lists()[3])


# "the U.S. member firm of Beta International", "a partner company": no title of anybody.
_OF_FIRMS = frozenset("member partner associate lead".split())
_FIRMS = frozenset("firm firms company companies bank banks network networks institution organization states".split())


def _is_noun_next(tokens: Tokens, position: int) -> bool:
    """Whether `lead` only describes what follows: `lead author of the study`."""
    return tokens.has(position) and tokens[position].text.islower() and tokens[position].lower not in _BEHIND_LEAD


_BEHIND_LEAD = frozenset("of for at and in on with to who said says added stated noted is was has will as".split())


def _is_firm_next(tokens: Tokens, position: int) -> bool:
    return tokens.has(position) and tokens[position].lower in _FIRMS


def last_part(word: str) -> str:
    """`vice-president` -> `president`, where the parts before are title words too; else `word`."""
    if "-" not in word or word in _heads() or word in title_lists()[2]:
        return word
    before, _, last = word.rpartition("-")
    if before in _heads() and (last in ("elect", "designate") or last in title_lists()[3]):
        # "vice president-finance": the head, and its field.
        return before
    # "secretary-treasurer": two heads.
    return last if before in title_lists()[2] or (before in _heads() and last in _heads()) else word


def _is_free(token: Token) -> bool:
    """Whether a capitalised word is neither title nor field of work, nor an ordinal."""
    _, _, modifiers, departments, _ = title_lists()
    word = token.lower
    return (
        token.text[0].isupper() and not is_title_word(token.text) and word not in departments and word not in modifiers
    )


@cache
def not_leading() -> frozenset[str]:
    """Capitalised words that open sentences: no organisation and no title begins with them."""
    return frozenset(word.lower() for word in name_words().openers) - {"chief", "executive", "interim", "new"}


def read_department(tokens: Tokens, position: int, known: KnownNames, text: str, capital: bool) -> int:
    """Behind the words of a field of work that begin at token `position`; `position` where none do."""
    departments = title_lists()[3]
    end = position
    while tokens.has(position):
        token = tokens[position]
        word = token.lower
        if (word in departments or _is_american(tokens, position)) and (token.text[0].isupper() or not capital):
            if begins_title(tokens, position) and end != position and tokens[position - 1].lower in (*STAY, ","):
                break
            end = position + 1
            if token.possessive:
                break
            position += 1
        elif word in (*STAY, ",", "of", "for", "the", "-") and end == position and end > 0:
            ahead = position + 1
            while tokens.has(ahead) and tokens[ahead].lower in ("and", "&", "the"):
                ahead += 1
            if not tokens.has(ahead) or tokens[ahead].lower not in departments:
                break
            if capital and not tokens[ahead].text[0].isupper():
                # "Vice President, Global Sales, reporting to": a verb.
                break
            if word != "of" and begins_title(tokens, ahead):
                break
            if word == "of" and known.match(text, tokens[ahead].start):
                break
            if word in ("of", "for") and _names_house(tokens, ahead):
                break
            position = end = ahead
        else:
            break
    return end


def _is_american(tokens: Tokens, position: int) -> bool:
    """Whether `North American` and the like end at `position`."""
    return (
        position > 0
        and tokens[position].lower == "american"
        and tokens[position - 1].lower in ("north", "south", "latin", "central")
    )


def _names_house(tokens: Tokens, position: int) -> bool:
    """Whether a field's word is a name's first: `for Global Widgets`, but `for Global Sales` and `for Global`."""
    if not tokens.has(position + 1):
        return False
    first, second = tokens[position], tokens[position + 1]
    return (
        first.capital
        and second.capital
        and second.start == first.after + 1
        and second.text[0].isalpha()
        and second.lower not in title_lists()[3]
        and not is_title_word(second.text)
    )


def begins_title(tokens: Tokens, position: int) -> bool:
    """Whether a title begins at token `position`: title words up to a head."""
    house, ranked, modifiers, departments, _ = title_lists()
    for number in range(position, position + 6):
        if not tokens.has(number):
            break
        word = last_part(tokens[number].lower)
        if word in house or word in ranked:
            if not (number == position and word in departments):
                return True
            if not (tokens.has(number + 1) and is_title_word(tokens[number + 1].text)):
                return False
            # "Executive Vice President": the first word makes a title by itself, and a field of work, too.
            continue
        if number > position and word in ("and", "&") and tokens[position].lower == "chief":
            # "chief financial and administrative officer".
            continue
        if word not in modifiers and word not in departments and tokens[number].text != "-":
            return False
    return False


def seek(tokens: Tokens, index: int) -> int:
    """The number of the first token that begins at `index` or behind it."""
    position = 0
    while tokens.has(position) and tokens[position].start < index:
        position += 1
    return position


def is_name_next(tokens: Tokens, position: int) -> bool:
    """Whether a personal name follows: in `Jane Roe, President, and CFO Max Moe` the second title is his."""
    if not tokens.has(position + 1):
        return False
    a, b = tokens[position], tokens[position + 1]
    return (
        a.capital
        and b.capital
        and not is_title_word(a.text)
        and a.text[0].isalpha()
        and b.text[0].isalpha()
        and len(a.text) > 1
        and not a.text.isupper()
    )


def is_field_next(tokens: Tokens, position: int) -> bool:
    """Whether two words of a field of work follow: `Treasurer and V.P. Investor Relations`."""
    return all(token.lower in title_lists()[3] for token in tokens.some(position, position + 2))


def leads_to_name(tokens: Tokens, first: int, position: int) -> bool:
    """Whether the titles behind `, and` are those of a name that follows: `Director, and President and CEO Max Moe`."""
    if tokens[first - 1].lower not in STAY:
        return False
    start = position
    while tokens.has(position) and (tokens[position].lower in STAY or is_title_word(tokens[position].text)):
        position += 1
    return position > start and is_name_next(tokens, position) and not is_field_next(tokens, position)
