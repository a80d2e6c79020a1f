"""Matching: what each vendor's sheet says to each aspect a brief asks for."""
