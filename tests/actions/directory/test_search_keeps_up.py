"""What is found after any deeds and undos is what a fresh index finds."""

from random import Random

import pytest

from peergroup_desktop.actions import backups, directory, history
from peergroup_desktop.actions.directory import LocationFields, PhoneFields, PlaceFields, shelf
from peergroup_desktop.core.errors import NothingToUndo
from peergroup_desktop.core.kinds import CheckAnswer
from peergroup_desktop.storage import directory_search

WORDS = ("food", "money", "tea", "walk", "lunch", "hall", "library", "street")


def invented(chance):
    some = [chance.choice(WORDS) for _ in range(5)]
    return PlaceFields(
        some[0].title(),
        some[1],
        phones=tuple(PhoneFields(f"01632 960 {chance.randrange(100):03d}") for _ in range(chance.randrange(3))),
        locations=(LocationFields(some[2]),) if chance.random() < 0.7 else (),
        topics=(some[3],),
        organization=chance.choice(("", "Age Well", "Trust")),
        notes=some[4],
    )


def something(vault, chance):
    """Do one of the deeds that people do, to a place there is."""
    rows = directory.list_places(vault)
    if not rows or chance.random() < 0.3:
        return directory.add_place(vault, invented(chance))
    row_id = chance.choice(rows).id
    if chance.random() < 0.4:
        return directory.change_place(vault, row_id, invented(chance))
    if chance.random() < 0.5:
        return directory.check(vault, row_id, chance.choice(tuple(CheckAnswer)))
    return chance.choice((history.undo, history.redo))(vault)


def seen(vault):
    """Everything that can be listed and found, in no order but that of the list."""
    found = {word: {row.id for row in directory.find_places(vault, word)} for word in (*WORDS, "01632", "age", "trust")}
    return directory.list_places(vault), directory.list_places(vault, closed=True), found


@pytest.mark.parametrize("seed", range(3))
def test_after_any_deeds(vault, seed):
    chance = Random(seed)
    for _ in range(30):
        try:
            something(vault, chance)
        except NothingToUndo:
            continue
        directory.find_places(vault, "food")
    before = seen(vault)
    shelf._shelves.clear()
    directory_search._indexes.clear()
    vault.database.connection().execute("DROP TABLE temp.place_search")
    assert seen(vault) == before


def test_after_a_backup_is_put_back(vault):
    row_id = directory.add_place(vault, PlaceFields("Food pantry")).value
    made = backups.back_up(vault).value.made
    directory.change_place(vault, row_id, PlaceFields("Tea pantry"))
    directory.add_place(vault, PlaceFields("Tea walk"))
    assert [row.name for row in directory.find_places(vault, "tea")] == ["Tea pantry", "Tea walk"]
    assert backups.preview_restore(vault, made.key, made.place).lines == (
        "Takes out 1 place that can help.",
        "Changes 1 place that can help.",
    )
    backups.restore(vault, made.key, made.place)
    assert directory.find_places(vault, "tea") == ()
    assert [row.name for row in directory.find_places(vault, "food")] == ["Food pantry"]
    assert vault.check().integrity == ()
