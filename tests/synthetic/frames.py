"""Releases put together at random from the parts of frames, each with what it must be read as.

The parts are those that editors, wires and converters use: letterheads, contacts and notices above the headline;
headlines set in capitals, centred, or wrapped, with a wire's remark; subheadlines plain, dashed or in a list; datelines
with and without wire; brackets with symbols; one company or two. Every seed gives the same releases on every machine.
"""

import datetime
import random
import re
import textwrap
from dataclasses import dataclass

FIRST_WORDS = "Acme Brindle Corvane Dunmore Elvaston Farrow Garnet Hollis Ironside Juniper Kestrel Lorimer".split()
TRADES = "Widgets|Bancorp|Therapeutics|Energy|Software|Foods|Gold Mines|Air Lines|Bolt & Nut|Realty".split("|")
FORMS = [
    "Inc.",
    ", Inc.",
    "Corporation",
    "Corp.",
    "Ltd.",
    "plc",
    "N.V.",
    "AG",
    "Oyj",
    "Holdings, Inc.",
    "LLC",
    "Co., Ltd.",
]
PLACES = [
    ("Springfield", "Ill."),
    ("New York", None),
    ("LAS VEGAS", "NV"),
    ("Toronto", "Ontario"),
    ("HELSINKI", "Finland"),
    ("St. Paul", "Minn."),
    ("Salt Lake City", "UT"),
    ("LONDON", None),
    ("WINSTON-SALEM", "N.C."),
    ("Tel Aviv", "Israel"),
    ("NEW YORK and LONDON", None),
    ("Burlington, Mass., and Zug", "Switzerland"),
    ("SÃO PAULO", "Brazil"),
    ("Calgary", "AB"),
    ("THE WOODLANDS", "Texas"),
    ("'s-Hertogenbosch", "the Netherlands"),
]
EXCHANGES = ["NASDAQ", "Nasdaq", "NYSE", "NYSE American", "TSX", "OTCQB", "LSE"]
WIRES = {
    "/PRNewswire/": "PR Newswire",
    "/PRNewswire-FirstCall/": "PR Newswire",
    "(BUSINESS WIRE)": "Business Wire",
    "(GLOBE NEWSWIRE)": "GlobeNewswire",
    "/CNW/": "CNW",
    "(Marketwired)": "Marketwired",
    "(Newsfile Corp.)": "Newsfile",
    "/ ACCESSWIRE /": "ACCESSWIRE",
    "/EINPresswire.com/": "EIN Presswire",
}
MONTHS = "January February March April May June July August September October November December".split()
SHORT = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
# Main kind, headline behind the short name, and how the lead goes on behind the company.
NEWS = [
    ("earnings", "Reports Third Quarter Results", "today reported results for its third quarter."),
    ("earnings", "Announces Record Full-Year Earnings", "today announced its results for the year."),
    ("dividend", "Declares Quarterly Dividend", "today announced that its board has declared a dividend."),
    ("officer-change", "Names New Chief Financial Officer", "announced today that it has a new finance chief."),
    ("acquisition", "to Acquire Bolts Unlimited", "today announced that it has agreed to acquire Bolts Unlimited."),
    ("contract", "Awarded $40 Million Navy Contract", "announced today that it has received a contract."),
    ("product", "Launches Next-Generation Platform", "today announced the launch of a new platform."),
    ("conference-call", "to Present at Two Conferences", "today announced that it will present at conferences."),
    ("expansion", "Opens New Plant in Ohio", "today announced the opening of a plant."),
    ("listing", "Regains Compliance With Listing Standards", "today announced that it is compliant again."),
    ("governance", "Announces Results of Annual Meeting", "announced today how its owners have voted."),
    ("restructuring", "Announces Workforce Reduction", "today announced that it will have fewer people."),
    ("offering", "Prices $40 Million Public Offering of Common Stock", "today announced the price of its offering."),
    ("financing", "Enters Into $20 Million Credit Facility With Bolt Bank", "today announced a new facility."),
    ("clinical", "Announces Positive Topline Results From Phase 3 Trial of Bolt-101", "today announced results."),
    ("regulatory", "Receives FDA Clearance for Its Widget", "today announced that its widget was cleared."),
    ("partnership", "Forms Strategic Alliance With Bolts Unlimited", "today announced that it has a new ally."),
    ("buyback", "Authorizes New $25 Million Share Repurchase Program", "today announced that it buys back shares."),
    ("patent", "Granted U.S. Patent for Bolt Technology", "announced today that it has a new patent."),
    ("stock-split", "Announces Two-for-One Stock Split", "today announced that it splits its shares."),
    ("award", "Named One of the Best Places to Work", "today announced that it is a good place."),
    ("divestiture", "Completes Sale of Its Bolt Division", "today announced that it has sold bolts."),
    ("director-change", "Appoints Jane Roe to Board of Directors", "today announced that Ms. Roe has joined."),
    ("accounting", "to Restate Financial Statements for Two Years", "today announced that it has made mistakes."),
    ("guidance", "Raises Full-Year Guidance", "today announced that it expects more."),
    ("operations", "Provides Update on Drilling Program", "today announced how far it is."),
]
SUBS = [
    "Revenue Grows 12% to $48 Million",
    "Company Raises Its Targets for the Coming Year",
    "New Halls Will Open in the Spring",
    "Order Book Exceeds That of the Year Before",
]
ABOVE = [
    "FOR IMMEDIATE RELEASE",
    "Exhibit 99.1",
    "NEWS RELEASE",
    "Contact:\nJane Roe, Investor Relations\n(555) 331-7742\njane.roe@example.com",
    "Investors: John Doe 555-331-7742\nMedia: Jane Roe 555-331-7743",
    "100 Main Street, Suite 200\nSpringfield, IL 60601",
    "[LOGO]",
    "Page 1 of 3",
    "For more information contact:\nJohn Doe\nVice President, Finance\n555-331-7742",
    "For Immediate Release - After Market Close",
]
BELOW = [
    "###",
    "-END-",
    "About {short}\n\n{short} makes what its name says and sells it in many countries.",
    "SOURCE {issuer}",
    "Safe Harbor Statement\n\nThis release has forward-looking statements. Things may turn out otherwise.",
    "Contact:\nJane Roe\nInvestor Relations\n(555) 331-7742",
]
BEFORE_SUBJECT = [
    "",
    "",
    "",
    "The Board of Directors of ",
    "For the third year in a row, ",
    "In a move to grow, ",
    "Today, ",
    "Leading maker of widgets ",
]
# Between the company's symbol and the verb.
BEHIND_SUBJECT = [
    "",
    "",
    ' ("{first}" or the "Company")',
    ' (the "Company")',
    ", a leading maker of widgets,",
    ", the world's largest house of its kind and the parent company of Bolt Savings Bank,",
]
REMARKS = ["CORRECTING and REPLACING ", "UPDATE: ", "/R E P E A T -- ", "ADDING MULTIMEDIA "]
BODY = (
    "The company has told its people, its customers and those who own its shares of it, and it will say more of it "
    "in due course, when all that must be looked into has been looked into and the papers have been signed."
)


@dataclass(frozen=True)
class Made:
    """A release and what it must be read as."""

    text: str
    kind: str
    headline: str
    subheadline: str | None
    place: str
    date: str
    wire: str | None
    issuers: tuple[str, ...]
    symbols: tuple[str, ...]


def _company(chance: random.Random) -> tuple[str, str]:
    """The full name and the short one that headlines use."""
    short = f"{chance.choice(FIRST_WORDS)} {chance.choice(TRADES)}"
    form = chance.choice(FORMS)
    return short + (form if form.startswith(",") else f" {form}"), short


def _day(chance: random.Random) -> tuple[str, str]:
    """A day as printed in a dateline, and its value."""
    day = datetime.date(chance.randint(1996, 2025), chance.randint(1, 12), chance.randint(1, 28))
    month = MONTHS[day.month - 1]
    printed = chance.choice(
        [
            f"{month} {day.day}, {day.year}",
            f"{SHORT[day.month - 1]} {day.day}, {day.year}",
            f"{month.upper()} {day.day}, {day.year}",
            f"{day.day} {month} {day.year}",
            f"{day:%A}, {month} {day.day}, {day.year}",
        ]
    )
    return printed, day.isoformat()


def _dateline(chance: random.Random, place: str, day: str, wire: str | None) -> str:
    if wire is None:
        return chance.choice(
            [
                f"{place} - {day} - ",
                f"{place}, {day} -- ",
                f"{place} ({day}) - ",
                f"{place} – {day} – ",
                f"[{place} – {day}] – ",
                f"{place} | {day} | ",
                f"{place}...{day}...",
                f"{place}, {day}: ",
            ]
        )
    if wire.startswith("/ "):
        return f"{place} {wire} {day} / "
    if wire.startswith("/"):
        return f"{place}, {day} {wire} -- "
    return chance.choice(
        [f"{place}, {day} {wire} -- ", f"{place}--{wire}--{day}--", f"{place}--{wire[:-1]} - {day}) - "]
    )


def _bracket(chance: random.Random, exchange: str, symbol: str) -> str:
    return chance.choice([f"({exchange}: {symbol})", f"({exchange}:{symbol})", f'({exchange}: "{symbol}")'])


def _set(chance: random.Random, words: str) -> str:
    """A headline as it is set: on one line, centred, wrapped, or broken behind the company."""
    way = chance.randrange(4)
    if way == 0:
        return words
    if way == 3:
        return re.sub(
            r" (?=(?:Reports|Announces|Declares|Names|Launches|to) )", "\n", words, count=1, flags=re.IGNORECASE
        )
    if way == 1:
        return words.center(76).rstrip()
    return "\n".join(line.center(76).rstrip() for line in textwrap.wrap(words, 46, break_on_hyphens=False))


def _subheadline(chance: random.Random) -> tuple[str | None, str]:
    """A subheadline as it must be read, and as it is set; (None, "") without one."""
    way = chance.randrange(4)
    if way == 0:
        sub = chance.choice(SUBS)
        return sub, sub
    if way == 1:
        sub = f"- {chance.choice(SUBS)} -"
        return sub, sub
    if way == 2:
        lines = [f"• {words}" for words in chance.sample(SUBS, 2)]
        return " ".join(lines), "\n".join(lines)
    return None, ""


def make_release(seed: int) -> Made:
    """The release of a seed."""
    chance = random.Random(seed)
    issuer, short = _company(chance)
    kind, headline, goes_on = chance.choice(NEWS)
    head = f"{chance.choice([short, issuer])} {headline}"
    head = head.upper() if chance.random() < 0.3 else head
    remark = chance.choice(REMARKS) if chance.random() < 0.1 else ""
    sub, sub_set = _subheadline(chance)
    city, region = chance.choice(PLACES)
    place = f"{city}, {region}" if region else city
    day, date = _day(chance)
    wire = chance.choice([None, *WIRES])
    symbol = "".join(chance.sample("ABCDEFGHKLMN", chance.randint(2, 4))) if chance.random() < 0.8 else None
    exchange = chance.choice(EXCHANGES)
    bracket = f" {_bracket(chance, exchange, symbol)}" if symbol else ""
    other = None
    if chance.random() < 0.1:
        # A joint release: two companies with a symbol each.
        other, _ = _company(chance)
        bracket = f" ({exchange}: {symbol or 'ABC'}) and {other} (NYSE: XYZ)"
        symbol = symbol or "ABC"
    subject = chance.choice(BEFORE_SUBJECT)
    behind = "" if other else chance.choice(BEHIND_SUBJECT).format(first=short.split()[0])
    lead = f"{_dateline(chance, place, day, wire)}{subject}{issuer}{bracket}{behind} {goes_on}"
    above = chance.sample(ABOVE, chance.randint(0, 3))
    below = [words.format(issuer=issuer, short=short) for words in chance.sample(BELOW, chance.randint(0, 4))]
    indent = chance.choice(["", "     "])
    opening = textwrap.fill(f"{lead} {BODY}", 96, initial_indent=indent)
    parts = [*above, _set(chance, remark + head), sub_set, opening, indent + BODY, *below]
    return Made(
        text="\n\n".join(part for part in parts if part) + "\n",
        kind=kind,
        headline=head,
        subheadline=sub,
        place=place,
        date=date,
        wire=WIRES[wire] if wire else None,
        issuers=(issuer, other) if other else (issuer,),
        symbols=tuple(symbol for symbol in (symbol, "XYZ" if other else None) if symbol),
    )
