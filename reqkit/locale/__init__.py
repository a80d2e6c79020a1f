"""Russian and English: how a sentence is filled in, how numbers, money, dates and durations read."""
