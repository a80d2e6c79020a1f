"""What would have to change for the order to change: weights, prices, single answers, silence (decision model §5)."""
