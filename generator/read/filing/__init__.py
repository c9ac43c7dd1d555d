"""The regulator's SGML: the wrapper of an exhibit, the header of a submission, the documents in it."""
