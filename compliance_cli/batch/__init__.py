"""Many inputs: finding them, reading their bytes, and writing files whole or not at all."""
