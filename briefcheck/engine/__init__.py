"""Running rules over documents: which files, which type, which rules, and what was found."""
