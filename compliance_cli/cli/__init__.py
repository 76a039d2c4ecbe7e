"""The command line: one file a command, and around them what all commands share."""
