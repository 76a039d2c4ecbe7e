"""From text to cues: a view of the call that phrases match in, the wordings of all cues, an ear, and guards."""
