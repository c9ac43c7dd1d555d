"""A sentence about figures as a row of typed words, so that its grammar can be matched as a pattern.

Each word or phrase gets one letter: what the sentence says with them is then a short regular expression over
letters (`frames.py`). A word that no rule knows is `W`, and no pattern reaches across it.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from generator.parse.figures.amounts import Amount, find_amounts
from generator.parse.figures.period_phrases import Phrase, find_phrases
from generator.parse.text.passage import Passage
from generator.vocabulary import metrics

Bound = Literal["exact", "below", "above", "about"]

# code -> words. Longer wording stands before shorter within one code.
_WORDS: tuple[tuple[str, str], ...] = (
    ("B", (r"pro[ -]?forma|non-?gaap|adjusted|as adjusted|excluding|excludes?|core|underlying|organic"
    r"|normali[sz]ed"
          r"|constant[- ]currency|would have been|segments?|divisions?|subsidiar(?:y|ies)"
          r"|discontinued|continuing"
          r"|before|prior to|annuali[sz]ed|run[- ]rate|combined|estimated|preliminary|proportionate"
          r"|cash basis|per ADS"
          r"|per unit|per ton|per barrel|backlog|guidance|outlook|forecasts?|budget|target(?:ed|s)?"
            r"|expect(?:s|ed|ing)?|anticipat(?:es|ed|ing)?|project(?:s|ed|ing)|would|will|should|could")),
    ("R", r"respectively"),
    ("C", (r"(?:(?:which|this|that|these) )?(?:as )?compar(?:ed|es|ing|able)?(?: favou?rably"
    r"| unfavou?rably)? (?:to|with|against)"
          r"|compared|versus|vs\.?|against|over(?= (?:the |net |total |consolidated "
          r"|an? )*(?:revenues?|sales|income|earnings|loss|profit))|up from|down from|from|than")),
    ("L", (r"(?:was|were|is|are) (?:reported at|reported as|flat at|stable at)|was|were|is|are"
          r"|total(?:l?ed|l?ing|s)|amount(?:ed|ing|s) to|equal(?:l?ed|s)|reached|reaching|came in at"
          r"|stood at|of|registered")),
    ("G", (r"(?:was|were|is|are)? ?(?:up|down)|increas(?:ed|es|ing)|rose|rises|rising|grew|grows"
    r"|growing|climb(?:ed|s)"
          r"|jump(?:ed|s)|improv(?:ed|es|ing)|advanc(?:ed|es)|gain(?:ed|s)|surged|soared|expanded"
          r"|decreas(?:ed|es|ing)"
          r"|declin(?:ed|es|ing)|fell|dropp?(?:ed|s)|narrowed|widened|swung")),
    ("%", (r"(?:by )?(?:approximately |about |more than |over |nearly |almost )?\d+(?:\.\d+)?(?: ?%"
    r"| percent\b| per cent\b)"
          r"|basis points|percentage points?")),
    ("T", r"to"),
    ("O", r"or|equal to"),
    ("&", r"and|on|with"),
    ("g", (r"(?:an? )?(?:increase|decrease|decline|improvement|growth|gain|rise|reduction|drop)s?"
    r"|year[- ]over[- ]year|yoy|y/y"
          r"|quarter[- ]over[- ]quarter|represents|representing|which|reflecting an?|over|up|down|by"
          r"|approximately")),
    ("f", (r"(?:U\.?S\.? )?GAAP|on an? (?:U\.?S\.? )?(?:GAAP|reported) basis|an?|the|its|our|record"
    r"|new|all-time|high|in|for|during|as|total|totally|approximately|about|roughly"
          r"|also|respectable|just|strong|solid|significantly|substantially|slightly|sharply|only"
          r"|reported|same|total of|company")),
)  # fmt: skip
_DROPPED = frozenset("f")
_BOUNDS: tuple[tuple[Bound, str], ...] = (
    ("about", r"approximately|about|roughly|around|nearly|almost|some|circa|c\."),
    (
        "above",
        (
            r"more than|in excess of|exceed(?:ed|ing|s)?|over|above|at least|greater than"
            r"|higher than|upwards of"
        ),
    ),
    ("below", r"less than|below|under|up to|no more than|at most"),
)
_BOUND_END = re.compile(
    rf"(?:{'|'.join(f'(?P<{name}>(?<![A-Za-z])(?:{words}))' for name, words in _BOUNDS)}) $", re.IGNORECASE
)
_SHARE = re.compile(
    r"(?:per|a)(?: fully[ -]| a )?(?: ?(?P<both>basic and(?: fully)? diluted|diluted and basic)"
    r"| ?(?P<diluted>diluted)| ?(?P<basic>basic))?"
    r"(?: common| ordinary)? share(?! (?:price|repurchase))\b"
    r"(?P<after>,? (?:on an? )?(?P<mark>\()?(?:(?P<both2>basic and(?: fully)? diluted)"
    r"|(?:fully[ -])?(?P<diluted2>diluted)|(?P<basic2>basic))(?: basis)?(?(mark)\))(?! share| and))?"
    r"|per (?P<basic3>basic)(?= (?:share )?and )",
    re.IGNORECASE,
)  # fmt: skip
_EPS = re.compile(
    r"(?:(?P<both>basic and(?: fully)? diluted|diluted and basic)|(?:fully[ -])?(?P<diluted>diluted)"
    r"|(?P<basic>basic))? ?"
    r"\b(?:(?:net )?(?:(?P<loss>loss(?:es)?)|earnings|income|profit)(?P<either> \((?:loss|income)\))? (?:per|a)"
    r"(?: fully)?(?: ?(?P<both1>basic and(?: fully)? diluted)| ?(?P<diluted1>diluted)"
    r"| ?(?P<basic1>basic))?(?: common| ordinary)? share"
    r"(?: \((?:[\"“'])?EPS(?:[\"”'])?\))?"
    r"(?:,? (?:on an? )?(?P<mark>\()?(?:(?P<both2>basic and(?: fully)? diluted)"
    r"|(?:fully[ -])?(?P<diluted2>diluted)|(?P<basic2>basic))(?: basis)?(?(mark)\))(?! share| and| EPS))?"
    r"|(?-i:EPS)(?: \(diluted\))?)(?!\w)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w.’'&/®™-]*|\d[\w.,/-]*|[^\s\w]")


@dataclass(frozen=True)
class MetricWords:
    """Printed words for a metric.

    Attributes:
        ids: the metric; two for `basic and diluted earnings per share`.
        loss: whether the words make an unsigned amount a loss.
        either: whether they leave the sign to the amount: `net income (loss)`.
        per_share: whether amounts of it are per share.
    """

    ids: tuple[str, ...]
    loss: bool = False
    either: bool = False
    per_share: bool = False


@dataclass(frozen=True)
class Token:
    """One typed word: `start` and `end` index the sentence's words; `bound` belongs to an amount."""

    code: str
    start: int
    end: int
    metric: MetricWords | None = None
    amount: Amount | None = None
    phrase: Phrase | None = None
    bound: Bound = "exact"


@dataclass(frozen=True)
class Clause:
    """A sentence as typed words; `codes[i]` is the letter of `tokens[i]`."""

    passage: Passage
    tokens: list[Token]
    codes: str

    @property
    def text(self) -> str:
        """The sentence."""
        return self.passage.text


@cache
def _grammar() -> "re.Pattern[str]":
    parts = [
        f"(?P<k{index}>(?<![\\w-])(?:{words})(?![\\w-])|(?<!\\w)%)"
        if code == "%"
        else f"(?P<k{index}>(?<![\\w-])(?:{words})(?![\\w]|-[a-z]))"
        for index, (code, words) in enumerate(_WORDS)
    ]
    return re.compile("|".join(parts), re.IGNORECASE)


@cache
def metric_pattern() -> tuple["re.Pattern[str]", dict[str, MetricWords]]:
    """A pattern of all metric words, longest first, and what each (lower case) means."""
    known: dict[str, MetricWords] = {}
    for metric in metrics().values():
        for words in metric.words:
            known[words] = MetricWords((metric.id,))
            if metric.loss_words and "income" in words:
                known[words.replace("income", "income (loss)")] = MetricWords((metric.id,), either=True)
                known[words.replace("income", "(loss) income")] = MetricWords((metric.id,), either=True)
                known[words.replace("income", "income/(loss)")] = MetricWords((metric.id,), either=True)
            if metric.loss_words and "earnings" in words:
                known[words.replace("earnings", "earnings (loss)")] = MetricWords((metric.id,), either=True)
        for words in metric.loss_words:
            known[words] = MetricWords((metric.id,), loss=True)
    inner = "|".join(re.escape(words) for words in sorted(known, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{inner})(?![\w]|-[a-z])", re.IGNORECASE), known


def _share_ids(match: "re.Match[str]") -> tuple[str, ...]:
    groups = {name.rstrip("123") for name, value in match.groupdict().items() if value}
    if "both" in groups or {"basic", "diluted"} <= groups:
        return ("eps_basic", "eps_diluted")
    return ("eps_diluted",) if "diluted" in groups else ("eps_basic",) if "basic" in groups else ("eps",)


def _bound_before(text: str, start: int) -> tuple[Bound, int]:
    """The bound printed right before an amount at `start`, and where it begins."""
    match = _BOUND_END.search(text, max(0, start - 24), start)
    if match is None or (
        match["above"]
        and re.search(r"(?:%|percent|increase|growth|improvement|gain|decrease) over $", text[:start], re.IGNORECASE)
    ):
        return "exact", start
    return next(name for name, _ in _BOUNDS if match[name]), match.start()


def _overlaps(token: Token, taken: list[Token]) -> bool:
    return any(other.start < token.end and token.start < other.end for other in taken)


def read_clause(sentence: Passage, dollar: str) -> Clause:
    """The sentence as typed words.

    Args:
        sentence: its words.
        dollar: what `$` stands for in the document.
    """
    text = sentence.text
    taken: list[Token] = []
    for amount in find_amounts(text, dollar):
        bound, start = _bound_before(text, amount.start)
        taken.append(Token("A", start, amount.end, amount=amount, bound=bound))
    for match in _EPS.finditer(text):
        start = match.start() + (len(match.group()) - len(match.group().lstrip()))
        ids = _share_ids(match)
        words = MetricWords(ids, bool(match["loss"]) and not match["either"], bool(match["either"]), True)
        token = Token("M", start, match.end(), metric=words)
        if not _overlaps(token, taken):
            taken.append(token)
    pattern, known = metric_pattern()
    for match in pattern.finditer(text):
        token = Token("M", match.start(), match.end(), metric=known[match.group().lower()])
        if not _overlaps(token, taken):
            taken.append(token)
    for match in _SHARE.finditer(text):
        token = Token("S", match.start(), match.end(), metric=MetricWords(_share_ids(match), per_share=True))
        if not _overlaps(token, taken):
            taken.append(token)
    for phrase in find_phrases(text):
        token = Token("P", phrase.start, phrase.end, phrase=phrase)
        if not _overlaps(token, taken):
            taken.append(token)
    taken.sort(key=lambda token: token.start)
    tokens: list[Token] = []
    last = 0
    for token in [*taken, Token("", len(text), len(text))]:
        _fill(text, last, token.start, tokens)
        if token.code:
            tokens.append(token)
        last = token.end
    tokens = _drop_brackets(tokens)
    return Clause(sentence, tokens, "".join(token.code for token in tokens))


def _fill(text: str, start: int, end: int, tokens: list[Token]) -> None:
    """Type the words between two figures."""
    grammar = _grammar()
    place = start
    while place < end:
        if text[place] == " ":
            place += 1
            continue
        # Looked at whole, since `over` before a metric compares and `over` elsewhere does not.
        match = grammar.match(text, place)
        if match and place < match.end() <= end:
            code = _WORDS[int((match.lastgroup or "k0")[1:])][0]
            tokens.append(Token(code, place, match.end()))
            place = match.end()
            continue
        word = _WORD.match(text, place, end)
        stop = word.end() if word else place + 1
        mark = text[place]
        code = mark if mark in ",;:()" else ";" if mark in "*•·" else "," if mark in "-–—\"“”'" else "W"
        tokens.append(Token(code, place, stop))
        place = stop


def _drop_brackets(tokens: list[Token]) -> list[Token]:
    """Leave out what stands in brackets, `(based on 14.3 million shares)`, save a figure per share."""
    done: list[Token] = []
    index = 0
    while index < len(tokens):
        if tokens[index].code == "(":
            close = next((j for j in range(index, len(tokens)) if tokens[j].code == ")"), None)
            if close is not None:
                inside = tokens[index + 1 : close]
                if "".join(t.code for t in inside if t.code not in ",O") == "AS":
                    done += [t for t in inside if t.code in "AS"]
                index = close + 1
                continue
        done.append(tokens[index])
        index += 1
    return [token for token in done if token.code not in _DROPPED]
