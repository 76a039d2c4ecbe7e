#!/bin/sh
# The other tools, each in an environment of its own below .peers (nothing of the project's own is touched).
# Presidio runs without a language model: its pattern recognisers need none.
set -eu
python=${PYTHON:-python3}
folder=$(dirname "$0")/../../.peers

make_environment() {
  name=$1
  shift
  [ -f "$folder/$name/.ready" ] && return
  "$python" -m venv "$folder/$name"
  "$folder/$name/bin/python" -m pip install --quiet --disable-pip-version-check "$@"
  touch "$folder/$name/.ready"
}

make_environment presidio presidio-analyzer==2.2.366
make_environment datafog datafog==4.9.0
make_environment scrubadub scrubadub==2.0.1
