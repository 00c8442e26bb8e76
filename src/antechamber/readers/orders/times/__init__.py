"""Phrases of time in an order: printed dates, hours, periods, and words that only exclude."""
