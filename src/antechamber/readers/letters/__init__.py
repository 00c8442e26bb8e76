"""A confidential letter read as statements about the negotiation."""
