"""Who changed what and when: for those who may see it, narrowed to a person or a kind."""
