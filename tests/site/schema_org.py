"""The types and properties of schema.org that the site uses, with what the vocabulary says of them.

Typed from https://schema.org: each type with the one above it, each property with the types that have it and the
types of its values. Texts, dates, numbers and addresses are checked by their form.
"""

import re
from collections.abc import Iterator
from typing import Any

ABOVE = {
    "AboutPage": "WebPage",
    "Article": "CreativeWork",
    "BreadcrumbList": "ItemList",
    "CollectionPage": "WebPage",
    "Corporation": "Organization",
    "CreativeWork": "Thing",
    "DataDownload": "MediaObject",
    "Dataset": "CreativeWork",
    "Intangible": "Thing",
    "ItemList": "Intangible",
    "ListItem": "Intangible",
    "MediaObject": "CreativeWork",
    "NewsArticle": "Article",
    "Organization": "Thing",
    "Person": "Thing",
    "ProfilePage": "WebPage",
    "PropertyValue": "StructuredValue",
    "StructuredValue": "Intangible",
    "WebPage": "CreativeWork",
    "WebSite": "CreativeWork",
}

# Property -> types that have it, and what its values are.
PROPERTIES: dict[str, tuple[set[str], set[str]]] = {
    "about": ({"CreativeWork"}, {"Thing"}),
    "affiliation": ({"Person"}, {"Organization"}),
    "alternateName": ({"Thing"}, {"Text"}),
    "alumniOf": ({"Person", "Organization"}, {"Organization"}),
    "author": ({"CreativeWork"}, {"Organization", "Person"}),
    "contentUrl": ({"MediaObject"}, {"URL"}),
    "dateline": ({"NewsArticle"}, {"Text"}),
    "datePublished": ({"CreativeWork"}, {"Date"}),
    "description": ({"Thing"}, {"Text"}),
    "distribution": ({"Dataset"}, {"DataDownload"}),
    "encoding": ({"CreativeWork"}, {"MediaObject"}),
    "encodingFormat": ({"CreativeWork", "MediaObject"}, {"Text"}),
    "headline": ({"CreativeWork"}, {"Text"}),
    "inLanguage": ({"CreativeWork"}, {"Text"}),
    "isAccessibleForFree": ({"CreativeWork"}, {"Boolean"}),
    "isBasedOn": ({"CreativeWork"}, {"CreativeWork", "URL"}),
    "isPartOf": ({"CreativeWork"}, {"CreativeWork", "URL"}),
    "item": ({"ListItem"}, {"Thing", "URL"}),
    "itemListElement": ({"ItemList"}, {"ListItem"}),
    "mainEntity": ({"CreativeWork"}, {"Thing"}),
    "maxValue": ({"PropertyValue"}, {"Number"}),
    "mentions": ({"CreativeWork"}, {"Thing"}),
    "minValue": ({"PropertyValue"}, {"Number"}),
    "name": ({"Thing"}, {"Text"}),
    "position": ({"ListItem", "CreativeWork"}, {"Number"}),
    "subjectOf": ({"Thing"}, {"CreativeWork"}),
    "temporalCoverage": ({"CreativeWork"}, {"Text"}),
    "tickerSymbol": ({"Corporation"}, {"Text"}),
    "unitText": ({"PropertyValue"}, {"Text"}),
    "url": ({"Thing"}, {"URL"}),
    "value": ({"PropertyValue"}, {"Number", "Text"}),
    "variableMeasured": ({"Dataset"}, {"PropertyValue"}),
}


def _and_above(kind: str) -> Iterator[str]:
    while kind:
        yield kind
        kind = ABOVE.get(kind, "")


def _fits(value: Any, kinds: set[str]) -> bool:
    if isinstance(value, dict):
        return bool(kinds & set(_and_above(value.get("@type", ""))))
    if isinstance(value, bool):
        return "Boolean" in kinds
    if isinstance(value, int | float):
        return "Number" in kinds
    if not isinstance(value, str) or not value:
        return False
    if "Date" in kinds:
        return re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None
    return "Text" in kinds or ("URL" in kinds and re.fullmatch(r"[\w:/.#~-]+", value) is not None)


def find_faults(node: Any, path: str = "") -> list[str]:
    """What in a graph is none of schema.org's terms, or stands where it does not belong; a line each."""
    if isinstance(node, list):
        return [fault for place, inner in enumerate(node) for fault in find_faults(inner, f"{path}[{place}]")]
    if not isinstance(node, dict):
        return []
    kind = node.get("@type", "")
    if kind not in ABOVE:
        return [f"{path}: {kind!r} is no type"]
    found = []
    for name, value in node.items():
        if name == "@type":
            continue
        if name not in PROPERTIES:
            found.append(f"{path}.{name}: is no property")
            continue
        owners, kinds = PROPERTIES[name]
        if not owners & set(_and_above(kind)):
            found.append(f"{path}.{name}: {kind} has no such property")
        values = value if isinstance(value, list) else [value]
        found += [f"{path}.{name}: {one!r} is not one of {sorted(kinds)}" for one in values if not _fits(one, kinds)]
        found += find_faults(value, f"{path}.{name}")
    return found
