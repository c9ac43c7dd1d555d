"""What stands behind a name and says who that is: its organisation, degrees, age, titles, a clause.

Forms it was made for: `Jane Roe, Chairman of Acme,`, `Jane Roe, who has been there since 2001,`, `Jane Roe, 52, a
surgeon of renown with long experience, has joined`.
"""

import re

from generator.parse.people.employers import behind_home
from generator.parse.people.known_names import KnownNames
from generator.parse.people.mentions import Mention
from generator.parse.people.names import post_nominal
from generator.parse.people.titles import read_titles

_WHO_IS = re.compile(
    r", who [^.;:“”\"]{3,260}?(?=, (?:has|have|will|would|is|are|was|were) (?:been |be |being |expected |to )*"
    r"(?:appoint|elect|named|nominat|promot|succeed|replac|retir|resign|step))"
    r"|, who(?:se)? [^,]{0,90}(?:, (?:where|which|and|having|most recently|including|first|then) [^,]{0,120}){0,3}"
    r"(?=, )"
)
WHAT = re.compile(
    r", (?:an?|the|one of|born|aged|previously|formerly|retired|past|former|currently|most recently|until recently|"
    r"presently) "
    r"(?:(?:[^,.;:“”\"]|(?:(?<=[A-Z])|(?<=Corp)|(?<=Inc)|(?<=Ltd)|(?<=Co))\.){1,130},? ){1,3}?(?<=, )"
    r"(?=(?:has|have|will|was|is|joined|joins|retired|resigned|becomes|became|succeeds|replaces|takes|assumes|and) )"
)
"""Behind a name: `, a surgeon of renown with long experience, ` before a verb."""
# "a Director of Acme Widgets and Acme Bank intends to retire": the second organisation.
_AND_HOUSE = re.compile(
    r" and (?:the )?[A-Z][\w&.’'\-]*(?: [A-Z][\w&.’'\-]*){0,4}(?= (?:intends|plans|has|will|is|was|announced) )"
)
# "Jane Roe, 38, granddaughter of founder Max Roe, will": the verb behind is hers.
_KIN = re.compile(
    r",(?: who is)? (?:(?:an?|the|his|her|a former|the former|youngest|oldest|eldest|only) )*(?:[a-z]+[- ])?(?:"
    r"(?:grand|step)?(?:son|daughter|child|father|mother)|grandchild|great-grand\w+|wife|husband|widow|widower|"
    r"brother|sister|nephew|niece|cousin|heir|descendant|protégée?|assistant|aide|adviser|advisor|counselor|deputy)"
    r" (?:of|to) [^,.;:“”\"]{0,60}$"
)
# "Jane Roe, who was chief of staff to Governor Max Moe, has joined": her verb, too.
_WHO_OF = re.compile(r", who (?:[^.;:,“”\"]|,(?! (?:and )?$)){3,160}")
_VERB = re.compile(
    r", (?:also |recently |today )*(?:has|have|will|was|is|joins|joined|becomes|became|succeeds|replaces|takes|"
    r"assumes|said|says|retires|resigned)\b"
)
_AGE = re.compile(r", (?:aged? )?\d\d(?=, )")


def behind_apposition(text: str, end: int, known: KnownNames, mentions: list[Mention]) -> int:
    """Index behind `, Chairman of Acme,` or `, who has been there since 2001,` after a name that ends at `end`.

    Also behind `, a surgeon of renown with long experience, of Springfield,` where a verb follows and nobody is named.
    """
    end = behind_home(text, end, known)
    while text.startswith(",", end) and (nominal := post_nominal().match(text, end)):
        end = nominal.end()
    aged = _AGE.match(text, end)
    end = aged.end() if aged else end
    if text[end : end + 2] != ", ":
        return end
    kin = next(((start, finish) for _, start, finish in mentions if start > end), None)
    if kin and (_KIN.match(text, end, kin[0]) or _WHO_OF.fullmatch(text, end, kin[0])) and _VERB.match(text, kin[1]):
        return kin[1]
    titles = read_titles(text, end + 2, known)
    aside = _WHO_IS.match(text, end) or WHAT.match(text, end)
    if aside and any(aside.start() < start < aside.end() for _, start, _ in mentions):
        aside = None
    if not titles:
        return aside.end() if aside else end
    more = _AND_HOUSE.match(text, titles[-1].after)
    if more and not any(more.start() < start < more.end() for _, start, _ in mentions):
        return more.end()
    return titles[-1].after
