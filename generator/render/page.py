"""A page to be rendered: where it goes, which template draws it and what it is given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import yaml

from generator.model.base import Record
from generator.render.words import words

# Both are safe dumpers; the one in C takes a quarter of the time.
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


@dataclass(frozen=True)
class Page:
    """One page.

    Attributes:
        path: below docs/, `people/x.md`.
        template: below templates/, `pages/person.md`.
        title: its heading, as plain words.
        description: one sentence for search engines and previews, as plain words.
        crumbs: the pages above it, from the top: path and name.
        given: what the template is given beside `sheet`, `edition` and `page`.
        boost: how far up the search it stands; 1 is the middle.
        searchable: False keeps it out of the search.
        contents: False leaves out the list of the page's own headings.
        record: what the page is about, which the JSON file beside it holds; None for an index.
        marks: anchors of a release page's citations, whose rules the theme puts into the head.
        leads_to: path of the page to which this one, a former address, leads on; None for any other page.
    """

    path: str
    template: str
    title: str
    description: str
    crumbs: tuple[tuple[str, str], ...] = ()
    given: dict[str, object] = field(default_factory=dict)
    boost: float = 1.0
    searchable: bool = True
    contents: bool = True
    record: Record | None = None
    marks: tuple[str, ...] = ()
    leads_to: str | None = None

    def front_matter(self, head: Mapping[str, object] = MappingProxyType({})) -> str:
        """The YAML block that opens the Markdown file; `head` is what else the theme prints into the page's head.

        Title and description are filtered like all words: themes print them into the head without
        escaping, and there an entity shows as itself.
        """
        matter: dict[str, object] = {"title": str(words(self.title)), "description": str(words(self.description))}
        matter["hide"] = ["navigation"] if self.contents else ["navigation", "toc"]
        search: dict[str, object] = {}
        if not self.searchable:
            search["exclude"] = True
        elif self.boost != 1.0:
            search["boost"] = self.boost
        if search:
            matter["search"] = search
        if self.marks:
            matter["marks"] = list(self.marks)
        matter |= head
        dumped: str = yaml.dump(matter, Dumper=_DUMPER, sort_keys=False, allow_unicode=True, width=10_000)
        return f"---\n{dumped}---\n"
