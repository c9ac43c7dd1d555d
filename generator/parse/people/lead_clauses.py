"""Where a lead-in ends and the speaker's own clause begins: what the lead-in tells is another's, and what he says too.

`Commenting on the appointment of Jane Roe, Max Moe, Chairman and CEO, said`: he is not appointed, and she no Chairman.
"""

import re

from generator.parse.people.mentions import Mention, find_mentions
from generator.parse.people.objects import ITS_OWN
from generator.parse.people.roster import Profile, Roster
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import Passage
from generator.vocabulary.people import MAYBE_HONORIFIC, SAID

_LEAD_IN = re.compile(
    r"[“\"]?(?:(?:When )?[Aa]sked about|Commenting|Remarking|Speaking|Reflecting|Reacting|Responding|Announcing|"
    r"Discussing|Explaining|Welcoming|Acknowledging|Praising|Regarding|Concerning|About|Of|On|"
    r"In (?:announcing|making|commenting|discussing|confirming|welcoming|reporting|explaining|"
    r"(?:his|her|a) (?:statement|remarks|comments)))\b"
)
# `..., Max Moe, Chairman and CEO, said`, `..., Acme Chairman Max Moe said`.
_SPOKE = hinted(rf"(?:,[^“”\";]{{2,120}},)? (?:also )?(?:{SAID})\b")


def split_lead_in(sentence: Passage, roster: Roster) -> list[Passage]:
    """The lead-in of a sentence and what its speaker says apart; the sentence alone where nobody else is in both."""
    text = sentence.text
    mentions = find_mentions(text, roster, sentence) if _LEAD_IN.match(text) else []
    for number in range(len(mentions) - 1, 0, -1):
        _, start, end = mentions[number]
        if not _SPOKE.match(text, end):
            continue
        behind = mentions[number - 1][2]
        # Every comma behind the name before it is the speaker's: `..., Acme's President, Max Moe, said`.
        comma = text.find(", ", behind, start)
        if comma > 0 and " and " not in text[behind:comma]:
            cut = comma + len(", ")
            return [sentence.cut(0, comma), sentence.cut(cut, len(text))]
        break
    return [sentence]


# "Mr. Moe, our Chairman, noted that Mr. Roe had served for years. He was": Roe.
_SAYS_THAT = hinted(rf"(?:\bhe|\bshe|[\w,.]) (?:{SAID}) that (?:today )?{MAYBE_HONORIFIC}$")


def told_last(text: str, subject: Profile, mentions: list[Mention]) -> Profile:
    """Of whom a sentence tells last, whose verb stands behind what its subject says; else its subject."""
    for other, start, end in mentions:
        if other is not subject and ITS_OWN.match(text, end) and _SAYS_THAT.search(text, 0, start):
            return other
    return subject
