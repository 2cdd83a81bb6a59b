#!/bin/sh
# Run by systemd in the container that booted.sh boots. Each line of /booted.held was lived through; /booted.fault says what
# was not, with the journal of the units.
set -eu
exec 2>/booted.errors
config=/etc/evenhand/evenhand.toml
council=/var/lib/evenhand/council.toml
held() { echo "$*" >>/booted.held; }
fail() {
  { echo "booted: $*"; cat /booted.errors; journalctl --boot --no-pager --output=short -u evenhand -u evenhand-scan.service -u evenhand-scan.timer | tail -n 40; } >/booted.fault
  exit 1
}
trap '[ "$?" -eq 0 ] || [ -e /booted.fault ] || fail "a command failed"' EXIT
property() { systemctl show --property="$1" --value "${2:-evenhand.service}"; }
journal() { journalctl --boot --no-pager --output=cat -u "${2:-evenhand.service}" | grep -c -- "$1" || true; }
# Waits for a command to succeed: half a minute, for machines that have other work.
until_true() {
  for _ in $(seq 1 150); do
    if "$@"; then return 0; fi
    sleep 0.2
  done
  return 1
}
answers() { curl --silent --fail --max-time 5 --output /booted.page http://127.0.0.1:8080/readyz; }
told() { [ "$(journal "$1" "${3:-evenhand.service}")" -ge "${2:-1}" ]; }
ended_with() { [ "$(property ExecMainStatus)" = "$1" ]; }
dropin() { # UNIT LINE…
  mkdir -p "/run/systemd/system/$1.d"
  unit=$1
  shift
  printf '%s\n' "$@" >"/run/systemd/system/$unit.d/trial.conf"
  systemctl daemon-reload
}

install -o evenhand -g evenhand -m 640 /usr/share/doc/evenhand/examples/council.toml "$council"
rm -f /var/lib/evenhand/queue.db
cat >"$config" <<TOML
councils = ["$council"]
store = "/var/lib/evenhand/queue.db"
port = 8080
TOML
echo the-long-word-of-a-trial-91 >/booted.word
runuser -u evenhand -- evenhand user add adi --name 'Adi Fenwick' --role administrator --new-password-file /booted.word \
  --store /var/lib/evenhand/queue.db >/booted.user 2>&1 || fail "user add: $(cat /booted.user)"

# --- Started, and who it is.
systemctl start evenhand.service
until_true answers || fail "the service does not answer"
main=$(property MainPID)
[ "$(stat -c %U "/proc/$main")" = evenhand ] || fail "it is not run by evenhand"
grep -q '^NoNewPrivs:[^0-9]*1$' "/proc/$main/status" || fail "it may gain privileges"
grep -q '^CapEff:[^0-9]*0*$' "/proc/$main/status" || fail "it has capabilities"
grep -q '^Seccomp:[^0-9]*2$' "/proc/$main/status" || fail "its system calls are not filtered"
for path in /usr/share/evenhand /etc/evenhand /; do
  ! nsenter --target "$main" --mount touch "$path/written" 2>/dev/null || fail "$path can be written in its unit"
done
nsenter --target "$main" --mount touch /var/lib/evenhand/written || fail "/var/lib/evenhand cannot be written in its unit"
told 'Evenhand is at http' || fail "the journal does not say where it is"
held "started by systemd $(systemctl --version | sed -n 's/^systemd \([0-9]*\) .*/\1/p'), as evenhand, without a privilege, the system read-only"

# --- Reloaded: a council that changed, then one that does not hold.
systemctl reload evenhand.service
until_true told 'nothing changed' || fail "a reload without a change is not told"
sed -i 's/^name = .*/name = "Trial Town Council"/' "$council"
systemctl reload evenhand.service
until_true told 'were read again' || fail "the reload is not in the journal"
echo 'this does not hold' >>"$council"
systemctl reload evenhand.service
until_true told "$council:" || fail "the journal does not name the file that does not hold"
answers || fail "a council that does not hold ended the service"
[ "$(property MainPID)" = "$main" ] || fail "a reload started it anew"
sed -i '$d' "$council"
systemctl reload evenhand.service
held "reloaded by SIGHUP; a council that does not hold is left aside"

# --- Killed, and started again by systemd.
kill -KILL "$main"
anew() { [ "$(property NRestarts)" -ge 1 ] && answers; }
until_true anew || fail "it was killed and not started again"
held "killed, and started again"

# --- The limit of memory, where this machine hands the control of it on.
[ "$(property MemoryMax)" = 1073741824 ] || fail "the unit has no limit of memory"
main=$(property MainPID)
limit=""
group=$(sed -n 's/^0:://p' "/proc/$main/cgroup")
if [ -e "/sys/fs/cgroup$group/memory.max" ]; then
  limit=$(cat "/sys/fs/cgroup$group/memory.max")
elif mount -o remount,rw,bind /sys/fs/cgroup/memory 2>/dev/null; then
  # systemd looks at its start what it may control.
  systemctl daemon-reexec
  systemctl restart evenhand.service
  until_true answers || fail "the service does not answer any more"
  group=$(sed -n 's/^[0-9]*:memory://p' "/proc/$(property MainPID)/cgroup")
  limit=$(cat "/sys/fs/cgroup/memory$group/memory.limit_in_bytes")
fi
if [ "$limit" = 1073741824 ]; then
  # One that it cannot live in: a service that takes more is ended, and told as such.
  systemctl stop evenhand.service
  dropin evenhand.service '[Service]' MemoryMax=4M Restart=no
  systemctl start evenhand.service || true
  # The kernel tells systemd that it was for memory only in groups of the second form.
  over() { [ "$(property Result)" = oom-kill ] || { [ "$(property Result)" = signal ] && [ "$(property ExecMainStatus)" = 9 ]; }; }
  until_true over || fail "over its limit of memory it ended with '$(property Result)'"
  rm -r /run/systemd/system/evenhand.service.d
  systemctl daemon-reload
  systemctl reset-failed evenhand.service || true
  systemctl start evenhand.service
  until_true answers || fail "the service does not answer any more"
  held "limited to 1 GiB by the kernel; over a limit it is ended"
else
  held "NOT HELD: the limit of memory: this machine does not hand its control on to a container"
fi

# --- The timer, with its quarter of an hour made two seconds.
dropin evenhand-scan.timer '[Timer]' OnCalendar= 'OnCalendar=*:*:0/2' RandomizedDelaySec=0 AccuracySec=100ms
systemctl start evenhand-scan.timer
until_true told 'Finished evenhand-scan.service' 2 evenhand-scan.service || fail "the timer did not fire twice"
systemctl stop evenhand-scan.timer
held "scanned by the timer, twice; the last with status $(property ExecMainStatus evenhand-scan.service)"

# --- What it cannot start with: told in a line, with a status, and tried again only where that helps.
refused() { # STATUS WORDS
  systemctl start evenhand.service || true
  ended() { ended_with "$1" && told "$2"; }
  until_true ended "$1" "$2" || fail "status $1 with '$2' was to come; it is $(property ExecMainStatus)"
}
systemctl stop evenhand.service
chmod o+w "$config"
refused 3 'chmod'
[ "$(property ActiveState)" = failed ] || fail "an unsafe configuration is tried again"
chmod o-w "$config"
echo 'nonsense = 1' >>"$config"
refused 2 "$config:4"
[ "$(property ActiveState)" = failed ] || fail "a configuration that does not hold is tried again"
sed -i '$d' "$config"
systemctl reset-failed evenhand.service
systemd-run --quiet --unit=other evenhand serve --council /usr/share/doc/evenhand/examples/council.toml --port 8080
until_true curl --silent --fail --output /dev/null http://127.0.0.1:8080/healthz || fail "nothing else listens"
refused 4 '8080'
systemctl stop other.service
until_true answers || fail "it was not tried again once the port was free"
held "refused with 3, 2 and 4; started by itself once the port was free"

# --- Stopped.
systemctl stop evenhand.service
[ "$(property Result)" = success ] || fail "it stopped with '$(property Result)'"
[ "$(property ExecMainStatus)" = 0 ] || fail "it stopped with status $(property ExecMainStatus)"
held "stopped cleanly"
