"""A PDF written by hand: pages of lines in Courier, for tests of the reader."""

from collections.abc import Sequence

LEADING = 12
WIDTH = 6  # of a letter of 10 points
FIRST = 720
LEFT = 72


def escape(words: str) -> bytes:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("cp1252")


def set_lines(lines: list[str]) -> bytes:
    """A page's content: each line at its place; blanks move on without being written, as many programs do."""
    parts = [b"BT /F 10 Tf"]
    for number, line in enumerate(lines):
        column = 0
        for word in line.split(" "):
            if word:
                place = f"1 0 0 1 {LEFT + column * WIDTH} {FIRST - number * LEADING} Tm".encode()
                parts.append(place + b" (" + escape(word) + b") Tj")
            column += len(word) + 1
    return b"\n".join([*parts, b"ET"])


def place_words(words: list[tuple[float, float, float, str]]) -> bytes:
    """A page's content of words, each with its place from left and foot and its size, in points."""
    placed = [
        f"/F {size} Tf 1 0 0 1 {left} {base} Tm (".encode() + escape(text) + b") Tj" for left, base, size, text in words
    ]
    return b"\n".join([b"BT", *placed, b"ET"])


def write_pdf(pages: Sequence[list[str] | bytes], *, encrypt: bool = False, title: str = "") -> bytes:
    """A PDF of pages of lines, or of contents written already; an empty list is a page with a picture alone."""
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>"
        % (len(pages), b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(pages)))),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        content = (
            lines
            if isinstance(lines, bytes)
            else set_lines(lines)
            if lines
            else b"q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"
        )
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F 3 0 R >> >> >>" % (5 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    trailer = b"/Root 1 0 R /Size %d" % (len(objects) + 1 + encrypt)
    if encrypt:
        objects.append(b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (b"41" * 32, b"42" * 32))
        trailer += b" /Encrypt %d 0 R /ID [<00> <00>]" % len(objects)
    if title:
        objects.append(b"<< /Title (%s) >>" % escape(title))
        trailer += b" /Info %d 0 R" % len(objects)
        trailer = trailer.replace(b"/Size %d" % len(objects), b"/Size %d" % (len(objects) + 1))
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< %s >>\nstartxref\n%d\n%%%%EOF\n" % (trailer, start)
    return bytes(out)
