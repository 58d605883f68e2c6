"""What Today, the page of backups and the first start share about backups: their words, boxes and ways."""
