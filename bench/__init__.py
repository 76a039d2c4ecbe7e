"""Speed and memory, measured on whole processes and beside a floor: `make bench`."""
