"""From a directive to paper: PDF, DOCX and plain text."""
