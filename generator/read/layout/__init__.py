"""Paragraphs and tables of a marked-up source to canonical text: what every such format has in common."""
