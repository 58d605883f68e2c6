"""The window. The only package, with `app`, that may import Qt."""

from peergroup_desktop.ui.lasting import keep_constants
from peergroup_desktop.ui.unread_source import leave_source_unread

keep_constants()  # here, because it must come before the first call into Qt
leave_source_unread()  # and this before most modules are imported
