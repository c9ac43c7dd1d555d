"""What happened, in one sentence made of cited pieces: one module a family of event kinds.

A builder takes a `Telling` and returns pieces, or [] where the release does not give what its sentence is made
of; then the words of the headline, or of the first sentence, stand. A kind without builder needs nothing.
"""

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules

from generator.model.resolved import Piece
from generator.resolve.sentences.printed import tell_printed
from generator.resolve.sentences.telling import Telling

Builder = Callable[[Telling], list[Piece]]


def _find_builders() -> dict[str, Builder]:
    """The builders of all modules here, by the kinds that each module names in `KINDS`."""
    found: dict[str, Builder] = {}
    for module_info in sorted(iter_modules(__path__), key=lambda info: info.name):
        module = import_module(f"{__name__}.{module_info.name}")
        for kind in getattr(module, "KINDS", ()):
            found[kind] = module.tell
    return found


BUILDERS = _find_builders()
"""Builder by event kind."""


def write_sentence(telling: Telling) -> list[Piece]:
    """The sentence of an event; every figure, name and title in it has a citation."""
    builder = BUILDERS.get(telling.event.kind)
    return (builder(telling) if builder else []) or tell_printed(telling)
