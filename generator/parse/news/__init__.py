"""What kind of news it is, and what else it names: certifications, documents, slips of its own.

Begin with `events`, the step, of `kinds` (their patterns), `headline_grammar` (of a headline that none of them knows),
`acts` (told besides the main news) and `side_kinds` (what is named besides
and no news). Each other module is a step: `filed`, `certifications`, `cites`, `slips`.
"""
