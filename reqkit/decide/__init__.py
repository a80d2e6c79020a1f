"""From verdicts to a decision, and what defends it.

What everything weighs (`weighing`) and what it is worth at a vendor (`satisfaction`) decide what to buy there (`configuration`, found by
`knapsack`), at what `cost` and by when (`delivery`). Of that comes the order of the vendors (`ranking`), the `result`. An `analysis` says
how sure it is (`robustness`), what would change it (`sensitivity`), what other methods and parties make of it (`crosscheck`), and what it
earns (`business`). Every `data` turns results into plain data.
"""
