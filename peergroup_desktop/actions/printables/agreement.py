"""The agreement of a group, for the wall or to read."""

from peergroup_desktop.actions import agreements
from peergroup_desktop.actions.groups import get_group
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.reports.agreement_poster import AgreementPoster
from peergroup_desktop.storage.vault import Vault


def agreement_poster(vault: Vault, group_id: RecordId, *, is_poster: bool) -> AgreementPoster:
    """Return today's version of a group's agreement; without words where none was written yet. Raises `NotFound`."""
    group = get_group(vault, group_id)
    version = agreements.current(vault, group_id)
    if version is None:
        return AgreementPoster(group.name, (), is_poster=is_poster)
    return AgreementPoster(
        group.name, version.lines, version.number, version.agreed_on, version.review_on, is_poster=is_poster
    )
