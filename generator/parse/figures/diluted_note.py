"""A sentence that says for a whole release what its earnings per share are.

All per-share amounts are stated on a diluted basis.
Unless otherwise noted, earnings per share are presented in this news release on a diluted basis.
"""

import re
from dataclasses import replace

from generator.parse.draft import Draft
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


def name_shares(draft: Draft, frames: list[Frame]) -> None:
    """Make earnings per share that do not say which they are diluted ones, where the release says that all are."""
    if not any(figure.metric == "eps" for frame in frames for figure in frame.figures):
        return
    note = _NOTE.search(draft.text)
    if note is None or _OTHERWISE.search(draft.text, max(0, note.start() - _BEFORE), note.end()):
        return
    for frame in frames:
        frame.figures = [
            replace(figure, metric="eps_diluted", metric_at=(*figure.metric_at, note.span()))
            if figure.metric == "eps"
            else figure
            for figure in frame.figures
        ]
