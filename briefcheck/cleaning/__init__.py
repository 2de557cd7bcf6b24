"""Taking out of a copy of a Word file what its pages do not show: one module for each kind of thing."""
