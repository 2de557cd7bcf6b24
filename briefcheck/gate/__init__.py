"""The gate: a stage that holds nothing but files whose very bytes were checked, for any sync tool to mirror.

:func:`~briefcheck.gate.round.go_round` goes over a source once; the rest are its parts: names, the lock, the state, the
stage, the audit log, the manifest and the pages about what is held.
"""
