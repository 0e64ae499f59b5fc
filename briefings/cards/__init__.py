"""What is known of a source beside its text: bibliographies read, matched and completed, names and exports made."""
