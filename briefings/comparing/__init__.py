"""Sources against each other: what says the same, and what is of one origin."""
