"""All tables in one ZIP file; the same files give the same bytes."""

import io
import zipfile
from collections.abc import Mapping

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first day that ZIP knows: no file has a time of its own."""


def write_bundle(files: Mapping[str, bytes]) -> bytes:
    """The files, sorted by name, deflated, without times or owners."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as bundle:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            bundle.writestr(entry, files[name], compresslevel=9)
    return stream.getvalue()
