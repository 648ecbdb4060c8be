#!/bin/bash
# The same work lies the same way in every variant: each function of a workload
# begins at the same place in a cache line under every model (CMakeLists.txt says
# why). Usage: same_layout.sh OBJECT… -- VARIANT…
set -u
line=64
objects=()
while [ "$1" != -- ]; do
    objects+=("$1")
    shift
done
shift

# name and place in the cache line of the functions in $1
places()
{
    nm "$1" | while read -r address kind name; do
        case $kind in
        [tT]) echo "$name $((16#$address % line))" ;;
        esac
    done | sort
}

functions=$(for object in "${objects[@]}"; do
    places "$object" | cut -d' ' -f1
done)
[ -n "$functions" ] || { echo "no functions in ${objects[*]}" >&2; exit 1; }
first=
for variant; do
    these=$(places "$variant" | grep -wFf <(echo "$functions"))
    : "${first:=$these}"
    if [ "$these" != "$first" ]; then
        echo "$variant lays its work out differently from $1:" >&2
        diff <(echo "$first") <(echo "$these") >&2
        exit 1
    fi
done
