"""Pages that the browser's tests go to, and where the project lies."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

QUARTER = "2006-04-20-iec-announces-second-quarter-results-for-fiscal-2006"

ONE_OF_EACH = {
    "a-z": "a-z/",
    "about": "about/",
    "claims": "claims/",
    "data": "data/",
    "event": f"events/{QUARTER}/",
    "events": "events/",
    "home": "",
    "organisation": "organisations/iec-electronics/",
    "organisations": "organisations/",
    "people": "people/",
    "period": "periods/iec-electronics/fy2006-q2/",
    "periods": "periods/",
    "person": "people/carl-sassano/",
    "problems": "problems/",
    "release": f"releases/{QUARTER}/",
    "releases": "releases/",
}
"""Template -> a page that it draws."""

FURTHER = {
    "board": "events/2006-11-20-carl-sassano-joins-iec-s-board-of-directors/",
    "certification": "events/2017-11-13-iec-electronics-corp-certification/",
    "kind": "events/kinds/earnings/",
    "missing": "404.html",
    "third party": "organisations/transcat/",
    "words": f"releases/{QUARTER}/#w633-643",
}
"""Pages that look otherwise than the one of their template."""
