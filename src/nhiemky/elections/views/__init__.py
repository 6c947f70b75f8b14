"""Pages of the room: parse, call one action, render."""
