"""Findings: everything reqkit has to say about what people wrote, with a code, a place and a way to mend it."""
