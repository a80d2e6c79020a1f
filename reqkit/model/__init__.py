"""What a brief and a capability sheet are, once they have been read and understood."""
