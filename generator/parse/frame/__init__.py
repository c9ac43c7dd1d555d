"""What frames a release: dateline, headline, issuers, zones; and whether the document is one at all.

Begin with `opening`: where the dateline stands, the head ends and the body begins.

- Place and day: `dateline` (its grammar), `undated`, `odd_datelines`, `leads_below`, `place_names`, `days` (a day
  elsewhere).
- Above the body: `headline`, `head_rows` (what each line is), `line_words`, `copies`, `notices`, `exhibit`,
  `corrections`.
- Whose news it is: `issuer`, of `subjects` (who the lead speaks of), `named_apart` (lines of the source, headings of
  standing texts, the headline), `letterheads`, `company_names`, `tickers` and `tickers_in_words`.
- Is it a release: `judge`, with `articles` (by others about companies), `other_papers`, `results_titles` and
  `language`.
- `zones`: which paragraph is news, and which a standing text, heading or table.
"""
