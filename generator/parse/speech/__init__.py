"""Quotations and who speaks them.

Begin with `quotes`, the step: `speech` finds stretches between marks, `speakers` whose each is, `attribution` reads the
words that hand one over, `collective` speakers that are no person; `paragraphs` keeps what is known of each paragraph.
"""
