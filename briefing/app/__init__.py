"""The screens: the only place that imports Textual.

`app` is the program on the screen, `host` what a screen may ask of it; `navigation` alone knows the way from one screen to
another. `commands` is the registry of keys, `content` the gate by which text gets on the screen. Only `cli` imports it.
"""
