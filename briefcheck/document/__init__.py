"""The format-neutral model of a document: parts, blocks, tables, text with positions, concealed content, properties."""
