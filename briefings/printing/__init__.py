"""One HTML page -> PDF, in a process of its own: what the layout library does to its process stays there."""
