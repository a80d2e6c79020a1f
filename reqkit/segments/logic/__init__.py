"""Whether conditions go together: what values each leaves possible, and what follows from that."""
