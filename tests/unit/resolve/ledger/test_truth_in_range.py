"""Ledgers with known truth: the true figure lies in every range, whatever was stated, rounded and when.

Each case of a test is a batch of ledgers made of one number; together they are more than 20,000 ledgers.
"""

from itertools import permutations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.resolved import Period
from generator.resolve.ledger import keep_ledgers
from generator.resolve.ledger.solver import Graph, find_conflict
from generator.resolve.ledger.terms import Term
from tests.unit.resolve.ledger.books import HOME, Truth, invent

SEEDS = st.integers(min_value=0, max_value=2**63)


def _reckon(records: dict[str, Period], truth: Truth) -> dict[str, Period]:
    keep_ledgers(records, {HOME: truth.year}, {}, {HOME: []})
    return records


def _stretches(random: Random, boundaries: int, most: int) -> tuple[list[int], dict[tuple[int, int], list[Term]]]:
    """True running totals at some boundaries, and roundings of the differences of some of them."""
    totals = [0]
    for _ in range(boundaries - 1):
        totals.append(totals[-1] + random.randint(-5_000_000, 9_000_000) * 2)
    stated: dict[tuple[int, int], list[Term]] = {}
    for number in range(random.randint(1, most)):
        start, end = sorted(random.sample(range(boundaries), 2))
        half = random.choice((1, 10, 1000, 1000, 100_000, 500_000))
        true = totals[end] - totals[start]
        value = (true + half) // (2 * half) * 2 * half
        term = Term(f"r#{number}", value, half, half * random.choice((1, 10)), str(random.randint(1, 4)), "x")
        stated.setdefault((start, end), []).append(term)
    return totals, stated


@settings(deadline=None, max_examples=360)
@given(SEEDS)
def test_every_walk_holds_the_true_figure(seed: int) -> None:
    for number in range(50):
        _look_at_every_walk(Random(seed + number))


def _look_at_every_walk(random: Random) -> None:
    boundaries = random.randint(3, 9)
    totals, stated = _stretches(random, boundaries, 12)
    assert find_conflict(stated) == set(), "what is true cannot be at odds"
    graph = Graph(stated)
    for start in range(boundaries):
        for end in range(start + 1, boundaries):
            form = graph.derive((start, end))
            if form is not None:
                assert form.low <= totals[end] - totals[start] <= form.high
                assert {abs(coefficient) for _, coefficient in form.terms} <= {1}


@settings(deadline=None, max_examples=300)
@given(SEEDS)
def test_no_other_walk_is_narrower(seed: int) -> None:
    random = Random(seed)
    _, stated = _stretches(random, 5, 8)
    graph = Graph(stated)
    narrowest = {stretch: min(term.half for term in terms) for stretch, terms in stated.items()}
    for start, end in ((0, 4), (1, 3), (0, 2)):
        inner = [place for place in range(5) if place not in (start, end)]
        widths = []
        for length in range(4):
            for way in permutations(inner, length):
                steps = list(zip((start, *way), (*way, end), strict=True))
                pairs = [(min(step), max(step)) for step in steps]
                if all(pair in narrowest for pair in pairs):
                    widths.append(2 * sum(narrowest[pair] for pair in pairs))
        form = graph.derive((start, end))
        assert (form.high - form.low if form else None) == (min(widths) if widths else None)


def _look_at_derived(truth: Truth) -> None:
    for record in _reckon(truth.records(), truth).values():
        for derived in record.derived:
            assert record.start
            assert record.end
            true = truth.sum_of(record.label) if record.label else truth.sum_between(record.start, record.end)
            assert float(derived.low) <= true <= float(derived.high), record.id
        assert all("do not add up" not in found.because for found in record.not_derived)


@settings(deadline=None, max_examples=110)
@given(SEEDS)
def test_derived_figures_hold_the_truth_in_any_fiscal_calendar(seed: int) -> None:
    for number in range(20):
        _look_at_derived(invent(seed + number)[0])


@settings(deadline=None, max_examples=300)
@given(SEEDS)
def test_growth_holds_the_true_growth(seed: int) -> None:
    truth, _ = invent(seed, statements=(8, 16))
    records = _reckon(truth.records(), truth)
    for record in records.values():
        for compared in record.comparisons:
            other = records[compared.versus]
            assert record.start
            assert record.end
            assert other.start
            assert other.end
            now = truth.sum_between(record.start, record.end)
            before = truth.sum_between(other.start, other.end)
            if compared.change == "difference":
                assert float(compared.low) <= now - before <= float(compared.high)
            else:
                assert now > 0
                assert before > 0
                assert float(compared.low) <= (now / before - 1) * 100 + 1e-9
                assert (now / before - 1) * 100 - 1e-9 <= float(compared.high)


@settings(deadline=None, max_examples=200)
@given(SEEDS)
def test_the_order_of_documents_does_not_matter(seed: int) -> None:
    truth, random = invent(seed)
    expected = _reckon(truth.records(), truth)
    again = _reckon(truth.records(random), truth)
    assert {key: (p.derived, p.comparisons, p.start, p.end) for key, p in again.items()} == {
        key: (p.derived, p.comparisons, p.start, p.end) for key, p in expected.items()
    }


@settings(deadline=None, max_examples=300)
@given(SEEDS)
def test_a_further_document_that_agrees_never_widens_a_range(seed: int) -> None:
    truth, random = invent(seed)
    truth.shifts.clear()
    before = _reckon(truth.records(), truth)
    labels = sorted(truth.stated) + [f"FY{year}-{part}" for year in (2001,) for part in ("Q1", "H1", "9M")]
    for _ in range(random.randint(1, 3)):
        truth.state(random, random.choice(labels), 950)
    after = _reckon(truth.records(), truth)
    for key, record in before.items():
        for derived in record.derived:
            if any(line.metric == derived.metric for line in after[key].metrics):
                continue  # it is stated now
            (now,) = [found for found in after[key].derived if found.metric == derived.metric]
            assert float(now.high) - float(now.low) <= float(derived.high) - float(derived.low)


@settings(deadline=None, max_examples=500)
@given(SEEDS)
def test_after_a_restatement_only_figures_of_one_kind_are_reckoned_with_one_another(seed: int) -> None:
    truth, random = invent(seed, statements=(3, 10))
    quarter = random.choice(sorted(truth.figures))
    around = f"FY{quarter[0]}"
    truth.state(random, around, random.randint(0, 900))
    # Far more than any rounding leaves open, so that the year's new figure shows it.
    truth.figures[quarter] += 25_000_000
    truth.state(random, around, 1000)
    for _ in range(random.randint(0, 5)):
        truth.state(random, random.choice([*truth.stated, around]), random.randint(1000, 1400))
    _look_at_derived(truth)
