"""The rota: who does what at the coming sessions."""
