#!/bin/sh
# Boots a Debian in which the package and systemd are installed, as a container of systemd-nspawn's with a network of its
# own, and lives through what its units promise: booted-inside.sh does that from within. Prints what was held.
# usage: booted.sh ROOT   as root; what happens in ROOT stays there
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$1
command -v systemd-nspawn >/dev/null || { echo "booted: this machine has no systemd-nspawn" >&2; exit 77; }
[ "$(id -u)" -eq 0 ] || { echo "booted: only root may boot a container" >&2; exit 77; }
install -m 755 "$here/booted-inside.sh" "$root/booted-inside.sh"
rm -f "$root/usr/sbin/policy-rc.d" "$root/booted.held" "$root/booted.fault"
cat >"$root/etc/systemd/system/booted.service" <<'UNIT'
[Unit]
After=multi-user.target
[Service]
Type=oneshot
ExecStart=/booted-inside.sh
ExecStopPost=systemctl --no-block poweroff
UNIT

# A memory group of its own where the machine's are of the first form: a container cannot make one there by itself.
groups=/sys/fs/cgroup/memory
group=""
if [ -w "$groups/cgroup.procs" ]; then
  group=$groups/evenhand-booted.$$
  mkdir "$group"
fi
container=""
cleanup() {
  [ -z "$container" ] || kill "$container" 2>/dev/null || true
  wait 2>/dev/null || true
  # The deepest first; they hold no process any more.
  [ -z "$group" ] || find "$group" -depth -type d -exec rmdir {} + 2>/dev/null || true
}
trap cleanup EXIT
trap 'exit 130' INT TERM

# $0, not $$, is the shell that nspawn replaces.
sh -c '[ -z "$1" ] || echo $$ >"$1/cgroup.procs"
  exec systemd-nspawn --quiet --directory="$0" --machine=evenhand-booted --register=no --keep-unit --private-network \
    --resolv-conf=off --boot systemd.unit=booted.service' "$root" "$group" </dev/null >"$root/booted.console" 2>&1 &
container=$!
for _ in $(seq 1 300); do
  kill -0 "$container" 2>/dev/null || break
  sleep 1
done
if kill -0 "$container" 2>/dev/null; then
  echo "booted: the container did not end within 300 s" >&2
else
  container=""
fi
cat "$root/booted.held" 2>/dev/null || true
if [ -e "$root/booted.fault" ] || ! grep -qx 'stopped cleanly' "$root/booted.held" 2>/dev/null; then
  cat "$root/booted.fault" >&2 2>/dev/null || tail -n 20 "$root/booted.console" >&2
  exit 1
fi
