#!/bin/sh
# Takes a PostgreSQL that is stopped back to an instant, or to the end of its log, as root or as the owner of its files:
#   sh to-an-instant.sh DATA_FOLDER BASE_COPY '2026-11-22 10:15:00+01' [FOLDER_OF_THE_LOG]
#   sh to-an-instant.sh DATA_FOLDER BASE_COPY end [FOLDER_OF_THE_LOG]
# What was there stays beside it, under DATA_FOLDER.before, until you remove it.
set -eu
data=${1%/}
base=$2
instant=$3
wal=${4:-/wal}

pid=none
if [ -f "$data/postmaster.pid" ]; then pid=$(head -n 1 "$data/postmaster.pid"); fi
# In a container the number of a server that was killed may be our own now.
if [ "$pid" != $$ ] && [ "$pid" != $PPID ] && kill -0 "$pid" 2> /dev/null; then
  echo "PostgreSQL runs in $data: stop it first." >&2
  exit 1
fi
if [ ! -f "$base/backup_label" ] || [ -e "$data.before" ]; then
  echo "$base is no base copy, or $data.before is in the way." >&2
  exit 1
fi
if [ -d "$data" ]; then mv "$data" "$data.before"; fi
cp -a "$base" "$data"
# What the server had not handed over when it stopped, where its disk is still there.
find "$data.before/pg_wal" -maxdepth 1 -type f -exec cp -p {} "$data/pg_wal/" \; 2> /dev/null || true

# The last line about a setting counts: one of an earlier return is in the base copy too.
{
  echo "restore_command = 'gunzip < $wal/%f.gz > %p'"
  if [ "$instant" = end ]; then echo "recovery_target_time = ''"; else echo "recovery_target_time = '$instant'"; fi
  echo "recovery_target_action = 'promote'"
} >> "$data/postgresql.auto.conf"
touch "$data/recovery.signal"
chown --reference="$data" "$data/recovery.signal"
echo "Start PostgreSQL now: it goes to $instant and then takes writes. Its log says where it stopped."
