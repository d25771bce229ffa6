"""No screen or widget takes one of Textual's own names by accident: a screen that did was never painted while it read."""

import importlib
import pkgutil
from collections.abc import Iterator

from textual.message_pump import MessagePump

import briefing.app

MEANT = {
    *("AUTO_FOCUS", "BINDINGS", "COMMANDS", "COMMAND_PALETTE_BINDING", "CSS_PATH", "DEFAULT_CSS"),
    *("ENABLE_COMMAND_PALETTE", "HORIZONTAL_BREAKPOINTS", "TITLE", "VERTICAL_BREAKPOINTS", "virtual_size"),
    *("_handle_exception", "_print_error_renderables", "action_page_down", "action_page_up", "check_action", "compose"),
    *(
        "ALLOW_SELECT",
        "border_subtitle",
        "border_title",
        "_action_command_list",
        "_action_cursor_down",
        "action_command_palette",
        "dismiss",
    ),
    *(
        "get_content_height",
        "get_driver_class",
        "get_theme_variable_defaults",
        "on_event",
        "_on_notify",
        "panic",
        "render_line",
        "render_lines",
        *(
            "query_one",
            "watch_scroll_y",
            "_compositor_refresh",
            "_display",
            "_end_batch",
            "_on_timer_update",
            "_refresh_layout",
            "focused",
        ),
    ),
}
"""What this program means to do in Textual's place."""

MADE = {
    *("_computes", "_css_type_name", "_css_type_names", "_decorated_handlers", "_inherit_bindings", "_inherit_css"),
    *("_inherit_component_classes", "_merged_bindings", "_reactives", "can_focus", "can_focus_children"),
}
"""What Textual itself puts into every class."""


def taken() -> Iterator[tuple[str, str]]:
    """Yield every class of the app with each name in it that one of Textual's classes has given a meaning."""
    for module in pkgutil.walk_packages(briefing.app.__path__, "briefing.app."):
        for var in vars(importlib.import_module(module.name)).values():
            if isinstance(var, type) and issubclass(var, MessagePump) and var.__module__ == module.name:
                bases = [base for base in var.__mro__ if base.__module__.startswith("textual.")]
                for name in vars(var):
                    if not name.startswith(("__", "_default_")) and any(name in vars(base) for base in bases):
                        yield var.__name__, name


def test_no_class_takes_a_name_of_textual_by_accident() -> None:
    overridden = set(taken())
    assert ("BarredScreen", "compose") in overridden
    assert {override for override in overridden if override[1] not in MEANT | MADE} == set()
