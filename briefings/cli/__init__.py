"""The command line: commands and their options."""

from briefings.cli import commands, consult, verify
from briefings.cli.options import app, main

__all__ = ["app", "commands", "consult", "main", "verify"]
