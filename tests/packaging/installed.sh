#!/bin/sh
# Installs into a folder of its own and uses what lies there as a user and as systemd would.
# usage: installed.sh CMAKE BUILD
set -eu
cmake=$1
build=$2
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
unset EVENHAND_DATA

fail() {
  echo "installed.sh: $*" >&2
  exit 1
}
holds() { # FILE WORDS
  grep -q -- "$2" "$1" || { cat "$1" >&2; fail "'$2' is not in $1"; }
}
status_of() {
  status=0
  "$@" >"$root/out" 2>"$root/err" || status=$?
}

DESTDIR=$root "$cmake" --install "$build" --prefix /usr >"$root/log" 2>&1 || { cat "$root/log" >&2; fail "install"; }
program=$root/usr/bin/evenhand
examples=$root/usr/share/doc/evenhand/examples
shipped=$(find "$root" -path '*/etc/evenhand/evenhand.toml')
[ -n "$shipped" ] || fail "no configuration is installed"
# Whatever is found must be what was installed, not the tree it was built in.
EVENHAND_DATA=$root/usr/share/evenhand
export EVENHAND_DATA

"$program" version >"$root/out"
holds "$root/out" '^evenhand [0-9]'
"$program" help >"$root/out"
holds "$root/out" 'evenhand serve'
status_of "$program" check "$examples/release.txt" --council "$examples/council.toml" --on 2027-04-08
[ $status -eq 1 ] || fail "the check of the example gave $status"
unset EVENHAND_DATA
status_of "$program" check "$examples/release.txt" --council "$examples/council.toml" --on 2027-04-08
[ $status -eq 1 ] || fail "without EVENHAND_DATA the check of the example gave $status"

# As it is shipped it names no council, and says so; with one it holds.
status_of "$program" config check --config "$shipped"
[ $status -eq 2 ] || fail "a configuration without a council passed"
holds "$root/err" 'no council is named'
sed "s|^# councils = .*|councils = [\"$examples/council.toml\"]|; s|^# port = .*|port = 0|" "$shipped" >"$root/evenhand.toml"
"$program" config check --config "$root/evenhand.toml"
# Every key of the program is explained in the file, and every key of the file is one.
"$program" config show --config "$shipped" | sed -n 's/^# \([a-z-]*\): not set.*/\1/p' | sort >"$root/keys"
sed -n 's/^# \([a-z-]*\) = .*/\1/p' "$shipped" | sort | diff - "$root/keys" || fail "the keys of the file are not those of the program"

: >"$root/served"
"$program" serve --config "$root/evenhand.toml" >"$root/served" 2>&1 &
server=$!
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  grep -q 'Evenhand is at' "$root/served" && break
  sleep 0.5
done
kill "$server"
wait "$server" || fail "the service did not end cleanly"
holds "$root/served" 'Evenhand is at http://127.0.0.1:'

for page in "$root"/usr/share/man/man1/*.1; do
  if command -v groff >/dev/null; then
    groff -K utf8 -man -Tutf8 -ww "$page" 2>&1 >/dev/null | { ! grep . >&2; } || fail "$page"
  fi
done
[ "$(find "$root/usr/share/man/man1" -name 'evenhand-*.1' | wc -l)" -gt 10 ] || fail "manual pages are missing"

if command -v systemd-analyze >/dev/null; then
  for unit in "$root"/usr/lib/systemd/system/evenhand*; do
    sed -i "s|/usr/bin/evenhand|$program|" "$unit"
    # What it says of the manual is said of pages that are not installed on this machine.
    systemd-analyze verify --man=no "$unit" >"$root/verify" 2>&1 || true
    if grep "$(basename "$unit"):" "$root/verify" >&2; then
      fail "systemd does not take $unit"
    fi
  done
fi
