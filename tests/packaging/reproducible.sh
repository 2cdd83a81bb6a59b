#!/bin/sh
# Compiles what knows of folders, commits and assertions from two copies of the tree that lie elsewhere, as scripts/package
# does, and compares the bytes. The whole package is compared by scripts/packaging/reproduce, which takes two whole builds.
# usage: reproducible.sh CMAKE SOURCE
set -eu
cmake=$1
source=$2
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
# What came out of a cache would tell nothing.
CCACHE_DISABLE=1
export CCACHE_DISABLE

fail() {
  echo "reproducible.sh: $*" >&2
  exit 1
}
# In data_folder.cpp stands the folder of the sources, in a build that is not for a package.
objects="src/CMakeFiles/evenhand_base.dir/base/bug.cpp.o src/CMakeFiles/evenhand_base.dir/base/result.cpp.o
  src/CMakeFiles/evenhand_app.dir/app/data_folder.cpp.o"
for folder in one another/deeper; do
  copy=$root/$folder/evenhand
  mkdir -p "$copy"
  for part in CMakeLists.txt LICENSE src include lexicons calendars docs scripts; do
    cp -R "$source/$part" "$copy/$part"
  done
  "$cmake" -S "$copy" -B "$copy/build/package" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DEVENHAND_TESTS=OFF \
    -DEVENHAND_REPRODUCIBLE=ON >"$root/log" 2>&1 || { cat "$root/log" >&2; fail "it could not be configured"; }
  # The compiler's own command, without what it waits for in a whole build.
  for object in $objects; do
    (cd "$copy/build/package" && mkdir -p "$(dirname "$object")" && ninja -t commands "$object" | tail -n 1 | sh) >"$root/log" 2>&1 ||
      { cat "$root/log" >&2; fail "$object could not be built"; }
  done
done
for object in $objects; do
  first=$root/one/evenhand/build/package/$object
  [ -s "$first" ] || fail "$object is not there"
  cmp "$first" "$root/another/deeper/evenhand/build/package/$object" || fail "$object is not the same bytes"
  if grep -q "$root" "$first"; then
    fail "$object tells where it was built"
  fi
done
grep -q -- '-DEVENHAND_REPRODUCIBLE=ON' "$source/scripts/package" || fail "scripts/package builds otherwise"
