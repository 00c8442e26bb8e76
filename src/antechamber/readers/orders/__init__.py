"""Reading a judge's order as duties.

The order is cleaned, cut into sentences with their paragraphs, and each operative clause is recognised by its
bearer, force, verb, object and addressee; phrases of time become due moments through the court calendar.
`read_order` is the one door.
"""

from antechamber.readers.orders.reading import read_order

__all__ = ["read_order"]
