"""`briefing completion SHELL`: scripts by which bash, zsh and fish complete commands, ids, parties and issues."""

from argparse import Namespace

_COMMANDS = "open list show find position check completion"

_BASH = """\
_briefing() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} noun=
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "%(commands)s" -- "$word"))
        return
    fi
    case $before in
        --party) noun=party ;;
        --issue) noun=issue ;;
        --sources|--briefs) COMPREPLY=($(compgen -d -- "$word")); return ;;
        completion) COMPREPLY=($(compgen -W "bash zsh fish" -- "$word")); return ;;
    esac
    if [ -z "$noun" ]; then
        case ${COMP_WORDS[1]} in
            show|open) noun=brief ;;
            position) [ "$COMP_CWORD" -eq 2 ] && noun=party || noun=issue ;;
            find) case $word in
                    party:*) noun=party ;;
                    issue:*) noun=issue ;;
                    brief:*) noun=brief ;;
                esac ;;
        esac
    fi
    case $word in
        -*) COMPREPLY=($(compgen -W "--json --limit --party --issue --notes --briefs --theme --sources" -- "$word"))
            return ;;
    esac
    [ -n "$noun" ] && mapfile -t COMPREPLY < <(
        briefing complete "$noun" "${word#*:}" 2>/dev/null | while IFS= read -r each; do printf '%%q\\n' "$each"; done
    )
}
complete -o default -F _briefing briefing
"""

_ZSH = """\
#compdef briefing
_briefing_words() { local -a found; found=("${(@f)$(briefing complete $1 2>/dev/null)}"); compadd -a found }
_briefing() {
    if (( CURRENT == 2 )); then compadd %(commands)s; return; fi
    case $words[CURRENT-1] in
        --party) _briefing_words party; return ;;
        --issue) _briefing_words issue; return ;;
        --sources|--briefs) _files -/; return ;;
    esac
    case $words[2] in
        show|open) _briefing_words brief ;;
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
complete -c briefing -n "__fish_seen_subcommand_from show open" -a "(briefing complete brief)"
function __briefing_position; __fish_seen_subcommand_from position; and test (count (commandline -opc)) $argv; end
complete -c briefing -n "__briefing_position -eq 2" -a "(briefing complete party)"
complete -c briefing -n "__briefing_position -ge 3" -a "(briefing complete issue)"
complete -c briefing -n "__fish_seen_subcommand_from show" -l party -x -a "(briefing complete party)"
complete -c briefing -n "__fish_seen_subcommand_from show" -l issue -x -a "(briefing complete issue)"
complete -c briefing -n "__fish_seen_subcommand_from completion" -a "bash zsh fish"
complete -c briefing -n "__fish_seen_subcommand_from check" -F
"""


def run(options: Namespace) -> int:
    """Print the script of one shell. Returns 0."""
    script = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}[options.shell]
    print(script % {"commands": _COMMANDS}, end="")
    return 0
