from generator.model.ledger import Derived
from generator.model.resolved import MetricLine, Period, Reference, Statement
from generator.render.tables import group_statements, lead_figure, tabulate, write_derived
from generator.silence import Silence
from tests.unit.resolve.press import Press

_PRESS = Press()
for _key in ("a", "b", "c"):
    _PRESS.add(_key, "Acme Widgets Corp.")
SILENT = Silence(_PRESS.releases, _PRESS.texts, {}, {})


def statement(value: str, release: str = "a", unit: str = "USD", precision: str = "1000") -> Statement:
    return Statement(
        value=value, unit=unit, precision=precision, precision_basis="printed", bound="exact", role="reported",
        release=release, fact="f", vintage=None, printed="x", cite=Reference(release=release, at=[(0, 1)]),
    )  # fmt: skip


def line(metric: str, *statements: Statement, best: int = 0, revised: bool = False) -> MetricLine:
    status = "revised" if revised else "single"
    return MetricLine.model_validate(
        {"metric": metric, "best": best, "first": 0, "status": status, "statements": list(statements)}
    )


def period(*lines: MetricLine, derived: list[Derived] | None = None) -> Period:
    return Period(id="o/p", organisation="o", label=None, kind="quarter", metrics=list(lines), derived=derived or [])


def test_columns_stand_in_the_order_of_the_vocabulary_and_gaps_stay_empty() -> None:
    first = period(line("net_income", statement("-5000")), line("revenue", statement("7000")))
    second = period(line("total_assets", statement("9000")))
    table = tabulate(SILENT, [first, second])
    assert table.metrics == ("revenue", "net_income", "total_assets")
    assert [cell.statement.value if cell.statement else None for cell in table.rows[0][1]] == ["7000", "-5000", None]
    assert [cell.loss for cell in table.rows[0][1]] == [False, True, False]


def test_a_brief_table_has_what_results_usually_state() -> None:
    table = tabulate(
        SILENT, [period(line("revenue", statement("7000")), line("total_assets", statement("9000")))], brief=True
    )
    assert table.metrics == ("revenue",)


def test_the_best_statement_is_shown_or_that_of_one_release() -> None:
    found = period(line("revenue", statement("7000", "a"), statement("7100", "b"), best=1, revised=True))
    best = tabulate(SILENT, [found]).rows[0][1][0]
    assert best.statement is not None
    assert best.statement.value == "7100"
    assert best.revised
    own = tabulate(SILENT, [found], release="a").rows[0][1][0]
    assert own.statement is not None
    assert own.statement.value == "7000"
    assert tabulate(SILENT, [found], release="c").metrics == ()


def test_of_several_statements_of_one_release_the_most_precise_is_shown() -> None:
    rough, fine = statement("1100000", precision="100000"), statement("1061817", precision="1")
    cell = tabulate(SILENT, [period(line("revenue", rough, fine))], release="a").rows[0][1][0]
    assert cell.statement == fine


def test_a_derived_figure_stands_where_none_was_stated() -> None:
    derived = Derived(
        metric="revenue", value="3600000", low="3500000", high="3700000", unit="USD", terms={}, mixed_vintage=False
    )
    assert write_derived(derived) == "$3.6 million"
    stated = period(line("revenue", statement("7000")))
    cell = tabulate(SILENT, [stated, period(derived=[derived])]).rows[1][1][0]
    assert (cell.statement, cell.derived) == (None, "$3.6 million")


def test_a_period_is_spoken_for_by_its_first_figure() -> None:
    both = period(line("net_income", statement("-5000")), line("revenue", statement("7000")))
    assert lead_figure(both) == "Revenue $7,000"
    assert lead_figure(period(line("net_income", statement("-5000")))) == "Net loss $5,000"
    assert lead_figure(period()) == "no figure read"


def test_what_one_release_says_twice_is_one_row() -> None:
    first, again = statement("7000"), statement("7000")
    rounded, other = statement("7000", precision="1000000"), statement("7000", "b")
    rounded.printed = "y"
    groups = group_statements(line("revenue", first, rounded, again, other))
    assert groups == [(first, [again]), (rounded, []), (other, [])]
