"""Frozen values that pass between the stages; no I/O, standard library only."""
