"""Give and take: what the group gave and took in a quarter, as a picture. Never by person."""
