#!/bin/sh
# What weights are fitted with, in an environment of its own below .peers (nothing of the project's own is touched).
set -eu
python=${PYTHON:-python3}
folder=$(dirname "$0")/../../.peers/evidence
[ -f "$folder/.ready" ] && exit
"$python" -m venv "$folder"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check scikit-learn==1.9.1
touch "$folder/.ready"
