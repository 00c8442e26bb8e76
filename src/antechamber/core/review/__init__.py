"""Duties and record make findings; one module for each kind of duty."""
