"""A project folder; the only package that touches the disk."""
