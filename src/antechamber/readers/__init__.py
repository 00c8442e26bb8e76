"""From bytes to values: each reader turns a paper into what it says, with the passages that say it."""
