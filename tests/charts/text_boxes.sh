#!/bin/sh
# text_boxes.sh CBENCH SET… : in every chart of a report on these sets no text
# overlaps another or leaves its chart, as a browser lays them out. And the
# checker finds what is wrong in charts that are made wrong.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cbench=$1
shift

browser=
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then browser=$name && break; fi
done
if [ -z "$browser" ]; then
    echo "skipped: no Chromium here (Debian package chromium)"
    exit 77
fi
if ! command -v gnuplot >/dev/null; then
    echo "skipped: no gnuplot here (Debian package gnuplot-nox)"
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# look SVG… : what the browser finds.
look() {
    {
        echo '<!DOCTYPE html><meta charset="utf-8"><pre id="found"></pre>'
        for svg in "$@"; do
            echo "<figure id=\"${svg#"$work"/}\">"
            sed '1{/^<?xml/d}' "$svg"
            echo '</figure>'
        done
        echo '<script>'
        cat "$here/text_boxes.js"
        echo '</script>'
    } >"$work/page.html"
    timeout 60 "$browser" --headless --no-sandbox --disable-gpu --dump-dom \
        --user-data-dir="$work/browser" "file://$work/page.html" \
        2>"$work/browser.err" |
        sed -n '/<pre id="found">/,/^# end/p'
}

cp "$here"/wrong-*.svg "$work"
found=$(look "$work"/wrong-*.svg)
for wrong in 'wrong-overlap.svg: overlap: "one" and "two"' \
    'wrong-cut.svg: cut off: "leaves to the right"' \
    'wrong-cut.svg: cut off: "leaves below"'; do
    case $found in
    *"$wrong"*) ;;
    *)
        echo "the checker does not find: $wrong"
        echo "$found"
        cat "$work/browser.err"
        exit 1
        ;;
    esac
done

for set in "$@"; do
    cp -r "$set" "$work/$(basename "$set")"
    rm -rf "$work/$(basename "$set")/plots"
    "$cbench" report "$work/$(basename "$set")" >/dev/null
done
look "$work"/*/plots/*.svg >"$work/found"
if ! grep -q '^# end' "$work/found"; then
    echo "the browser did not look at the charts:"
    cat "$work/browser.err"
    exit 1
fi
charts=$(grep -c ' texts$' "$work/found")
if [ "$charts" -ne "$(ls "$work"/*/plots/*.svg | wc -l)" ] ||
    grep -q ': 0 texts$' "$work/found"; then
    echo "not every chart was looked at, or one has no text"
    exit 1
fi
if grep -E ': (overlap|cut off): ' "$work/found"; then
    exit 1
fi
echo "$charts charts: no text overlaps or is cut off"
