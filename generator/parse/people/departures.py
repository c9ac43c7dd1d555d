"""Departures of a sentence's subject: `Max Moe will step down as chairman`, `Max Moe has tendered his resignation`."""

import re
from dataclasses import replace

from generator.parse.people.biographies import FROM_HOUSE, left_elsewhere
from generator.parse.people.employers import organisation_at
from generator.parse.people.seats import read_seat
from generator.parse.people.subject import Subject
from generator.parse.people.titles import Title
from generator.parse.text.hinted import hinted

LEFT = hinted(
    r"(?P<verb>(?:has |have |had |will |is |was |are |were |subsequently |plans to |intends to |be |been |decided to |"
    r"elected to |announced |notified |that |he |she |his |her |today |recently |to |also |the |"
    r"intention |intent |plan |plans |Company |of |from |it |mutually |agreed )*"
    r"(?:retir(?:e|es|ed|ing|ement)|resign(?:s|ed|ing|ation)?|step(?:s|ped|ping)? (?:down|aside)|"
    r"st(?:and(?:s|ing)?|ood) down|depart(?:s|ed|ing|ure)?|stepping back|"
    r"ceas(?:es?|ed|ing)(?= to be | to act | to serve | being | (?:the|his|her) (?:role|position|duties) )|"
    r"relinquish(?:es|ed|ing)?(?= (?:the|his|her) (?:titles?|roles?|positions?|posts?|duties) )|"
    r"not (?:to )?(?:be )?(?:stand(?:ing)?|run(?:ning)?|seek(?:ing)?)(?: for)? re-?election|"
    r"declin(?:ed|es|ing) (?:to stand for )?re-?election|not (?:be )?available for re-?election|"
    r"part(?:ed|ing)? (?:ways|company)\b|leav(?:e|es|"
    r"ing) (?:the|his|her)|left (?:the|(?:his|her)(?= (?:position|role|post|job)s? ))|"
    r"passed away|died|quit(?= (?:to|as|his|her|the)\b|,)|"
    r"(?:(?<=be )|(?<=is ))leaving(?= [A-Z]| to |[.,;]|$)|"
    r"(?:(?<=was )|(?<=been ))(?:terminated|dismissed|removed|ousted|relieved)|"
    r"leave(?= [A-Z])|"
    r"(?:(?<=be )|(?<=being )|(?<=is )|(?<=has been ))(?:succeeded|replaced)(?= (?:by|as) )))\b"
)
# What between a name and a verb of leaving makes it somebody else's: `Roe succeeds Max Moe, who retired`.
# Nor what is a kind of partner (`is a retired partner of Poe & Moe`), or told of others (`he said that Roe will`).
_NOT_LEAVING = re.compile(
    r"\b(?:succeed|replac|follow|who\b|whose|after\b|upon\b|previously (?!announced|disclosed|said|reported))"
    r"|\b[A-Z]\w+ [A-Z]\w+,? $|, [A-Z]\w+ $"
    r"|\bis (?:an?|the)(?: \w+)? $|\b(?:said|announced|reported) that (?![^.;]{0,60}\b(?:he|she|his|her)\b)"
)
# "Roe, who resigned in May": her own.
_WHO = re.compile(r"^,? who (?=$|(?:has|is|had|also) $)")
# "Roe, after 16 years of service, will retire".
_SERVED = re.compile(r"\bafter (?:[\w\-]+ ){0,5}(?:years?|decades?)\b[^,;]{0,60},?")
# "Roe, retired Vice Admiral and past director of ..., has been elected", "Roe and retired judge Max Moe": what one was.
_RETIRED = re.compile(r"[.,;]| (?:as|from|in|on|at|after|effective|last|today|this|earlier|and)\b")
_LEFT_BY = re.compile(r"(?:ement|ation|rture) of (?!(?:his|her)\b)")
# "has withdrawn her resignation", "denied that she will resign".
_TAKEN_BACK = re.compile(
    r"\b(?:withdr[ae]w\w*|rescind\w*|reconsider\w*|postpon\w*|delay\w*|revers\w*|den(?:y|ies|ied))\b"
)
_NOUN = re.compile(r"(?:retirement|resignation|departure)$")
# "announced her retirement", "handed in a letter of resignation"; not "fills the vacancy that a resignation left".
_OWN = re.compile(
    r"\b(?:(?:his|her|their)\b.*|(?:letter of|notice of|plans? for|announce[sd]?) )"
    r"(?:retirement|resignation|departure)$"
)
_FROM_POST = re.compile(
    r"(?: for cause)? (?:(?:his|her|their) positions?(?: (?:at|with) (?:the )?[\w&. ]{2,40}?)? as|as|"
    r"(?:to (?:be|act as|serve as)|being)(?: an?| the| its)?|"
    r"(?:from |of )?(?:his|her|their|the) (?:titles?|positions?|roles?|posts?|duties) (?:as|of)|"
    r"(?<= his | her )(?:position|role|post|job)s? (?:as|of)|from) "
)
_HAS = re.compile(r"\b(?:has|have) [a-z]+ly $")


def has_left(subject: Subject, left: "re.Match[str]") -> bool:
    """Whether a verb of leaving tells the subject's own departure, now and in fact."""
    text, verb = subject.text, left["verb"]
    between = text[subject.behind : left.start()]
    if verb.endswith(" leave") and subject.known.match(text, left.end() + 1) is None:
        # "will leave Springfield for Riverton"; of a house it is told.
        return False
    return not (
        left_elsewhere(text, left.end(), subject.known)
        or _LEFT_BY.match(text, left.end() - 5)  # "Roe announced the retirement of Max Moe"
        or (text.startswith(" from ", left.end()) and subject.until - left.end() <= len(" from Prof. "))
        or verb.startswith(("is the ", "was the "))
        or _TAKEN_BACK.search(f"{between}{verb}")
        or (_NOUN.search(verb) and not _OWN.search(f"{between}{verb}"))
        or (
            verb == "retired"
            and between.endswith((", ", " a ", " the ", " and "))
            and not _RETIRED.match(text, left.end())
        )
        or _NOT_LEAVING.search(_SERVED.sub("", _WHO.sub("", between)))
        or re.search(r"\bnot (?!(?:to )?(?:be )?(?:stand|run|seek))", f"{between}{verb}")
    )


# "retired in 2010 as Treasurer of Beta Gear", "retired from Beta Gear in 2010 as its Treasurer".
_LONG_AGO = re.compile(
    r",?(?: in (?:[A-Z][a-z]+ )?(?:of )?(?:19|20)\d\d| last (?:year|month|spring|summer|fall|autumn|winter))?,? (?:as|"
    r"from (?:his|her) (?:position|role|post) (?:as|of)|"
    r"after (?:[\w ]{2,30} )?(?:serving|working)(?: [\w ]{2,20}?)? as) "
    r"(?:its |the |an? )?"
)


def read_left_once(subject: Subject) -> None:
    """The post of an old departure is a former one: `He retired in 2010 as Treasurer of Beta Gear`."""
    text, left = subject.text, subject.find(LEFT, 60)
    if left is None or text[subject.behind : left.start()].strip():
        return
    house = FROM_HOUSE.match(text, left.end())
    finish = organisation_at(text, house.end(), subject.known) if house else None
    titles = subject.titles_by(_LONG_AGO.match(text, finish or left.end()))
    if house and finish:
        there = (house.end(), finish)
        titles = [replace(title, organisation=title.organisation or there) for title in titles]
    subject.hold(titles, "former")


def read_leaving(subject: Subject, left: "re.Match[str]") -> None:
    """`will retire as chairman of Acme`."""
    post, organisation, end = None, None, left.end()
    titles: list[Title] = []
    link = _FROM_POST.match(subject.text, left.end()) or _LONG_AGO.match(subject.text, left.end())
    if link:
        post, organisation, titles, end = read_seat(subject.sentence, link.end(), subject.known)
        end = end if post else left.end()
    subject.tell("departing", (left.start("verb"), end), post, organisation)
    gone = re.search(r"\b(?:stepped|stood|resigned|retired|departed|left)\b", left["verb"]) is not None
    lately = left["verb"].startswith(("has ", "have ")) or _HAS.search(subject.text, 0, left.start("verb"))
    subject.hold(titles, ("left" if lately else "former") if gone else "taken")
