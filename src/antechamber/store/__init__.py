"""Where the record is kept: for now, the case folder."""
