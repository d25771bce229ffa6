"""Where things lie: the person's folders, and what the package brings along."""

from pathlib import Path


def config_folder() -> Path:
    """Return the folder of the person's configuration and own themes."""
    from platformdirs import user_config_path

    return user_config_path("briefing", appauthor=False)


def data_folder() -> Path:
    """Return the folder of the person's own briefs."""
    from platformdirs import user_data_path

    return user_data_path("briefing", appauthor=False) / "briefs"


def state_folder() -> Path:
    """Return the folder where the program keeps what happened, such as the report of an unexpected error."""
    from platformdirs import user_state_path

    return user_state_path("briefing", appauthor=False)


def bundled(name: str) -> Path:
    """Return a folder that comes with the package: `briefs` or `themes`. In a checkout it stands beside the package."""
    package = Path(__file__).parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name
