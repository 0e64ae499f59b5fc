"""The fixed words of the page, in the language of the brief. A language is a row of `tables.SPOKEN`, and its table."""
