"""The worked examples of CONTRIBUTING.md: fenced blocks that say what they do to which file.

```yaml add-to=PATH     the entries are added at the end of the file
```python file=PATH     the block is the file
```diff in=PATH         lines with a minus or a blank stand in the file once, together; those with a plus or a
                        blank take their place
"""

import re
from dataclasses import dataclass
from pathlib import Path

_HEADING = re.compile(r"^#+ (.*)$")
_FENCE = re.compile(r"^```(?P<language>\w+) (?P<deed>[a-z-]+)=(?P<path>\S+)$")


@dataclass(frozen=True)
class Block:
    """What one block does: `add-to`, `file` or `in`, to the file at `path`."""

    deed: str
    path: str
    text: str

    @property
    def is_test(self) -> bool:
        """Whether it is the test that goes with an example."""
        return self.path.startswith("tests/")


def find_examples(document: str) -> dict[str, list[Block]]:
    """The blocks of a Markdown document by the heading that they stand under."""
    found: dict[str, list[Block]] = {}
    heading, fence, lines = "", None, list[str]()
    for line in document.split("\n"):
        if fence is not None and line == "```":
            found.setdefault(heading, []).append(Block(fence["deed"], fence["path"], "\n".join([*lines, ""])))
            fence = None
        elif fence is not None:
            lines.append(line)
        elif opened := _FENCE.match(line):
            fence, lines = opened, []
        elif title := _HEADING.match(line):
            heading = title[1]
    return found


def apply_block(block: Block, folder: Path) -> None:
    """Do to the project in `folder` what the block says.

    Raises:
        ValueError: the deed is not known, a new file is there already, or the lines of a `diff` do not stand in the
            file exactly once.
    """
    path = folder / block.path
    if block.deed == "file":
        if path.exists():
            raise ValueError(f"{block.path}: is there already")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, encoding="utf-8")
        return
    text = path.read_text(encoding="utf-8")
    if block.deed == "add-to":
        path.write_text(text + block.text, encoding="utf-8")
    elif block.deed == "in":
        lines = block.text.splitlines(keepends=True)
        before = "".join(line[1:] for line in lines if line[0] in " -")
        after = "".join(line[1:] for line in lines if line[0] in " +")
        if text.count(before) != 1:
            raise ValueError(f"{block.path}: these lines stand there {text.count(before)} times:\n{before}")
        path.write_text(text.replace(before, after), encoding="utf-8")
    else:
        raise ValueError(f"{block.deed}: is no deed of a block")
