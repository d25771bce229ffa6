"""`briefing completion SHELL`: prints the script by which bash, zsh or fish completes commands and their arguments."""

from typing import NamedTuple

from briefing.cli import parser
from briefing.cli.command import Command

_LEVELS = "clear green amber amber+strict red"

_BASH = """\
_briefing() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} at=$COMP_CWORD noun= number quote= left= scope=
    local -a given=() audience=() names=() same=()
    COMPREPLY=()
    while ((at > 1)) && [[ $word == [:=]* || ${COMP_WORDS[at-1]} == *[:=] ]]; do  # bash parts words at these
        ((at--))
        word=${COMP_WORDS[at]}$word before=${COMP_WORDS[at-1]}
    done
    [[ $word == --*=* ]] && before=${word%%%%=*} word=${word#*=} left=${word%%"$word"}
    for ((number = 1; number < at; number++)); do
        case ${COMP_WORDS[number]} in
            --audience)
                [ "${COMP_WORDS[number+1]}" = = ] && ((number++))
                ((number++))
                ((number < at)) && audience=(--audience "${COMP_WORDS[number]}") ;;
            *) given+=("${COMP_WORDS[number]}") ;;
        esac
    done
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
    case $word in
        -*) COMPREPLY=($(compgen -W "%(options)s" -- "$word"))
            return ;;
    esac
    if [ ${#given[@]} -eq 0 ]; then
        COMPREPLY=($(compgen -W "%(commands)s" -- "$word"))
        return
    fi
    if [ -z "$noun" ]; then
        case ${given[0]} in
            show|source|open|export|present|console|minutes|curate) noun=brief ;;
            diff) [ ${#given[@]} -eq 1 ] && noun=brief ;;
            rests-on) [ ${#given[@]} -eq 2 ] && noun=brief ;;
            position) [ ${#given[@]} -eq 1 ] && noun=party || noun=issue ;;
            find) case $word in
                    party:*|issue:*|brief:*) noun=${word%%%%:*} scope=$noun: ;;
                esac ;;
        esac
    fi
    [ -n "$noun" ] || return
    case $word in [\\'\\"]*) quote=${word:0:1} word=${word:1} ;; esac
    word=${word//\\\\}
    [[ -z $quote && $COMP_WORDBREAKS == *:* && $word == *:* ]] && left=${word%%"${word##*:}"}
    word=${word#"$scope"} word=${word#\\"}
    mapfile -t names < <(briefing complete "${audience[@]}" "$noun" "$word" 2>/dev/null)
    for name in "${names[@]}"; do [[ $name == "$word"* ]] && same+=("$name"); done
    [ ${#same[@]} -gt 0 ] && names=("${same[@]}")  # others would be cut to what all have in common
    for name in "${names[@]}"; do
        [[ -n $scope && $name == *[[:space:]]* ]] && name=\\"$name\\"
        name=$scope$name
        name=${name#"$left"}
        [ -n "$quote" ] || printf -v name %%q "$name"
        COMPREPLY+=("$name")
    done
}
complete -o default -F _briefing briefing
"""

_ZSH = """\
#compdef briefing
_briefing_words() {
    local -a names audience
    local at=${words[(I)--audience]}
    (( at )) && audience=(--audience "$words[at+1]")
    names=("${(@f)$(briefing complete $audience $1 2>/dev/null)}")
    compadd -a names
}
_briefing() {
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
    local -a given=("${(@)words[2,CURRENT-1]}")
    local at=${given[(I)--audience]}
    (( at )) && given[at,at+1]=()
    given=("${(@)given:#--audience=*}")
    case $words[CURRENT] in
        -*) compadd -- %(options)s; return ;;
    esac
    if (( ! $#given )); then compadd %(commands)s; return; fi
    case $given[1] in
        show|source|open|export|present|console|minutes|curate) _briefing_words brief ;;
        diff) if (( $#given == 1 )); then _briefing_words brief; else _files; fi ;;
        rests-on) if (( $#given == 2 )); then _briefing_words brief; fi ;;
        position) if (( $#given == 1 )); then _briefing_words party; else _briefing_words issue; fi ;;
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
complete -c briefing -n "__fish_seen_subcommand_from show source open export" -a "(__briefing_known brief)"
complete -c briefing -n "__fish_seen_subcommand_from present console minutes curate" -a "(__briefing_known brief)"
function __briefing_position
    set -l words (commandline -opc)
    set -l at (contains -i -- --audience $words)
    and set -e words[$at (math $at + 1)]
    __fish_seen_subcommand_from position; and test (count $words) $argv
end
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
