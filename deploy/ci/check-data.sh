#!/bin/sh
# Checks a repository of data files, and holds it against the revision that it would replace: digits
# changed without a source, lines deleted instead of withdrawn, withdrawn ones opened again, a
# forgotten "updated". Run in the data repository, with its history.
#
#   REPLI  folder of the program (a clone of Repli); required
#   DATA   data folder inside this repository; the repository itself by default
#   BASE   revision to compare with; origin/main by default. All zeros, as forges say of the first push
#          of a branch: origin/main where there is one, else the files are checked for themselves
set -eu
: "${REPLI:?the folder of the program, a clone of Repli}"
[ -d "$REPLI/node_modules" ] || (cd "$REPLI" && npm ci --no-audit --no-fund --loglevel=error)
base="${BASE:-origin/main}"
case "$base" in
  *[!0]*) ;;
  *) base=$(git rev-parse --quiet --verify 'origin/main^{commit}' || true) ;;
esac
set -- "${DATA:-.}"
[ -z "$base" ] || set -- "$@" --against "$base"
exec "$REPLI/node_modules/.bin/tsx" "$REPLI/src/cli/main.ts" check "$@"
