"""A sentence about figures as a row of typed words, so that its grammar can be matched as a pattern.

Each word or phrase gets one letter (`words.py`): what the sentence says with them is then a short regular expression
over letters (`groups.py`, `comparatives.py`). A word that no rule knows is `W`, and no pattern reaches across it.
"""

import re
from dataclasses import dataclass, replace

from generator.parse.figures.amounts import find_amounts
from generator.parse.figures.asides import leave_classes, renew_names, without_asides, without_passing
from generator.parse.figures.brackets import move_behind, read_bracket, read_former
from generator.parse.figures.metric_words import OTHER, SHARE, MetricWords, find_metrics, share_ids
from generator.parse.figures.period_phrases import find_phrases
from generator.parse.figures.phrase import Phrase
from generator.parse.figures.ranges import find_ranges
from generator.parse.figures.tokens import Bound, Token, codes_of
from generator.parse.figures.words import DROPPED, read_word
from generator.parse.text.hinted import hinted, lowered
from generator.parse.text.passage import Passage

_BOUNDS: tuple[tuple[Bound, str], ...] = (
    ("about", r"approximately|about|roughly|around|nearly|almost|some|circa|c\.|just over|just under"),
    (
        "above",
        (
            r"more than|in excess of|exceed(?:ed|ing|s)?|over|above|at least|greater than"
            r"|higher than|upwards of|north of|surpass(?:ed|ing|es)?|topp(?:ed|ing)"
        ),
    ),
    # `edged up to $5 million` tells where it went.
    ("below", r"less than|below|under|(?<!edged )(?<!inched )(?<!ticked )up to|no more than|at most"),
)
_BOUND_END = hinted(
    rf"(?:{'|'.join(f'(?P<{name}>(?<![A-Za-z])(?:{words}))' for name, words in _BOUNDS)}) $", re.IGNORECASE
)
_OVER_A_RATE = hinted(r"(?:%|percent|increase|growth|improvement|gain|decrease|decline) over $", re.IGNORECASE)
_MARKS = {",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "*": ";", "•": ";", "·": ";", "-": "-", "–": "-", "—": "-"}
_QUOTES = "\"“”'’‘"
# `adjusted* earnings`: the mark of a note, where `growth* Net income` opens a point.
_NOTE_MARK = re.compile(r"(?<=[A-Za-z])[*†‡](?=[*†‡),.;]| [a-z($€£\d])")
# `net income was $5 million, or $0.20 per share, on a non-GAAP basis`, but not `revenue rose 5% on a ... basis`.
_ON_A_BASIS = re.compile(r"(?P<names>M(?:[,&]{1,2}[Mm])*)[^;MmCFN]*(?<![gG])[Ar][ArSO&b,PyR]*N")
_ON_OUR_BASIS = hinted(r"\bon an? (?:u\.?s\.? )?(?:gaap|ifrs|reported)[ -]basis\b", re.IGNORECASE)
_OPERATIONS = frozenset(("continuing", "discontinued"))
_EXCLUDING = re.compile(r"exclu|without|absent|apart|aside|not |leaving|stripping", re.IGNORECASE)
_JOINED_SHARE = re.compile(r"[LA,PyCFG%OSgTb:fR-]*&f*(?=M)")
_DILUTED_BASIS = hinted(r"^(?:[\w’',-]+ ){0,6}on an? (?:fully )?diluted basis,", re.IGNORECASE)


@dataclass(frozen=True)
class Clause:
    """A sentence as typed words; `codes[i]` is the letter of `tokens[i]`.

    Attributes:
        bullet: whether it stands as an item of a list or as a heading, where verbs are left out.
    """

    passage: Passage
    tokens: list[Token]
    codes: str
    bullet: bool = False

    @property
    def text(self) -> str:
        """The sentence."""
        return self.passage.text

    def words(self, token: Token) -> str:
        """What is printed for a token."""
        return self.text[token.start : token.end]

    def periods(self, start: int = 0, end: int | None = None) -> list[Token]:
        """The tokens from index `start` to `end` that name periods."""
        return [token for token in self.tokens[start:end] if token.code == "P"]

    def with_tokens(self, tokens: list[Token]) -> "Clause":
        """The same sentence, its words typed otherwise."""
        return Clause(self.passage, tokens, codes_of(tokens), self.bullet)


def set_against(clause: Clause, period: Phrase) -> Clause:
    """The clause in which amounts alone in brackets are of the period that the heading above compares with."""
    tokens = list(clause.tokens)
    for index in range(1, len(tokens)):
        token, phrase = tokens[index - 1], tokens[index - 1].phrase
        if tokens[index].code == "]" and phrase is not None and phrase.relation == "year-ago" and phrase.kind is None:
            said = replace(period, start=phrase.start, end=phrase.end, reach=phrase.reach)
            tokens[index - 1] = replace(token, phrase=said)
    return replace(clause, tokens=tokens)


def _bound_before(text: str, start: int) -> tuple[Bound, int]:
    """The bound printed right before an amount at `start`, and where it begins."""
    match = _BOUND_END.search(text, max(0, start - 24), start)
    if match is None or (match["above"] and _OVER_A_RATE.search(text, 0, start)):
        return "exact", start
    return next(name for name, _ in _BOUNDS if match[name]), match.start()


# "Revenue of the Group was", and not "of the Group's widget business"; a bank may be a subsidiary.
_OF_ISSUER = re.compile(r" of (?:the|our) (?:[Gg]roup|[Cc]ompany|[Cc]orporation)(?!['’\w-])")


def _is_told_in_passing(text: str, before: Token, token: Token) -> bool:
    """Whether an amount in brackets stands behind a period: `up 11% over the same period in 2012 ($2.1 million)`.

    There brackets may mean a loss or nothing at all, so it is left out.
    """
    bracketed = token.code == "A" and token.amount is not None and token.amount.bracketed
    return bracketed and before.code == "P" and text[before.end : token.start].strip() == ""


def _overlaps(token: Token, taken: list[Token]) -> bool:
    return any(other.start < token.end and token.start < other.end for other in taken)


def read_clause(sentence: Passage, dollar: str, *, bullet: bool = False) -> Clause:
    """The sentence as typed words.

    Args:
        sentence: its words.
        dollar: what `$` stands for in the document.
        bullet: whether it is an item of a list, or a heading.
    """
    text = sentence.text
    taken: list[Token] = [Token("r", found.start, found.end, range=found) for found in find_ranges(text, dollar)]
    for token in _amounts(text, dollar):
        if not _overlaps(token, taken):
            taken.append(token)
    ends = {token.end for token in taken}
    shares = [
        Token("S", *found.span(), metric=OTHER if found["other"] else MetricWords(share_ids(found), per_share=True))
        for found in SHARE.finditer(text)
    ]
    # `12 cents of loss per share`, before its loss is taken for a name.
    taken += [token for token in shares if text.startswith("of ", token.start)]
    for start, end, words in find_metrics(text):
        # `or $0.73 diluted EPS`: the amount is named behind it.
        behind = words.per_share and text[start - 1 : start] == " " and start - 1 in ends
        token = Token("S" if behind else "M" if words.ids else "m", start, end, metric=words)
        if not _overlaps(token, taken):
            taken.append(token)
    taken += [token for token in shares if not _overlaps(token, taken)]
    for phrase in find_phrases(text):
        # `1990's net income`
        end = phrase.end + 2 if text.startswith(("'s ", "’s "), phrase.end) else len(text[: phrase.end].rstrip())
        token = Token("P", phrase.start, end, phrase=phrase)
        if not _overlaps(token, taken):
            taken.append(token)
    taken = leave_classes(lowered(text), taken)
    taken.sort(key=lambda token: token.start)
    taken = [
        replace(token, code="b") if before and _is_told_in_passing(text, before, token) else token
        for before, token in zip([None, *taken], taken, strict=False)
    ]
    tokens: list[Token] = []
    last = 0
    for token in [*taken, Token("", len(text), len(text))]:
        if tokens and tokens[-1].code == "M" and (whose := _OF_ISSUER.match(text, last, token.start)):
            last = whose.end()
        _fill(text, last, token.start, tokens)
        if token.code:
            tokens.append(token)
        last = token.end
    tokens = _mark_equals(text, _mark_bases(text, tokens))
    tokens = without_passing(text, without_asides(text, _mark_others(text, move_behind(_drop_brackets(text, tokens)))))
    tokens = renew_names(tokens)
    if _DILUTED_BASIS.search(text) and "basic" not in text.lower():
        tokens = [_as_diluted(token) for token in tokens]
    return Clause(sentence, tokens, codes_of(tokens), bullet)


def _as_diluted(token: Token) -> Token:
    """`On a diluted basis, earnings per share were`: the name of earnings per share says which they are."""
    words = token.metric
    if words is None or words.ids != ("eps",):
        return token
    return replace(token, metric=replace(words, ids=("eps_diluted",)))


def _amounts(text: str, dollar: str) -> list[Token]:
    """Amounts with their bounds; `b` where one stands in brackets behind another: `RMB28 million ($4 million)`."""
    found: list[Token] = []
    for amount in find_amounts(text, dollar):
        bound, start = _bound_before(text, amount.start)
        code = "A"
        if found and amount.bracketed and text[found[-1].end : start] == " ":
            after = text[amount.end : amount.end + 12].lstrip()
            per_share = SHARE.match(after) or after.startswith(("per ", "a share", "basic ", "diluted "))
            # `$0.04 (US$0.03) per share` tells the same in another currency.
            same = found[-1].amount is None or found[-1].amount.currency == amount.currency
            code = "A" if per_share and same else "b"
        found.append(Token(code, start, amount.end, amount=amount, bound=bound))
        if code == "A":
            found += read_former(text, amount, dollar)
    return found


def _fill(text: str, start: int, end: int, tokens: list[Token]) -> None:
    """Type the words between two figures."""
    place = start
    # Lower case, as the patterns are: ignoring it takes several times as long.
    lower = lowered(text)
    while place < end:
        mark = text[place]
        if mark == " " or mark in _QUOTES or _NOTE_MARK.match(text, place):
            place += 1
            continue
        if mark in _MARKS:
            tokens.append(Token(_MARKS[mark], place, place + 1))
            place += 1
            continue
        code, stop = read_word(lower, place, end)
        tokens.append(Token(code, place, stop))
        place = stop


def _drop_brackets(text: str, tokens: list[Token]) -> list[Token]:
    """Leave out what stands in brackets, `(based on 14.3 million shares)`, save a figure per share.

    Brackets that say what a figure leaves out (`(non-GAAP)`, `(before the sale)`) make the figure before them another,
    or the one right behind them where none stands right before.
    """
    done: list[Token] = []
    index = 0
    while index < len(tokens):
        if tokens[index].code == "(":
            close = next((j for j in range(index, len(tokens)) if tokens[j].code == ")"), None)
            if close is not None:
                inside = tokens[index + 1 : close]
                former = read_bracket(inside, tokens[index], tokens[close]) if any(t.code == "A" for t in done) else []
                if former:
                    done += former
                    index = close + 1
                    continue
                codes = codes_of(inside)
                if re.fullmatch(r"[O,f]*A[f]*S(?:[,f]*&f*A[f]*S)?", codes):
                    done += [token for token in inside if token.code in "AS&"]
                elif any(code in codes for code in "BN") or "m&" in codes:
                    name = next((j for j in range(len(done) - 1, -1, -1) if done[j].code == "M"), None)
                    # `a net loss of $2, or $.41 per share (before the change)`, but not `(or $3 million before it)`.
                    told = "A" in codes and not (codes[0] == "B" and _EXCLUDING.match(text, inside[0].start))
                    far = "AGWC" if told else "GWC"
                    if name is not None and not any(token.code in far for token in done[name + 1 :]):
                        done[name] = replace(done[name], code="m")
                index = close + 1
                continue
        done.append(tokens[index])
        index += 1
    return [token for token in done if token.code not in DROPPED]


def _mark_others(text: str, tokens: list[Token]) -> list[Token]:
    """`Adjusted net income`, `net income on a non-GAAP basis`, `net income excluding ...` are none of our figures."""
    done = list(tokens)
    for index, token in enumerate(done):
        if token.code not in "Mm":
            continue
        before = done[index - 1].code if index else ""
        income = token.code == "M" and token.metric is not None and token.metric.ids[0].startswith("net_income")
        behind = codes_of(done[index + 1 : index + 4])
        if before == "B":
            done[index] = replace(token, code="m")
            # `Excluding the loss on a sale, net income was`: what is left out makes all behind it another figure.
            stays = _EXCLUDING.match(text, done[index - 1].start) and (index < 2 or done[index - 2].code in ",;&")
            done[index - 1] = done[index - 1] if stays else replace(done[index - 1], code="f")
            if income:
                _mark_per_share(text, done, index)
        elif token.code == "M" and (part := re.match(r"FB(?=W)", behind)) is not None:
            word = done[index + part.end()]
            if text[word.start : word.end].lower() in _OPERATIONS:
                # `Income from continuing operations was $11, and net income was $12`: the first alone is another one.
                done[index] = replace(token, code="m")
                done[index + part.end()] = replace(word, code="W")
        elif re.match(r"[P,]{0,2}N", behind):
            done[index] = replace(token, code="m")
            place = index + 1 + behind.index("N")
            done[place] = replace(done[place], code="f")
    codes = codes_of(done)
    for match in _ON_A_BASIS.finditer(codes):
        last = match.end() - 1
        if _ON_OUR_BASIS.search(text, done[match.start()].start, done[last].start):
            # `was $1.96 on a GAAP basis, and $2.27 on a non-GAAP basis`: the second alone is of another measure.
            place = max(codes.rfind(code, match.start(), last) for code in "Ar")
            if any(code in codes[match.start() : place] for code in "Ar"):
                done[place] = replace(done[place], code="W")
            continue
        for index in range(match.start(), match.end("names")):
            done[index] = replace(done[index], code="m") if done[index].code == "M" else done[index]
    return [token for token in done if token.code not in DROPPED]


def _mark_per_share(text: str, tokens: list[Token], index: int) -> None:
    """`Adjusted net income was $70 million and EPS was $2.40`: the one per share is of the same measure."""
    codes = codes_of(tokens)
    joined = _JOINED_SHARE.match(codes, index + 1)
    if joined is None:
        return
    share = tokens[joined.end()]
    per_share = share.metric is not None and share.metric.per_share
    if per_share and "gaap" not in text[share.start : share.end].lower():
        tokens[joined.end()] = replace(share, code="m")


def _mark_equals(text: str, tokens: list[Token]) -> list[Token]:
    """`net income per share for the quarter equal to $.38`: behind no amount, it leads to one."""
    done = list(tokens)
    for index in range(1, len(done)):
        token = done[index]
        if token.code == "O" and done[index - 1].code in "MP" and text.startswith("equal", token.start):
            # `a $646,000 loss equal to $.25 per share` tells the same in another way.
            behind = [before.code for before in done[:index] if before.code in "AMm"][-2:]
            if behind and behind[-1] != "A" and not (behind[0] == "A" and done[index - 2].code == "A"):
                done[index] = replace(token, code="L")
    return done


def _mark_bases(text: str, tokens: list[Token]) -> list[Token]:
    """`up 6% on the prior-year quarter`: what a rate is told against opens a comparison, and is no figure's period."""
    done = list(tokens)
    for index in range(1, len(done) - 1):
        token, behind = done[index], done[index + 1]
        rated = token.code == "&" and done[index - 1].code in "%yGg" and text[token.start : token.end].lower() == "on"
        if rated and behind.phrase is not None and behind.phrase.relation != "this":
            done[index] = replace(token, code="C")
    return done
