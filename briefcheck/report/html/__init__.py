"""The html reporter: one page for people, the findings of each document beside its text."""

from briefcheck.report.html.page import write_html

__all__ = ["write_html"]
