"""Files: knowledge and configuration in, problems out."""
