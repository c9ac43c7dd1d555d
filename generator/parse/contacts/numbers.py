"""Telephone numbers and e-mail addresses, also where an export glued them to the words beside them.

Forms it was made for: `/CONTACT: Jane Roe, 555-123-4567/`,
`(555) 123-4567 ext. 8`, `555.123.4567`, `1-555-123-4567`, `+44 (0)20 7946 0958`, `(+86)
10-5555-0100`, `011 (507) 555-0100`, `44.1.21.555.6000`, `Tel: 020 7946 0958`, `Relations555-123-4567jroe@acme.example`.
"""

import re
from functools import lru_cache

_GAP = r"[\s.\-‐‑–]{1,3}"
# The last digits of further lines behind a number: `+44 20 7946 0958/59`.
_LINES = r"(?:/\d{1,4}(?!\d|[\s.\-]\d)){0,4}+"
_PHONE = re.compile(
    # At most places stands nothing that a number begins with.
    r"(?=[(+\d])(?<![\d@$€£¥#,_=])(?<!(?<!\d{3}[\s.\-]\d{4})/)(?<!\d\.)(?<!\w-)(?:"
    # With a plus sign: groups of any size, all of them or none: a part of a number is none.
    rf"(?:\(\+\s?\d{{1,3}}\)|\+\s?\d{{1,3}})(?:(?:{_GAP})?\(\d{{1,5}}\)|{_GAP}\d{{1,8}}+|(?<=\))\d{{1,8}}+){{1,6}}+{_LINES}"
    # North America: three digits, three, four.
    rf"|(?:(?:001|1){_GAP})?(?:\(\d{{3}}\)[\s.\-‐‑–]{{0,3}}|\d{{3}}(?:{_GAP}|/))\d{{3}}{_GAP}\d{{4}}"
    # Dialled from abroad, or with the nought of a trunk; behind digits, noughts are an amount's: `1 003 000 1 002 000`.
    rf"|(?<![A-Za-z])(?<!\d )(?:011|00)[\s.\-]{{0,2}}(?:\(?\d{{1,4}}\)?[\s.\-]{{0,2}}){{2,6}}(?<=\d)"
    rf"|(?<![A-Za-z])(?<!\d )(?:\(0\d{{1,4}}\)|0\d{{1,4}})(?:{_GAP}\d{{2,8}}+){{1,4}}+{_LINES}"
    # A country's code and groups, with one mark between all of them.
    r"|(?<![A-Za-z])\d{1,3}(?P<mark>[.\-])\d{1,5}(?:(?P=mark)\d{2,5}){2,4}"
    r"|(?<![A-Za-z])\d{2,3}-\d{3,4}-\d{4}"
    # The same with blanks, the subscriber's number in one: `31 20 5551234`.
    r"|(?<![A-Za-z\d] )(?<![A-Za-z\d])[2-9]\d \d{1,3} \d{6,8}(?= |$)"
    r"|(?<![A-Za-z])\d{2,3} \(0?\d{1,4}\) ?\d{3,4}[\s\-]\d{3,4}"
    r")(?:,?\s?(?:ext\.?|x|extension|#)\s?\d{1,6})?(?![\d%]|/\d(?!\d{2}[\s.\-]\d)|[.,]\d|\s?%)",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"\b(?:tel(?:ephone)?|phone|ph|mobile|cell|direct|office|call|toll[\- ]free)\b[.:\s#]{1,3}"
    r"(?P<number>\(?\d[\d\s().\-‐‑–]{5,18}\d)(?![\d%]|/\d|[.,]\d)",
    re.IGNORECASE,
)
_FAX = re.compile(r"(?:(?:\b|(?<=[a-z\d]))(?:fax|facsimile)|\bf)\b[\s.:#()]*$", re.IGNORECASE)
_FAX_AFTER = re.compile(r"\s*(?:[(\[]\s*(?:fax|facsimile|f)\b|(?:fax|facsimile)[\s.]*$)", re.IGNORECASE)
# Also hidden from programs that gather addresses: `jane.roe(at)acme.example`.
_HIDDEN = r"[(\[]at[)\]]"
_AT_SIGN = re.compile(rf"@|{_HIDDEN}")
_EMAIL = re.compile(
    rf"(?<![A-Za-z0-9.+\-])[A-Za-z0-9][\w.+\-]{{0,80}}(?:@|{_HIDDEN})"
    r"(?:[A-Za-z0-9\-]{1,63}\.){1,5}"
    r"(?:(?:com|net|org)(?=www\.|http|tel\b|fax\b)|[a-z]{2,12}|[A-Z]{2,12}(?![a-z])|[A-Z][a-z]{1,11})"
)
# What an export may glue before an address: a number, an extension, a legal form, a label.
_GLUED_BEFORE = re.compile(
    r"(?:[\d.\-]*\d{4}|x\d{1,5}|(?:Inc|Corp|Ltd|Co|LLC|LLP|plc)\."
    r"|(?:CEO|CFO|COO|CTO|SVP|EVP|VP)(?=[a-z])|Tel(?=[A-Z])|E-?mail(?=[\w.]{4})|Relations"
    r"|(?:Officer|President|Director|Manager|Treasurer|Communications)(?=[a-z]{2}))(?=[A-Za-z])"
)
# Mailboxes of departments, glued behind a surname: `Jane Roemedia@acme.example`.
_MAILBOX = re.compile(
    r"(?P<name>[A-Z][a-z]+?)(?:media|press|info|ir|pr|news|contact|invest(?:ors?)?|investor\.?relations|"
    r"media\.?relations|communications|corporate|corp\.?comms?)@"
)


_GIVEN_NAME = re.compile(r"[A-Z][a-z]+ (?:[A-Z]\. )?$")
# Seven digits or more with no letters or commas between them, however lines are wrapped and columns set; or a shorter
# number with an extension. It begins with a digit and nothing else, and gives nothing back, since a search is quick
# where it does so.
_MAY_BE_PHONE = re.compile(
    r"[0-9](?:(?:[\s().+\-‐‑–/\u200b-\u200f\ufeff]{0,80}+[0-9]){6,}+"
    r"|(?=[\s,ex#]),?\s?(?:ext\.?|x|extension|#)\s?[0-9])",
    re.IGNORECASE,
)


def find_places(text: str) -> list[tuple[int, int]]:
    """Where telephone numbers and e-mail addresses may stand in a document: nowhere else do contacts."""
    places = [match.span() for match in _MAY_BE_PHONE.finditer(text)]
    places += [match.span() for match in _AT_SIGN.finditer(text)]
    return sorted(places)


def split_address(address: str) -> tuple[str, str]:
    """What stands before the @ of an e-mail address, and what behind; in lower case."""
    local, _, domain = _AT_SIGN.sub("@", address.lower(), count=1).partition("@")
    return local, domain


# Kept, since a line is asked whether it opens a region, belongs to one or was several, before it is read.
@lru_cache(maxsize=64)
def find_phones(text: str) -> tuple[tuple[int, int], ...]:
    """Where telephone numbers stand in `text`, in order; fax numbers are left out."""
    if not _MAY_BE_PHONE.search(text):
        return ()
    spans = [match.span() for match in _PHONE.finditer(text)]
    spans += [
        match.span("number")
        for match in _LABELLED.finditer(text)
        if not any(start < match.end("number") and match.start("number") < end for start, end in spans)
    ]
    found = []
    for start, end in sorted(spans):
        digits = sum(map(str.isdigit, text[start:end]))
        fax = _FAX.search(text[max(0, start - 14) : start]) or _FAX_AFTER.match(text, end)
        if 7 <= digits <= 18 and not fax:
            found.append((start, end))
    return tuple(found)


@lru_cache(maxsize=64)
def find_emails(text: str) -> tuple[tuple[int, int], ...]:
    """Where e-mail addresses stand in `text`, in order, without what is glued before them."""
    if "@" not in text and "at)" not in text and "at]" not in text:
        return ()
    found = []
    for match in _EMAIL.finditer(text):
        start, end = match.span()
        for phone in _PHONE.finditer(text, max(0, start - 24), start + len(split_address(match.group())[0])):
            if phone.end() > start and text[phone.end()].isalpha():
                start = phone.end()
        glued = _GLUED_BEFORE.match(text, start)
        if glued:
            start = glued.end()
        mailbox = _MAILBOX.match(text, start)
        if mailbox and _GIVEN_NAME.search(text[max(0, start - 24) : start]):
            start = mailbox.end("name")
        found.append((start, end))
    return tuple(found)
