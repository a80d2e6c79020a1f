"""Loyalty mechanics: offers on independent axes, the company-wide profiles behind them, what they demand, leave open and say."""
