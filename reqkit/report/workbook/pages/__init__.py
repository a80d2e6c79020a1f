"""The sheets of the workbook, a file each: functions from a `Speaker` to a `Page`, or None where there is nothing to show."""
