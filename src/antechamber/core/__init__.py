"""The rules: values and pure functions over them. No input or output, no clock, no framework."""
