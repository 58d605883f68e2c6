"""What the window reaches through `actions`: paper, and the file before it is unlocked."""

from peergroup_desktop.actions import doorstep, figures, opening, printing
from tests.vaults import NOW


def test_the_way_to_paper(make, vault):
    make.people("Jo Amir")
    sheet = figures.sign_in(vault, make.group_id, make.session())
    page = printing.render_sign_in(sheet, printing.PageOptions(), printed_on=NOW.date(), printed_by="Maureen")
    assert (page.pages, page.names) == (1, 2)


def test_the_door_shows_the_same_as_the_whole_way_in(vault_folder):
    assert doorstep.peek(vault_folder) == opening.peek(vault_folder)
