"""The register of one session: who came, counted and marked as they walk in. The most used screen."""
