"""What was reckoned, taken apart: the formula, its range, and the words of each figure that it rests on.

formula  revenue FY2006-H1 - revenue FY2006-Q2
= 9200000 - 5600000
range    3500000 to 3700000 USD
term     + 9200000 USD, printed to 100000, stated on 2006-04-20 as revenue.FY2006-H1
words    002.txt:14:33  "$9.2 million"
"""

from collections.abc import Callable, Iterator, Mapping

from generator.explain.places import show_words
from generator.model.archive import Archive
from generator.model.base import records_in
from generator.model.figures import Fact
from generator.model.ledger import ClaimCheck, Compared, Derived, Margin, Need

_Reckoned = Derived | Compared | Margin | ClaimCheck | Need
_Write = Callable[[Fact | None, str], str]


def show_reckonings(archive: Archive, value: object) -> Iterator[str]:
    """Lines for everything in a value (a record or a list of records) that was reckoned from stated figures.

    The words of a figure that several reckonings rest on are shown once.
    """
    shown: set[str] = set()
    for _, record in records_in(value):
        if isinstance(record, _Reckoned):
            yield from _show(archive, record, shown)


def _find_fact(archive: Archive, name: str) -> Fact | None:
    release, _, key = name.partition("#")
    if release not in archive.releases:
        return None
    return next((fact for fact in archive.release_in_force(release).facts if fact.id == key), None)


def _sum(archive: Archive, terms: Mapping[str, int], write: _Write) -> str:
    """`a - b`, each term as `write` has it; in parentheses where there are several. What is added stands first."""
    words = ""
    for name, coefficient in sorted(terms.items(), key=lambda item: item[1] < 0):
        sign = "-" if coefficient < 0 else "+"
        times = f"{abs(coefficient)} * " if abs(coefficient) != 1 else ""
        words += (f" {sign} " if words else "-" if coefficient < 0 else "") + times
        words += write(_find_fact(archive, name), name.partition("#")[2])
    return f"({words})" if len(terms) > 1 else words


def _name(fact: Fact | None, key: str) -> str:
    """`revenue FY2006-H1`; by its day or its id where there is no label."""
    if fact is None:
        return key
    return f"{fact.metric} {fact.period.label or fact.period.end or ''}".strip()


def _value(fact: Fact | None, _key: str) -> str:
    if fact is None:
        return "?"
    value = fact.value if isinstance(fact.value, str) else ", ".join(fact.value)
    return f"({value})" if value.startswith("-") or not isinstance(fact.value, str) else value


def _formula(archive: Archive, record: _Reckoned, write: _Write) -> str:
    """The formula of a reckoning with its figures named or put in."""
    above = _sum(archive, record.terms, write)
    match record:
        case Margin():
            return f"{above} / {_sum(archive, record.of_terms, write)}"
        case Compared() | ClaimCheck() if record.versus_terms:
            below = _sum(archive, record.versus_terms, write)
            return f"{above} / {below} - 1" if record.unit == "percent" else f"{above} - {below}"
        case _:
            return above.removeprefix("(").removesuffix(")") if len(record.terms) > 1 else above


def _show(archive: Archive, record: _Reckoned, shown: set[str]) -> Iterator[str]:
    if not record.terms:
        return
    unit = "percent" if isinstance(record, Margin) else record.unit
    yield f"  formula  {_formula(archive, record, _name)}"
    figures = _formula(archive, record, _value)
    yield f"           = {f'{figures} = ' if figures != record.value else ''}{record.value} {unit}"
    yield f"  range    {record.low} to {record.high} {unit}: each figure may be off by half of its printed resolution"
    if not isinstance(record, Need) and record.mixed_vintage:
        yield "  mixed    from releases of different days: it holds if the earlier figures were not restated in between"
    further = [name for field in ("versus_terms", "of_terms") for name in getattr(record, field, {})]
    for name in dict.fromkeys([*record.terms, *further]):
        if name not in shown:
            yield from _show_term(archive, name)
        shown.add(name)


def _show_term(archive: Archive, name: str) -> Iterator[str]:
    """One stated figure: its value, resolution and release, and its words with those of metric and period."""
    fact = _find_fact(archive, name)
    release = name.partition("#")[0]
    if fact is None:
        yield f"  figure   {name}, which is not there"
        return
    day = archive.releases[release].date
    stated = f"stated on {day.value}" if day else "stated on an unknown day"
    yield f"  figure   {fact.id}: {_value(fact, '')} {fact.unit}, printed to {fact.precision}, {stated} in {release}"
    yield from show_words(archive, release, fact.at, "words")
    also = [span for span in dict.fromkeys([*fact.metric_at, *fact.period_at]) if span not in fact.at]
    yield from show_words(archive, release, also, "with")
