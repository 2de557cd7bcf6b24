"""Document types as data: their schema, which type a document is, and which section is which."""
