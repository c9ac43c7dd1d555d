"""The same figures are read of a statement however it is printed: invented statements with known figures."""

import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from generator.model.figures import Fact
from tests.support import release_of
from tests.synthetic.printing import STYLES
from tests.synthetic.statements import Key, Results, results

LENGTHS = {3: "quarter", 6: "half", 9: "nine-months", 12: "year"}


def _key(fact: Fact) -> Key:
    end = datetime.date.fromisoformat(fact.period.end or "")
    if fact.period.start is None:
        return fact.metric, "day", str(end)
    days = (end - datetime.date.fromisoformat(fact.period.start)).days
    return fact.metric, LENGTHS[round(days / 30.4)], str(end)  # type: ignore[return-value]


def read_figures(folder: Path, name: str, text: str) -> dict[Key, Decimal]:
    """What is read of the tables of a file."""
    release = release_of(folder, name, text)
    return {_key(fact): Decimal(str(fact.value)) for fact in release.facts if fact.where == "table"}


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(case=results())
def test_the_style_does_not_matter(tmp_path: Path, style: str, case: Results) -> None:
    found = read_figures(tmp_path, style, STYLES[style](case))
    shares = {key: value for key, value in found.items() if key[0].startswith("shares_")}
    assert {key: value for key, value in found.items() if key not in shares} == case.truth()
    assert shares.items() <= case.shares().items()
