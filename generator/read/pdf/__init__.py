"""PDF with a text layer to lines of text."""
