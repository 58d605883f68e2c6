"""Check-ins: what a group asks, answers to write down, and the picture they make. Never by person."""
