"""Forms of the room: what may be typed, and how it becomes values of an action."""
