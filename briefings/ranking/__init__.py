"""Sentences for a section, best first: an index, a query, and the parts of a score."""
