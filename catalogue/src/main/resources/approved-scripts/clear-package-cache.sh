#!/bin/bash
# Removes downloaded package files; installed packages stay as they are.
set -euo pipefail

if command -v apt-get >/dev/null; then
    apt-get clean
elif command -v dnf >/dev/null; then
    dnf clean packages
elif command -v yum >/dev/null; then
    yum clean packages
else
    echo "No package manager that this script knows." >&2
    exit 1
fi
df -h /var
