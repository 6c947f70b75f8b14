"""Commands of the room without their words: what is read, what comes of it. Words stand in `site`."""
