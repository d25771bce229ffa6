"""The map in the docstring of `briefing` names every package and every module at its top, and nothing else."""

import re
from pathlib import Path

import briefing

PACKAGE = Path(briefing.__file__).parent


def entries() -> dict[str, bool]:
    """Return what the map names: the path of each entry within the package, and whether it is a folder."""
    named: dict[str, bool] = {}
    parents: list[tuple[int, str]] = []
    for line in (briefing.__doc__ or "").split("drafting ← library", 1)[1].splitlines():
        entry = re.match(r"^( {2,})([a-z_]+)(/?) +\S", line)
        if entry is None:
            continue
        indent, name, is_folder = len(entry[1]), entry[2], bool(entry[3])
        parents = [(depth, path) for depth, path in parents if depth < indent]
        path = f"{parents[-1][1]}/{name}" if parents else name
        named[path] = is_folder
        parents.append((indent, path))
    return named


def test_the_map_names_every_package() -> None:
    packages = {str(init.parent.relative_to(PACKAGE)) for init in PACKAGE.rglob("__init__.py")} - {"."}
    assert {path for path, is_folder in entries().items() if is_folder} == packages | {"manual"}


def test_the_map_names_every_module_at_the_top() -> None:
    modules = {module.stem for module in PACKAGE.glob("*.py")} - {"__init__"}
    assert {path for path, is_folder in entries().items() if not is_folder} == modules


def test_every_package_says_what_lies_in_it() -> None:
    for init in PACKAGE.rglob("__init__.py"):
        first = init.read_text(encoding="utf-8").split("\n", 1)[0]
        assert first.startswith('"""') and first.rstrip('"').endswith((".", ";")), init


def test_no_module_and_no_folder_is_too_large_to_be_known() -> None:
    folders = {module.parent for module in PACKAGE.rglob("*.py")}
    crowded = [folder for folder in folders if len([*folder.glob("*.py")]) > 16]  # 15 beside __init__
    long = [module for module in PACKAGE.rglob("*.py") if len(module.read_text(encoding="utf-8").splitlines()) > 400]
    assert not crowded, f"split these folders, which have more than 15 modules: {crowded}"
    assert not long, f"split these modules, which have more than 400 lines: {long}"
