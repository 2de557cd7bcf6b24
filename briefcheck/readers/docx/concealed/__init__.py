"""The second look into a Word file: what it holds beside its text. Taken only when a rule asks."""
