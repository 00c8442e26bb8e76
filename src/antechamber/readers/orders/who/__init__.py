"""Whom an order speaks of: bearers and addressees, by office, by side or by name."""
