#!/usr/bin/env bash
# Gradescope runs this once, when it builds the image: it installs Node and the packages, and tries
# whether solutions pass. Grading needs no network afterwards.
set -euo pipefail

root="${AUTOGRADER_ROOT:-/autograder}"
source "$root/source/settings.sh"

# Node's own package for Ubuntu may be too old: this is the way its project documents.
# https://github.com/nodesource/distributions
if ! node --eval 'process.exit(parseInt(process.versions.node) < 22 ? 1 : 0)' 2> /dev/null; then
  apt-get update
  apt-get install --yes ca-certificates curl
  curl -fsSL https://deb.nodesource.com/setup_22.x | bash -
  apt-get install --yes nodejs
fi

cd "$root/source/workbook"
npm ci --omit=dev --no-audit --no-fund

# An autograder that can't grade has to show here, and not when the first student hands in.
trial="$(mktemp -d)"
trap 'rm -rf "$trial"' EXIT
mkdir "$trial/submission"
ln -s "$root/source" "$trial/source"
for exercise in "${exercises[@]}"; do
  cp -R "solutions/$exercise" "$trial/submission/$exercise"
done
AUTOGRADER_ROOT="$trial" bash "$root/source/run_autograder"
node --input-type=module --eval '
  import { readFileSync } from "node:fs";
  const { score, tests = [] } = JSON.parse(readFileSync(process.argv[1], "utf8"));
  const most = tests.reduce((sum, test) => sum + test.max_score, 0);
  if (tests.length > 0 && Math.abs(score - most) < 0.01) process.exit(0);
  console.error(`The solutions got ${score} of ${most} points. Something is missing in this image.`);
  process.exit(1);
' "$trial/results/results.json"
