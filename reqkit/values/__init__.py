"""Small value types with their arithmetic: localized text, three-point estimates, money, durations, prices."""
