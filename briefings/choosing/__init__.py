"""Ranked sentences -> the passages of each section, and why each sentence is in or out."""
