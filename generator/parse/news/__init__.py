"""What kind of news it is, and what else it names: certifications, documents, slips of its own.

Begin with `events`, the step, of `kinds` (their patterns), `acts` (told besides the main news) and `side_kinds` (named
and no news). Each other module is a step: `filed`, `certifications`, `cites`, `slips`.
"""
