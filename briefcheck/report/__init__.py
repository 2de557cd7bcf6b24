"""Writing a report out: for people (text) and for programs (json)."""
