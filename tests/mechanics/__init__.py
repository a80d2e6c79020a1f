"""Loyalty mechanics: reading, aspects, checks, gaps, sentences."""
