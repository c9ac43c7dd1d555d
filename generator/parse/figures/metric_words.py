"""The names of figures in running text: which words are which metric, and which are a figure that is none of ours.

net income attributable to common shareholders, diluted earnings per share, net operating loss, Adjusted EBITDA
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from generator.parse.text.hinted import HintedPattern, hinted, lowered
from generator.vocabulary import metrics


@dataclass(frozen=True)
class MetricWords:
    """Printed words for a metric.

    Attributes:
        ids: the metric; two for `basic and diluted earnings per share`, in the order printed. Empty for a figure
            that is none of ours: `operating expenses`, `Adjusted EBITDA`.
        loss: whether the words make an unsigned amount a loss.
        either: whether they leave the sign to the amount: `net income (loss)`.
        per_share: whether amounts of it are per share.
        bare: whether the words mean it only beside a figure per share: `earnings of $5 million, or $0.10 per share`.
        whom: to whom it is attributable, as printed; None where that is not said or shareholders are named.
    """

    ids: tuple[str, ...]
    loss: bool = False
    either: bool = False
    per_share: bool = False
    bare: bool = False
    whom: str | None = None


OTHER = MetricWords(())
"""A figure that is none of ours."""

_BOTH = r"(?:basic (?:and|&)(?: fully)?[ -]diluted|(?:fully[ -])?diluted and basic|basic/diluted)"
_DILUTED = r"(?:primary and )?(?:fully[ -])?diluted|assuming (?:full )?dilution"
_KIND = rf"(?:(?P<both{{n}}>{_BOTH})|(?P<diluted{{n}}>{_DILUTED})|(?P<basic{{n}}>basic))"


def _kind(number: int) -> str:
    return _KIND.replace("{n}", str(number))


# With the mark of a note: `net earnings per share1`.
_UNIT = r"(?:average |common |ordinary |class [A-Z] )*(?:share(?:\d(?!\d))?(?: outstanding)?|stock unit(?! ))"
_OTHER_UNIT = (
    r"(?:ADSs?|ADRs?|ads|American depositary shares?|(?:[a-z]+ ){0,2}units?|ton(?:ne)?s?|barrels?|boe|ounces?|day"
    r"|gallons?|mcfe?|pound|room|employee|subscriber|user|customer|square foot|available seat mile|mile)\b"
)
# `net loss per share available to common stockholders was`
_TO_WHOM = (
    r"(?: (?:attributable|available|applicable|allocable) to [\w.&'’-]+(?: [\w.&'’-]+){0,3}?"
    r"(?= (?:of|was|were|increased|decreased|rose|fell)\b))?"
)
EPS = hinted(
    rf"(?:{_kind(0)} ?,?)?(?:(?<!non-)(?<!non )(?:U\.?S\.? )?GAAP )?"
    r"\b(?<!cents of )(?<!cent of )"
    r"(?:(?:net )?(?:(?P<loss>loss(?:es)?)|earnings|income|profit)(?P<either> ?[(/]\(?(?:loss(?:es)?|income)\))?"
    r"(?P<whom>,? (?:attributable|allocable|available|applicable) to (?:[\w.&'’]+ ){1,6}?)?"
    rf" ?(?:per|a)(?: fully)?(?:[ -]{_kind(1)})? {_UNIT}(?: of {_kind(10)} common stock)?{_TO_WHOM}"
    r"(?: ?\((?:[\"“'])?(?:the )?(?:diluted )?EPS(?:[\"”'])?\))?"
    rf"(?:,? ?(?:-|–|—|on an?)? ?(?P<mark>\()?{_kind(2)}(?: basis)?(?(mark)\))(?! share| EPS| and (?:diluted|basic)))?"
    r"(?:,? \(?(?:(?P<both7>before and after)|(?P<basic7>before)|(?P<diluted7>after)) (?:full )?dilution\)?)?"
    rf"|(?-i:EPS)(?: \(diluted\))?{_TO_WHOM})(?!\w)"
    # `basic and diluted loss of $0.10`, `diluted earnings of $0.45`, `on a diluted per share basis, earnings`
    rf"|{_kind(5)} (?:net )?(?:(?P<loss2>loss(?:es)?)|earnings|income)"
    r"(?= (?:of|was|were) (?:a )?[^\w\s(]?\(?[$€£]?\(?\d?\d?\.\d)"
    rf"|on an? (?:{_kind(6)} )?per[- ]share basis,? (?:the )?(?:net )?(?:(?P<loss3>loss(?:es)?)|earnings|income)\b"
    rf"(?! before){_TO_WHOM}"
    # `diluted per share earnings`, `per share diluted earnings`
    rf"|(?:{_kind(8)} )?per[- ]share (?:{_kind(9)} )?(?:net )?(?:(?P<loss4>loss(?:es)?)|earnings|income)(?![\w-])",
    re.IGNORECASE,
)
"""Earnings per share, with what it says of basic and diluted."""

SHARE = hinted(
    rf"(?:per|a|each)(?: fully[ -]| a )?(?: ?{_kind(1)})? ?{_UNIT}(?: of (?:its )?common stock)?"
    r"(?! (?:price|repurchase|buy|count))\b"
    rf"(?:,? (?:-|–|—|on an? )?(?P<mark>\()?{_kind(2)}(?: basis)?(?(mark)\))(?! share| and (?![$€£]?[\d.])))?"
    # `12 cents of loss per share of common stock`
    rf"|(?:(?<=cents )|(?<=cent ))of (?:net )?(?:loss|earnings|income) per {_UNIT}(?: of common stock)?\b"
    rf"|per (?P<basic3>basic)(?=,? (?:share )?and )(?!,? and (?:fully[ -])?diluted {_OTHER_UNIT})"
    r"|(?:(?<=[\d)] )|(?<=cents ))(?:(?P<mark4>\()?(?:(?P<both4>basic and(?: fully)? diluted)"
    r"|(?:fully[ -])?(?P<diluted4>diluted)"
    r"|(?P<basic4>basic))\b(?(mark4)\))(?: EPS)?"
    # `Earnings per share were $0.45 on a diluted basis`
    r"|on an? (?:(?:fully[ -])?(?P<diluted6>diluted)|(?P<basic6>basic)) basis)"
    # `rose to $0.48 on a fully diluted per share basis`
    rf"|(?<=[\d)] )on an? (?:{_kind(5)} )?per[- ]share basis"
    rf"|(?P<other>(?:per|an?|each) (?:(?:basic|(?:basic and )?(?:fully[ -])?diluted) )?{_OTHER_UNIT}"
    # Before 1997, and what is neither basic nor diluted.
    r"|(?:per|a) primary (?:common )?share\b)",
    re.IGNORECASE,
)
"""What makes an amount one per share: `per diluted share`, `a share`, and `per ADS`, which is another unit."""

# Other lines of statements and measures. They take amounts of their own, so that none of these is taken for ours.
OTHERS = hinted(
    r"(?<![\w-])(?:ebitdar?|ebita?|ffo|affo|noi|free cash flows?|(?:operating |net )?cash flows?(?: from operations"
    r"| from operating activities)?|funds from operations|net operating income|(?:gross|operating|net|profit) margins?"
    r"|(?:total |other )?(?:operating |interest |tax |income tax |general and administrative |selling )?(?:costs?"
    r"|expenses?)(?: and expenses)?|costs? of (?:goods sold|sales|revenues?|products? sold)|(?:new |net )?(?:orders"
    r"|bookings|order backlog|backlog)|capital expenditures|capex|book value|stockholders['’] equity"
    r"|shareholders['’] equity|(?:net |total )?debt|(?:total )?deposits|(?:total |net )?loans|dividends?"
    r"|net interest income|non-?interest income|(?:pre-?tax|before-tax) (?:income|earnings|profit|loss)"
    r"|income before (?:income )?taxes|earnings before (?:income )?taxes|comprehensive (?:income|loss)"
    r"|gross (?:sales|revenues?|bookings|billings)|billings|provisions?(?: for [a-z ]{3,30})?|depreciation"
    r"|amortization|(?:income )?tax(?:es)?|tax benefit|tax rate|royalt(?:y|ies)|headcount|volumes?|inventor(?:y|ies)"
    r"|sg&a|r&d|g&a|comparable(?: store)? sales|same[- ]store sales)(?![\w]|-[a-z])",
)
_BARE = hinted(
    r"(?<![\w-])(?:(?P<loss>loss(?:es)?|lost(?= (?:[a-z]+ ){0,2}(?:[$€£]|\d+ cents)))|earnings|income|profits?"
    # `$5 million earned in the same quarter` says nothing more of the amount.
    r"|(?<!\d )(?<!illion )(?<!share )earned)(?![\w]|-[a-z]| before| tax)"
)
# A word of a company's name; no amount: `shareholders of RMB4.8 billion`.
_NAME = r"\d?[A-Z](?![A-Z]{0,3}[$€£]? ?[\d.(])[^\W\d]*[\w.&’-]*"
_WHOM = re.compile(
    r",? (?i:(?:(?:attributable|allocable|available|applicable|allocated|attributed) (?:to |for )"
    r"|(?:to|for|on) (?=common (?:share|stock)))(?:the |its |our )?)"
    rf"(?P<whom>(?:(?i:common|ordinary|controlling|equity) |{_NAME} ){{0,6}}?(?i:(?:share|stock)(?:holders?|owners?)"
    r"|shareowners|owners|members|common (?:stock|shares)\b|(?:equity )?holders)(?: of (?:the )?(?:(?i:parent|company"
    rf"|group)|{_NAME}(?:,? {_NAME}){{0,4}})(?: company)?)?"
    r"|(?i:company|group|parent(?: company)?|partnership|trust|corporation)\b"
    r"|(?i:(?:non-?controlling|minority|controlling) interests?)"
    rf"|{_NAME}(?:,? {_NAME}){{0,5}}(?:['’]s? (?:common |equity )?(?:share|stock)?holders)?)"
)
_SHAREHOLDERS = re.compile(r"(?:holders?|owners?|members|shareowners|stock|shares)$", re.IGNORECASE)
_HELD_OF = re.compile(r"(?:holders?|owners?|members|shareowners|stock|shares) of (?:the )?")
_PARTIES = frozenset(
    (
        "controlling interest", "controlling interests", "company", "group", "parent", "parent company", "partnership",
        "trust", "corporation",
    )
)  # fmt: skip


@cache
def metric_pattern() -> tuple[HintedPattern, dict[str, MetricWords]]:
    """A pattern of all metric words, longest first, and what each means; all in lower case."""
    known: dict[str, MetricWords] = {}
    for metric in metrics().values():
        for words in metric.words:
            known[words] = MetricWords((metric.id,))
            for gain in ("income", "earnings", "profit") if metric.loss_words else ():
                if gain in words:
                    for form in (f"{gain} (loss)", f"(loss) {gain}", f"{gain}/(loss)", f"{gain}/loss", f"loss/{gain}"):
                        known[words.replace(gain, form)] = MetricWords((metric.id,), either=True)
        for words in metric.loss_words:
            known[words] = MetricWords((metric.id,), loss=True)
            known.setdefault(words.replace("loss", "loss (income)"), MetricWords((metric.id,), either=True))
    # Of `the net loss for the year ended December 31, 2005`, the year is its period's.
    inner = "|".join(
        re.escape(words)
        + (r"(?! (?:ended|ending|end|from|of (?:fiscal|(?:19|20)\d\d))\b)" if " for the " in words else "")
        for words in sorted(known, key=len, reverse=True)
        # `Net loss for the year` is a net loss, and its period.
        if not (words.startswith("net ") and " for the " in words)
    )
    return hinted(rf"(?<![\w-])(?:{inner})(?![\w]|-[a-z])"), known


def share_ids(match: "re.Match[str]") -> tuple[str, ...]:
    """The metrics of a match of `EPS` or `SHARE`, in the order printed."""
    groups = {name.rstrip("0123456789"): match[name] for name, value in match.groupdict().items() if value}
    both = groups.get("both")
    if both:
        lower = both.lower()
        basic_first = "basic" not in lower or lower.index("basic") < lower.index("diluted")
        return ("eps_basic", "eps_diluted") if basic_first else ("eps_diluted", "eps_basic")
    return ("eps_diluted",) if "diluted" in groups else ("eps_basic",) if "basic" in groups else ("eps",)


def find_metrics(text: str) -> list[tuple[int, int, MetricWords]]:
    """Every name of a figure in folded words with its bounds, in order; of those that overlap the first and fullest."""
    found: list[tuple[int, int, MetricWords]] = []
    # Those of the patterns that are long are written in lower case: ignoring case takes several times as long.
    lower = lowered(text)
    for match in EPS.finditer(text):
        start = match.start() + (len(match.group()) - len(match.group().lstrip()))
        either = bool(match["either"])
        loss = bool(match["loss"] or match["loss2"] or match["loss3"] or match["loss4"])
        words = MetricWords(share_ids(match), loss and not either, either, True)
        found.append((start, match.end(), words))
    found += [(match.start(), match.end(), OTHER) for match in OTHERS.finditer(lower)]
    pattern, known = metric_pattern()
    for match in pattern.finditer(lower):
        words = known[match.group()]
        end = match.end()
        if words.ids[0] == "net_income":
            to = _WHOM.match(text, end)
            if to is not None:
                words, end = _attributable(words, to["whom"]), to.end()
        found.append((match.start(), end, words))
    for match in _BARE.finditer(lower):
        words, end = MetricWords(("net_income",), bool(match["loss"]), bare=True), match.end()
        to = _WHOM.match(text, end) if match.group() != "earned" else None
        if to is not None:
            # `Loss attributable to shareholders`
            words, end = _attributable(replace(words, bare=False), to["whom"]), to.end()
        found.append((match.start(), end, words))
    found.sort(key=lambda one: (one[0], -one[1]))
    kept: list[tuple[int, int, MetricWords]] = []
    for one in found:
        if not kept or one[0] >= kept[-1][1]:
            kept.append(one)
    return kept


def _attributable(words: MetricWords, whom: str) -> MetricWords:
    """The part of a net income that is `attributable to` somebody: ours where shareholders or the parent are named."""
    lower = whom.lower()
    if lower.startswith("non") or "minority" in lower:
        return OTHER
    held = _HELD_OF.search(lower)
    if held is not None:
        # `owners of the parent`, `shareholders of Acme Widgets`
        whom, lower = whom[held.end() :], lower[held.end() :]
    plain = bool(_SHAREHOLDERS.search(lower)) or lower in _PARTIES
    return MetricWords(
        ("net_income_attributable",), words.loss, words.either, whom=None if plain else whom.strip(" .,")
    )
