"""Segments: who a brief is about. Their properties and operators, how they are read, what they ask of a system, how they read aloud."""
