"""What to buy from a vendor: the plan and the work, what they bring, what is lacking, and what every other sum would buy."""
