#!/bin/sh
# Writes requirements/*.lock from requirements/*.in: every version with its hashes, and no address of any index.
# The program is locked to the versions that it is tested with: `dev` first, the others held to it.
set -eu
cd "$(dirname "$0")/../requirements"
lock() {
  name=$1
  shift
  uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate "$@" "$name.in" -o "$name.lock"
}
lock dev
lock run -c dev.lock
lock ocr -c dev.lock
if grep -n '://' ./*.lock; then echo "A lock file names an address; it must not." >&2; exit 1; fi
