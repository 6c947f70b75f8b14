"""The only place that knows all rooms: who follows whom, whose panel hangs where, what can be searched."""
