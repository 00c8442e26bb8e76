#!/bin/sh
# Writes requirements/*.lock from requirements/*.in: every version with its hashes, and no address of any index.
set -eu
cd "$(dirname "$0")/../requirements"
for name in run ocr dev; do
  uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate "$name.in" -o "$name.lock"
done
if grep -n '://' ./*.lock; then echo "A lock file names an address; it must not." >&2; exit 1; fi
