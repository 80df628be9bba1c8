"""What an article tells: values with what they measure, names, dates, lists, reasons."""
