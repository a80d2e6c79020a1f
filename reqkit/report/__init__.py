"""The comparison report: a view model made from a comparison, templates that print it, HTML and PDF."""
