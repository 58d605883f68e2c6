"""When Python looks for what nobody needs any more: not while a window is made, little while somebody works.

A search through everything takes more than a tenth of a second once all screens stand, between two keys. So what is
there to stay is set aside after the start and after unlocking, and searched only after the lock, when it has gone.
"""

import gc

_SELDOM = (10_000, 10, 10)


def let_lie() -> None:
    """Search no more until `set_aside`: what is made now is made to stay."""
    gc.disable()


def set_aside() -> None:
    """Leave all there is out of the searches from now on, and search the rest when much has come."""
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    gc.enable()


def clear_out() -> None:
    """Search everything, once what was behind the door has gone."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
