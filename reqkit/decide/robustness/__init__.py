"""How sure the ranking is: sampled weights, answers, costs and times, and what holds whatever they are (decision model §5)."""
