"""Canonical text as lines, paragraphs, running words and days: what every rule is matched against.

Begin with `passage`: rules match its folded words and give back spans of the document.

- A text taken apart: `layout` (lines and paragraphs), `pages` (running heads), `seams` (blocks run together),
  `wrapping` (lines that a program broke), `tokens` (word by word, for grammars), `letters` (runs of letters), `limits`
  (how much is read).
- Patterns that are quick: `hinted` and `needed` (looking for needed words first), `alternatives` (lists of words).
- What is looked for in all rooms: `dates`, `whole_words`; `places` leads back to spans.
"""
