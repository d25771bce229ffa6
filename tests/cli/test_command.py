"""Every command has the arguments that the parser gives it, and no other."""

import argparse
import importlib

import pytest

from briefing.cli import parser
from briefing.cli.command import Command

_OF_THE_PARSER = {"help", "module", "command"}


def subparser(name: str) -> argparse.ArgumentParser:
    """Return the parser of one command."""
    actions = parser.build([name])._actions
    (subparsers,) = (action for action in actions if isinstance(action, argparse._SubParsersAction))
    command_parser: argparse.ArgumentParser = subparsers.choices[name]
    return command_parser


@pytest.mark.parametrize("name", [*parser.commands(), "complete"])
def test_a_command_has_the_arguments_that_its_parser_gives(name: str) -> None:
    of_command = subparser(name)
    module = importlib.import_module(f"briefing.cli.commands.{of_command.get_default('module')}")
    command: Command[tuple[object, ...]] = module.COMMANDS[name]
    assert {action.dest for action in of_command._actions} - _OF_THE_PARSER == set(command.fields)


def test_every_command_of_the_modules_can_be_typed() -> None:
    typed = {*parser.commands(), "complete"}
    modules = {subparser(name).get_default("module") for name in typed}
    named = [name for module in modules for name in importlib.import_module(f"briefing.cli.commands.{module}").COMMANDS]
    assert sorted(named) == sorted(typed)
