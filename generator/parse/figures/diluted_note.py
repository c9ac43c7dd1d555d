"""A sentence that says for a whole release what its earnings per share are.

All per-share amounts are stated on a diluted basis.
net income of $8 million and diluted earnings per share ("EPS") of $0.98, compared to $7 million and EPS of $0.90
Unless otherwise noted, earnings per share are presented in this news release on a diluted basis.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from generator.model.base import Span
from generator.parse.draft import Draft
from generator.parse.figures.assigning import Figure
from generator.parse.figures.frames import Frame
from generator.parse.text.hinted import hinted

_NOTE = hinted(
    r"\b(?:(?:(?:net )?(?:earnings|income|loss)(?: \(loss\))? )?per[- ](?:common )?share(?: \(eps\))?|eps)"
    r"(?:\s(?:amounts?|figures?|data|information|results|earnings|numbers))*"
    r"(?:\s(?:referred to|presented|reported|discussed|used|included|contained|in|throughout|the|this|text|of"
    r"|news|press|earnings|release)){0,9}"
    r"\s(?:are|is)(?:\s(?!basic\b)[a-z]+){0,9}?\s(?:fully )?diluted\b(?! and)",
    re.IGNORECASE,
)
# Of another measure, or how figures are reckoned.
_OTHERWISE = re.compile(r"adjusted|gaap|core|normali[sz]ed|calculat|comput|divid|exclud|basic|dilutive", re.IGNORECASE)
_BEFORE = 40
# What `EPS` alone is, behind it.
_DEFINED = hinted(
    r"\bdiluted (?:(?:net )?(?:earnings|income)(?: \(loss\))? )per (?:common )?share \((?:the )?[\"“]?EPS[\"”]?\)",
    re.IGNORECASE,
)


def name_shares(draft: Draft, frames: list[Frame]) -> None:
    """Make earnings per share that do not say which they are diluted ones, where the release says that all are."""
    if not any(figure.metric == "eps" for frame in frames for figure in frame.figures):
        return
    note = _NOTE.search(draft.text)
    if note is not None and not _OTHERWISE.search(draft.text, max(0, note.start() - _BEFORE), note.end()):
        _name(frames, note.span(), lambda _: True)
        return
    defined = _DEFINED.search(draft.text)
    if defined is not None:
        end = defined.end()
        _name(
            frames,
            defined.span(),
            lambda figure: all(start >= end and draft.text[start:stop] == "EPS" for start, stop in figure.metric_at),
        )


def _name(frames: list[Frame], at: Span, meant: Callable[[Figure], bool]) -> None:
    for frame in frames:
        frame.figures = [
            replace(figure, metric="eps_diluted", metric_at=(*figure.metric_at, at))
            if figure.metric == "eps" and meant(figure)
            else figure
            for figure in frame.figures
        ]
