"""The catalogue: the capabilities that briefs ask for and sheets speak of, and how a demand is compared with what is offered."""
