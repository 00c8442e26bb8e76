"""What a clause makes its bearer do: the kinds of duty, one module for each family of acts."""
