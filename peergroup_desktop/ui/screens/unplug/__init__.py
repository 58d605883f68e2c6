"""The page that says when the stick may be pulled out."""
