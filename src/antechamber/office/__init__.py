"""The day's work of chambers as functions, and the ports that they need."""
