"""Structured data for search engines: schema.org's terms as JSON-LD, a graph a page."""

import json
from collections.abc import Sequence
from typing import Any

from generator.model.release import Release
from generator.model.resolved import Event, Organisation, Period, Person
from generator.render.address import (
    DATA,
    HOME,
    event_page,
    href,
    organisation_page,
    person_page,
    release_page,
    release_text,
)
from generator.render.edition import Edition
from generator.render.exports import make_downloads, twin_of
from generator.render.exports.lookup import page_address
from generator.render.page import Page
from generator.render.tables import choose_metrics
from generator.render.wording import newest_ticker

Node = dict[str, Any]
"""A thing of schema.org: `@type`, and its properties."""

_MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "zip": "application/zip",
    "db": "application/vnd.sqlite3",
    "txt": "text/plain",
}


_TIES = {"title": "affiliation", "seat": "affiliation", "post": "affiliation", "education": "alumniOf"}
"""Kind of a role -> how it ties a person to its organisation; what was before is no tie."""


class _Writer:
    """Makes the graph of one page; addresses are full where the site's is known, else relative to the page."""

    def __init__(self, edition: Edition, page: Page) -> None:
        self.edition = edition
        self.page = page

    def link(self, path: str) -> str:
        settings = self.edition.settings
        if settings.site_url:
            return page_address(self.edition, path)
        return str(href(self.page.path, path, directory_urls=settings.directory_urls))

    def say(self, text: str) -> str:
        return self.edition.conceal(text)

    def site(self) -> Node:
        return {"@type": "WebSite", "name": self.edition.settings.site_name, "url": self.link(HOME)}

    def organisation(self, key: str) -> Node:
        found = self.edition.organisation(key)
        return {"@type": "Organization", "name": self.say(found.name), "url": self.link(organisation_page(key))}

    def person(self, key: str, name: str) -> Node:
        return {"@type": "Person", "name": self.say(name), "url": self.link(person_page(key))}

    def release(self, key: str) -> Node:
        release = self.edition.release(key)
        node: Node = {"@type": "NewsArticle", "headline": self.say(self.edition.name_release(release))}
        if release.date:
            node["datePublished"] = release.date.value
        return node | {"url": self.link(release_page(key))}

    def download(self, path: str) -> Node:
        return {
            "@type": "DataDownload",
            "contentUrl": self.link(path),
            "encodingFormat": _MEDIA_TYPES[path.rpartition(".")[2]],
        }

    def crumbs(self) -> Node:
        steps = [(HOME, self.edition.settings.site_name), *self.page.crumbs, (self.page.path, self.page.title)]
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": place,
                    "name": self.say(name),
                    "item": {"@type": "WebPage", "@id": self.link(path)},
                }
                for place, (path, name) in enumerate(steps, 1)
            ],
        }

    def about_release(self, release: Release) -> Node:
        node = self.release(release.id) | {"inLanguage": "en"}
        if release.dateline:
            node["dateline"] = self.say(release.dateline.place)
        issuer = self.edition.issuer_of(release)
        if issuer:
            node["author"] = self.organisation(issuer.id)
        elif release.issuers:
            node["author"] = {"@type": "Organization", "name": self.say(release.issuers[0].printed)}
        event = self.edition.main_event(release.id)
        if event:
            node["subjectOf"] = [{"@type": "Article", "url": self.link(event_page(event.id))}]
        node["encoding"] = {
            "@type": "MediaObject",
            "contentUrl": self.link(release_text(release.id)),
            "encodingFormat": "text/plain",
        }
        return node

    def about_event(self, event: Event) -> Node:
        node: Node = {
            "@type": "Article",
            "headline": self.say(event.title),
            "description": self.say(self.page.description),
            "inLanguage": "en",
        }
        if event.date:
            node["datePublished"] = event.date
        if event.organisations:
            node["about"] = [self.organisation(key) for key in event.organisations]
        people = {found.person: found.name for found in event.participants}
        if people:
            node["mentions"] = [self.person(key, name) for key, name in people.items()]
        return node | {"isBasedOn": [self.release(key) for key in event.releases]}

    def about_period(self, period: Period, sources: Sequence[str]) -> Node:
        node: Node = {
            "@type": "Dataset",
            "name": self.say(self.page.title),
            "description": self.say(self.page.description),
            "about": self.organisation(period.organisation),
            "isAccessibleForFree": True,
        }
        if period.start and period.end:
            node["temporalCoverage"] = f"{period.start}/{period.end}"
        measured = self._measure(period)
        if measured:
            node["variableMeasured"] = measured
        if sources:
            node["isBasedOn"] = [self.release(key) for key in sources]
        return node | {"distribution": self.download(twin_of(self.page.path))}

    def _measure(self, period: Period) -> list[Node]:
        stated = {line.metric: line.statements[line.best] for line in period.metrics}
        derived = {found.metric: found for found in period.derived}
        measured = []
        for metric in choose_metrics([period], brief=False):
            node: Node = {"@type": "PropertyValue", "name": self.edition.name_metric(metric)}
            if metric in stated:
                value = stated[metric].value
                ends = value if isinstance(value, list) else [value]
                node |= {"value": _number(value)} if isinstance(value, str) else _ends(ends[0], ends[-1])
                node["unitText"] = stated[metric].unit
            else:
                found = derived[metric]
                node |= {"value": _number(found.value), **_ends(found.low, found.high), "unitText": found.unit}
            measured.append(node)
        return measured

    def about_person(self, person: Person) -> Node:
        node: Node = {
            "@type": "Person",
            "name": self.say(person.name),
            "description": self.say(self.page.description),
            "url": self.link(self.page.path),
        }
        others = [self.say(form.printed) for form in person.names if form.printed != person.name]
        if others:
            node["alternateName"] = others
        places: dict[str, list[str]] = {}
        for role in person.roles:
            if role.organisation_id and role.kind in _TIES:
                places.setdefault(_TIES[role.kind], []).append(role.organisation_id)
        for name, keys in sorted(places.items()):
            node[name] = [self.organisation(key) for key in dict.fromkeys(keys)]
        return {"@type": "ProfilePage", "mainEntity": node}

    def about_organisation(self, organisation: Organisation) -> Node:
        node: Node = {
            "@type": "Corporation" if organisation.tickers else "Organization",
            "name": self.say(organisation.name),
            "description": self.say(self.page.description),
            "url": self.link(self.page.path),
        }
        others = [self.say(form.printed) for form in organisation.names if form.printed != organisation.name]
        if others:
            node["alternateName"] = others
        if organisation.tickers:
            # The one seen last: a company changes its exchange.
            newest = newest_ticker(organisation)
            node["tickerSymbol"] = newest.value
        return node

    def about_data(self) -> Node:
        edition = self.edition
        node: Node = {
            "@type": "Dataset",
            "name": f"{self.page.title}, {edition.settings.site_name}",
            "description": self.page.description,
            "isAccessibleForFree": True,
            "distribution": [self.download(path) for path in make_downloads(edition).files],
        }
        if edition.years:
            node["temporalCoverage"] = "/".join(edition.years)
        return node


def _number(value: str) -> float | int:
    """As JSON has numbers; the tables have all digits."""
    return float(value) if "." in value else int(value)


def _ends(low: str, high: str) -> Node:
    return {"minValue": _number(low), "maxValue": _number(high)}


def describe_page(edition: Edition, page: Page, sources: Sequence[str], listed: Sequence[Page]) -> list[Node]:
    """The graph of a page: what it is about, and the pages above it.

    Args:
        edition: whose page.
        page: which.
        sources: the releases that it rests on.
        listed: the pages that it is the index of.
    """
    writer = _Writer(edition, page)
    record = page.record
    if page.path == HOME:
        node = writer.site()
        node["description"] = writer.say(page.description)
        return [node | {"inLanguage": "en"}]
    if isinstance(record, Release):
        node = writer.about_release(record)
    elif isinstance(record, Event):
        node = writer.about_event(record)
    elif isinstance(record, Period):
        node = writer.about_period(record, sources)
    elif isinstance(record, Person):
        node = writer.about_person(record)
    elif isinstance(record, Organisation):
        node = writer.about_organisation(record)
    elif page.path == DATA:
        node = writer.about_data()
    else:
        kind = "CollectionPage" if listed else "WebPage"
        node = {"@type": kind, "name": writer.say(page.title), "description": writer.say(page.description)}
    node.setdefault("url", writer.link(page.path))
    if node["@type"] not in {"Corporation", "Organization"}:
        node["isPartOf"] = writer.site()
    return [node, writer.crumbs()]


_UNSAFE = str.maketrans({mark: f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029'"})


def write_structured(graph: Sequence[Node]) -> str:
    """The graph as JSON that may stand within a `<script>`: no character that HTML could take for its own."""
    written = json.dumps({"@context": "https://schema.org", "@graph": list(graph)}, ensure_ascii=False)
    return written.translate(_UNSAFE)
