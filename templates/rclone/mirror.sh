#!/usr/bin/env bash
# Mirrors the stage of a gate with rclone and proves that the remote holds what the manifest says.
#
#   mirror.sh /srv/briefcheck/NAME/stage drive:shared /srv/briefcheck/NAME/SHA256SUMS
#
# The stage may be mirrored at any time, while the gate is at work too: a file in it is whole and checked, or not there.
# Never name the team's folder here, and do not use `rclone bisync`: it carries changes of the remote back.
# RCLONE_OPTIONS may hold more options, such as --sftp-disable-hashcheck for SFTP, where rclone is slow without it.
set -euo pipefail
if [ $# -ne 3 ]; then
  echo "usage: mirror.sh STAGE REMOTE SHA256SUMS" >&2
  exit 2
fi
stage=$1 remote=$2 sums=$3
read -r -a options <<< "${RCLONE_OPTIONS:-}"
if [ ! -d "$stage" ] || [ ! -s "$sums" ]; then
  echo "mirror.sh: the stage $stage or its $sums is not there; nothing was mirrored" >&2
  exit 3
fi
for attempt in 1 2 3; do
  before=$(sha256sum < "$sums")
  # --checksum: bytes decide, not times. --max-delete: a mistake does not empty the drive.
  # The gate's temporary files lie in the stage only where that is a file system of its own.
  if rclone sync "$stage" "$remote" --checksum --max-delete 50 --exclude '.briefcheck-*.tmp' "${options[@]}" \
    && rclone checksum sha256 "$sums" "$remote" --download "${options[@]}"; then
    exit 0
  fi
  # The gate may have published something in between: then the list is another one by now, and it is worth another try.
  echo "mirror.sh: try $attempt of 3 did not end with a remote that equals the manifest" >&2
  [ "$before" = "$(sha256sum < "$sums")" ] || continue
  sleep "${RCLONE_PAUSE:-10}"
done
exit 1
