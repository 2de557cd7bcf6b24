"""Many documents shared out over machines: a plan of shards, a result file for each, one report made of them.

The file is what lasts: a shard whose result is there is done, whoever did it, and nothing else has to be remembered.
"""
