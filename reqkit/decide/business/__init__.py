"""The business case in money: what scenarios earn from the day they run, against what the configuration costs (decision model §6)."""
