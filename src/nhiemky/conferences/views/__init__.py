"""Pages of the conferences room."""
