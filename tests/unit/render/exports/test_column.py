import pytest

from generator.model.figures import Fact
from generator.model.resolved import Period, RoleSeen, Statement
from generator.render.exports.column import column, describe
from generator.render.exports.tables import tables


def test_a_column_follows_from_the_model() -> None:
    precision = column("precision", Fact)
    assert (precision.kind, precision.required) == ("number", True)
    assert precision.says == "The printed resolution in units: the true value lies within half of it"
    role = column("role", Fact)
    assert (role.kind, role.choices) == ("id", ("reported", "comparative", "outlook"))
    assert (column("instant", Statement).kind, column("instant", Statement).required) == ("date", False)
    assert (column("number", Period).kind, column("number", Period).required) == ("integer", False)
    assert column("where", RoleSeen, "organisation").says == "As printed; empty where the text leaves it open"


def test_what_no_model_explains_needs_words_of_its_own() -> None:
    with pytest.raises(LookupError, match="does not say what 'start' is"):
        describe(Period, "start")
    with pytest.raises(LookupError, match="has no field 'colour'"):
        column("colour", Period, says="Of the period")


def test_every_column_of_every_table_is_explained_and_found_where_it_says() -> None:
    known = {f"{table.name}.{column.name}" for table in tables() for column in table.columns}
    for table in tables():
        assert table.says.endswith("."), table.name
        names = [column.name for column in table.columns]
        assert len(names) == len(set(names)), table.name
        assert set(table.key) <= set(names), table.name
        for one in table.columns:
            assert len(one.says) > 3, f"{table.name}.{one.name}"
            assert not one.says.endswith("."), f"{table.name}.{one.name}"
            assert one.refers is None or one.refers in known, f"{table.name}.{one.name}"
            assert "None" not in one.says, f"{table.name}.{one.name}: a reader of CSV meets an empty cell"
