# Completion in bash for circle15 and circle15-map. Subcommands and options are those that the program's own --help lists.
_circle15() {
    local cur=${COMP_WORDS[COMP_CWORD]} program=${COMP_WORDS[0]} word help subcommand=
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        [[ $word == -* ]] || { subcommand=$word; break; }
    done
    COMPREPLY=()
    if [[ $cur == -* ]]; then
        help=$("$program" ${subcommand:+"$subcommand"} --help 2>/dev/null) || help=$("$program" --help 2>/dev/null)
        mapfile -t COMPREPLY < <(compgen -W "$(grep -oE '^  (-[a-zA-Z],)?--[a-z-]+|^  -[a-zA-Z]' <<<"$help" | tr ',' ' ')" -- "$cur")
    elif [ -z "$subcommand" ]; then
        help=$("$program" --lang en --help 2>/dev/null) || help=$("$program" --help 2>/dev/null)
        mapfile -t COMPREPLY < <(compgen -W "$(sed -n '/^Subcommands:/,/^$/s/^  \([a-z-]*\) .*/\1/p' <<<"$help")" -- "$cur")
    fi
    # Else the names of files, which bash adds itself.
}
complete -o default -F _circle15 circle15 circle15-map
