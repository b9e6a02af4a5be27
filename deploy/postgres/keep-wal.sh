#!/bin/sh
# archive_command of PostgreSQL: keeps one file of its log, packed. sh keep-wal.sh %p %f [FOLDER]
# It succeeds only when the file is whole under its name, and never writes over another one (a second server, say).
set -eu
log=$1
kept="${3:-/wal}/$2.gz"
if [ -f "$kept" ]; then
  # After a crash PostgreSQL may hand over once more what was kept already.
  gunzip < "$kept" | cmp -s - "$log"
else
  gzip < "$log" > "$kept.part"
  sync "$kept.part"
  mv "$kept.part" "$kept"
fi
