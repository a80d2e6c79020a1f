"""What a configuration costs over the horizon, line by line, and the prices behind each line."""
