"""What a question asks for and takes for granted."""
