"""Medical talk and arithmetic: pure functions on frozen values. No Django, network, clock or globals.

The arrows: thread ← formats · text;  text ← claims ← consensus;  text ← facts, safety;  all ← reading ← cli.
"""
