"""Forms of the conferences room."""
