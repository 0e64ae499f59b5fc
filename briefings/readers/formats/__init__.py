"""One module a format: bytes of a file -> its text, blocks and what it states of itself."""
