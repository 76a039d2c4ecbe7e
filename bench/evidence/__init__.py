"""Where the evidence beside the cues comes from: the repository's own sentences, weighed."""
