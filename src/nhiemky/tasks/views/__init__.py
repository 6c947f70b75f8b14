"""Pages of the tasks room."""
