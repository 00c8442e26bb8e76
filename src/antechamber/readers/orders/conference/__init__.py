"""The conference that an order sets, moves or calls off."""
