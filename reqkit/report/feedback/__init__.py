"""What one vendor gets back: how its answers were understood and what is asked of it, with nothing of the others, of budget or weights."""
