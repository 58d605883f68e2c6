"""What can be done with the agreement's words: a new version, another day to look at them, reading an earlier one."""

from datetime import date

from peergroup_desktop.actions import agreements
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import OnFault
from peergroup_desktop.ui.forms.kept_desk import KeptDesk
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.agreement import words
from peergroup_desktop.ui.screens.agreement.earlier import EarlierDialog
from peergroup_desktop.ui.screens.agreement.forms import ReviewForm, TypedVersion, VersionForm
from peergroup_desktop.ui.screens.agreement.presenter import AgreementPresenter, in_a_year

_FORM, _NEW, _REVIEW = "form", "version", "review"


class AgreementDesk:
    """Belongs to the screen, over which its forms open. `forms` holds what is typed in one over a lock or a crash."""

    def __init__(self, screen: Screen, presenter: AgreementPresenter, context: Context) -> None:
        self._screen, self._presenter, self._context = screen, presenter, context
        self.forms = KeptDesk("agreement", context)

    def ask_first(self) -> VersionForm:
        """Open the form for a first version, with words to start from."""
        return self._ask_version(_("Our first agreement"), words.starter())

    def ask_new(self) -> VersionForm:
        """Open the form for a new version, which starts from the words of today; the first one from nothing."""
        page = self._presenter.page
        title = _("A new version") if page else _("Our first agreement")
        return self._ask_version(title, page.current.text if page else "")

    def ask_review(self) -> ReviewForm | None:
        """Open the form for the day to look at it again."""
        page = self._presenter.page
        if page is None:
            return None
        form = ReviewForm(self._screen, self._context)
        form.day.set_day(page.current.review_on)
        self.forms.lay(form, _REVIEW)
        form.ask_for(form.review_on, self._look_again)
        return form

    def open_earlier(self, version_id: RecordId) -> EarlierDialog | None:
        """Show an earlier version, and what has changed since."""
        page = self._presenter.page
        found = [version for version in page.earlier if version.id == version_id] if page else []
        if page is None or not found:
            return None
        dialog = EarlierDialog(self._screen, found[0], page.current, self._context.discreet)
        dialog.open_ask()
        return dialog

    def restore(self, texts: dict[str, str]) -> None:
        """Open the form again that was open when the file was locked."""
        self.forms.go_to_group(texts)
        self._presenter.show()
        if texts.get(_FORM) == _NEW:
            self.ask_new().fill(texts)
        elif texts.get(_FORM) == _REVIEW:
            form = self.ask_review()
            if form is not None:
                form.fill(texts)

    def _ask_version(self, title: str, text: str) -> VersionForm:
        form = VersionForm(self._screen, title, self._context)
        form.show_words(text, in_a_year(self._context.clock.today()))
        self.forms.lay(form, _NEW)
        form.ask_for(form.version, self._write)
        return form

    def _write(self, typed: TypedVersion, on_fault: OnFault) -> None:
        group_id = self._context.group.group_id
        self._context.runner.write(agreements.write_new, group_id, typed.text, typed.review_on, on_fault=on_fault)

    def _look_again(self, review_on: date | None, on_fault: OnFault) -> None:
        self._context.runner.write(agreements.look_again, self._context.group.group_id, review_on, on_fault=on_fault)
