"""Scenarios: whom to tell what, when, through which channels; what that needs of a system, and what law and channels allow."""
