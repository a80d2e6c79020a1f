"""What the report's page can do: sort and filter its tables, and rank anew when the weights are moved."""
