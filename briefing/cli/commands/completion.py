"""`briefing completion SHELL`: prints the script by which bash, zsh or fish completes commands and their arguments."""

from typing import NamedTuple

from briefing.cli import parser
from briefing.cli.command import Command

_LEVELS = "clear green amber amber+strict red"

_BASH = """\
_briefing() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} noun= number audience=()
    COMPREPLY=()
    for ((number = 1; number + 1 < COMP_CWORD; number++)); do
        [ "${COMP_WORDS[number]}" = --audience ] && audience=(--audience "${COMP_WORDS[number+1]}")
    done
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "%(commands)s" -- "$word"))
        return
    fi
    case $before in
        --party) noun=party ;;
        --issue) noun=issue ;;
        --to) COMPREPLY=($(compgen -W "md html json pdf" -- "$word")); return ;;
        -o|--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
        --explain) noun=rule ;;
        --format) COMPREPLY=($(compgen -W "text json github sarif" -- "$word")); return ;;
        --sources|--briefs) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --audience) COMPREPLY=($(compgen -W "%(levels)s" -- "$word")); return ;;
        completion) COMPREPLY=($(compgen -W "bash zsh fish" -- "$word")); return ;;
    esac
    if [ -z "$noun" ]; then
        case ${COMP_WORDS[1]} in
            show|open|export|present|console|minutes) noun=brief ;;
            diff) [ "$COMP_CWORD" -eq 2 ] && noun=brief ;;
            position) [ "$COMP_CWORD" -eq 2 ] && noun=party || noun=issue ;;
            find) case $word in
                    party:*) noun=party ;;
                    issue:*) noun=issue ;;
                    brief:*) noun=brief ;;
                esac ;;
        esac
    fi
    case $word in
        -*) COMPREPLY=($(compgen -W "%(options)s" -- "$word"))
            return ;;
    esac
    [ -n "$noun" ] && mapfile -t COMPREPLY < <(
        briefing complete "${audience[@]}" "$noun" "${word#*:}" 2>/dev/null |
            while IFS= read -r each; do printf '%%q\\n' "$each"; done
    )
}
complete -o default -F _briefing briefing
"""

_ZSH = """\
#compdef briefing
_briefing_words() {
    local -a found audience
    local at=${words[(I)--audience]}
    (( at )) && audience=(--audience "$words[at+1]")
    found=("${(@f)$(briefing complete $audience $1 2>/dev/null)}")
    compadd -a found
}
_briefing() {
    if (( CURRENT == 2 )); then compadd %(commands)s; return; fi
    case $words[CURRENT-1] in
        --party) _briefing_words party; return ;;
        --issue) _briefing_words issue; return ;;
        --to) compadd md html json pdf; return ;;
        -o|--output) _files; return ;;
        --explain) _briefing_words rule; return ;;
        --format) compadd text json github sarif; return ;;
        --sources|--briefs) _files -/; return ;;
        --audience) compadd %(levels)s; return ;;
    esac
    case $words[2] in
        show|open|export|present|console|minutes) _briefing_words brief ;;
        diff) if (( CURRENT == 3 )); then _briefing_words brief; else _files; fi ;;
        position) if (( CURRENT == 3 )); then _briefing_words party; else _briefing_words issue; fi ;;
        completion) compadd bash zsh fish ;;
        *) _files ;;
    esac
}
compdef _briefing briefing
"""

_FISH = """\
complete -c briefing -f
complete -c briefing -n __fish_use_subcommand -a "%(commands)s"
function __briefing_known
    set -l words (commandline -opc)
    set -l at (contains -i -- --audience $words)
    and set -l audience --audience $words[(math $at + 1)]
    briefing complete $audience $argv 2>/dev/null
end
complete -c briefing -l audience -x -a "%(levels)s"
complete -c briefing -n "__fish_seen_subcommand_from show open export present console minutes" -a "(__briefing_known brief)"
function __briefing_position; __fish_seen_subcommand_from position; and test (count (commandline -opc)) $argv; end
complete -c briefing -n "__briefing_position -eq 2" -a "(__briefing_known party)"
complete -c briefing -n "__briefing_position -ge 3" -a "(__briefing_known issue)"
complete -c briefing -n "__fish_seen_subcommand_from show export" -l party -x -a "(__briefing_known party)"
complete -c briefing -n "__fish_seen_subcommand_from show export" -l issue -x -a "(__briefing_known issue)"
complete -c briefing -n "__fish_seen_subcommand_from export" -l to -x -a "md html json pdf"
complete -c briefing -n "__fish_seen_subcommand_from export" -s o -l output -r -F
complete -c briefing -n "__fish_seen_subcommand_from export" -l force
complete -c briefing -n "__fish_seen_subcommand_from completion" -a "bash zsh fish"
complete -c briefing -n "__fish_seen_subcommand_from check draft schema" -F
complete -c briefing -n "__fish_seen_subcommand_from draft" -s o -l output -r -F
complete -c briefing -n "__fish_seen_subcommand_from draft" -l published -x
complete -c briefing -n "__fish_seen_subcommand_from draft" -l party -x
complete -c briefing -n "__fish_seen_subcommand_from draft" -l show -x
complete -c briefing -n "__fish_seen_subcommand_from new draft" -l force
complete -c briefing -n "__fish_seen_subcommand_from check" -l explain -a "(briefing complete rule)"
complete -c briefing -n "__fish_seen_subcommand_from check" -l format -x -a "text json github sarif"
complete -c briefing -n "__fish_seen_subcommand_from check" -l strict
complete -c briefing -n "__fish_seen_subcommand_from check" -l watch
complete -c briefing -n "__fish_seen_subcommand_from check" -l sources -r
complete -c briefing -n "__fish_seen_subcommand_from diff" -F -a "(__briefing_known brief)"
"""


class CompletionArguments(NamedTuple):
    """The arguments of `briefing completion`."""

    shell: str


def run(arguments: CompletionArguments) -> int:
    """Print the script of a shell. Returns 0."""
    script = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}[arguments.shell]
    print(
        script % {"commands": " ".join(parser.commands()), "options": " ".join(parser.options()), "levels": _LEVELS},
        end="",
    )
    return 0


COMMANDS = {"completion": Command(CompletionArguments, run)}
