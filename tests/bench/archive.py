"""Invented releases in any number, for measuring."""

from pathlib import Path

_RELEASE = """\
             Company {name} Reports {ordinal} Quarter Results For Fiscal {year}

Springfield, IL - {month} 20, {year} - {name} Instruments Corp. ({ticker}.OB) announced today its results for
the {lower} quarter of fiscal {year}, ending {end}, {year}.

The Company reported net income of ${net},000 on revenue of ${revenue} million for the quarter. This compares to
net income of ${before},000 on revenue of $9.5 million for the same quarter a year ago.

{person}, Chief Executive Officer, stated, "Our customers asked for more instruments than in any quarter before.
We have added a second shift, and we expect to hire twelve people in the coming year."

{name} Instruments Corp. makes instruments for laboratories and schools in three countries. The plant of the company
stands in Springfield, and its people come from the town and from the villages around it.

Contact: {person}
         {name} Instruments Corp.
         (555) 010-0199
"""
_QUARTERS = [
    ("First", "January", "December 31"),
    ("Second", "April", "March 31"),
    ("Third", "July", "June 30"),
    ("Fourth", "October", "September 30"),
]
_SYLLABLES = ["Ar", "Bel", "Cor", "Dan", "El", "Far", "Gol", "Hal", "Il", "Jor"]


def _name(number: int) -> str:
    return _SYLLABLES[number // 10 % 10] + _SYLLABLES[number % 10].lower() + "ton"


def write_release(number: int) -> str:
    """The text of one release; a company has 40 of them, one a quarter."""
    company, nth = divmod(number, 40)
    ordinal, month, end = _QUARTERS[nth % 4]
    name = _name(company)
    return _RELEASE.format(
        name=name,
        ticker=name[:4].upper(),
        ordinal=ordinal,
        lower=ordinal.lower(),
        month=month,
        end=end,
        year=2001 + nth // 4,
        net=100 + number % 700,
        before=90 + number % 700,
        revenue=f"{10 + nth / 10:.1f}",
        person=f"Ada {_name(company + 37)}",
    )


def write_seeds(folder: Path, count: int) -> None:
    """`count` releases, one a file."""
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"{number:05d}.txt").write_text(write_release(number), encoding="utf-8")
