usual_mask=$(umask)
umask 077
ends() {
    printf 'opswrit: %s\nopswrit-guard: %s\n' "$1" "$2" >&2
    exit "$3"
}
mkdir -p "$home" || ends "cannot make $home, not run" unusable 70
find "$home" -mindepth 1 -maxdepth 1 -type d -mtime +30 -exec rm -rf {} + 2>/dev/null
first=
if [ ! -d "$home/$run" ]; then
    [ "$(date +%s)" -le "$until" ] || ends 'past its deadline, not run' late 78
    if mkdir "$home/$run" 2>/dev/null; then
        first=yes
    elif [ ! -d "$home/$run" ]; then
        ends "cannot write to $home, not run" unusable 70
    fi
fi
if [ -z "$first" ]; then
    # whoever was first may not have said yet who it is
    for pause in 1 1 1 1 1; do
        [ -s "$home/$run/cmd" ] && break
        sleep "$pause"
    done
    ends "duplicate of $(cat "$home/$run/cmd" 2>/dev/null)" duplicate 76
fi
printf '%s' "${SSM_COMMAND_ID:-}" >"$home/$run/cmd" && printf '%s' "$script" | base64 -d >"$home/$run/s" ||
    ends "cannot write to $home/$run, not run" unusable 70
IFS= read -r line <"$home/$run/s"
case $line in
    '#!'*)
        chmod 700 "$home/$run/s"
        (umask "$usual_mask" && exec "$home/$run/s")
        ;;
    *) (umask "$usual_mask" && exec sh "$home/$run/s") ;;
esac
rc=$?
{ printf '%s' "$rc" >"$home/$run/rc"; } 2>/dev/null
rm -f "$home/$run/s"
case $rc in
    137)
        printf '\nopswrit-guard: killed\n' >&2
        rc=250
        ;;
    194)
        printf '\nopswrit-guard: reboot\n' >&2
        rc=251
        ;;
    # codes of the guard's own endings, for which nobody may take these
    70 | 76 | 78 | 250 | 251) printf '\nopswrit-guard: own\n' >&2 ;;
esac
exit "$rc"
