"""Where documents come from: a folder, a store over the network, the objects of a git repository.

:class:`~briefcheck.sources.source.Source` is the protocol.
"""
