"""One package a screen: `view.py` holds widgets, `presenter.py` the plain-Python state behind them."""
