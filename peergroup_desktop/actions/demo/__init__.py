"""A practice file with invented people: to try things out, to take pictures, and to measure with."""

from peergroup_desktop.actions.demo.circles import DEMO_GROUP
from peergroup_desktop.actions.demo.making import make_demo

__all__ = ["DEMO_GROUP", "make_demo"]
