"""A confidential letter read as statements about the negotiation."""

from antechamber.readers.letters.reading import read_letter

__all__ = ["read_letter"]
