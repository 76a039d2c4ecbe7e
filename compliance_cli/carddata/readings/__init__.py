"""Groups of digits read as whole numbers, over turns, under the topic that the talk gives them."""
