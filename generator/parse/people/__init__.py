"""Natural persons and organisations: names, titles, careers, contacts."""
