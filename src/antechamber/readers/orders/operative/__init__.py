"""Operative clauses: who, with what force, does what, in every form in which a judge commands."""
