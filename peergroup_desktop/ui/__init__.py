"""The window. The only package, with `app`, that may import Qt."""

from peergroup_desktop.ui.lasting import keep_constants

keep_constants()  # here, because it must come before the first call into Qt
