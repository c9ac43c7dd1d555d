"""Careers as sentences tell them: posts held now and before.

Forms it was made for: `Roe is Chairman of Acme Widgets`, `Prior to joining Acme, Roe last served as President at Beta`,
`He is a Trustee of Springfield College, and a member of the boards of directors of ACME and the Roe Foundation`.
"""

import re
from dataclasses import replace

from generator.parse.people.biographies import is_elsewhere
from generator.parse.people.career import Career, Held, Kind
from generator.parse.people.degrees import read_degrees
from generator.parse.people.employers import organisation_at
from generator.parse.people.firms_before import held_further_on
from generator.parse.people.further_posts import AND_AS_WELL, more_boards, titles_joined
from generator.parse.people.known_names import KnownNames
from generator.parse.people.objects import ITS_OWN
from generator.parse.people.seats import POST_OF
from generator.parse.people.titles import read_titles
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import Passage
from generator.vocabulary.dates import MONTH
from generator.vocabulary.people import MAYBE_HONORIFIC

_ON_BOARD = r"(?: on (?:the|its|our) [Bb]oard(?: of [Dd]irectors)?)?"
LEFT_TO = r"(?:left|is leaving|has left|resigned|departed)(?: [^.;,]{2,50}?)? to (?:become|be)"
"""`left in May to become` President of another house."""
_IS = re.compile(
    r"\b(?:who )?(?:also |currently |now |presently )*"
    r"(?:is(?: (?:also|currently|now|presently))? (?:serving|acting) as|is|serves as|"
    rf"serving as|(?:continues|[Tt]o [Cc]ontinue) (?:to serve{_ON_BOARD} )?as|"
    rf"will (?:also )?(?:continue (?:to (?:serve|act){_ON_BOARD} )?as|remain(?: as)?)|"
    r"(?:will )?continues? (?:to (?:lead|head|run|oversee|manage|direct|serve) [^,.;]{3,60}?|"
    r"(?:in|with|at) (?:the )?[\w.&]+) as|"
    rf"remains|acts as|works as|sits on|{LEFT_TO})(?: also| currently| now| presently)* (?=(?:an? |the |"
    r"its )?)"
)
_WAS = hinted(
    r"(?P<early>previously |most recently |last |formerly |earlier |also |then |(?:has|"
    r"had) (?:previously |most recently |also )?)*"
    r"(?:(?P<led>(?:led|ran|headed|managed|oversaw) [^.;,]{3,80}? as)|(?:served|worked|acted|serving|working)"
    r"(?: most recently| previously|"
    r" (?:for |almost |nearly |over |more than )?[\w\- ]{1,20}years)? as|"
    rf"was(?: most recently| previously| formerly| until (?:(?:{MONTH}),? )?(?:19|20)\d\d)?|been|"
    r"held (?:[a-z]+ ){0,5}(?:positions?|roles?|titles?|posts?)(?:(?: (?:in|at|over|with|within|of|throughout|during)"
    r" [^.;]{2,80}?)?,? (?:such as|including)|(?: of| as)?))"
    r" (?=(?:an? |the |its )?)"
)
# "will begin serving as", "intends to continue actively serving as": no former post.
_NOW_SERVING = re.compile(r"\b(?:begin|start|is|are|been|currently|now|continu(?:e|es|ing)|remain)(?: [a-z]+ly)? $")
# "A former Controller of Beta Gear, Roe has", "As Controller of Beta Gear from 1999 to 2005, Roe led".
_LEADS = re.compile(r"(?P<past>(?:A|An|The) (?=former\b|retired\b))|(?:As|While serving as) (?:the |an? )?")
_BEHIND_LEAD = re.compile(
    rf"(?P<when> from (?:19|20)\d\d (?:to|until|through) (?:19|20)\d\d)?, {MAYBE_HONORIFIC}"
    r"[A-Z][\w.’'\-]*(?: [A-Z][\w.’'\-]*)*"
)
# "Roe brings years on boards to Acme, serving as a director of Beta Gear": now or before, she does not say.
_BRINGS = re.compile(
    r"\b(?:brings|offers|possesses|contributes|has (?!\w+ed\b|been\b|held\b|spent\b|led\b))[^.;]{3,120}$"
)
_ROLE = hinted(
    r"\b(?:(?:his|her|their) (?:previous|prior|former|last|most recent|earlier) (?:role|position|post|capacity) as|"
    r"(?:previous|prior|earlier|former)[\w ,]{0,30} (?:roles|positions|posts|experience|appointments|employment) "
    r"(?:(?:with|in|at|within) [^.;,]{3,50}? )?(?:include[ds]?|including|such as|at)"
    r"|(?:his|her|their) other (?:roles|positions|posts|appointments|assignments) (?:have )?included"
    r"|in (?:his|her) (?:last|previous|prior|most recent) (?:assignment|post|posting|position|role|job),? (?:he|she) "
    r"(?:was|served as)"
    r"|after (?:[\w\-]+ ){0,4}(?:years|decades) as"
    r"|(?:most recently|lastly|until recently|ultimately|eventually),? as"
    r"|(?:began|started|launched) (?:his|her) (?:[\w\-]+ ){0,4}career (?:(?:at|with|in) [^,.;]{2,50} )?as"
    r"|including (?:(?:his|her) )?(?:service|stints?|terms?|tenures?|time|roles?|positions?) as"
    r"|(?:comes?|came|join(?:s|ed)) [^,.;]{0,60}?\bfrom (?:the|an?|his|her) (?!current |present )(?:[a-z]+ ){0,2}"
    r"(?:position|role|post|job) (?:as|of)"
    r"|(?:before|prior to) (?:being (?:[a-z]+ )?(?:appointed|named|promoted|elected|elevated)|becoming)(?: to| as)?|"
    r"(?:,? and|;),? (?:prior to|before) that,?(?: (?:he|she|was|served|as))*)"
    r" (?:the |an? |its )?",
    re.IGNORECASE,
)
# "maintains his title of chief medical officer", "in addition to her current role as Treasurer": what stays.
_KEEPS = hinted(
    rf"\b(?:(?:(?:retain|maintain|keep|hold)s?|retaining|continu(?:es?|ing)(?: in)?|in addition to) {POST_OF}"
    r"|from (?:his|her) (?:current|present) (?:role|position) (?:of|as)) (?:the |an? |its )?"
)
# "will retire as President but will remain Chairman": what the subject of a sentence stays beside its news.
_STAYS = hinted(
    r"\b(?:remain(?:s|ing)?(?: as)?|(?:stay(?:s|ing)? on|continu(?:es?|ing)(?: on| to (?:serve|act))?)"
    rf"{_ON_BOARD} as|continu(?:es?|ing) in {POST_OF}) (?:an? |the |its |our )?"
)
# "Roe has been with Acme since 2001 and currently serves as Treasurer".
_RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that)\b")
_OTHERS_TOLD = re.compile(r"\b(?:who|whom|which|that)\b|\b[A-Z](?!ompany|oard)\w+")
_AND_IS = hinted(
    r"\band (?:(?:also|now) )?(?:(?:(?:currently|presently|now|most recently) (?:serves|is serving|acts)|serves) as|"
    r"is(?: also| now| currently| presently)?) (?:an? |the |its |our )?"
)
_AND_STAYS = re.compile(
    r"\b(?:and|but|while|though)(?P<he> (?:he|she))? (?:(?:will|would|is|has agreed to|to|also|then) )*$"
)
# "Roe will succeed Max Moe, who will remain Chairman": his.
_ANOTHERS = re.compile(r"\b(?:succeed|replac|follow|join)")
_BARE = re.compile(r"(?:an? |the |its )?")
# "from Beta Gear, where she was Treasurer", "spent twelve years at Beta Gear, rising to Treasurer".
_WHERE = hinted(
    r"(?<=, )(?:where (?:he|she) (?:most recently |previously |last |also |eventually |ultimately )?"
    r"(?:was(?! (?:\w+ )?(?:named|appointed|elected|promoted)\b)(?: most recently| previously| last)?|"
    rf"served as|worked as|held {POST_OF}|(?:(?:rose|r[ao]se through the ranks|went on|advanced) to )?"
    r"(?:become|became|be)|(?:rose|advanced)(?: from [a-z][^,.;]{3,60}?)? to(?: the (?:position|role|rank|post) of)?)"
    r"(?: also)?"
    r"|(?:most recently|lastly|ultimately|eventually)(?: serving| working)? as"
    r"|(?P<rising>rising|advancing|progressing)(?: through the ranks)? to(?: become)?"
    r"(?: the (?:position|role|rank|post) of)?"
    r"|(?:serving|working)(?: most recently)? as) (?:the |an? |its )?"
)
_AT_FIRM = re.compile(
    r"\b(?:(?:from|at|with|for|of) (?:the )?|(?:company|firm|bank|predecessor|competitor|subsidiary|affiliate|parent)"
    r", )(?=[A-Z])"
)
_REACH = 130
"""Characters before `where she was` in which the firm's name begins."""
# "has held positions of growing weight at Acme, including Treasurer", "spent years at Acme in roles including".
_FIRM = r"(?:the )?(?P<firm>[A-Z][^,]{1,60}?(?:, (?:Inc|LLC|Ltd|LLP|plc|Corp)\b\.?)?)"
_ROLES = r"(?:[\w\-]+ ){0,5}(?:positions|roles|titles|posts|capacities)\b"
_HELD_AT = (
    hinted(
        rf"\b(?:held|(?:served|worked) in) {_ROLES}[^.;,]{{0,50}} (?:at|with|for|within) {_FIRM},?"
        r" (?:such as|including)(?: (?:that|those) of| as)? (?:the |an? )?"
    ),
    hinted(
        rf"\byears? (?:at|with) {_FIRM},? (?:in|holding|serving in) {_ROLES},? (?:such as|including)"
        r"(?: (?:that|those) of| as)? (?:the |an? )?"
    ),
    # "was with Beta Gear as its Treasurer", "led gear design at Beta Gear as Executive Director".
    hinted(
        rf"\b(?:(?:was|worked) |(?:led|headed|managed|ran|oversaw) [^.;,]{{3,60}}? )(?:at|with|for) {_FIRM},?"
        r" (?:most recently )?as (?:the |an? |its )?"
    ),
)
# "President Max Moe": his.
_NAMED = re.compile(r" [A-Z][\w’'\-]+ [A-Z]")
# "Beta Gear Corp. (NYSE: BGC), where he", "Beta Gear for 18 years, where he".
_BEHIND_FIRM = re.compile(
    r"\.?(?: ?\([^()]*\))?(?: in [A-Z][\w.]*(?: [A-Z][\w.]*){0,3})?(?: for [\w -]{1,30} years)?"
    r"(?:,? (?:Inc|LLC|Ltd|LLP|L\.P|plc|Corp)\b\.?)?"
    r"(?:, (?:(?:an?|the|one of) [^,;.]{3,90}|[A-Z][a-zA-Z.]{1,12}))?(?:, )?"
)
_A = re.compile(r"an? ")
_EARLIER = hinted(
    r"\b(?:previously|most recently|prior to|previous to|before|formerly|last served|earlier|until|from (?:19|"
    r"20)\d\d|between (?:19|20)\d\d|in (?:19|20)\d\d|past)\b|\((?:19|20)\d\d ?[-–] ?(?:19|20)\d\d\)",
    re.IGNORECASE,
)


def _read_lead(career: Career, sentence: Passage, behind: int, known: KnownNames) -> None:
    """Former posts that open a sentence, before the name that ends at `behind`."""
    text = sentence.text
    lead = _LEADS.match(text)
    titles = read_titles(text, lead.end(), known) if lead else []
    link = _BEHIND_LEAD.fullmatch(text, titles[-1].after, behind) if titles and titles[-1].after < behind else None
    if lead and link and (lead["past"] or link["when"]):
        career.held += [Held("former", sentence, t) for t in titles if t.past or is_elsewhere(text, t, known)]


def read_posts(
    career: Career,
    sentence: Passage,
    behind: int,
    known: KnownNames,
    since: int = 0,
    *,
    alone: bool = False,
    others: frozenset[int] = frozenset(),
) -> None:
    """Posts now and before, and degrees, of somebody whose mention ends at index `behind` of `sentence`.

    Her former roles may stand before her name, but not before index `since`; `alone`: nobody else is named behind it;
    `others`: the indexes behind other people's names, whose own `was Treasurer` is theirs.
    """
    text = sentence.text
    _read_lead(career, sentence, behind, known)
    now = _IS.search(text, behind, min(len(text), behind + 120))
    now = now if now and (now.end() <= behind + 40 or now.start() <= behind + 1) else None
    aside = text[behind : now.start()].strip(" ,") if now else ""
    if now and "," not in aside and not (now.group().startswith("who") and _ANOTHERS.search(aside)):
        titles = read_titles(text, now.end(), known)
        further = AND_AS_WELL.match(text, titles[-1].after) if titles else None
        titles = [*titles, *(read_titles(text, further.end(), known) if further else [])]
        titles = more_boards(sentence, titles, known)
        titles = [*titles[:-1], *(held_further_on(text, title, known) for title in titles[-1:])]
        kept: Kind = "stays" if now.group().startswith("will ") else "stated"
        if _A.match(text, now.end()) and kept == "stated":
            # "Roe is a financial executive with a wide knowledge": what she is like, no post.
            titles = [title for title in titles if title.organisation or "of" in text[title.start : title.end].split()]
        if now.group().endswith((" to become ", " to be ")):
            # "left to become President of Paris-based Beta Gear": not here.
            titles = [title for title in titles if is_elsewhere(text, title, known)]
        past = now.group().startswith("serving") and (
            _EARLIER.search(text) is not None or text.endswith("had been ", 0, now.start())
        )
        career.held += [Held("former" if past or title.past else kept, sentence, title) for title in titles]
    serves = _AND_IS.search(text, behind, min(len(text), behind + 200)) if alone and not now else None
    if serves:
        # "Roe led the Gear Council and is a trustee of Springfield College": an organisation tells that it is a post.
        only_is = serves.group().startswith("and is")
        others_told = (_RELATIVE if only_is else _OTHERS_TOLD).search(text, behind, serves.start())
        titles = [] if others_told else read_titles(text, serves.end(), known)
        held_there = [title for title in titles if title.organisation or not only_is]
        career.held += [Held("former" if title.past else "stated", sentence, title) for title in held_there]
    stays = _STAYS.search(text, behind, min(len(text), behind + 300))
    link = _AND_STAYS.search(text, max(behind, stays.start() - 40), stays.start()) if stays else None
    between = text[behind : link.start()] if link else ""
    if stays and link and " who " not in between and not (link["he"] and (not alone or _ANOTHERS.search(between))):
        career.held += [Held("stays", sentence, title) for title in read_titles(text, stays.end(), known)]
    early = bool(_EARLIER.search(text))
    for was in _WAS.finditer(text, behind, min(len(text), behind + 200)):
        if re.search(r"\b(?:who|whom|which)\b", text[behind : was.start()]) or was.start() - 1 in others:
            continue
        if text.endswith(("will have ", "would have "), 0, was.start()) or (was["led"] and not early):
            continue
        perfect = re.match(r"(?:has|have) (?!previously|most)", was.group()) is not None
        since = perfect and re.search(r"\b[Ss]ince\b", text) is not None
        if was.group().startswith(("serving", "working")) and _NOW_SERVING.search(text, 0, was.start()):
            continue
        if not early and "serving" in was.group() and _BRINGS.search(text, behind, was.start()):
            continue
        titles = titles_joined(text, was.end(), known, was.group())
        if not since and not early and (perfect or was.group().startswith("was")):
            # "Roe has held positions at several firms including Treasurer at Beta Gear".
            told = "held" in was.group() or not perfect
            away = [title for title in titles if told and is_elsewhere(text, title, known)]
            if not perfect:
                # "Roe was assistant treasurer": until now, where another post is told; not "was recently named".
                here = [
                    title for title in titles if title not in away and _BARE.fullmatch(text, was.end(), title.start)
                ]
                career.held += [Held("once", sentence, title) for title in here]
            titles = away
        since = since and not re.search(r"\b(?:prior to|before) that\b", text[behind : was.start()])
        kind: Kind = "former" if not since else "lately" if "been" in was.group() else "stated"
        held_now = not early and not was.group().startswith("had ")
        if titles and held_now and not titles[-1].organisation and text.startswith(" since ", titles[-1].after):
            # "served as Treasurer since 2003": until now.
            kind = "lately"
        if text.endswith("after ", 0, was.start()) and not early:
            # "Roe will retire after serving 16 years as Treasurer", "was named Chairman after serving as Treasurer".
            kind = "left"
        career.held += [Held(kind, sentence, title) for title in titles]
    first = min((end for end in others if end > behind and ITS_OWN.match(text, end)), default=len(text))
    read_roles(career, sentence, behind, known, since, until=first)
    read_degrees(career, sentence, behind, known)


def read_roles(
    career: Career, sentence: Passage, behind: int, known: KnownNames, since: int = 0, *, until: int | None = None
) -> None:
    """`In her previous role as CFO at Acme`, `previous roles include CFO at Acme`, `from Acme, where she was CFO`.

    `until` is the index behind somebody else's name with a verb behind it.
    """
    text = sentence.text
    last = len(text) if until is None else until
    for match in _ROLE.finditer(text, since, min(last, behind + 240)):
        titles = titles_joined(text, match.end(), known, match.group())
        if match.group().lower().startswith(("before be", "prior to be", "after ")):
            # "before becoming Treasurer", "after nine years as Treasurer": here she may be that still.
            titles = [title for title in titles if is_elsewhere(text, title, known)]
        career.held += [Held("former", sentence, title) for title in titles]
    for match in _KEEPS.finditer(text, since, min(last, behind + 240)):
        career.held += [Held("stated", sentence, title) for title in read_titles(text, match.end(), known)]
    reach = min(last, behind + 160)
    for where in _WHERE.finditer(text, behind, min(last, behind + 240)):
        begins = [link.end() for link in _AT_FIRM.finditer(text, max(behind, where.start() - _REACH), where.start())]
        _hold_at(career, sentence, where, begins, known, here=where["rising"] is None)
    for held in filter(None, (way.search(text, behind, reach) for way in _HELD_AT)):
        _hold_at(career, sentence, held, [held.start("firm")], known, here=False)


def _hold_at(
    career: Career, sentence: Passage, where: "re.Match[str]", begins: list[int], known: KnownNames, *, here: bool
) -> None:
    """Former titles behind `where`, at the firm that begins at the last of some indexes; `here`: the issuer's, too."""
    text = sentence.text
    until = where.end("firm") if "firm" in where.re.groupindex else where.start()
    for begin in reversed(begins):
        finish = organisation_at(text, begin, known)
        if finish is None or not _BEHIND_FIRM.fullmatch(text, finish, until):
            continue
        for title in titles_joined(text, where.end(), known, where.group()):
            placed = title if title.organisation else replace(title, organisation=(begin, finish))
            if not _NAMED.match(text, title.after) and (here or is_elsewhere(text, placed, known)):
                career.held.append(Held("former", sentence, placed))
        return
