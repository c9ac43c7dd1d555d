"""Invented releases whose people, titles, words and contacts are known, in many styles of attribution and layout."""

import re
import textwrap
from dataclasses import dataclass

from hypothesis import strategies as st

GIVEN = ("Jane", "Max", "María José", "Wei", "Jean-Luc", "Ngozi", "J. Robin", "Søren", "Ahmed", "William H.")
SURNAMES = ("Roe", "Moe", "O'Hara", "de la Cruz", "van der Berg", "Núñez", "Tanaka", "Fitz-Poe", "McRoe", "Chen")
# Whole names of which the family name stands first, or is two words.
WHOLE = {"Zhang Wei": "Zhang", "Kim Jong-Su": "Kim", "Ana García Márquez": "García Márquez", "Tan Kah Kee": "Tan"}
WOMEN = ("Jane", "María José", "Ngozi", "Ana")
SUFFIXES = ("", "", "", "", ", Jr.", " III")
TITLES = (
    "Chief Executive Officer",
    "President and CEO",
    "Chairman of the Board",
    "Executive Vice President, Finance and Chief Financial Officer",
    "Vice President of Marketing",
    "General Counsel and Secretary",
    "Managing Director",
    "Senior Vice President - Operations",
)
SENTENCES = (
    "We are pleased with what the team has done this year.",
    "Our new line runs at full speed, and customers like it.",
    "Demand in the north was strong; in the south it was not.",
    "The plant's first 1,000 widgets left on Monday.",
    "I thank everyone who took part in this work.",
)
# {one} and {two} are sentences; {clause} and {end} the same without their full stops; {he} the name in short,
# {pronoun} `he` or `she`.
STYLES = (
    '{name}, {title} of Acme Widgets, said, "{one} {two}"',
    '{name}, {title}, said: "{one} {two}"',
    '{name}, the Company\'s {title}, commented, "{one} {two}"',
    '"{clause}," said {name}, {title} of Acme Widgets. "{two}"',
    '"{clause}," said {name}, {title}. "{two}"',
    '"{clause}," {name}, {title} of Acme Widgets, said. "{two}"',
    '"{clause}," stated {name}, {title} of Acme Widgets Corp. "{two}"',
    'According to {name}, {title} of Acme Widgets, "{one} {two}"',
    '{name}, {title} at Acme Widgets, noted that "{small} {two}"',
    'Acme Widgets {title} {name} said, "{one} {two}"',
    'Acme\'s {title}, {name}, said, "{one} {two}"',
    '"{clause}," said Acme Widgets {title} {name}. "{two}"',
    '{name}, who is {title} of Acme Widgets, explained, "{one}" {he} added, "{two}"',
    '{name}, {title}, said, "{one}" {he} continued, "{two}"',
    '{name}, {title}, said, "{one}\n\n"{two}"',
    'The Company named {name} {title}. "{clause}," said {he}. "{two}"',
    'Asked about the line, {title} {name} replied, "{one} {two}"',
    '"{clause}," said {name}, {title}. "{end}," {pronoun} added.',
    'Commenting on the line, {name}, {title}, said, "{one} {two}"',
    '{name}, {title}, said in a statement: "{one} {two}"',
    '{name}, {title}: "{one} {two}"',
)
BLOCKS = (
    "{label}\n{name}\n{title}\n{phone}\n{email}",
    "{label}\n{name}, {title}\n{phone}\n{email}",
    "{label}  {name}\n          {phone}\n          {email}",
    "{label}\n{name}\nAcme Widgets Corp.\nTel: {phone}\nE-mail: {email}",
    "{label} {name}, {phone}, {email}",
    "{label}\n{name} - {phone} - {email}",
)
LABELS = ("Contact:", "Investor Contact:", "Media Contact:", "For more information, contact:", "CONTACTS:")
PHONES = ("(555) 555-0142", "555-555-0142", "555.555.0142", "+44 20 7946 0958", "1-555-555-0142 ext. 12")


@dataclass(frozen=True)
class Speaker:
    """One who speaks: the name in full, the title beside it, and the words as they must be read."""

    name: str
    title: str
    words: str


@dataclass(frozen=True)
class Desk:
    """One who may be asked."""

    name: str
    phone: str
    email: str


@dataclass(frozen=True)
class Story:
    """A release and what is true of it."""

    text: str
    speakers: tuple[Speaker, ...]
    desks: tuple[Desk, ...]


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """A release with one to three speakers and up to two contacts, all of different surnames."""
    names: list[str] = []
    short: dict[str, str] = {}
    for surname in draw(st.lists(st.sampled_from((*SURNAMES, *WHOLE)), min_size=1, max_size=5, unique=True)):
        if surname in WHOLE:
            names.append(surname)
            short[surname] = f"{'Ms.' if surname.startswith(WOMEN) else 'Mr.'} {WHOLE[surname]}"
        else:
            names.append(f"{draw(st.sampled_from(GIVEN))} {surname}{draw(st.sampled_from(SUFFIXES))}")
            called = "Ms. " if names[-1].startswith(WOMEN) else "Mr. "
            short[names[-1]] = draw(st.sampled_from((called, "Dr. ", ""))) + surname
    talking = names[: draw(st.integers(1, 3))]
    curly, width = draw(st.booleans()), draw(st.sampled_from((0, 72)))
    speakers: list[Speaker] = []
    paragraphs: list[str] = []
    for name in talking:
        one, two = draw(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=2, unique=True))
        title, style = draw(st.sampled_from(TITLES)), draw(st.sampled_from(STYLES))
        parts = {"one": one, "two": two, "clause": one[:-1], "small": one[0].lower() + one[1:], "end": two[:-1]}
        pronoun = "she" if name.startswith(WOMEN) else "he"
        printed = style.format(name=name, title=title, he=short[name], pronoun=pronoun, **parts).replace("Jr..", "Jr.")
        first = f"{one[:-1]}," if "{clause}" in style else parts["small"] if "{small}" in style else one
        last = f"{two[:-1]}," if "{end}" in style else two
        speakers.append(Speaker(name, title, f"{first} {last}"))
        paragraphs += (_curl(printed) if curly else printed).split("\n\n")
    desks = [
        Desk(name, draw(st.sampled_from(PHONES)), f"{name.split()[0][0].lower()}{number}@acme.example")
        for number, name in enumerate(names[len(talking) : len(talking) + 2])
    ]
    columns = len(desks) == 2 and draw(st.booleans())
    blocks = [_columns(*desks)] if columns else [_block(draw, desk) for desk in desks]
    told = [
        "Acme Widgets Opens a Line",
        "Springfield, IL - April 20, 2006 - Acme Widgets Corp. announced today a new line.",
        *paragraphs,
        "Acme Widgets Corp. makes widgets in Springfield.",
    ]
    body = [textwrap.fill(each, width, break_on_hyphens=False) if width else each for each in told]
    return Story("\n\n".join([*body, *blocks]) + "\n", tuple(speakers), tuple(desks))


def _block(draw: st.DrawFn, desk: Desk) -> str:
    """A contact in a layout of its own."""
    block, label, title = draw(st.sampled_from(BLOCKS)), draw(st.sampled_from(LABELS)), draw(st.sampled_from(TITLES))
    return block.format(label=label, title=title, name=desk.name, phone=desk.phone, email=desk.email)


def _columns(left: Desk, right: Desk) -> str:
    """Two contacts side by side."""
    rows = (
        ("Investor Contact:", "Media Contact:"),
        (left.name, right.name),
        (left.phone, right.phone),
        (left.email, right.email),
    )
    return "\n".join(f"{one:<44}{two}" for one, two in rows)


def _curl(text: str) -> str:
    """The same words with marks that open and close."""
    return re.sub(r'"(?=\w)', "“", text.replace("'", "’")).replace('"', "”")
