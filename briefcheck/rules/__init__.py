"""The rule API: what a rule is, what it reports, what it sees, and the hooks' values for readers and reporters."""
