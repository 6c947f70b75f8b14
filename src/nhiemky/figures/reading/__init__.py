"""Files that others wrote: nothing in them is trusted."""
