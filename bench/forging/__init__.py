"""Forgeries of a brief, and honest rewritings of one, each a row of a table."""
