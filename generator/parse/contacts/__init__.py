"""Press and investor contacts: where they stand, what a line of them holds, and whose number is whose.

Begin with `contacts`, the step.

- Where they stand: `regions`, of `openings` (words that open one), `bare_regions` (none does), `run_on` (in a
  text's last line), `invitations` (in a sentence).
- What stands there: `cells` (columns side by side), `lines` (a name, a title, a firm), `numbers` (telephone, e-mail).
- Whose it is: `columns` reads one line by line into `entries`, `cell_words` each line (`plain_words` one without
  name and number); `firms` tells a firm over its people from a name.
"""
