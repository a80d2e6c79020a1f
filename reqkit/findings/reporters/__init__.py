"""Findings for people and for machines: text with source excerpts, JSON, SARIF, annotations for GitHub."""
