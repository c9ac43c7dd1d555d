"""Figures in prose: amounts, fiscal calendars, periods, and the sentences that tie them together.

Begin with `facts`, the step: a sentence becomes a row of typed words, its grammar is matched over one letter a word,
and what matches becomes figures of a metric, a period and an owner.

- What is read where: `sections` (sentences and list items), `headings` (what stands over them), `tellings` (a
  sentence's parts).
- Words: `clauses` makes the row, of `tokens`, `words` (the letters), `metric_words`, `amounts`, `ranges`, and
  `period_phrases`; `dollars` says what `$` alone means; `asides` and `brackets` put right what a row alone would
  misread.
- Grammar: `frames` (figure, verb, amount), `groups` (one name, several amounts), `assigning` (which amount is whose),
  `comparatives`, `compared_columns` and `pairing` (against which figure), `closing` (what may stand behind one),
  `instants` (figures of a day), `diluted_note`.
- Periods: `phrase` (as printed), `period_wordings`, with `counted_periods` (so many weeks, months), `month_ranges`,
  `relative_periods` (told by others) and `period_parts` (what these share); `inherited` (words taken from the period
  beside it), `leading_years` (of which year), `periods` (which days that is), `news_periods` (which are the news),
  `fiscal` (arithmetic over days).
- The fiscal year: `calendar`, the step, of `year_evidence`.
- Whose figure: `settling`, by `ownership`, `lead_ins` and `owner_names`; `parts` (of a business, or of no period),
  `others` and `tellers` (other organisations), `other_measures` (on another footing, or no line of a statement).
- `outlook` and `outlook_amounts`: what is expected. `repeats`: what is told twice. `contradictions`: what cannot both
  be true.
"""
