"""Canonical text as lines, paragraphs, running words and days: what every rule is matched against."""
