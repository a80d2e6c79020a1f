"""The same figures seen by others: the brief's weight sets, and published ranking methods (decision model §4 and §5)."""
