"""How requirements.txt of a new archive asks for the generator: as it was installed here, where others can too."""

import json
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from urllib.parse import urlsplit

NAME = "dateline"

_ELSEWHERE = (
    "# The generator that this archive is read and built with, in one fixed release.\n"
    "# A newer one is taken over by changing this line, and data/ is then regenerated and reviewed.\n"
)
_HERE = (
    "# The generator was installed from a file of this computer, which others do not have. Put the wheel beside this\n"
    "# file and commit it, or name where it is published: dateline @ https://…/dateline-….whl\n"
)


def _installed() -> Distribution | None:
    try:
        return distribution(NAME)
    except PackageNotFoundError:
        return None


def write_requirement(version: str, given: str | None = None) -> str:
    """The text of requirements.txt.

    Args:
        version: of the generator that runs.
        given: the line to write; None takes where the generator was installed from (PEP 610): the commit of a
            repository, an address, or the version where it came from an index. A file of this computer is no
            such place; then the line names the wheel beside requirements.txt, and never a name that an index may
            give to something else.
    """
    if given is not None:
        return f"{_ELSEWHERE}{given}\n"
    installed = _installed()
    if installed and installed.read_text("INSTALLER") and not installed.read_text("direct_url.json"):
        return f"{_ELSEWHERE}{NAME}=={version}\n"
    origin = json.loads((installed and installed.read_text("direct_url.json")) or "{}")
    address = str(origin.get("url", ""))
    if "vcs_info" in origin and urlsplit(address).scheme in {"https", "ssh"}:
        return f"{_ELSEWHERE}{NAME} @ {origin['vcs_info']['vcs']}+{address}@{origin['vcs_info']['commit_id']}\n"
    if urlsplit(address).scheme == "https":
        return f"{_ELSEWHERE}{NAME} @ {address}\n"
    wheel = address.rpartition("/")[2]
    return f"{_ELSEWHERE}{_HERE}./{wheel if wheel.endswith('.whl') else f'{NAME}-{version}-py3-none-any.whl'}\n"
