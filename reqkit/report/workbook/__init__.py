"""The comparison report as a workbook: the same figures as real numbers, to be filtered, summed and taken further."""
