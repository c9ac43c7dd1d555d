"""What can go wrong: exceptions where the run is at fault, `Problem` where a document is.

The whole exception tree::

    DatelineError            anything this program says about itself; `exit_code` is what the shell gets
     +- ConfigError          2: mkdocs.yml, an option or a curated file cannot be used
     +- UnreadableInput      3: a folder or file that the run needs cannot be read
     |   +- BrokenRecord     3: a YAML record under data/ does not follow its schema
     |   +- RemovalRefused   3: parsing would take away more records than is plausible
     +- EvidenceError        3: a value does not stand in the words it points at
     +- SiteBuildFailed      4: MkDocs could not build the site
"""

from dataclasses import dataclass


class DatelineError(Exception):
    """Base of all errors that this program raises itself; the message is written for a person."""

    exit_code = 2


class ConfigError(DatelineError):
    """A setting, an option or a curated file cannot be used."""

    exit_code = 2


class UnreadableInput(DatelineError):
    """A file or folder that the run needs is missing or cannot be read."""

    exit_code = 3


class BrokenRecord(UnreadableInput):
    """A record under data/ does not follow its schema; the message has file and line."""


class RemovalRefused(UnreadableInput):
    """Parsing would remove more than a tenth of the records; `--allow-removals` permits it."""


class EvidenceError(DatelineError):
    """A value of a record is not what its spans say: a fault of a rule, never of a document."""

    exit_code = 3


class SiteBuildFailed(DatelineError):
    """MkDocs stopped, or warned under `--strict`."""

    exit_code = 4


@dataclass(frozen=True)
class Notice:
    """A `Problem` as it is told to a person: where it is, what it is, what to do about it.

    Attributes:
        code: short stable name such as `not-a-release`.
        message: one sentence.
        where: `file` or `file:line`.
        hint: what the reader can do, or "".
    """

    code: str
    message: str
    where: str
    hint: str = ""

    def __str__(self) -> str:
        """`seeds/x.txt:12: message [code]. hint`."""
        tail = f" {self.hint}" if self.hint else ""
        return f"{self.where}: {self.message} [{self.code}]{tail}"
