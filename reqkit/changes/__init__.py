"""What changed between two versions of a brief and its sheets: by meaning, not by line."""
