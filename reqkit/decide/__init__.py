"""From verdicts to a decision: weights, the best configuration, what it costs, when it is ready, who ranks where."""
