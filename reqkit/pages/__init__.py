"""Pages that work offline: one file of HTML with its style, its script and its data, and nothing from anywhere else."""
