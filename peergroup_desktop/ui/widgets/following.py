"""What makes a widget follow the look: one method, called at the start and after each change of size or colour."""

from peergroup_desktop.ui.look import look


class Following:
    """Mixed into a widget or layout before its Qt class. Call `follow_look` at the end of the constructor."""

    def follow_look(self) -> None:
        """Dress now, and again whenever the look changes, until the widget goes."""
        look().follow(self)
        self.dress()

    def dress(self) -> None:
        """Take sizes, fonts and colours from the look. Called often: set, never add up."""
