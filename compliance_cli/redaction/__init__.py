"""Hiding card data: the door, the masks, splicing them into files, and the last look at every output."""
