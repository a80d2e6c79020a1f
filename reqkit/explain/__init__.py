"""Explanations: what a finding means, where a need comes from, how a verdict came about."""
