"""Financial statements in a release: tables found, their columns dated, their rows named, their figures as facts.

Begin with `found` and `statements`, the steps.

- Finding: `marked` (cells of the source), `monospaced` (set with blanks), `flattened` (a cell a line), `piped`,
  `spaced`, `run_on` with `run_on_parts` (one long line) give a `table` of pieces; `surroundings` are the lines above.
- Laying out: `layout` makes rows and columns, by `lines` (what each is) and `values` (numbers as printed), or by their
  order, `ragged`; `turned` and `note_columns` put right what is set in another way.
- Understanding: `reading`, of `head_words`, `head_groups`, `ordered_heads`, `spanning`, `told`, `columns` and
  `open_heads` (which period a column is for), `kinds` (which statement), `labels`, `rows` and `sections` (which figure
  a row is), `units` and `scales` (in which units), `owners` (whose statement).
- Weighing: `figures` (a cell as a figure), `checks` (does it hold together), `pool` (tables against one another),
  `agreement` (against prose), `further` (figures that settle no statement), `facts` (what is certain).
- Outlooks: `outlooks`, the step, of `ranges`.
"""
