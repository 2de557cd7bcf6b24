"""Readers: bytes to a document, one module or package a format."""
