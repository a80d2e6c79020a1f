"""The brief to vendors: what is asked of them, in plain words, without anything that is not theirs to know."""
