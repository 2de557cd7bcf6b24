"""The projects here are foreign: each runs its own tests, against an installed briefcheck."""

collect_ignore_glob = ["*"]
