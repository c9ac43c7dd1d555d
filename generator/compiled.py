"""Templates compiled once in a process: in a live preview, compiling them anew took a third of each rebuild."""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class CompiledTemplates(BytecodeCache):
    """What was compiled before, for all environments of this process; Jinja compares the source, so a change counts."""

    known: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket with what is known."""
        if bucket.key in self.known:
            bucket.bytecode_from_string(self.known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember what the bucket holds."""
        self.known[bucket.key] = bucket.bytecode_to_string()
