"""The sections of the comparison report: one module builds what one partial template prints."""
