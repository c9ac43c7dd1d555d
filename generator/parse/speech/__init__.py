"""Quotations and who speaks them.

Begin with `quotes`, the step: `speech` finds stretches between marks, `speakers` whose each is, `attribution` reads the
words that hand one over, `antecedents` whom a pronoun means, `by_role` whom a title alone, `collective` speakers that
are no person; `paragraphs` keeps what is known of each paragraph.
"""
