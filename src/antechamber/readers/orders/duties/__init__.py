"""From the clauses of an order to its duties: gathered, lent to each other, merged, given their due moments."""
