"""The quiet icon of each access need, for every screen that shows them. Its words are in `core.sentences`."""

from peergroup_desktop.core.kinds import AccessNeed

NEED_ICONS = {
    AccessNeed.HEARING_LOOP: "ear",
    AccessNeed.LARGE_PRINT: "glasses",
    AccessNeed.WHEELCHAIR: "accessibility",
    AccessNeed.NEAR_DOOR: "door-open",
    AccessNeed.LANGUAGE: "languages",
    AccessNeed.FOOD: "wheat-off",
}
