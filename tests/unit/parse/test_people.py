"""People, their titles, careers and mentions, and the organisations that go with them."""

from typing import Any

import pytest

from generator.model.people import PersonRead
from generator.parse.draft import Draft
from tests.support import cases
from tests.unit.parse.test_quotes import HEAD, read

PARTS = cases("parts")


@pytest.mark.parametrize("case", PARTS, ids=[case["name"] for case in PARTS])
def test_parts_and_titles(case: dict[str, Any]) -> None:
    people = read(HEAD + case["text"] + "\n").people
    assert {found.name: [found.parts, [role.printed for role in found.titles]] for found in people} == case["people"]


CHANGES = cases("changes")


@pytest.mark.parametrize("case", CHANGES, ids=[case["name"] for case in CHANGES])
def test_who_takes_which_post(case: dict[str, Any]) -> None:
    people = read(HEAD + case["text"] + "\n").people
    assert {
        found.name: [
            found.parts,
            [role.printed for role in found.titles],
            [f"{told.change}: {told.post or ''}" for told in found.changes],
        ]
        for found in people
    } == case["people"]


CAREERS = cases("careers")


@pytest.mark.parametrize("case", CAREERS, ids=[case["name"] for case in CAREERS])
def test_careers(case: dict[str, Any]) -> None:
    people = read(HEAD + case["text"] + "\n").people
    assert {
        found.name: {
            kind: [", ".join(filter(None, (role.printed, role.organisation))) for role in roles]
            for kind, roles in (("titles", found.titles), ("former", found.former))
        }
        for found in people
    } == case["people"]


SUCCESSIONS = cases("successions")


@pytest.mark.parametrize("case", SUCCESSIONS, ids=[case["name"] for case in SUCCESSIONS])
def test_successions(case: dict[str, Any]) -> None:
    people = read(HEAD + case["text"] + "\n").people
    assert {found.name: [[change.change, change.post] for change in found.changes] for found in people} == case[
        "people"
    ]


def person(draft: Draft, name: str) -> PersonRead:
    return next(found for found in draft.people if found.name == name)


BOARD = (
    "Jane Roe Joins Acme's Board of Directors\n\n"
    "Springfield, IL - November 20, 2006 - Acme Widgets Corp. (ACMW.OB) announced today that Jane Roe has joined the\n"
    "Company's Board of Directors. Roe is Chairman & CEO of Beta Gear Inc. (NASDAQ: BGR).\n\n"
    "Prior to joining Beta, Roe last served as President and Chief Operating Officer at Doe & Poe, where she held\n"
    "several other positions.\n\n"
    "Roe holds an MBA degree from the William E. Poe School of Business of the University of Springfield. She is a\n"
    "Trustee of Springfield Institute of Technology, and a member of the boards of directors of QRST and the Eastside\n"
    "Dental Center Foundation.\n"
)


def test_appointment_with_career() -> None:
    draft = read(BOARD)
    assert [found.name for found in draft.people] == ["Jane Roe"]
    roe = draft.people[0]
    assert roe.parts == ["appointed"]
    assert roe.titles == []
    assert [(role.printed, role.organisation) for role in roe.posts] == [
        ("Chairman & CEO", "Beta Gear Inc."),
        ("Trustee", "Springfield Institute of Technology"),
        ("member of the boards of directors", "QRST"),
        ("member of the boards of directors", "Eastside Dental Center Foundation"),
    ]
    assert [(role.printed, role.organisation) for role in roe.former] == [
        ("President and Chief Operating Officer", "Doe & Poe")
    ]
    assert [(role.printed, role.organisation) for role in roe.education] == [
        ("MBA", "William E. Poe School of Business of the University of Springfield")
    ]
    (change,) = roe.changes
    assert (change.change, change.post, change.organisation) == (
        "appointed",
        "Board of Directors",
        "Acme Widgets Corp.",
    )
    assert change.printed == "has joined the Company's Board of Directors"


def test_mentions_are_full_names_and_surnames() -> None:
    draft = read(BOARD)
    words = [draft.text[start:end] for start, end in [*draft.people[0].at, *draft.people[0].mentions_at]]
    assert words == ["Jane Roe", "Jane Roe", "Roe", "Roe", "Roe"]


def test_organisations_of_a_career() -> None:
    draft = read(BOARD)
    found = {entry.printed: (entry.relation, [t.symbol for t in entry.tickers]) for entry in draft.organisations}
    assert found == {
        "Acme Widgets Corp.": ("issuer", ["ACMW"]),
        "Beta Gear Inc.": ("employer", ["BGR"]),
        "Doe & Poe": ("employer", []),
        "William E. Poe School of Business": ("school", []),
        "University of Springfield": ("school", []),
        "Springfield Institute of Technology": ("school", []),
        "QRST": ("employer", []),
        "Eastside Dental Center Foundation": ("employer", []),
    }


@pytest.mark.parametrize(
    ("sentence", "name", "part", "post"),
    [
        ("Acme has appointed Jane Roe as CFO, effective May 1, 2006.", "Jane Roe", "appointed", "CFO"),
        ("Jane Roe has been named vice president of sales.", "Jane Roe", "appointed", "vice president of sales"),
        ("It announced the appointment of Dr. Jane Roe as Vice Chairman.", "Jane Roe", "appointed", "Vice Chairman"),
        ("Jane Roe will become President of the Company.", "Jane Roe", "appointed", "President"),
        ("Max Moe, Chief Financial Officer, will retire in June.", "Max Moe", "departing", None),
        ("Max Moe has resigned as chairman.", "Max Moe", "departing", "chairman"),
        ("Max Moe stepped down as chairman today.", "Max Moe", "departing", "chairman"),
    ],
)  # fmt: skip
def test_changes(sentence: str, name: str, part: str, post: str | None) -> None:
    found = person(read(HEAD + sentence + "\n"), name)
    assert found.parts == [part]
    assert [(change.change, change.post) for change in found.changes] == [(part, post)]


@pytest.mark.parametrize(
    ("words", "first", "second"),
    [
        ("were named Vice President, Sales and Vice President, Law", "Vice President, Sales", "Vice President, Law"),
        ("were named Vice President, Sales and Treasurer", "Vice President, Sales", "Treasurer"),
        ("were named Treasurer and Director, and Controller", "Treasurer and Director", "Controller"),
        # Which of them holds what is not certain.
        ("were named Vice President, Sales and Marketing and Treasurer", None, None),
    ],
)  # fmt: skip
def test_posts_that_two_take_up_in_order(words: str, first: str | None, second: str | None) -> None:
    draft = read(HEAD + f"Jane Roe and Max Moe {words}, respectively.\n")
    told = [[change.post for change in person(draft, name).changes] for name in ("Jane Roe", "Max Moe")]
    assert told == [[first], [second]]
    titles = [[role.printed for role in person(draft, name).titles] for name in ("Jane Roe", "Max Moe")]
    assert titles == [[first] if first else [], [second] if second else []]


def test_posts_that_two_are_given_in_order() -> None:
    draft = read(HEAD + "Acme appointed Jane Roe and Max Moe as Treasurer and Controller, respectively.\n")
    assert [person(draft, name).changes[0].post for name in ("Jane Roe", "Max Moe")] == ["Treasurer", "Controller"]


@pytest.mark.parametrize(
    ("sentence", "organisation"),
    [
        ("Beta Gear Inc. lies there. Beta Gear announced the termination of its CEO, Max Moe.", "Beta Gear"),
        ("Beta Gear Inc. lies there. Beta Gear said that its Treasurer, Max Moe, had resigned.", "Beta Gear"),
        ("Beta Gear's Chief Operating Officer, Max Moe, resigned on Monday.", "Beta Gear"),
        ("Max Moe, President of Beta Gear Inc., a subsidiary of Acme, will retire in May.", "Beta Gear Inc."),
        ("Acme's Chief Financial Officer, Max Moe, resigned today.", "Acme Widgets Corp."),
        ("Max Moe, Chief Executive Officer of Beta Gear Inc., has resigned from the board.", "Acme Widgets Corp."),
        ("Max Moe, Chairman of Beta Gear Inc., resigned as a director.", "Acme Widgets Corp."),
    ],
)  # fmt: skip
def test_whom_somebody_leaves(sentence: str, organisation: str) -> None:
    (change,) = person(read(HEAD + sentence + "\n"), "Max Moe").changes
    assert (change.change, change.organisation) == ("departing", organisation)


def test_effective_day() -> None:
    draft = read(HEAD + "Acme has appointed Jane Roe as Chief Financial Officer, effective May 1, 2006.\n")
    assert person(draft, "Jane Roe").changes[0].effective == "2006-05-01"


def test_an_old_appointment_is_no_news() -> None:
    draft = read(HEAD + "Jane Roe, President, spoke. She was appointed Chairman of Acme in 1999.\n")
    assert person(draft, "Jane Roe").changes == []
    assert person(draft, "Jane Roe").parts == ["mentioned"]


@pytest.mark.parametrize(
    ("sentence", "name", "title", "organisation"),
    [
        ("Max Moe, an NWB Vice President, was there.", "Max Moe", "Vice President", "NWB"),
        ("Acme's Chief Financial Officer, Max Moe, was there.", "Max Moe", "Chief Financial Officer", "Acme"),
        ("In the hall Acme CEO Max Moe was seen.", "Max Moe", "CEO", "Acme"),
        ("Max Moe, President and CEO of Beta Gear Inc., was there.", "Max Moe", "President and CEO", "Beta Gear Inc."),
        ("Max Moe, President and CEO, was there.", "Max Moe", "President and CEO", "Acme Widgets Corp."),
        ("Beta Gear Inc. lies there. Beta Gear announced the end of its CEO, Max Moe.", "Max Moe", "CEO", "Beta Gear"),
        ("Beta's Chairman, Jane Roe, and President, Max Moe, spoke.", "Max Moe", "President", "Beta"),
        ("Directors include Jane Roe, Treasurer; Max Moe, CEO BoltTrack; and Bo Loe.", "Max Moe", "CEO", "BoltTrack"),
    ],
)
def test_titles_beside_names(sentence: str, name: str, title: str, organisation: str) -> None:
    (role,) = person(read(HEAD + sentence + "\n"), name).titles
    assert (role.printed, role.organisation) == (title, organisation)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Jane E. Roe School of Business gave a prize.",
        "Hurricane Max Moe struck the plant in Santa Poe.",
        "The firm of Roe & Moe LLP advised the Company.",
        "The plant near Port Moe is new, and Green Valley is close.",
        "The Acme Gold Prize was given to the Company.",
    ],
)
def test_nobody(sentence: str) -> None:
    assert read(HEAD + sentence + "\n").people == []


def test_one_person_under_several_forms() -> None:
    draft = read(
        HEAD
        + 'John E. (Jack) Roe, the sole owner, and Max Moe will meet.\n\n"All is well," said Jack Roe, president of\n'
        'Beta Gear Inc. Mr. Roe added, "It is very well indeed."\n'
    )
    assert [found.name for found in draft.people] == ["John E. (Jack) Roe", "Max Moe"]
    assert draft.quotes[0].speaker == "John E. (Jack) Roe"


def test_honorifics_and_degrees_stand_apart() -> None:
    draft = read(HEAD + "Dr. Jane Roe, Ph.D., President, was there.\n")
    roe = person(draft, "Jane Roe")
    assert roe.honorifics == ["Dr."]
    assert roe.post_nominals == ["Ph.D."]


def test_acronym_of_an_organisation() -> None:
    draft = read(HEAD + "Acme was accredited by the PQ-RS National Widget Board (PWB) and the Department of Defense.\n")
    found = {entry.printed: entry.acronym for entry in draft.organisations}
    assert found == {
        "Acme Widgets Corp.": None,
        "PQ-RS National Widget Board": "PWB",
        "Department of Defense": None,
    }


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "Four sitting directors, Mia Doe, Ann Poe, Cyn Hall and Flo Roe resigned from the Board.",
            {"Mia Doe": "departing", "Ann Poe": "departing", "Cyn Hall": "departing", "Flo Roe": "departing"},
        ),
        (
            "It is pleased to announce the appointments of Stan Doe and Lee Poe to the board of directors.",
            {"Stan Doe": "appointed", "Lee Poe": "appointed"},
        ),
        (
            "Max Moe will retire in May 2006, and Jane Roe will succeed him as Chairman.",
            {"Max Moe": "departing", "Jane Roe": "appointed"},
        ),
        ("Max Moe, who has served on the Board since 2001, is retiring from the Board.", {"Max Moe": "departing"}),
        ("Mr. Max Moe has not resigned and goes on as chairman.", {"Max Moe": "mentioned"}),
        ("Dr. Max Moe has joined its Scientific Advisory Board.", {"Max Moe": "appointed"}),
        (
            "Mr. Max Moe has joined its subsidiary company Beta Gear Inc. as Vice President, Sales.",
            {"Max Moe": "appointed"},
        ),
        (
            'Max Moe, CEO of Beta Gear, added, "We are glad to see Ms. Roe join the Board of Directors of Acme."',
            {"Max Moe": "quoted"},
        ),
        (
            "Acting CEO Ann Poe, who replaced Max Moe in March, was there.",
            {"Ann Poe": "mentioned", "Max Moe": "mentioned"},
        ),
        (
            "It hired Ann Poe, formerly with Beta Corp., as its director of sales and promoted Max Moe to Treasurer.",
            {"Ann Poe": "appointed", "Max Moe": "appointed"},
        ),
    ],
)
def test_who_comes_and_goes(sentence: str, parts: dict[str, str]) -> None:
    found = read(HEAD + sentence + "\n").people
    assert {person.name: person.parts[0] for person in found} == parts


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        (
            "It told that its Chairman, Art Moe and President and CEO, Gus Moe have plans.",
            {"Art Moe": ["Chairman"], "Gus Moe": ["President and CEO"]},
        ),
        (
            "A call hosted by President and CEO Kay ter Poe and CFO Marc-Simon Doe is held.",
            {"Kay ter Poe": ["President and CEO"], "Marc-Simon Doe": ["CFO"]},
        ),
        (
            "Our CEO, Mr. Harry Doe, and our CTO, Dr. Carl Poe, spoke.",
            {"Harry Doe": ["CEO"], "Carl Poe": ["CTO"]},
        ),
        (
            "Acme executive vice president, Sales & Marketing, Mark Doe, will speak.",
            {"Mark Doe": ["executive vice president, Sales & Marketing"]},
        ),
        (
            "Max Moe, President, said so. Mr. Moe will also continue to serve as Chief Operating Officer.",
            {"Max Moe": ["President", "Chief Operating Officer"]},
        ),
        (
            "Max Moe, CEO of Acme, spoke.\n\nAcme was founded in 1980 by Max Moe, President and CEO, and others.",
            {"Max Moe": ["President and CEO"]},
        ),
        ("On March 24 State Governor Jay Poe signed an order.", {"Jay Poe": ["State Governor"]}),
        ("Roe, CEO of Acme, said it was late.", {"Roe": ["CEO"]}),
        (
            "Ann Poe was named Treasurer. “We welcome Ms. Poe to the team,” said Max Moe, Chairman.",
            {"Ann Poe": ["Treasurer"], "Max Moe": ["Chairman"]},
        ),
        (
            "It hired Ann Poe, formerly with Beta Corp., as its director of sales and promoted Max Moe to Treasurer.",
            {"Ann Poe": ["director of sales"], "Max Moe": ["Treasurer"]},
        ),
        (
            "Ann Poe was named Treasurer. ?We welcome Ann Poe to our team,? said Max Moe, Chairman of Acme.",
            {"Ann Poe": ["Treasurer"], "Max Moe": ["Chairman"]},
        ),
        (
            "Ann Poe was named Treasurer. Of Ms. Poe, Acme Chairman and CEO Max Moe said that she was able.",
            {"Ann Poe": ["Treasurer"], "Max Moe": ["Chairman and CEO"]},
        ),
    ],
)
def test_whose_title_it_is(sentence: str, titles: dict[str, list[str]]) -> None:
    found = read(HEAD + sentence + "\n").people
    assert {person.name: [role.printed for role in person.titles] for person in found} == titles


@pytest.mark.parametrize(
    "sentence",
    [
        "Kay Doe, Site Lead of Acme's Port Moe office, spoke. The town of Port Moe, adding to the mix, is glad.",
        "He was Asset President of Green Dam and Project Director for a plan.",
        "He is the David S. Poe, Jr. Professor of Widgets.",
        "It bought parts from General Widgets Ordnance.",
        "CleanWidget Maker reports good sales.",
    ],
)
def test_no_person_beside_a_title(sentence: str) -> None:
    names = {person.name for person in read(HEAD + sentence + "\n").people}
    assert names <= {"Kay Doe"}


def test_forms_of_a_given_name_are_one_person() -> None:
    draft = read(
        HEAD
        + "Michael Doe, CEO of Acme, said so.\n\nFor more information:\n\nMike Doe\n(555) 760-6826\nmike@acme.example\n"
    )
    assert [(found.name, found.parts) for found in draft.people] == [("Michael Doe", ["contact", "mentioned"][:1])]


def test_father_and_son_in_one_paragraph_are_two() -> None:
    draft = read(HEAD + "Mr. Jack Doe, President of Acme, and his son, John C. Doe, will become directors of Beta.\n")
    assert [found.name for found in draft.people] == ["Jack Doe", "John C. Doe"]


def test_a_signature_is_a_person() -> None:
    draft = read(
        HEAD
        + "We thank you for your trust in these years.\n\nNora Doe\n\nChair\n\nGary J. Poe\nChief Executive Officer\n"
    )
    assert {found.name: [role.printed for role in found.titles] for found in draft.people} == {
        "Nora Doe": ["Chair"],
        "Gary J. Poe": ["Chief Executive Officer"],
    }


@pytest.mark.parametrize(
    ("headline", "name", "part", "titles"),
    [
        (
            "Acme Widgets Names Jane Roe as Chief Financial Officer",
            "Jane Roe",
            "appointed",
            ["Chief Financial Officer"],
        ),
        ("Acme Widgets Appoints Jane A. Roe to Board of Directors", "Jane A. Roe", "appointed", []),
        ("Jane Roe Joins Acme Widgets as CFO", "Jane Roe", "appointed", []),
        ("Max Moe to Retire From Acme Widgets", "Max Moe", "departing", []),
        ("Acme Widgets Announces Retirement of Max Moe", "Max Moe", "departing", []),
        ("Acme Widgets Chairman Max Moe Announces Retirement", "Max Moe", "departing", ["Chairman"]),
        ("Max Moe Leaving for a Career in Letters", "Max Moe", "departing", []),
        ("Jane Roe Promoted to Chief Executive Officer", "Jane Roe", "appointed", ["Chief Executive Officer"]),
        ("Acme Widgets Names Jane Roe to Lead Gear Division", "Jane Roe", "appointed", []),
        ("Max Moe to Stand Down From Acme Widgets", "Max Moe", "departing", []),
        ("Acme Widgets Names Former Beta Gear Executive Jane Roe as CFO", "Jane Roe", "appointed", ["CFO"]),
        ("Acme Widgets names former Beta Gear executive Jane Roe as treasurer", "Jane Roe", "appointed", ["treasurer"]),
        ("Acme Widgets Hires Industry Veteran Jane Roe as CFO", "Jane Roe", "appointed", ["CFO"]),
        ("Acme Widgets Names Jane Roe Executive Vice President", "Jane Roe", "appointed", ["Executive Vice President"]),
        ("Former Beta Corp. CEO Jane Roe Joins Acme Widgets Board", "Jane Roe", "appointed", []),
        ("Retired General Max Moe Appointed to Board of Acme Widgets", "Max Moe", "appointed", []),
        ("Jane Roe appointed Treasurer of Acme Widgets", "Jane Roe", "appointed", ["Treasurer"]),
    ],
)
def test_people_of_a_headline(headline: str, name: str, part: str, titles: list[str]) -> None:
    (found,) = read(HEAD.replace("Acme Widgets Opens a Line", headline)).people
    assert (found.name, found.parts, [role.printed for role in found.titles]) == (name, [part], titles)


@pytest.mark.parametrize("headline", ["Jane B. Roe to Continue as Chairman", "ACME WIDGETS NAMES JANE B. ROE"])
def test_whom_only_the_headline_names_in_full(headline: str) -> None:
    draft = read(HEAD.replace("Acme Widgets Opens a Line", headline) + 'Ms. Roe stated, "We are glad of this line."\n')
    assert [found.name.title() for found in draft.people] == ["Jane B. Roe"]
    assert "quoted" in draft.people[0].parts


@pytest.mark.parametrize(
    "headline",
    [
        "Acme Widgets Names Springfield Site for New Plant",
        "Acme Widgets Adds Former Beta Store in Springfield",
        "Acme Widgets Selects Orbital Dynamics as Partner",
        "Acme Widgets adds Orbital Dynamics, Inc. as customer",
        "Acme Widgets: Blue Harbor Selected by Readers",
        "Great Falls named best town for widgets",
    ],
)
def test_a_headline_without_people(headline: str) -> None:
    assert read(HEAD.replace("Acme Widgets Opens a Line", headline)).people == []


def test_former_roles_of_several_wordings() -> None:
    draft = read(
        HEAD
        + "Mike Poe, CFO, joins Acme from Beta Gear, LLC, where he was also chief accountant. In his previous role as\n"
        "treasurer of Gamma Inc., Poe did much. Since 2002, Poe has served as director of Delta Corp.\n"
    )
    poe = person(draft, "Mike Poe")
    assert [(role.printed, role.organisation) for role in poe.former] == [
        ("chief accountant", "Beta Gear, LLC"),
        ("treasurer", "Gamma Inc."),
    ]
    assert [(role.printed, role.organisation) for role in poe.posts] == [("director", "Delta Corp.")]


@pytest.mark.parametrize(
    ("text", "name", "titles"),
    [
        ("--Acme Widgets President Jane Roe opened the plant.", "Jane Roe", ["President"]),
        (
            "Jane Roe, Chairman and CEO, was glad. Jane Roe, Chairman and Chief Executive Officer, will speak.",
            "Jane Roe",
            ["Chairman and Chief Executive Officer"],
        ),
        ("Jane Roe, Chairman, and her son, Max Roe, Treasurer, own the shares.", "Max Roe", ["Treasurer"]),
        ("Beta Gear Vice President of Marketing Max Roe said so.", "Max Roe", ["Vice President of Marketing"]),
        ("Beta Gear Chairman of the Board Max Roe said so.", "Max Roe", ["Chairman of the Board"]),
        ("The Company named Max Roe Chief Financial Officer.", "Max Roe", ["Chief Financial Officer"]),
        ("Max Roe, Vice President of Sales of Beta Gear Inc., said so.", "Max Roe", ["Vice President of Sales"]),
        ("Max Roe III, Treasurer, said so.", "Max Roe III", ["Treasurer"]),
        ("Jane Roe joined Beta Gear LLC. in May, and Jane Roe, Treasurer, said so.", "Jane Roe", ["Treasurer"]),
    ],
    ids=[
        "behind dashes",
        "spelled out",
        "relative",
        "field before the name",
        "board before the name",
        "no mark before the title",
        "field before the firm",
        "numeral behind the name",
        "named twice",
    ],
)
def test_titles_of_people_in_sentences(text: str, name: str, titles: list[str]) -> None:
    assert [role.printed for role in person(read(HEAD + text + "\n"), name).titles] == titles


def test_continues_to_is_no_word_of_speech() -> None:
    assert read(HEAD + "Bayside Harbor continues to serve as a hub.\n").people == []


@pytest.mark.parametrize(
    ("full", "short"),
    [("Zhang Wei", "Mr. Zhang"), ("Ahmed J. Roe", "Dr. Ahmed"), ("Zhang Wei", "Ms Zhang")],
)
def test_called_by_the_first_name(full: str, short: str) -> None:
    text = f'{full}, CEO, said, "The line is running well." {short} added, "We thank the whole team."\n'
    draft = read(HEAD + text)
    assert [(found.name, len(found.mentions_at)) for found in draft.people] == [(full, 1)]
    (quote,) = draft.quotes
    assert (quote.speaker, quote.text) == (full, "The line is running well. We thank the whole team.")


def test_nobody_is_called_by_a_name_that_two_bear() -> None:
    text = 'Zhang Wei, CEO, and Zhang Li, CFO, were present. Mr. Zhang added, "We thank the whole team."\n'
    draft = read(HEAD + text)
    assert [(found.name, len(found.mentions_at)) for found in draft.people] == [("Zhang Wei", 0), ("Zhang Li", 0)]
    assert [quote.speaker for quote in draft.quotes] == []


def test_a_co_founder_is_no_company() -> None:
    draft = read(
        "Acme Moves\n\nSpringfield, IL - November 20, 2006 - Acme Widgets Corp. (ACMW.OB) announced it today.\n\n"
        '"We have moved to a new hall in Springfield," said Jane Roe, Co-Founder and CEO.\n'
    )
    assert [role.printed for role in person(draft, "Jane Roe").titles] == ["Co-Founder and CEO"]
    assert [found.printed for found in draft.organisations] == ["Acme Widgets Corp."]


def test_each_firms_short_name_before_its_contact() -> None:
    draft = read(
        "Acme Moves\n\nSpringfield, IL - November 20, 2006 - Acme Widgets Corp. (NASDAQ: ACMW) and Beta Gear Works, "
        "Inc. (NASDAQ: BGW) jointly announced today that they will merge.\n\nContacts:\nAcme Widgets Corp.: John Doe, "
        "CFO, (555) 555-0121\nBeta Gear: Jane Roe, President, (555) 555-0135\n"
    )
    assert [(found.name, found.organisation) for found in draft.contacts] == [
        ("John Doe", "Acme Widgets Corp."),
        ("Jane Roe", "Beta Gear"),
    ]


@pytest.mark.parametrize(
    ("told", "former"),
    [
        (
            "Most recently, Roe was president at Beta, and prior to that, treasurer.",
            ["president@Beta", "treasurer@None"],
        ),
        ("Before that, Roe was at Beta Mill, serving as its treasurer.", ["treasurer@Beta Mill"]),
        ("Prior to Acme, Roe worked at Beta Gear, Inc., where she was controller.", ["controller@Beta Gear, Inc."]),
        ("Roe spent ten years with Beta Group, most recently as plant manager.", ["plant manager@Beta Group"]),
        ("Ms. Roe has held various positions at Beta Mill, including Treasurer.", ["Treasurer@Beta Mill"]),
        (
            "Ms. Roe held a number of posts including Controller for Beta Oil and Treasurer at Gamma Gas.",
            ["Controller@Beta Oil", "Treasurer@Gamma Gas"],
        ),
        ("Roe joins a team.\n\nHer previous roles include Treasurer at Beta Gear.", ["Treasurer@Beta Gear"]),
        ("Roe joins a team.\n\nShe was previously Treasurer of Beta Gear.", ["Treasurer@Beta Gear"]),
        ("Roe began her career at Gamma Mill and later became Controller of Beta Gear.", ["Controller@Beta Gear"]),
        # Nobody's, or another's.
        ("Roe met people from Beta Gear, including President Max Moe, and went home.", []),
        ("Roe and Max Moe are good.\n\nShe was previously Treasurer of Beta Gear.", []),
        ("Ms. Roe has held various positions at Acme, including Treasurer.", []),
    ],
)
def test_former_roles_by_wording(told: str, former: list[str]) -> None:
    draft = read(HEAD + "Jane Roe, President of Acme, was there. " + told + "\n")
    roles = person(draft, "Jane Roe").former
    assert [f"{role.printed}@{role.organisation}" for role in roles] == former


def test_who_speaks_is_not_whom_the_next_paragraph_is_about() -> None:
    draft = read(HEAD + '"Good," said Max Moe, President of Acme.\n\nShe was previously Treasurer of Beta Gear.\n')
    assert person(draft, "Max Moe").former == []


def test_former_roles_below_a_heading_with_the_name() -> None:
    draft = read(
        HEAD + "Jane Roe joins Acme as CFO.\n\n"
        "About Jane Roe\n\nRoe is a veteran. Before she joined Acme, Roe was treasurer at Beta Gear Inc.\n\n"
        "About Acme Widgets\n\nAcme makes widgets. Before she left, Roe was secretary at Gamma Inc.\n"
    )
    former = person(draft, "Jane Roe").former
    assert [(role.printed, role.organisation) for role in former] == [("treasurer", "Beta Gear Inc.")]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Commenting on the appointment of Ann Poe, Max Moe, Chairman and CEO, said it was time.", ["appointed", ""]),
        ("In announcing the promotion of Ann Poe, Max Moe, Acme's President, stated it was time.", ["appointed", ""]),
        ("Commenting on the retirement of Ann Poe, Max Moe, President, noted that it was time.", ["departing", ""]),
        ("Acme announced the promotion of Ann Poe, Max Moe and Jo Doe to Vice President.", ["appointed"] * 3),
    ],
)
def test_what_a_lead_in_tells_is_not_the_speakers(sentence: str, told: list[str]) -> None:
    found = read(HEAD + sentence + "\n").people
    assert [", ".join(change.change for change in person.changes) for person in found] == told
    assert all(role.printed not in ("Chairman and CEO", "President") for role in found[0].titles)


def test_called_by_the_first_name_alone() -> None:
    draft = read(
        HEAD
        + "Ann Poe has been elected to the board of Acme Widgets Corp. Most recently, Ann served as Head of the Gear "
        "Division at Beta Steel. Ann also serves as Founder of Beta Hill, Inc. “I welcome Ann,” said Max Moe. Mary "
        "Ann Roe was there.\n\nHer friend Ann-Kathrin Doe and Ann Street were there, too.\n"
    )
    poe = person(draft, "Ann Poe")
    assert [(role.printed, role.organisation) for role in poe.former] == [("Head of the Gear Division", "Beta Steel")]
    assert [(role.printed, role.organisation) for role in poe.posts] == [("Founder", "Beta Hill, Inc.")]
    assert [draft.text[slice(*span)] for span in poe.mentions_at] == ["Ann"] * 3


def test_a_first_name_that_is_a_word_names_nobody() -> None:
    draft = read(HEAD + "Grant Poe, CEO, spoke. Grant was made of shares. Grant was large.\n")
    assert person(draft, "Grant Poe").mentions_at == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Poe has joined its subsidiary Beta Gear, Inc. as Treasurer.",
        "Ann Poe has joined Acme's wholly owned subsidiary, Beta Gear, Inc., as Treasurer.",
        "Ann Poe will join Beta Gear, Inc., a subsidiary of Acme, as Treasurer.",
    ],
)
def test_a_post_at_a_subsidiary_that_is_joined(sentence: str) -> None:
    (poe,) = read(HEAD + sentence + "\n").people
    assert [(role.printed, role.organisation) for role in poe.titles] == [("Treasurer", "Beta Gear, Inc.")]
    assert [(change.change, change.organisation) for change in poe.changes] == [("appointed", "Beta Gear, Inc.")]


def test_who_brings_experience_may_be_what_she_serves_as() -> None:
    draft = read(
        HEAD + "Ann Poe has been elected to the board of Acme Widgets Corp. Ms. Poe brings long experience of boards, "
        "serving as a director of Beta Gear. Her previous roles include Treasurer at Gamma Bank.\n"
    )
    poe = person(draft, "Ann Poe")
    assert [(role.printed, role.organisation) for role in poe.former] == [("Treasurer", "Gamma Bank")]


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("The Board has appointed Ann Poe, currently Vice President and Controller, to succeed Mr. Moe.", None),
        ("The Board has appointed Ann Poe, Vice President and Controller, to replace Mr. Moe.", None),
        ("The Board has appointed Ann Poe, Controller, to succeed Mr. Moe as Treasurer.", "Treasurer"),
        ("The Board has appointed Ann Poe, Treasurer.", "Treasurer"),
    ],
)
def test_what_somebody_is_when_appointed_is_not_the_post(sentence: str, post: str | None) -> None:
    poe = person(read(HEAD + sentence + "\n"), "Ann Poe")
    assert [change.post for change in poe.changes] == [post]


def test_a_post_to_which_somebody_was_named_elsewhere_is_no_former_one() -> None:
    draft = read(
        HEAD + "Ms. Ann Poe resigns because of her work at Beta Corp., where she was recently named chairman.\n"
    )
    assert person(draft, "Ann Poe").former == []


def test_a_colleges_president() -> None:
    draft = read(HEAD + "It gave much to Springfield College. College President Max Moe thanked the company.\n")
    assert [(role.printed, role.organisation) for role in person(draft, "Max Moe").titles] == [
        ("President", "Springfield College")
    ]


def test_the_town_of_the_dateline_is_nobody() -> None:
    draft = read(
        HEAD.replace("Springfield, IL", "SALT CREEK, Ill.")
        + "Jane Roe, Treasurer, said that Salt Creek has joined the plan. It is made for all the people there.\n\n"
        "CONTACT: Acme Widgets Corp., Salt Creek\nJane Roe, 402/555-0133\n"
    )
    assert [found.name for found in draft.people] == ["Jane Roe"]
    assert [found.name for found in draft.contacts] == ["Jane Roe"]


def test_a_post_in_a_joint_company_is_not_held_at_the_present_house() -> None:
    release = read(
        "Acme Widgets and Beta Gear to Merge\n\nPROVIDENCE, R.I., May 6, 2011 -- Acme Widgets Corp. (NYSE: ACM) and "
        "Beta Gear Inc. (NASDAQ: BGW) jointly announced today that they will merge.\n\n"
        '"Our customers gain," said Beta Gear\'s Chairman and CEO, Jane Roe. Ms. Roe will join the Acme board and '
        "become Regional President upon closing.\n"
    )
    (roe,) = release.people
    assert [(role.printed, role.organisation) for role in roe.titles] == [
        ("Chairman and CEO", "Beta Gear"),
        ("Regional President", None),
    ]


def test_two_signatures_beside_each_other() -> None:
    release = read(
        HEAD + 'CEO Max Moe says: "It went well."\n\nYours sincerely,\n\n    Jane Roe                 Max Moe\n'
        "    Chairman                 CEO\n"
    )
    assert {found.name: [role.printed for role in found.titles] for found in release.people} == {
        "Max Moe": ["CEO"],
        "Jane Roe": ["Chairman"],
    }
    assert [quote.speaker for quote in release.quotes] == ["Max Moe"]
