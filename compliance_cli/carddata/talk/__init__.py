"""What a call speaks of: the cues of its turns, whose turn answers which question, hints at secrets."""
