"""The solver: a figure for a stretch of time as a sum of stated ones.

A figure stated for the time from one boundary (the end of a quarter, say) to another is a bridge between the two.
To reckon the figure of any other stretch is to walk from its beginning to its end over such bridges, adding the
figure of each one crossed forwards and taking away that of each one crossed backwards. The walk whose precisions
add up to least has the narrowest range; it crosses no bridge twice, so nothing is counted twice.

    twelve months to March = FY2005 + H1 FY2006 - H1 FY2005: back over H1, forward over the year, forward over H1
"""

from collections.abc import Mapping, Sequence
from heapq import heappop, heappush

from generator.resolve.ledger.terms import Form, Term

Stretch = tuple[int, int]
"""Two boundaries by number, the earlier first."""

Stated = dict[Stretch, list[Term]]
"""The figures stated for each stretch."""

_Cost = tuple[int, int, tuple[int, ...]]
_Arc = tuple[int, Term, int]
_Path = tuple[tuple[Term, int], ...]


class Graph:
    """The bridges of one metric.

    Of several figures for one stretch the one with the narrowest range makes the bridge, of equally narrow ones
    the latest.
    """

    def __init__(self, stated: Mapping[Stretch, Sequence[Term]]) -> None:
        ordered = sorted({term for terms in stated.values() for term in terms}, key=lambda term: term.name)
        ordered.sort(key=lambda term: term.vintage, reverse=True)
        rank = {term: number for number, term in enumerate(ordered)}
        self._rank = rank
        self.bridges: dict[Stretch, Term] = {
            stretch: min(terms, key=lambda term: (term.half, rank[term])) for stretch, terms in stated.items() if terms
        }
        self._arcs: dict[int, list[_Arc]] = {}
        for (start, end), term in sorted(self.bridges.items()):
            self._arcs.setdefault(start, []).append((end, term, 1))
            self._arcs.setdefault(end, []).append((start, term, -1))
        self._walks: dict[int, dict[int, _Path]] = {}

    def derive(self, stretch: Stretch) -> Form | None:
        """The narrowest sum for a stretch; None where no walk leads from its beginning to its end."""
        start, end = stretch
        if start not in self._arcs or end not in self._arcs:
            return None
        if start not in self._walks:
            self._walks[start] = self._walk_from(start)
        path = self._walks[start].get(end)
        return Form(path) if path is not None else None

    def _walk_from(self, start: int) -> dict[int, _Path]:
        """The narrowest walk to each boundary (Dijkstra); of equal ones the shortest, then the one of later figures."""
        found: dict[int, _Path] = {}
        queue: list[tuple[_Cost, int, _Path]] = [((0, 0, ()), start, ())]
        best: dict[int, _Cost] = {start: (0, 0, ())}
        done: set[int] = set()
        while queue:
            cost, place, path = heappop(queue)
            if place in done:
                continue
            done.add(place)
            found[place] = path
            width, length, ranks = cost
            for there, term, sign in self._arcs[place]:
                if there in done:
                    continue
                further = (width + term.half, length + 1, (*ranks, self._rank[term]))
                if there not in best or further < best[there]:
                    best[there] = further
                    heappush(queue, (further, there, (*path, (term, sign))))
        return found


def find_conflict(stated: Mapping[Stretch, Sequence[Term]]) -> set[Term]:
    """Figures that cannot all be true: a round trip over them whose ends do not meet. Empty where all can be.

    Four quarters and a year that do not add up within their rounding are such a round trip. Each figure limits how
    far two boundaries are apart, and limits contradict one another where a round trip is shorter than nothing
    (Bellman and Ford). Assumed precisions are taken as coarse as they may be.
    """
    limits: dict[Stretch, tuple[int, Term]] = {}
    for (start, end), terms in sorted(stated.items()):
        for term in terms:
            for way, most in (((start, end), term.value + term.wide), ((end, start), term.wide - term.value)):
                if way not in limits or (most, term.name) < (limits[way][0], limits[way][1].name):
                    limits[way] = (most, term)
    reach = dict.fromkeys({place for way in limits for place in way}, 0)
    came: dict[int, tuple[int, Term]] = {}
    last = next(iter(reach), 0)
    for _ in range(len(reach) + 1):
        shortened = False
        for (start, end), (most, term) in limits.items():
            if reach[start] + most < reach[end]:
                reach[end] = reach[start] + most
                came[end] = (start, term)
                last, shortened = end, True
        if not shortened:
            return set()
    # Far enough back, the way that led here runs in the circle.
    for _ in range(len(reach)):
        last = came[last][0]
    found: set[Term] = set()
    place = last
    while True:
        place, term = came[place]
        found.add(term)
        if place == last:
            return found
