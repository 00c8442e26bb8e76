"""The one place where adapters meet use cases."""
