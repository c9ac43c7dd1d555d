"""Natural persons and organisations: names, titles, posts, careers, and where each is named.

Begin with `people`, the step: names are found, weighed by the words beside them, and joined into profiles, which become
records once all is read.

- Names: `names` (candidates, with honorifics and degrees, and whether two are one person's), `run_words` (their words),
  `name_edges` (beside titles), `readable` (where they are looked for), `sexes` (what they tell).
- Is it a person: `evidence`, `evidence_against`; `sightings` weighs each name of running words, `later_evidence` those
  left over once all is read. Other places of names: `headlines`, `bylines`, `signatures`, `ballots`, `capitals`,
  `listed_lines` (a line each, with a title).
- Titles: `titles_beside` (beside a name, and its own), `titles`, of `title_parts` (word by word), `title_heads` (up to
  the last head), `title_ends` (what goes on behind it), `departments` (fields of work), `field_words` (their words that
  no list has) and `units` (a board, a department of a university), `title_owners`, `employers` and `subsidiaries` (held
  where), `firms_before` (a firm before its people's titles).
- What is told of somebody: `career` (in the making), `careers` (posts), `further_posts` (told on end), `degrees`,
  `appositions` (behind a name), `changes` (appointed) and `departures` (resigned) of a `subject`, `objects`,
  `taken_up`, `seats`, `when`, `biographies` (what was once) and `respective`; `lead_clauses` (what is another's).
- Into records: `roster` (profiles), `mentions` (where each is named), `first_names` (called so alone), `roles`, some of
  which are the `same_roles`.
- Organisations: `organisations`, the step, of `organisation_names`; `known_names` finds them again.
"""
