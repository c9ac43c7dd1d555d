"""Markdown to paragraphs, tables and stated facts."""
