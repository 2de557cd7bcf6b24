"""Blank documents from a document type: the form by itself, and as Markdown or Word."""
