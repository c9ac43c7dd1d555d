"""Roles as lists of people show them."""

from generator.model.resolved import Reference, RoleSeen
from generator.render.roles import merge_roles


def _role(role: str, kind: str, first: str | None, last: str | None, *places: int) -> RoleSeen:
    seen = [Reference(release="r", at=[(place, place + 1)]) for place in places]
    return RoleSeen.model_validate(
        {
            "kind": kind, "role": role, "organisation": None, "organisation_id": None,
            "first_seen": first, "last_seen": last, "seen": seen,
        }
    )  # fmt: skip


def test_a_title_and_the_seat_taken_up_with_it_are_one() -> None:
    title = _role("Chief Executive", "title", "2005-01-02", "2006-01-02", 1, 5)
    seat = _role("chief executive", "seat", "2004-03-04", "2004-03-04", 5, 9)
    chair = _role("Chairman", "title", None, None, 7)
    merged = merge_roles([title, chair, seat])
    assert [(role.role, role.first_seen, role.last_seen) for role in merged] == [
        ("Chief Executive", "2004-03-04", "2006-01-02"),
        ("Chairman", None, None),
    ]
    assert [cite.at[0][0] for cite in merged[0].seen] == [1, 5, 9]
