"""The local page of ``briefcheck serve``: drop a document, see what is wrong beside its text, take a copy along."""
