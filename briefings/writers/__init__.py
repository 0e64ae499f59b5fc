"""A Brief -> bytes; one module per format."""
