"""Made-up ledgers whose true figures are known: quarters of an invented company, stated in many roundings."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from generator.model.resolved import Period, Reference, Statement
from generator.resolve.labels import Year, quarters_of, read_label
from generator.resolve.statements import line_up

HOME = "acme-widgets"
PARTS = ("Q1", "Q2", "Q3", "Q4", "H1", "H2", "9M", "")


def statement(
    value: str, precision: str = "100000", release: str = "a", vintage: str | None = "2001-01-01", **fields: object
) -> Statement:
    """A stated figure: exact, in dollars, reported, unless said otherwise."""
    given: dict[str, object] = {
        "value": value,
        "unit": "USD",
        "precision": precision,
        "precision_basis": "printed",
        "bound": "exact",
        "role": "reported",
        "release": release,
        "fact": "revenue.x",
        "vintage": vintage,
        "printed": value,
        "cite": Reference(release=release, at=[(0, 1)]),
    }
    return Statement.model_validate(given | fields)


def period(label: str, *statements: Statement, metric: str = "revenue", year: Year | None = None) -> Period:
    """A period of the invented company with one figure, its days by the fiscal year given (to December)."""
    parsed = read_label(label)
    assert parsed
    start, end = (year or Year(12, 0)).days_of(parsed)
    return Period(
        id=f"{HOME}/{label.lower()}",
        organisation=HOME,
        label=label,
        kind=parsed.kind,
        fiscal_year=parsed.fiscal_year,
        number=parsed.number,
        start=start,
        end=end,
        metrics=[line_up(metric, list(statements))] if statements else [],
    )


@dataclass
class Truth:
    """A random fiscal calendar, the true figure of each quarter, and statements of some periods.

    Attributes:
        year: the fiscal year.
        figures: true figure by fiscal year and quarter (0 to 3), in dollars.
        stated: statements by label.
    """

    year: Year
    figures: dict[tuple[int, int], int]
    stated: dict[str, list[Statement]] = field(default_factory=dict)
    shifts: dict[str, int] = field(default_factory=dict)

    def sum_of(self, label: str) -> int:
        """The true figure of a labelled period."""
        parsed = read_label(label)
        assert parsed
        start, end = quarters_of(parsed)
        return sum(self.figures[parsed.fiscal_year, quarter] for quarter in range(start, end))

    def sum_between(self, start: str, end: str) -> int:
        """The true figure of whole quarters between two days, by the days alone."""
        total = 0
        for (fiscal_year, quarter), figure in self.figures.items():
            label = read_label(f"FY{fiscal_year}-Q{quarter + 1}")
            assert label
            first, last = self.year.days_of(label)
            middle = (date.fromisoformat(first).toordinal() + date.fromisoformat(last).toordinal()) // 2
            if date.fromisoformat(start).toordinal() <= middle <= date.fromisoformat(end).toordinal():
                total += figure
        return total

    def state(self, random: Random, label: str, vintage: int) -> None:
        """One release states the figure of a period, rounded somehow."""
        places = random.choice((0, 0, 3, 5, 6))
        step = 10**places
        true = self.sum_of(label)
        # To the nearest, ties either way: both are seen in releases.
        value = (true * 2 + step - random.choice((0, 1))) // (2 * step) * step
        whole = len(str(abs(value))) - len(str(abs(value)).rstrip("0")) if value else 0
        basis = "assumed" if places == 3 and whole == 3 and random.random() < 0.5 else "printed"
        day = (date(2001, 1, 1) + timedelta(days=vintage)).isoformat()
        release = f"r{vintage}"
        own = [s for s in self.stated.get(label, []) if s.release == release]
        self.stated.setdefault(label, []).append(
            statement(
                str(value),
                str(step),
                release,
                day,
                precision_basis=basis,
                fact=f"revenue.{label}.{len(own) + 1}",
                role=random.choice(("reported", "comparative")),
            )
        )

    def records(self, random: Random | None = None) -> dict[str, Period]:
        """Period records with these statements; in another order where `random` is given."""
        labels = list(self.stated)
        if random:
            random.shuffle(labels)
        found = {}
        for label in labels:
            statements = list(self.stated[label])
            if random:
                random.shuffle(statements)
            record = period(label, *statements, year=self.year)
            record.start = _shift(record.start, self.shifts, -1)
            record.end = _shift(record.end, self.shifts, 0)
            found[record.id] = record
        return found


def _shift(day: str | None, shifts: dict[str, int], before: int) -> str:
    """A day moved by as much as its boundary is, for years of 52 and 53 weeks."""
    assert day
    boundary = (date.fromisoformat(day) + timedelta(days=before)).isoformat()
    return (date.fromisoformat(day) + timedelta(days=shifts.get(boundary, 0))).isoformat()


def invent(
    seed: int, *, statements: tuple[int, int] = (3, 14), years: tuple[int, int] = (1, 3)
) -> tuple[Truth, Random]:
    """A ledger made of a number: the same one for the same number."""
    random = Random(seed)
    year = Year(random.randint(1, 12), random.choice((0, -1)))
    count = random.randint(*years)
    figures = {
        (fiscal_year, quarter): random.randint(-20_000_000, 90_000_000)
        for fiscal_year in range(2001, 2001 + count)
        for quarter in range(4)
    }
    truth = Truth(year, figures)
    if random.random() < 0.4:
        for fiscal_year in range(2001, 2001 + count):
            for quarter in range(1, 5):
                label = read_label(f"FY{fiscal_year}-Q{quarter}")
                assert label
                start, end = year.days_of(label)
                truth.shifts[end] = random.randint(-3, 3)
                before = (date.fromisoformat(start) - timedelta(days=1)).isoformat()
                truth.shifts.setdefault(before, random.randint(-3, 3))
    labels = [f"FY{y}-{part}" if part else f"FY{y}" for y in range(2001, 2001 + count) for part in PARTS]
    for _ in range(random.randint(*statements)):
        truth.state(random, random.choice(labels), random.randint(0, 900))
    return truth, random
