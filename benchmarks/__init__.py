"""How long the commands take, measured as people run them."""
