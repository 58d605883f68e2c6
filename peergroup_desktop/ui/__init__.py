"""The window. The only package, with `app`, that may import Qt."""
