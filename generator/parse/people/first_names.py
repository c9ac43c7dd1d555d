"""Whom a release calls by the first name alone: `Most recently, Jane served as`, `Max joins Acme from`."""

from collections.abc import Iterator, Sequence

from generator.parse.frame.company_names import is_generic
from generator.parse.people.names import name_parts
from generator.parse.people.roster import Profile, Roster
from generator.parse.text.hinted import hinted
from generator.parse.text.layout import Paragraph

# What somebody does who is named at the head of a sentence or behind its lead-in; what is said to or of her.
_TOLD = hinted(
    r"(?:(?:^|[.!?:•] |[.!?][”\"] |, )(?P<does>[A-Z][a-zà-ÿ]{2,14})(?= (?:also |currently |previously |most recently |"
    r"recently |later |then )?(?:is|was|has|had|served|serves|holds|held|joined|joins|began|started|spent|brings|"
    r"brought|earned|received|graduated|led|leads|worked|works|will|comes|oversaw|oversees|managed|manages)\b))"
    r"|\b(?:welcom(?:e|ing)|thank|congratulate|appoint|promote) (?P<met>[A-Z][a-zà-ÿ]{2,14})(?= (?:to|for|on|as|and)\b)"
)
# Words of sentences that are first names, too.
_COMMON = frozenset(
    "Grant Will Mark May June April August Chase Rich Art Bill Frank Drew Chance Dean Price Sterling Faith Hope Grace "
    "Joy Rose Penny Miles Christian Guy Pat Sue Rob Earl Duke Major Gene Jack Ray Iris Ruby Amber Crystal".split()
)


def find_first_names(paragraphs: Sequence[Paragraph], roster: Roster) -> Iterator[tuple[str, Profile]]:
    """First names that stand alone for one person of the roster, who is called so somewhere as only people are."""
    given: dict[str, list[Profile]] = {}
    for profile in roster.profiles:
        parts = name_parts(profile.name)
        if len(parts) > 1:
            given.setdefault(parts[0], []).append(profile)
    surnames = set(roster.surnames())
    usable = {
        name: profiles[0]
        for name, profiles in given.items()
        if len(profiles) == 1
        and name not in surnames
        and name not in roster.firms
        and name not in _COMMON
        and not is_generic(name)
    }
    for paragraph in paragraphs:
        if not any(name in paragraph.text for name in usable):
            continue
        for match in _TOLD.finditer(paragraph.text):
            name = match["does"] or match["met"]
            if name in usable:
                yield name, usable.pop(name)
