"""A copy of a document with each finding as a comment at its words."""
