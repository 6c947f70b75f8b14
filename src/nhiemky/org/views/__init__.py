"""Pages of the room: parse, call the action, render."""
