"""What a figure was, in brackets behind it, as British and continental releases print it.

    Revenue up 6% to £148.2m (H1 2021: £139.8m)      Net sales amounted to MSEK 1,341.3 (1,302.9)
    Operating loss of £2.1m (2021: profit £0.3m)     Net sales were EUR 1,042 million (EUR 998 million)

A bracket becomes the words of a comparison, closed by `]`, behind the period that follows it: `was £9m (2021: £8m)
for the year`. An amount alone in brackets is the same period's of the year before; where `$` is printed it is not read,
since Americans put losses and shares' figures there.
"""

import re
from dataclasses import replace

from generator.parse.figures.amounts import Amount, find_amounts
from generator.parse.figures.period_phrases import find_phrases
from generator.parse.figures.phrase import Phrase
from generator.parse.figures.tokens import Token, codes_of

# What stands in a bracket that tells a comparison: a period, then an amount with or without a name; or an amount, then
# its period.
_TOLD = re.compile(
    r"C?(?P<when>P)[:,-]?,?L?(?P<name>[Mm]?)L?(?P<amount>A)(?P<share>S?)(?P<behind>M?)(?P<more>(?:,?OAS)*)[GgT%y,R]*(?:;.*)?"
    r"|C?(?P<amount2>A)(?P<share2>S?)(?P<when2>P)"
)
_AHEAD = re.compile(r"[f,]{0,3}P(?:(?:,&|[,&])P)*")
_INSIDE = re.compile(r" ?\((?P<inside>[^()]{1,32})\)")
_NUMBER = re.compile(
    r"(?P<minus>[-−–]|neg(?:ative)?[.:]? )? ?(?P<number>\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
)
_WHEN = re.compile(r"(?P<when>[^:]{2,20}): ?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FOOTNOTES = 9
_MOST_DIGITS = 12
_WITH_SHARES = re.compile(r"(?P<now>A)(?P<then>CAP\])(?P<joint>,?O)(?P<share>A)(?P<was>CAP\])S")


def read_former(text: str, amount: Amount, dollar: str) -> list[Token]:
    """The words of a bracket right behind an amount that holds an amount alone: a comparison with the year before."""
    match = _INSIDE.match(text, amount.end)
    if match is None or amount.bracketed or (amount.currency == dollar and "$" in text[amount.start : amount.end]):
        return []
    start, end = match.span("inside")
    opened = start - 1
    when = _WHEN.match(match["inside"])
    told = [phrase for phrase in find_phrases(when["when"]) if phrase.start == 0] if when else []
    if when is not None and told and told[0].end == len(when["when"]):
        # `(Q2 2018: 38.1)`
        phrase = replace(told[0], start=start, end=start + told[0].end, reach=start + told[0].reach)
        start += when.end()
    else:
        phrase = Phrase(opened, end + 1, None, relation="year-ago", reach=end + 1)
    former = _alone(match.string[start:end], amount, dollar)
    if former is None:
        return []
    former = replace(former, start=start, end=end, bracketed=True)
    period = Token("P", end, end + 1, phrase=phrase)
    return [Token("C", opened, start), Token("A", start, end, amount=former), period, Token("]", end + 1, end + 1)]


def _alone(inside: str, amount: Amount, dollar: str) -> Amount | None:
    """The amount that is all of a bracket's words, in the currency and scale of the one before."""
    found = find_amounts(inside, dollar)
    if len(found) == 1 and (found[0].start, found[0].end) == (0, len(inside)):
        return found[0] if found[0].currency == amount.currency and found[0].scaled == amount.scaled else None
    number = _NUMBER.fullmatch(inside)
    if number is None or _YEAR.fullmatch(number["number"]):
        return None
    digits = number["number"].replace(",", "").replace(" ", "")
    if len(digits) > _MOST_DIGITS:
        return None
    if digits.isdigit() and int(digits) <= _FOOTNOTES and amount.precision * 100 <= abs(amount.value):
        # `SEK 512 m (1)`: a note's mark.
        return None
    return amount.like(digits, negative=bool(number["minus"]))


def read_bracket(inside: list[Token], opened: Token, closed: Token) -> list[Token]:
    """The words of a comparison that a bracket tells with a period of its own; [] where it tells none."""
    kept = [token for token in inside if token.code != "f"]
    match = _TOLD.fullmatch(codes_of(kept))
    if match is None:
        return []

    def part(*names: str) -> list[Token]:
        return [kept[match.start(name)] for name in names if match[name]]

    # A second one, `; FY 2021: £290m`, is of another length.

    return [
        replace(opened, code="C"),
        *part("when", "when2"),
        *part("name", "behind"),
        *(_held(token) for token in part("amount", "amount2")),
        *part("share", "share2"),
        *(_held(token) for token in kept[match.start("more") : match.end("more")] if match["more"]),
        replace(closed, code="]"),
    ]


def _held(token: Token) -> Token:
    """An amount noted as one that stands in brackets."""
    return replace(token, amount=replace(token.amount, bracketed=True)) if token.amount else token


def move_behind(tokens: list[Token]) -> list[Token]:
    """The words with each such comparison behind the period that follows it, so that the figure has its own."""
    done = list(tokens)
    codes = codes_of(done)
    for match in reversed(list(_WITH_SHARES.finditer(codes))):
        # `MSEK 197 (150) or SEK 5.45 (4.17) per share`: the two of now, then the two of then.
        now, then, joint, share, was = (
            done[slice(*match.span(name))] for name in ("now", "then", "joint", "share", "was")
        )
        unit = done[match.end() - 1]
        done[match.start() : match.end()] = [*now, *joint, *share, unit, *then[:2], *joint, was[1], unit, *then[2:]]
    codes = codes_of(done)
    for match in reversed(list(re.finditer(r"C[^C\]]*\]", codes))):
        ahead = _AHEAD.match(codes, match.end())
        if ahead is not None:
            done[match.start() : ahead.end()] = done[match.end() : ahead.end()] + done[match.start() : match.end()]
    return done
