#!/bin/bash
# Rotates all logs now instead of tonight, and shows what that freed.
set -euo pipefail

before=$(df --output=avail -k /var/log | tail -n 1)
logrotate --force /etc/logrotate.conf
after=$(df --output=avail -k /var/log | tail -n 1)
echo "Logs rotated; $(((after - before) / 1024)) MiB freed on the file system of /var/log."
