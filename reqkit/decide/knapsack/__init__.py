"""Which sets of work no other beats in cost and value: a knapsack whose pieces may be worth something only together, solved exactly."""
