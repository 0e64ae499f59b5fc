"""brief compiles a folder of articles and an outline into a cited PDF, word for word."""

__version__ = "0.1.0"
