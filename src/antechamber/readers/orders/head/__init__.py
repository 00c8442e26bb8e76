"""What the head, the foot and the form of a paper say: what kind it is, whose, of when."""
