#!/bin/sh
# What systemd says of the units, without starting them: no warning, and an exposure of at most 1.5 of 10.
# usage: units.sh [ROOT]   a folder in which the package and systemd are installed; without it, this machine's
# systemd and the units of this checkout. Prints the exposure of each.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
root=${1:-}
command -v systemd-analyze >/dev/null || { echo "units: this machine has no systemd-analyze" >&2; exit 77; }
if [ -z "$root" ]; then
  root=$(mktemp -d)
  trap 'rm -rf "$root"' EXIT
  mkdir -p "$root/usr/bin" "$root/usr/lib"
  ln -s usr/bin "$root/bin"
  cp -r /usr/lib/systemd "$root/usr/lib/systemd"
  cp "$here"/scripts/packaging/evenhand*.service "$here"/scripts/packaging/evenhand*.timer "$root/usr/lib/systemd/system/"
  # systemd looks whether they can be run, and runs neither.
  cp /bin/true "$root/usr/bin/evenhand"
  cp /bin/true "$root/usr/bin/sh"
fi
warnings=$(systemd-analyze verify --man=no --root="$root" evenhand.service evenhand-scan.service evenhand-scan.timer 2>&1) ||
  { echo "units: $warnings" >&2; exit 1; }
[ -z "$warnings" ] || { echo "units: $warnings" >&2; exit 1; }
for unit in evenhand.service evenhand-scan.service; do
  # --threshold counts in tenths.
  told=$(systemd-analyze security --offline=true --no-pager --threshold=15 --root="$root" "$unit") ||
    { echo "$told" >&2; exit 1; }
  echo "$told" | sed -n 's/^.*Overall exposure level for \(.*\): \([0-9.]*\) .*$/\1 \2/p'
done
