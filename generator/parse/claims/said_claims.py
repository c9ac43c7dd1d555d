"""Claims about standing rather than about a period's figures: shares, counts, superlatives, and what is expected.

Wording it was made for: `no one account represents more than 20% of our revenue`, `added three new customers this
quarter`, `the first and only provider to ...`, `at the best rate in five years`, `we expect higher sales for fiscal
2006`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.model.figures import Says
from generator.parse.figures.fiscal import Stretch, year_before
from generator.parse.figures.metric_words import metric_pattern
from generator.parse.figures.period_phrases import find_phrases
from generator.parse.figures.periods import Times
from generator.parse.figures.phrase import Phrase
from generator.parse.text.hinted import HintedPattern, hinted
from generator.vocabulary.numbers import COUNTS

_LIMIT = (
    r"(?:(?P<above>more than|over|in excess of|greater than)|(?P<least>at least)|(?P<below>less than"
    r"|under|below)"
    r"|(?P<about>approximately|about|nearly|almost|around|roughly))?"
)
_SHARE = hinted(
    r"(?P<subject>\b(?:no (?:one|single|other|individual) |(?:our|its|the) (?:\w+ )?(?:largest|biggest|top) "
    rf"|(?:{'|'.join(COUNTS)}|\d+) )(?:[\w-]+ ){{0,3}}?[\w-]+) "
    r"(?:now |currently |each |together )?(?:represent(?:s|ed|ing)?|account(?:s|ed|ing)? for"
    r"|compris(?:es|ed|ing|e)"
    rf"|ma(?:kes|de|king) up|contribut(?:es|ed|ing)) {_LIMIT} ?(?P<number>\d+(?:\.\d+)?) ?(?:%|percent)"
    r" of (?:our|its|the company['’]s|the|all) ?(?:total |net |annual |consolidated "
    r"|overall )*(?P<whole>revenues?|sales)\b",
    re.IGNORECASE,
)
_COUNT = hinted(
    r"\b(?:add(?:ed|ing)|sign(?:ed|ing)|won|open(?:ed|ing)|launch(?:ed|ing)|shipp(?:ed|ing)"
    r"|receiv(?:ed|ing)|secur(?:ed|ing)"
    rf"|install(?:ed|ing)|deliver(?:ed|ing)|complet(?:ed|ing)|hir(?:ed|ing)) {_LIMIT} ?"
    rf"(?P<number>{'|'.join(COUNTS)}|\d{{1,3}}(?:,\d{{3}})*) "
    r"(?P<subject>(?:(?:new|additional|major|net|large|significant|key|more) ){0,2}(?:[a-z-]+ )?"
    r"(?:customers?|clients?|accounts?|stores?|restaurants?|branches|locations?|offices|employees"
    r"|subscribers|members"
    r"|orders?|contracts?|agreements|patents|programs|projects|systems|units|homes|wells|aircraft"
    r"|vessels|hotels|sites"
    r"|partners|distributors|dealers|franchises))\b",
    re.IGNORECASE,
)
_FIRST_ONLY = hinted(
    r"\b(?:is|are|was|were|be|became|become|becomes|remains?|being|as) (?P<said>(?:the )?(?:(?:world"
    r"|nation|industry|country)['’]s )?"
    r"(?P<rank>first and only|first and the only|first|one and only|only|largest|fastest[- ]growing"
    r"|most (?!recently\b)\w+)"
    r"(?! (?:quarter|half|time|day|week|month|year|phase|step|of|in a series|stage|three|six|nine|one"
    r"|two|thing|way|reason|part))"
    r" (?P<subject>(?:[\w'’&/-]+|\([^()]{1,20}\)|[,](?= (?:and|or)\b))(?: (?:[\w'’&/.-]*[\w'’&/-]"
    r"|\([^()]{1,20}\))){0,30}))",
    re.IGNORECASE,
)
_BEST_SINCE = hinted(
    r"(?P<said>(?:the )?(?P<rank>best|highest|lowest|strongest|largest|fastest"
    r"|most profitable) (?P<subject>[a-z][\w -]{1,50}?) "
    r"(?:in|since|for) (?:[\w'’-]+ ){0,5}?(?:years|quarters|months|decades?|history|(?:19|20)\d\d))\b",
    re.IGNORECASE,
)
# "the list of Best Places to Work in 2021", "Fastest-Growing Companies in 2020": what a list is called.
_LIST_NAME = re.compile(
    r"[A-Z]\w+ (?:[A-Z]\w+ )?(?:Places|Companies|Workplaces|Employers|Hospitals|Banks|Brands|Lawyers|Managers|Leaders|"
    r"Firms|Schools|Colleges|Start-?ups|Products|Inventions|Businesses|Jobs|Cities)\b"
)
_EXPECT = hinted(
    r"\b(?:(?:we|the company|management|it|they|i)(?: also| now| currently| do| still| continue to| fully)* )?"
    r"(?:(?:are|is|am|remain|remains) (?:\w+ )?(?:confident|optimistic|comfortable) (?:that|of|about)"
    r"|(?:have|has) (?:\w+ )?confidence (?:that|in)"
    r"|expects?(?: that| to)?|anticipates?(?: that)?|forecasts?|projects?|foresees?)"
    r"(?P<object> [^.;]{5,200})",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"^ (?:(?!with\b|as\b|if\b|when\b|because\b)[\w'’-]+ ){0,6}?"
    r"(?P<way>higher|increased|increasing|greater|improved|stronger|record|further|continued|lower"
    r"|reduced|decreased|more|strong) "
    r"(?P<what>(?:[\w-]+ )?(?:growth|profitability|profits?|earnings|revenues?|sales|income|results))\b",
    re.IGNORECASE,
)
_MORE = frozenset("higher increased increasing greater".split())
_FEWER = frozenset("lower reduced decreased".split())


@dataclass(frozen=True)
class Said:
    """A claim: `start` and `end` index the sentence's words."""

    start: int
    end: int
    says: Says
    rule: str


Finder = Callable[[str, Times], Iterator[Said]]
"""What finds claims in a sentence, whose periods are resolved against the document's."""


def _op(match: "re.Match[str]", negated: bool = False) -> str:
    if match["above"]:
        return "<=" if negated else ">"
    if match["least"]:
        return "<" if negated else ">="
    return "<" if match["below"] else "~" if match["about"] else "="


def _number(words: str) -> str:
    return str(COUNTS.get(words.lower(), words.replace(",", "")))


def find_shares(text: str, _times: Times) -> Iterator[Said]:
    """`two accounts representing 90% of our revenue`; `no one account ... more than 20%` is a limit for each."""
    for match in _SHARE.finditer(text):
        negated = match["subject"].lower().startswith("no ")
        if negated and not (match["above"] or match["least"]):
            continue
        says = Says.model_validate(
            {"type": "share", "metric": "revenue", "op": _op(match, negated), "value": match["number"],
             "unit": "percent", "subject": match["subject"]}
        )  # fmt: skip
        yield Said(match.start(), match.end(), says, "claim.share")


def find_counts(text: str, times: Times) -> Iterator[Said]:
    """`added three new customers this quarter`; a count without a period keeps its period open."""
    for match in _COUNT.finditer(text):
        follows = next(
            (
                p
                for p in find_phrases(text)
                if match.end() <= p.start and text[match.end() : p.start].strip() in ("", "in", "during")
            ),
            None,
        )  # fmt: skip
        period = times.resolve(follows) if follows else None
        end = follows.end if follows and period else match.end()
        says = Says.model_validate(
            {"type": "count", "period": period.label if period else None, "op": _op(match),
             "value": _number(match["number"]), "unit": "pure", "subject": match["subject"]}
        )  # fmt: skip
        yield Said(match.start(), end, says, "claim.count")


def find_superlatives(text: str, _times: Times) -> Iterator[Said]:
    """`the first and only provider to receive this accreditation`, `the best rate in five years`."""
    for match in _FIRST_ONLY.finditer(text):
        # A bare `the first` or `only` ranks nothing unless it says among what: `the only standard that ...`.
        rank = match["rank"].lower()
        bare = rank in ("first", "only")
        if bare and not match["said"].lower().startswith("the "):
            continue
        if bare and not re.search(r" (?:to|that|with|which|offering) ", match["subject"]):
            continue
        if rank.startswith("most") and " in " not in match["subject"]:
            continue
        says = Says(type="superlative", subject=match["subject"])
        yield Said(*match.span("said"), says, "claim.superlative")
    for match in _BEST_SINCE.finditer(text):
        if _LIST_NAME.match(text, match.start("rank")):
            continue
        says = Says(type="superlative", subject=match["subject"])
        yield Said(*match.span("said"), says, "claim.superlative")


def find_outlooks(text: str, times: Times) -> Iterator[Said]:
    """`confident that we will see higher sales for fiscal 2006`; what is not plain stays open (None)."""
    for match in _EXPECT.finditer(text):
        wish = _OBJECT.match(match["object"])
        if wish is None:
            continue
        base = match.start("object")
        way = wish["way"].lower()
        pattern, known = metric_pattern()
        what = wish["what"].lower()
        words = known.get(what) if pattern.fullmatch(what) else None
        metric = words.ids[0] if words and not words.loss else None
        phrase = next((p for p in find_phrases(text[base:]) if p.start >= wish.end()), None)
        stop = base + wish.end()
        period: Stretch | None = None
        if phrase is not None and len(text[stop : base + phrase.start]) < 40:
            period = _ahead(times, phrase)
            stop = base + phrase.end
        op = ">" if way in _MORE else "<" if way in _FEWER else None
        plain = metric is not None and op is not None
        earlier = year_before(period) if period is not None and period.kind == "year" else None
        says = Says.model_validate(
            {"type": "outlook", "metric": metric, "period": period.label if period else None,
             "versus": earlier.label if plain and earlier else None, "op": op if plain else None,
             "subject": f"{wish['way']} {wish['what']}"}
        )  # fmt: skip
        yield Said(match.start(), stop, says, "claim.outlook")


def _ahead(times: Times, phrase: Phrase) -> Stretch | None:
    """The period an expectation is for: a named year, or the fiscal year that the news lies in."""
    if phrase.kind != "year":
        return None
    if phrase.year is not None:
        year = phrase.year
        return times.fiscal.named("year", year, None) if times.fiscal else Stretch("year", year)
    main = times.main.stretch if times.main else None
    if (
        phrase.relation == "this"
        and main is not None
        and main.kind != "year"
        and main.fiscal_year is not None
        and main.number != 4
    ):
        return times.fiscal.named("year", main.fiscal_year, None) if times.fiscal else None
    return None


_FINDERS: tuple[tuple[tuple[HintedPattern, ...], Finder], ...] = (
    ((_SHARE,), find_shares),
    ((_COUNT,), find_counts),
    ((_FIRST_ONLY, _BEST_SINCE), find_superlatives),
    ((_EXPECT,), find_outlooks),
)


def finders_for(paragraph: str) -> list[Finder]:
    """Those of the finders above that may find a claim in the sentences of a paragraph, in order."""
    return [find for patterns, find in _FINDERS if any(pattern.may_match(paragraph) for pattern in patterns)]
