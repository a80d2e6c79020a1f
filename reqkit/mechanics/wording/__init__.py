"""Mechanics in words: phrases of each axis that stand by themselves, so that they can be put together in either language."""
