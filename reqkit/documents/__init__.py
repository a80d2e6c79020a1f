"""YAML files as plain data in which every value can be traced to its file, line and column."""
