"""Looking over what rules and reviewers say: here, whether the rules come out as their own examples demand."""
