"""How much the streams of a PDF unpack to, measured before PDFium unpacks them: a small file can hold gigabytes."""

import re
import zlib
from collections.abc import Iterator

MOST_BYTES = 300_000_000
"""All streams of a document together; those of a release of many pages and pictures have a tenth of it."""

_STREAM = re.compile(rb"stream\r?\n")
_PIECE = 16_384
_DEEPEST = 4
"""So many times what was unpacked may be packed itself."""


def _unpack(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """What a packed stream (zlib) holds, piece by piece; nothing where it is none, up to where it breaks off."""
    inflater = zlib.decompressobj()
    for piece in pieces:
        left = piece
        while left and not inflater.eof:
            try:
                unpacked = inflater.decompress(left, 64 * _PIECE)
            except zlib.error:
                return
            if unpacked:
                yield unpacked
            left = inflater.unconsumed_tail
        if inflater.eof:
            return


def _slices(raw: bytes, start: int) -> Iterator[bytes]:
    return (raw[place : place + _PIECE] for place in range(start, len(raw), _PIECE))


def unpacks_to_more(raw: bytes, most: int = MOST_BYTES) -> bool:
    """Whether the streams of a PDF hold more than `most` bytes once they are unpacked.

    Args:
        raw: the file.
        most: bytes of all streams together; each layer of one that is packed several times counts.
    """
    size = 0
    for stream in _STREAM.finditer(raw):
        for layers in range(1, _DEEPEST + 1):
            pieces = _slices(raw, stream.end())
            for _ in range(layers):
                pieces = _unpack(pieces)
            found = 0
            for piece in pieces:
                found += len(piece)
                if size + found > most:
                    return True
            size += found
            if not found:
                break
    return False
