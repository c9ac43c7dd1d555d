"""A template that cannot be used, told with its file and line: an archive may have templates of its own."""

import traceback
from collections.abc import Sequence
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError

from generator.errors import ConfigError


def template_fault(error: Exception, folders: Sequence[Path]) -> ConfigError | None:
    """The error as one line for a person, or None where no template below `folders` is at fault.

    Args:
        error: what drawing a page raised.
        folders: the folders of templates.
    """
    words = " ".join(str(error).split())
    if isinstance(error, TemplateNotFound):
        return ConfigError(f"{folders[0]}: there is no template {error.name}")
    if isinstance(error, TemplateSyntaxError):
        return ConfigError(f"{error.filename or error.name}:{error.lineno}: {words}")
    # Jinja gives the frames of a compiled template the template's own file and line.
    roots = [folder.resolve() for folder in folders]
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename).resolve()
        if any(path.is_relative_to(root) for root in roots):
            return ConfigError(f"{frame.filename}:{frame.lineno}: {words}")
    return None
