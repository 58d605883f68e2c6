"""Each month: every group's figures at a glance, the rows behind them, registers that wait, and closing a month."""
