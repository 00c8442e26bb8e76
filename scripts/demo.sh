#!/bin/sh
# Reviews the founding example and drafts the order that follows, as a person in chambers would.
set -eu
cd "$(dirname "$0")/.."
example=examples/case-v-city-of-new-york
echo
echo "\$ antechamber review $example"
.venv/bin/antechamber review "$example" || [ $? -eq 1 ]
echo
echo "\$ antechamber draft $example --due 2023-07-17 --named --quoted --out out"
.venv/bin/antechamber draft "$example" --due 2023-07-17 --named --quoted --out out
