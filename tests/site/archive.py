"""A small archive typed by hand over the four seeds, so that pages can be tested without the other stages."""

import hashlib
import re
from pathlib import Path

from generator.model.archive import Archive
from generator.model.base import Spans, words_at
from generator.model.figures import Claim, Fact, FactPeriod, Says
from generator.model.frame import (
    Boilerplate,
    Calendar,
    Certification,
    Cite,
    Dateline,
    EventKind,
    Headline,
    Issuer,
    PrintedDate,
    Problem,
    Slip,
    Ticker,
)
from generator.model.ledger import ClaimCheck, Compared, Derived, Margin, Need, NotDerived
from generator.model.people import Contact, OrganisationRead, PersonRead, Quote, Role
from generator.model.release import Refusal, Release, Source
from generator.model.resolved import (
    ClaimMade,
    Dated,
    Event,
    FiscalCalendar,
    Join,
    Known,
    MetricLine,
    NameForm,
    Organisation,
    Participant,
    Period,
    Person,
    Piece,
    QuoteRef,
    Reference,
    RoleSeen,
    Statement,
)

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
BOARD = "2006-11-20-carl-sassano-joins-iec-s-board-of-directors"
YEAR_END = "2005-11-23-iec-announces-fourth-quarter-and-year-end-results-for-fiscal-2005"
QUARTER = "2006-04-20-iec-announces-second-quarter-results-for-fiscal-2006"
LABORATORY = "2017-11-13-iec-electronics-certification"
ISSUER = "iec-electronics"


class Text:
    """A seed's text, in which words are found instead of offsets typed."""

    def __init__(self, name: str) -> None:
        self.file = name
        self.bytes = (SEEDS / name).read_bytes()
        self.text = self.bytes.decode()

    def at(self, *wanted: str, after: str = "") -> Spans:
        """Where each of `wanted` stands, white space aside, the first time after the words `after`."""
        start = self._find(after, 0)[1] if after else 0
        found = []
        for words in wanted:
            span = self._find(words, start)
            found.append(span)
            start = span[1]
        return found

    def _find(self, words: str, start: int) -> tuple[int, int]:
        pattern = r"\s+".join(re.escape(word) for word in words.split())
        match = re.compile(pattern).search(self.text, start)
        assert match, f"{words!r} is not in {self.file}"
        return match.span()

    def printed(self, at: Spans) -> str:
        return words_at(self.text, at)

    def source(self) -> Source:
        digest = hashlib.sha256(self.bytes).hexdigest()
        return Source(file=self.file, format="text", encoding="utf-8", sha256=digest, characters=len(self.text))


_ENDS = {"FY2005-Q2": "2005-03-31", "FY2005-Q4": "2005-09-30", "FY2005": "2005-09-30"}
_METRICS = {"revenue": ("USD", "100000"), "net_income": ("USD", "1000"), "eps": ("USD/share", "0.01")}


def _fact(text: Text, name: str, value: str, words: tuple[str, str], after: str, *, role: str = "reported") -> Fact:
    """The fact `metric.label`, whose amount and metric are printed as `words` after the words `after`."""
    metric, _, label = name.partition(".")
    amount, metric_words = words
    unit, precision = _METRICS[metric]
    metric_at = text.at(metric_words, after=after)
    at = text.at(amount, after=after)
    return Fact.model_validate(
        {
            "id": name,
            "metric": metric,
            "period": FactPeriod(label=label, end=_ENDS.get(label, "2006-03-31")),
            "value": value,
            "unit": unit,
            "precision": precision,
            "role": role,
            "metric_at": metric_at,
            "period_at": [],
            "rule": "by.hand",
            "printed": text.printed(at),
            "at": at,
        }
    )


def _quote(text: Text, speaker: str, cue: str, *words: tuple[str, str]) -> Quote:
    at: Spans = [(text.at(first)[0][0], text.at(last, after=first)[0][1]) for first, last in words]
    return Quote(speaker=speaker, cue=cue, text=text.printed(at), at=at, speaker_at=text.at(speaker))


def _quarter() -> tuple[Release, str]:
    t = Text("002_637c738613d326b6.txt")
    quarter = "The Company sustained"
    ago = "This compares to a net income of $73,000"
    half = "IEC's net loss for the first six"
    contact = t.at("Heather Keenan")
    about_start, about_end = t.at("IEC is a full service")[0][0], t.at("3rd-quarter06release")[0][1]
    claim = t.at("Second quarter sales increased by more than 50% from the previous quarter")
    release = Release(
        id=QUARTER,
        source=t.source(),
        date=PrintedDate(value="2006-04-20", printed="April 20, 2006", at=t.at("April 20, 2006")),
        headline=Headline(
            printed="IEC Announces Second Quarter Results For Fiscal 2006",
            at=t.at("IEC Announces Second Quarter Results For Fiscal 2006"),
        ),
        subheadline=Headline(
            printed="Results Include Substantial Revenue Increase",
            at=t.at("Results Include Substantial Revenue Increase"),
        ),
        dateline=Dateline(place="Newark, NY", at=t.at("Newark, NY", after="Revenue Increase")),
        issuers=[Issuer(printed="IEC Electronics Corp.", at=t.at("IEC Electronics Corp."))],
        tickers=[Ticker(symbol="IECE", printed="IECE.OB", at=t.at("IECE.OB"))],
        events=[
            EventKind(
                kind="earnings",
                items_8k=["2.02"],
                because="results for the second quarter",
                at=t.at("results for the second quarter"),
            )
        ],
        fiscal=["FY2006-Q2", "FY2006-H1"],
        calendar=Calendar(
            value="09-30",
            because="second quarter of fiscal 2006, ending March 31, 2006",
            at=t.at("second quarter of fiscal 2006, ending March 31, 2006"),
        ),
        facts=[
            _fact(t, "revenue.FY2006-Q2", "5600000", ("$5.6 million", "revenue"), quarter),
            _fact(t, "net_income.FY2006-Q2", "-168000", ("$(168,000)", "net loss"), quarter),
            _fact(t, "eps.FY2006-Q2", "-0.02", ("$(0.02)", "per share"), quarter),
            _fact(t, "revenue.FY2005-Q2", "4700000", ("$4.7 million", "revenue"), ago, role="comparative"),
            _fact(t, "net_income.FY2005-Q2", "73000", ("$73,000", "net income"), "This compares", role="comparative"),
            _fact(t, "eps.FY2005-Q2", "0.01", ("$0.01", "per share"), ago, role="comparative"),
            _fact(t, "revenue.FY2006-H1", "9200000", ("$9.2 million", "revenue"), half),
            _fact(t, "net_income.FY2006-H1", "-216000", ("$(216,000)", "net loss"), "year ago."),
        ],
        claims=[
            Claim(
                printed=t.printed(claim),
                at=claim,
                says=Says(type="growth", metric="revenue", period="FY2006-Q2", op=">", value="50", unit="percent"),
                rule="by.hand",
            )
        ],
        people=[
            PersonRead(
                name="W. Barry Gilbert",
                at=t.at("W. Barry Gilbert"),
                parts=["quoted"],
                titles=[
                    Role(
                        printed="Chairman of the Board and CEO",
                        organisation="IEC Electronics Corp.",
                        at=t.at("Chairman of the Board and CEO"),
                    )
                ],
            ),
            PersonRead(name="Heather Keenan", at=contact, parts=["contact"]),
        ],
        quotes=[
            _quote(
                t,
                "W. Barry Gilbert",
                "stated",
                ("Our sales growth", "respective industries."),
                ("The loss was attributable", "about our prospects."),
            )
        ],
        organisations=[OrganisationRead(printed="IEC Electronics Corp.", at=t.at("IEC Electronics Corp."))],
        contacts=[
            Contact(
                name="Heather Keenan",
                phone="(315) 332-4262",
                email="hkeenan@iec-electronics.com",
                at=[(contact[0][0], len(t.text))],
            )
        ],
        certifications=[
            Certification(printed="ISO-9001 registered", standard="ISO 9001", at=t.at("ISO-9001 registered"))
        ],
        cites=[Cite(printed="2005 Annual Report on Form 10-K", at=t.at("2005 Annual Report on Form 10-K"))],
        boilerplate=[
            Boilerplate(role="about", at=[(about_start, about_end)]),
            Boilerplate(role="safe-harbour", at=[(t.at("The foregoing")[0][0], t.at("Exchange Commission.")[0][1])]),
        ],
        slips=[
            Slip(
                kind="url-mismatch",
                printed="3rd-quarter06release",
                at=t.at("3rd-quarter06release"),
                note="the release is about the second quarter",
            )
        ],
    )
    return release, t.text


def _year_end() -> tuple[Release, str]:
    t = Text("001_9af7fae6d8e0956b.txt")
    quarter, year = "IEC reported net income", "IEC's net income for fiscal 2005 was"
    release = Release(
        id=YEAR_END,
        source=t.source(),
        date=PrintedDate(value="2005-11-23", printed="November 23, 2005", at=t.at("November 23, 2005")),
        headline=Headline(
            printed="IEC Announces Fourth Quarter and Year End Results for Fiscal 2005",
            at=t.at("IEC Announces Fourth Quarter and Year End Results for Fiscal 2005"),
        ),
        issuers=[Issuer(printed="IEC Electronics Corp.", at=t.at("IEC Electronics Corp.", after="2005 -"))],
        events=[EventKind(kind="earnings", because="results", at=t.at("results for the fourth quarter"))],
        fiscal=["FY2005-Q4", "FY2005"],
        facts=[
            _fact(t, "revenue.FY2005-Q4", "4100000", ("$4.1 million", "revenue"), quarter),
            _fact(t, "net_income.FY2005-Q4", "52000", ("$52,000", "net income"), "IEC reported"),
            _fact(t, "eps.FY2005-Q4", "0.01", ("$0.01", "per share"), quarter),
            _fact(t, "revenue.FY2005", "19100000", ("$19.1 million", "revenue"), year),
            _fact(t, "net_income.FY2005", "285000", ("$285,000", "net income"), "a year ago."),
        ],
        people=[
            PersonRead(name="W. Barry Gilbert", at=t.at("W. Barry Gilbert"), parts=["quoted"]),
        ],
        quotes=[
            _quote(t, "W. Barry Gilbert", "stated", ("Our fourth quarter", "sales for fiscal 2006.")),
            _quote(t, "Gilbert", "continued", ("We are pleased to report", "to pursue new ones.")),
        ],
        problems=[
            Problem(
                code="quote-not-closed",
                message="The first quotation is never closed",
                at=t.at("Our fourth quarter"),
            )
        ],
    )
    return release, t.text


def _board() -> tuple[Release, str]:
    t = Text("000_6a862bb18258b7d3.txt")
    chairman = t.at("Chairman and CEO", after="IEC's")
    release = Release(
        id=BOARD,
        source=t.source(),
        date=PrintedDate(value="2006-11-20", printed="November 20, 2006", at=t.at("November 20, 2006")),
        headline=Headline(
            printed="Carl Sassano joins IEC's Board of Directors",
            at=t.at("Carl Sassano joins IEC's Board of Directors"),
        ),
        issuers=[Issuer(printed="IEC Electronics Corp.", at=t.at("IEC Electronics Corp.", after="2006 -"))],
        events=[EventKind(kind="director-change", because="joins the Board", at=t.at("joins IEC's Board"))],
        people=[
            PersonRead(name="Carl Sassano", at=t.at("Carl Sassano"), parts=["appointed"]),
            PersonRead(
                name="Barry Gilbert",
                at=t.at("Barry Gilbert"),
                parts=["quoted"],
                titles=[Role(printed="Chairman and CEO", organisation="IEC", at=chairman)],
            ),
        ],
        quotes=[
            _quote(
                t,
                "Barry Gilbert",
                "said",
                ("With many years", "its future growth,"),
                ("He shares our vision", "Board of Directors."),
            )
        ],
        contacts=[
            Contact(
                name="Heather Keenan",
                phone="(315) 332-4262",
                email="hkeenan@iec-electronics.com",
                at=[(t.at("Heather Keenan")[0][0], len(t.text))],
            )
        ],
    )
    return release, t.text


def _laboratory() -> tuple[Release, str]:
    t = Text("003_15c49d68ff2541fc.txt")
    release = Release(
        id=LABORATORY,
        source=t.source(),
        date=PrintedDate(value="2017-11-13", printed="November 13, 2017", at=t.at("November 13, 2017")),
        issuers=[Issuer(printed="IEC Electronics Corp.", at=t.at("IEC Electronics Corp."))],
        events=[EventKind(kind="certification", because="accreditation", at=t.at("received an ISO/IEC 17025:2005"))],
        people=[
            PersonRead(name="Roger Muse", at=t.at("Roger Muse"), parts=["quoted"]),
        ],
        quotes=[
            _quote(t, "Roger Muse", "stated", ("We applaud the first-mover", "conformity assessment.")),
        ],
        boilerplate=[
            Boilerplate(
                role="about",
                at=[(t.at("About IEC Electronics")[0][0], t.at("www.iec-electronics.com.")[0][1])],
            )
        ],
        contacts=[
            Contact(
                name="Audra Gavelis",
                phone="(315) 332-4559",
                email="agavelis@iec-electronics.com",
                at=[(t.at("Audra Gavelis")[0][0], len(t.text))],
            )
        ],
    )
    return release, t.text


def _refer(release: Release, at: Spans, also_at: Spans | None = None) -> Reference:
    return Reference(release=release.id, at=at, also_at=also_at or [])


def _statement(release: Release, fact: Fact) -> Statement:
    assert release.date
    return Statement(
        value=fact.value,
        unit=fact.unit,
        precision=fact.precision,
        precision_basis=fact.precision_basis,
        bound=fact.bound,
        role=fact.role,
        release=release.id,
        fact=fact.id,
        vintage=release.date.value,
        printed=fact.printed,
        cite=_refer(release, fact.at, [*fact.metric_at, *fact.period_at]),
    )


_PERIODS = {
    "FY2005-Q2": ("quarter", 2, "2005-01-01", "2005-03-31"),
    "FY2005-Q4": ("quarter", 4, "2005-07-01", "2005-09-30"),
    "FY2005": ("year", None, "2004-10-01", "2005-09-30"),
    "FY2006-Q2": ("quarter", 2, "2006-01-01", "2006-03-31"),
    "FY2006-H1": ("half", 1, "2005-10-01", "2006-03-31"),
}


def _periods(releases: list[Release]) -> dict[str, Period]:
    found = {}
    for label, (kind, number, start, end) in _PERIODS.items():
        lines = []
        for metric in ("revenue", "net_income", "eps"):
            statements = [
                _statement(release, fact)
                for release in releases
                for fact in release.facts
                if fact.metric == metric and fact.period.label == label
            ]
            if statements:
                lines.append(MetricLine(metric=metric, best=0, first=0, status="single", statements=statements))
        key = f"{ISSUER}/{label.lower()}"
        quarter = next(release for release in releases if release.id == QUARTER)
        assert quarter.calendar
        found[key] = Period.model_validate(
            {
                "id": key,
                "organisation": ISSUER,
                "label": label,
                "kind": kind,
                "fiscal_year": int(label[2:6]),
                "number": number,
                "start": start,
                "end": end,
                "known": [Known(because=quarter.calendar.because, release=QUARTER, at=quarter.calendar.at)],
                "metrics": lines,
                "not_stated": [] if len(lines) == 3 else ["eps"],
                "events": [QUARTER] if "2006" in label else [],
                "published": [],
            }
        )
    return found


def _reckon(periods: dict[str, Period]) -> None:
    """The first quarter as it follows from the half year and the second quarter, and what goes beside it."""
    half, quarter = f"{QUARTER}#revenue.FY2006-H1", f"{QUARTER}#revenue.FY2006-Q2"
    first = periods[f"{ISSUER}/fy2006-h1"].model_copy(
        update={
            "id": f"{ISSUER}/fy2006-q1",
            "label": "FY2006-Q1",
            "kind": "quarter",
            "end": "2005-12-31",
            "metrics": [],
            "derived": [
                Derived(
                    metric="revenue",
                    value="3600000",
                    low="3500000",
                    high="3700000",
                    unit="USD",
                    terms={half: 1, quarter: -1},
                    mixed_vintage=True,
                )
            ],
            "not_derived": [NotDerived(metric="eps", because="Figures per share are not added up.")],
        }
    )
    periods[first.id] = first
    periods[f"{ISSUER}/fy2006-q2"].comparisons = [
        Compared(
            metric="revenue",
            against="previous",
            versus=first.id,
            change="growth",
            value="55.5556",
            low="50",
            high="61.4286",
            unit="percent",
            terms={quarter: 1},
            versus_terms={half: 1, quarter: -1},
            mixed_vintage=False,
        ),
        Compared(
            metric="net_income",
            against="year-before",
            versus=f"{ISSUER}/fy2005-q2",
            change="difference",
            value="-241000",
            low="-242000",
            high="-240000",
            unit="USD",
            terms={f"{QUARTER}#net_income.FY2006-Q2": 1},
            versus_terms={f"{QUARTER}#net_income.FY2005-Q2": 1},
            mixed_vintage=False,
        ),
    ]
    periods[f"{ISSUER}/fy2006-q2"].margins = [
        Margin(
            metric="net_income",
            value="-3",
            low="-3.0361",
            high="-2.9646",
            terms={f"{QUARTER}#net_income.FY2006-Q2": 1},
            of_terms={quarter: 1},
            mixed_vintage=False,
        )
    ]


def _recompute(claims: list[ClaimMade]) -> None:
    """The claim as recomputed, and beside it an open one."""
    half, quarter = f"{QUARTER}#revenue.FY2006-H1", f"{QUARTER}#revenue.FY2006-Q2"
    claims[0].verdict = "entailed-at-bound"
    claims[0].checks = [
        ClaimCheck(
            period="FY2006-Q2",
            versus="FY2006-Q1",
            expression="revenue FY2006-Q2 / (revenue FY2006-H1 - revenue FY2006-Q2) - 1",
            value="55.5556",
            low="50",
            high="61.4286",
            unit="percent",
            verdict="entailed-at-bound",
            terms={quarter: 1},
            versus_terms={half: 1, quarter: -1},
        )
    ]
    opened = claims[0].model_copy(
        update={
            "verdict": "open",
            "because": "It is about a time of which nothing is held.",
            "due": "2006-09-30",
            "checks": [],
            "needs": [
                Need(
                    metric="revenue",
                    period="FY2006",
                    after="FY2006-H1",
                    op=">",
                    value="9900000",
                    low="9800000",
                    high="10000000",
                    unit="USD",
                    terms={half: -1, quarter: 2},
                )
            ],
        }
    )
    claims.append(opened)


def build_archive() -> Archive:
    """The hand-made archive: four releases, a refusal, and resolved records for a part of what they say."""
    made = [_board(), _year_end(), _quarter(), _laboratory()]
    releases = {release.id: release for release, _ in made}
    board, year_end, quarter, laboratory = (release for release, _ in made)
    texts = {release.id: text for release, text in made}
    periods = _periods([year_end, quarter])
    _reckon(periods)
    facts = {fact.id: fact for fact in quarter.facts}

    def piece(fact: str, text: str) -> Piece:
        return Piece(text=text, cite=_statement(quarter, facts[fact]).cite)

    assert board.headline
    assert year_end.headline
    assert quarter.headline
    events = [
        Event(
            id=QUARTER,
            kind="earnings",
            main=True,
            date="2006-04-20",
            title=quarter.headline.printed,
            title_cite=_refer(quarter, quarter.headline.at),
            sentence=[
                Piece(text="Revenue "),
                piece("revenue.FY2006-Q2", "$5.6 million"),
                Piece(text=", net loss "),
                piece("net_income.FY2006-Q2", "$168,000"),
                Piece(text=" ("),
                piece("eps.FY2006-Q2", "$0.02 a share"),
                Piece(text=") for the quarter ended 31 March 2006."),
            ],
            organisations=[ISSUER],
            participants=[
                Participant(
                    person="w-barry-gilbert",
                    name="W. Barry Gilbert",
                    part="quoted",
                    role="Chairman of the Board and CEO",
                    organisation="IEC Electronics Corp.",
                    cite=_refer(quarter, quarter.people[0].at),
                )
            ],
            fiscal=["FY2006-Q2", "FY2006-H1"],
            figures=[f"{ISSUER}/{label}" for label in ("fy2006-q2", "fy2005-q2", "fy2006-h1")],
            claims=[
                ClaimMade(
                    printed=claim.printed,
                    says=claim.says,
                    speaker="W. Barry Gilbert",
                    cite=_refer(quarter, claim.at),
                )
                for claim in quarter.claims
            ],
            quotes=[QuoteRef(release=QUARTER, number=0)],
            releases=[QUARTER],
            items_8k=["2.02"],
        ),
        Event(
            id=YEAR_END,
            kind="earnings",
            main=True,
            date="2005-11-23",
            title=year_end.headline.printed,
            sentence=[
                Piece(text="Revenue "),
                Piece(text="$4.1 million", cite=_statement(year_end, year_end.facts[0]).cite),
                Piece(text=" for the quarter ended 30 September 2005."),
            ],
            organisations=[ISSUER],
            fiscal=["FY2005-Q4", "FY2005"],
            figures=[f"{ISSUER}/fy2005-q4", f"{ISSUER}/fy2005"],
            quotes=[QuoteRef(release=YEAR_END, number=0), QuoteRef(release=YEAR_END, number=1)],
            releases=[YEAR_END],
        ),
        Event(
            id=BOARD,
            kind="director-change",
            main=True,
            date="2006-11-20",
            title=board.headline.printed,
            sentence=[
                Piece(text="Carl Sassano", cite=_refer(board, board.people[0].at)),
                Piece(text=" joins the board."),
            ],
            organisations=[ISSUER],
            participants=[
                Participant(
                    person="carl-sassano",
                    name="Carl Sassano",
                    part="appointed",
                    cite=_refer(board, board.people[0].at),
                )
            ],
            quotes=[QuoteRef(release=BOARD, number=0)],
            releases=[BOARD],
        ),
        Event(
            id=LABORATORY,
            kind="certification",
            main=True,
            date="2017-11-13",
            title="IEC Electronics Corp. received an ISO/IEC 17025:2005 accreditation",
            sentence=[Piece(text="Accredited.", cite=_refer(laboratory, laboratory.events[0].at))],
            organisations=[ISSUER],
            releases=[LABORATORY],
        ),
    ]
    _recompute(events[0].claims)
    title = quarter.people[0].titles[0]
    later_title = board.people[1].titles[0]
    people = [
        Person(
            id="w-barry-gilbert",
            name="W. Barry Gilbert",
            names=[
                NameForm(
                    printed="W. Barry Gilbert",
                    seen=[_refer(year_end, year_end.people[0].at), _refer(quarter, quarter.people[0].at)],
                ),
                NameForm(printed="Barry Gilbert", seen=[_refer(board, board.people[1].at)]),
            ],
            joins=[Join(names=["W. Barry Gilbert", "Barry Gilbert"], because="the second lacks an initial")],
            organisations=[ISSUER],
            roles=[
                RoleSeen(
                    kind="title",
                    role=title.printed,
                    organisation=title.organisation,
                    organisation_id=ISSUER,
                    first_seen="2006-04-20",
                    last_seen="2006-04-20",
                    seen=[_refer(quarter, title.at)],
                ),
                RoleSeen(
                    kind="title",
                    role=later_title.printed,
                    organisation="IEC",
                    organisation_id=ISSUER,
                    first_seen="2006-11-20",
                    last_seen="2006-11-20",
                    seen=[_refer(board, later_title.at)],
                ),
            ],
            quotes=[
                QuoteRef(release=YEAR_END, number=0),
                QuoteRef(release=YEAR_END, number=1),
                QuoteRef(release=QUARTER, number=0),
                QuoteRef(release=BOARD, number=0),
            ],
            events=[YEAR_END, QUARTER, BOARD],
            releases=[YEAR_END, QUARTER, BOARD],
            appears_with=["carl-sassano"],
        ),
        Person(
            id="carl-sassano",
            name="Carl Sassano",
            names=[NameForm(printed="Carl Sassano", seen=[_refer(board, board.people[0].at)])],
            organisations=[ISSUER],
            roles=[
                RoleSeen(
                    kind="former",
                    role="President and Chief Operating Officer",
                    organisation="Bausch & Lomb",
                    organisation_id=None,
                    first_seen="2006-11-20",
                    last_seen="2006-11-20",
                    seen=[_refer(board, Text(board.source.file).at("President and Chief Operating Officer"))],
                )
            ],
            events=[BOARD],
            releases=[BOARD],
            appears_with=["w-barry-gilbert"],
        ),
        Person(
            id="roger-muse",
            name="Roger Muse",
            names=[NameForm(printed="Roger Muse", seen=[_refer(laboratory, laboratory.people[0].at)])],
            quotes=[QuoteRef(release=LABORATORY, number=0)],
            events=[LABORATORY],
            releases=[LABORATORY],
        ),
    ]
    assert quarter.calendar
    dateline = quarter.dateline
    assert dateline
    organisations = [
        Organisation(
            id=ISSUER,
            name="IEC Electronics",
            issuer=True,
            names=[NameForm(printed="IEC Electronics Corp.", seen=[_refer(quarter, quarter.issuers[0].at)])],
            tickers=[
                Dated(
                    value="IECE",
                    first_seen="2006-04-20",
                    last_seen="2006-04-20",
                    seen=[_refer(quarter, quarter.tickers[0].at)],
                )
            ],
            places=[
                Dated(
                    value="Newark, NY",
                    first_seen="2006-04-20",
                    last_seen="2006-04-20",
                    seen=[_refer(quarter, dateline.at)],
                )
            ],
            descriptions=[_refer(laboratory, laboratory.boilerplate[0].at)],
            fiscal_calendar=FiscalCalendar(
                year_end="09-30",
                because=[Known(because=quarter.calendar.because, release=QUARTER, at=quarter.calendar.at)],
            ),
            people=["w-barry-gilbert", "carl-sassano"],
            events=[event.id for event in events],
            releases=list(releases),
            periods=list(periods),
        ),
        Organisation(
            id="transcat",
            name="Transcat Inc.",
            issuer=False,
            names=[
                NameForm(
                    printed="Transcat Inc.",
                    seen=[_refer(board, Text(board.source.file).at("Transcat Inc."))],
                )
            ],
            releases=[BOARD],
            people=["carl-sassano"],
        ),
    ]
    refusal = Refusal(
        id="refused-0123456789ab",
        source=Source(file="empty.txt", format="text", encoding="utf-8", sha256="0" * 64, characters=0),
        refused="empty: the file holds no text",
    )
    return Archive(
        releases=dict(sorted(releases.items())),
        refusals={refusal.id: refusal},
        texts=dict(sorted(texts.items())),
        events={event.id: event for event in sorted(events, key=lambda event: event.id)},
        periods=dict(sorted(periods.items())),
        people={person.id: person for person in sorted(people, key=lambda person: person.id)},
        organisations={found.id: found for found in sorted(organisations, key=lambda found: found.id)},
    )
