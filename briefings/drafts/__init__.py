"""Somebody's own text -> its quotations and cited sentences, each judged against the sources."""
