"""Questionnaires: what a vendor is asked, as a workbook, a page or a file, and what it answers, into its sheet."""
