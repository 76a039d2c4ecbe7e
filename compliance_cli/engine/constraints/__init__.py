"""From cues to outcomes: one file a kind of constraint (`require`, `forbid`, …), and what they share."""
