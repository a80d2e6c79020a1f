"""How a workspace begins: a brief to start from, a sample sheet, and what an editor needs."""
