"""Messages: who wrote to chambers, when it came in, and the papers it carried."""
