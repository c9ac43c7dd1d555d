"""What kind of news it is, and what else it names: certifications, documents, slips of its own."""
