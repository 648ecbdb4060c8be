#!/bin/sh
# pages.sh CBENCH MODULES SET… : the reports of these sets in headless Chromium;
# report.js has the rules. What npm installs goes into the directory MODULES.
# Skipped (77) where npm or Chromium is missing, or npm can fetch nothing.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cbench=$1
modules=$2
shift 2

skip() {
    echo "skipped: $1"
    exit 77
}

browser=
for name in chromium chromium-browser google-chrome; do
    if browser=$(command -v "$name"); then break; fi
done
[ -n "$browser" ] || skip "there is no Chromium here; \`make setup\` installs it"
command -v npm >/dev/null || skip "there is no npm here; \`make setup\` installs it"

mkdir -p "$modules"
if ! cmp -s "$here/package-lock.json" "$modules/installed"; then
    cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$modules"
    (cd "$modules" && npm ci --no-audit --no-fund --prefer-offline) ||
        skip "npm could not fetch what package-lock.json names"
    cp "$here/package-lock.json" "$modules/installed"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# A set with holes has its report in partial/, and a failing status.
for set in "$@"; do
    copy=$work/$(basename "$set")
    cp -r "$set" "$copy"
    rm -rf "$copy/report.html" "$copy/partial"
    "$cbench" report "$copy" >"$work/said" 2>&1 ||
        [ -e "$copy/partial/report.html" ] || { cat "$work/said"; exit 1; }
    [ ! -e "$copy/partial/report.html" ] ||
        mv "$copy/partial/report.html" "$copy/report.html"
done
node "$here/report.js" "$modules" "$browser" "$here/wrong.html" \
    "$work"/*/report.html
