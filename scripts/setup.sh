#!/bin/sh
# Prepares .venv in this folder: `setup.sh run` for the program, `setup.sh dev` for its tests as well.
# As root on Debian it also installs the system packages below; elsewhere it says which are missing and goes on,
# and the tests that need them say that they were skipped.
set -eu
cd "$(dirname "$0")/.."
kind=${1:-run}
python=${PYTHON:-python3}
home=$(pwd)

packages_run=""
"$python" -c 'import ensurepip' 2>/dev/null || packages_run="python3-venv"
packages_dev="tesseract-ocr tesseract-ocr-eng chromium qpdf poppler-utils libreoffice-writer-nogui fonts-dejavu-core"

missing() {
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || printf '%s ' "$package"
  done
}

install_system() {
  command -v dpkg-query >/dev/null 2>&1 || return 0
  wanted=$(missing "$@")
  [ -n "$wanted" ] || return 0
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Debian packages: $wanted"
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086  # a list of words
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends $wanted; } >/dev/null 2>&1 </dev/null ||
      echo "Some Debian packages could not be installed ($wanted); the program works without them."
  else
    echo "Not installed (needs root): $wanted. The program works without them; see README, 'What it needs'."
  fi
}

case $kind in
  run) install_system $packages_run ;;
  dev) install_system $packages_run $packages_dev ;;
  *) echo "usage: setup.sh run|dev" >&2; exit 2 ;;
esac

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed." >&2; exit 1; }
[ -x .venv/bin/python ] || "$python" -m venv .venv

lock=ocr
[ "$kind" = dev ] && lock=dev
echo "Installing the locked Python packages ($kind) ..."
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes -r "requirements/$lock.lock"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --no-deps --no-build-isolation -e "$home"
# Compiled once here, so that no later start compiles again (some machines never write bytecode by themselves).
.venv/bin/python -m compileall -q "$home/src"
[ "$kind" = dev ] && touch .venv/run.done
touch ".venv/$kind.done"
