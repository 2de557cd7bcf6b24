"""The language server: an editor shows what is wrong with a Markdown document while it is written. Extra: briefcheck[lsp]."""
