"""What is a number in a call: figures and number words into groups of digits, networks, shapes, identities."""
