"""What frames a release: dateline, headline, issuers, zones; and whether the document is one at all."""
