"""What is typed about documents, drafts and opinions."""
