"""Groups: a figure's name, or several, with the amounts that a sentence gives for it.

    net income was $5 million, or $0.40 per basic and $0.38 per diluted share
    revenue, gross profit and net income were $9 million, $4 million and $1 million, respectively
    loss per share was $0.30 and $0.43 for the three months ended June 30, 2025 and 2024, respectively

A group's figures stand in columns: one a period, so that most have one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.parse.figures.assigning import Figure, Value, assign, fits_size
from generator.parse.figures.clauses import Clause
from generator.parse.figures.closing import is_closed
from generator.parse.figures.metric_words import MetricWords
from generator.parse.figures.tokens import Token

NAMES = r"[Mm](?:(?:[,&][Mm])*,?&[Mm])?"
# Amounts that stand together: `$9 million, $4 million and $1 million`, `$5 million, or $0.40 per basic and ...`.
VALUES = r"Ab?S*(?:(?:,[O&]?|[O&])?A(?:b|S)*)*"
# Between a name and its amounts: a linking verb, or a growth verb with `to`. `increased $5 million` is no value,
# `increased $5 million, or 7%, to $80 million` is.
MOVED = r"[Gg][P,yg]*(?:(?:A|%)[P,y]*(?:,?O(?:%|A)[P,y]*)?,?)?TL?"
# `increased by 8 percent and amounted to`, `growth of 16% to`
_LINK = rf"(?:L?(?:(?<=L)g,)?{MOVED}|gL%[P,y]*T|[Gg][P,y]*%[P,y]*&?L|LG?|:|-|(?:%y?)?T)"
_GROUP = re.compile(
    rf"(?P<names>{NAMES})(?P<inner>(?:[P,y]|&(?=P))*)(?:(?P<link>{_LINK})(?P<late>[P,]*)(?:(?<=[TL])(?P<turned>[Mm])L)?)?"
    rf"(?P<values>{VALUES})"
    # `net income was $5 million for the quarter, or $0.40 per share`
    r"(?:(?P<own>,?P),?O(?P<tail>AS+))?"
)
# `recorded $5 million in revenue`: the amount before its name.
_BEFORE = re.compile(r"(?P<values>A)L?(?P<name>M)")
_ON_AMOUNT = re.compile(r"&AL?M")
_GOES_ON = re.compile(r"S|,?&?A")
_OR_A_SHARE = re.compile(r",?OAS")
_IN = re.compile(r" (?:in|of) (?:(?:total|net|record|consolidated|gross|quarterly|annual|its|the) )*$", re.IGNORECASE)
# `a 3% increase in fourth quarter revenue to a record $11 million`, `Acme grew revenue 3% to $11 million`.
_INCREASE_IN = re.compile(r"[gG][P,y]*$")

# `sales increased to $9 million from $8 million and earnings per share to $1.04 from $.92`
_MOVED_TOO = re.compile(r"[Gg]%?y?TAF?A?[P,]*&$")


@dataclass(frozen=True)
class Group:
    """Names with their amounts; `start` and `end` are indexes of codes.

    Attributes:
        names: the names, those that are none of ours (`m`) too.
        columns: figures, a list a period; [] where none is ours.
        inner: periods between names and amounts.
        values: how many amounts in all.
    """

    start: int
    end: int
    names: list[Token]
    columns: list[list[Figure]]
    inner: list[Token] = field(default_factory=list)
    values: int = 1


def find_groups(clause: Clause, start: int, end: int) -> Iterator[Group]:
    """The groups of a piece of a sentence in order, those without figures of ours too."""
    found: list[Group] = []
    for match in _matches(clause, start, end):
        if match["link"] is None and not _stands_bare(clause, match):
            continue
        if match["link"] in {"T", "%T", "%yT"}:
            before = clause.codes[: match.start()]
            # `net income was $2 million, bringing net income for the nine months to $5 million`
            brought = before[-1:] == "&" and clause.words(clause.tokens[len(before) - 1]).lower() == "bringing"
            if not (brought or _INCREASE_IN.search(before) or _MOVED_TOO.search(before)):
                continue
        found.append(read_group(clause, match, end))
    for match in _BEFORE.finditer(clause.codes, start, end):
        if not any(group.start < match.end() and match.start() < group.end for group in found):
            group = _read_before(clause, match, end)
            found += [group] if group is not None else []
    return iter(sorted(found, key=lambda group: group.start))


def _matches(clause: Clause, start: int, end: int) -> Iterator["re.Match[str]"]:
    """Matches of the group pattern; a name that has its amount before it, `$5 in sales and earnings of`, is in none."""
    place = start
    while match := _GROUP.search(clause.codes, place, end):
        first = match.start()
        if first > start and clause.codes[first - 1] == "A" and len(match["names"]) > 1:
            between = clause.text[clause.tokens[first - 1].end : clause.tokens[first].start]
            if _IN.fullmatch(between):
                place = first + 1
                continue
        # `net income of $2 million on $9 million in revenue`: the last amount is the next name's.
        last = match.end() - 2
        if last > first and _ON_AMOUNT.match(clause.codes, last, end) and clause.words(clause.tokens[last]) == "on":
            name = clause.tokens[clause.codes.index("M", last)]
            if _IN.fullmatch(clause.text[clause.tokens[last + 1].end : name.start]):
                match = _GROUP.match(clause.codes, first, last) or match
        yield match
        place = match.end()


def _read_before(clause: Clause, match: "re.Match[str]", stop: int) -> Group | None:
    """`recorded $5 million in revenue`, where the verb before the amount has the issuer as its subject."""
    amount, name = clause.tokens[match.start("values")], clause.tokens[match.start("name")]
    if name.metric is None or name.metric.per_share or not _IN.fullmatch(clause.text[amount.end : name.start]):
        return None
    # `recorded $145 million of revenue, or $0.40 per share, on a settled claim`: so much of it is a part.
    income = name.metric.ids[:1] in (("net_income",), ("net_income_attributable",))
    part = not income and _OR_A_SHARE.match(clause.codes, match.end()) is not None
    closed = not part and is_closed(clause, match.end(), stop)
    columns = assign(clause, [name], [Value(amount)]) if closed else []
    return Group(match.start(), match.end(), [name], columns)


def _stands_bare(clause: Clause, match: "re.Match[str]") -> bool:
    """Whether a name and its amount may stand without a verb: in lists and headings, and `Acme earned $5 million`."""
    name = clause.tokens[match.start("names")]
    if match["inner"].startswith(","):
        return False
    if clause.words(name).lower() in {"earned", "lost"}:
        return True
    bound = clause.tokens[match.start("values")].bound
    if match["names"] == "M" and not match["inner"] and bound in {"above", "below"}:
        # `generated net sales over $17 million`, `with revenue exceeding $5 million in 2018`
        return True
    joined = (
        clause.codes[match.start() - 1 : match.start()] == "&" and name.metric is not None and name.metric.per_share
    )
    # `Third quarter: revenue $9 million; net income $1 million`
    listed = clause.codes[max(0, match.start() - 1) : match.start()] in {";", ":"}
    return clause.bullet and (match.start() <= 1 or joined or listed) and match["names"] in "Mm"


def read_group(clause: Clause, match: "re.Match[str]", stop: int) -> Group:
    """The group that `match` of the group pattern covers."""
    tokens = clause.tokens
    names = [t for t in tokens[match.start("names") : match.end("names")] if t.code in "Mm"]
    turned = tokens[match.start("turned")].metric if match["turned"] else None
    if turned is not None and turned.bare and len(names) == 1 and names[0].metric is not None:
        # `net income decreased to a loss of $13 million`
        names = [replace(names[0], metric=replace(names[0].metric, loss=turned.loss, either=False))]
    elif turned is not None and len(names) == 1 and names[0].metric is not None and names[0].metric.ids == turned.ids:
        # `earnings improved by $8 million to a net income of $3 million`
        names = [replace(names[0], metric=turned)]
    elif turned is not None:
        return Group(match.start(), match.end(), names, [])
    inner = clause.periods(*match.span("inner"))
    if match["link"] is not None:
        inner += clause.periods(match.start("link"), match.start("values"))
    values = read_values(clause, *match.span("values"))
    end = match.end()
    if match["tail"]:
        inner += clause.periods(*match.span("own"))
        values += read_values(clause, *match.span("tail"))
    columns = assign(clause, names, values) if is_closed(clause, end, stop) else []
    return Group(match.start(), end, names, columns, inner, len(values))


def read_values(clause: Clause, start: int, end: int) -> list[Value]:
    """The amounts of codes `start` to `end`, each with the share words behind it."""
    found: list[Value] = []
    for place, token in enumerate(clause.tokens[start:end], start):
        if token.code == "A":
            money = token.amount
            if found and found[-1].share is None and _is_unnamed_share(clause, place, found[-1]):
                # `net income of $5,914,400, or $0.49`
                found.append(Value(token, replace(token, code="S", metric=MetricWords(("eps",), per_share=True))))
                continue
            if found and found[-1].share is not None and money is not None and money.bracketed:
                # `net earnings of $1.12 per diluted share ($237.2 million)`: the brackets say nothing of its sign.
                found.append(Value(replace(token, amount=replace(money, value=abs(money.value)))))
            else:
                found.append(Value(token))
        elif token.code == "S" and found and found[-1].share is None:
            found[-1] = Value(found[-1].amount, token)
            words = token.metric
            if words is not None and len(words.ids) == 2 and _are_joined(clause, found, (start, end)):
                # `$0.33 and $0.29 per basic and diluted share`: one each.
                for last, metric in zip((-2, -1), words.ids, strict=True):
                    found[last] = Value(found[last].amount, replace(token, metric=replace(words, ids=(metric,))))
    return found


def _is_unnamed_share(clause: Clause, place: int, before: Value) -> bool:
    """Whether an amount tells in dollars and cents what the amount before it, told in all, is a share."""
    total, money = before.amount.amount, clause.tokens[place].amount
    if total is None or money is None or clause.codes[place - 1] != "O" or _GOES_ON.match(clause.codes, place + 1):
        return False
    in_cents = money.power == -2 or not money.scaled
    cents = in_cents and fits_size("eps", money) and not fits_size("net_income", money) and money.precision < 1
    return cents and fits_size("net_income", total)


def _are_joined(clause: Clause, values: list[Value], piece: tuple[int, int]) -> bool:
    """Whether the last two amounts are joined by `and`, the former without share words of its own."""
    if len(values) < 2 or values[-2].share is not None:
        return False
    first, last = values[-2].amount, values[-1].amount
    return any(t.code == "&" and first.end <= t.start < last.start for t in clause.tokens[slice(*piece)])
