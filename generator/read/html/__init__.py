"""HTML to paragraphs, tables and stated facts."""
