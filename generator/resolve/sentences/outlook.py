"""The sentence for an outlook.

`Revenue outlook $20 million to $22 million for fiscal 2006.`
"""

from generator.model.figures import list_values
from generator.model.resolved import Piece
from generator.resolve.labels import read_label
from generator.resolve.sentences.results import figure_of, write_figure
from generator.resolve.sentences.telling import Telling, plain
from generator.resolve.wording import name_label, write_day
from generator.vocabulary import metrics

KINDS = ("guidance",)


def tell(telling: Telling) -> list[Piece]:
    """The outlook figures of the first period that has any; [] where none is read."""
    outlook = [
        f for f in telling.release.facts if f.role == "outlook" and f.organisation is None and f.metric in metrics()
    ]
    # A single value carries a sign that words would have to tell; a range may cross zero.
    outlook = [f for f in outlook if "-" not in "".join(list_values(f.value))]
    if not outlook:
        return []
    first = outlook[0].period
    same = {fact.metric: fact for fact in reversed(outlook) if fact.period == first}
    pieces: list[Piece] = []
    for fact in reversed(same.values()):
        name = metrics()[fact.metric].label
        shown = name if not pieces else name[:1].lower() + name[1:]
        pieces += [plain(", ")] if pieces else []
        figure = figure_of(telling, fact)
        pieces.append(Piece(text=f"{shown} {write_figure(figure)}", cite=figure.cite))
    label = read_label(first.label)
    words = name_label(label) if label else f"the period that ends on {write_day(first.end)}" if first.end else None
    if words:
        at = outlook[0].period_at or outlook[0].at
        pieces += [plain(" for "), telling.cite(words, at)]
    return [*pieces, plain(".")]
