"""Where a value comes from: its words with file, line and column, and the rule that read them."""

from generator.explain.explanation import explain

__all__ = ["explain"]
