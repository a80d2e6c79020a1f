"""Checks: what a brief and its sheets say that cannot be right, is said twice, or does not go together."""
