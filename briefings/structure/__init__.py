"""What a text is made of: its furniture, fields, dates, speakers and lists; what a reader found -> a Source."""
