"""The charts: each from one Vega-Lite specification in plain Python, drawn as a vector picture with alternative text.

A chart is a pure function from a small view of the figures to a `Chart`; `build` makes the views from a comparison.
"""
