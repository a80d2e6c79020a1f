"""Tests of the rules, where they are about single words and lines."""
