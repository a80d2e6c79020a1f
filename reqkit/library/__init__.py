"""Ready segments, mechanics, scenarios and requirements that can be put into a brief."""
