from generator.model.frame import PrintedDate
from generator.model.release import Release, Source
from generator.render.coverage import survey


def release(day: str | None) -> Release:
    source = Source(file="x.txt", format="text", encoding="utf-8", sha256="0" * 64, characters=1)
    date = PrintedDate(value=day, printed="x", at=[(0, 1)]) if day else None
    return Release.model_validate({"id": "x", "source": source, "date": date})


def test_years_without_a_release_are_counted_too() -> None:
    found = survey([release("2006-04-20"), release(None), release("2003-01-01"), release("2006-11-20")])
    assert found is not None
    assert found.years == ((2003, 1), (2004, 0), (2005, 0), (2006, 2))
    assert found.most == 2
    assert found.gaps == (("2003-01-01", "2006-04-20"),)


def test_the_three_longest_gaps_are_told_in_order_of_time() -> None:
    days = ["2000-01-01", "2003-01-01", "2005-01-01", "2010-01-01", "2011-02-01"]
    found = survey([release(day) for day in days])
    assert found is not None
    assert found.gaps == (("2000-01-01", "2003-01-01"), ("2003-01-01", "2005-01-01"), ("2005-01-01", "2010-01-01"))


def test_nothing_dated_nothing_surveyed() -> None:
    assert survey([release(None)]) is None


def test_numbers_of_many_years_are_crowded_by_their_digits() -> None:
    ends = [release("1992-01-01"), release("2026-01-01")]
    few = survey(ends)
    assert few is not None
    assert not few.crowded
    many = survey([*ends, *[release("2025-05-05")] * 10])
    assert many is not None
    assert many.crowded
