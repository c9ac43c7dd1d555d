"""The things the pipeline talks about: documents, spans, release records, resolved records."""
