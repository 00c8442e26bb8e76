"""Text with pages and positions, from PDF, DOCX and plain text."""
