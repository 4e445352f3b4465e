#!/usr/bin/env bash
# Puts load on the server: benchmarks/server-load.sh compare [SECONDS]         each workload, beside dynalite
#                          benchmarks/server-load.sh soak [SECONDS [RATE]]     all of them, at a rate, with the heap's size
# Needs Node with npm for compare; dynalite goes into a temporary folder. Build first: mvn -Pbenchmarks -DskipTests package
set -euo pipefail
cd "$(dirname "$0")/.."

mode=${1:-compare}
heap=${HEAP:--Xmx512m}
port=8471
other_port=8472
work=$(mktemp -d)
pids=()
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait
  rm -rf "$work"
}
trap finish EXIT

# Waits until something listens on a port.
listening() {
  for _ in $(seq 100); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then return; fi
    sleep 0.1
  done
  echo "Nothing listens on port $1" >&2
  exit 1
}

load() {
  java -Xmx512m -cp benchmarks/target/benchmarks.jar io.keystave.benchmark.server.ServerLoad "$@"
}

# shellcheck disable=SC2086 # options are words
java $heap ${SERVER_OPTIONS:-} -jar server/target/keystave-server.jar --port "$port" --in-memory ${SERVER_ARGUMENTS:-} >"$work/keystave.log" 2>&1 &
server=$!
pids+=("$server")
listening "$port"

case $mode in
  compare)
    npm install --prefix "$work" --no-audit --no-fund --loglevel=error dynalite@4.0.0 >/dev/null
    node "$work/node_modules/.bin/dynalite" --host 127.0.0.1 --port "$other_port" --createTableMs 0 >"$work/dynalite.log" 2>&1 &
    pids+=("$!")
    listening "$other_port"
    load compare "$port" "$other_port" "${2:-3}"
    ;;
  soak)
    seconds=${2:-600}
    load soak "$port" "$seconds" "${3:-2000}" &
    load=$!
    pids+=("$load")
    # What is alive after a full collection: a leak would make it grow.
    while kill -0 "$load" 2>/dev/null; do
      jcmd "$server" GC.run >/dev/null
      printf '%4d s: %s\n' "$SECONDS" "$(jcmd "$server" GC.heap_info | grep -m1 used | sed 's/^ *//')"
      for _ in $(seq $((seconds / 10 + 1))); do
        kill -0 "$load" 2>/dev/null || break
        sleep 1
      done
    done
    wait "$load"
    ;;
  *)
    echo "compare or soak, not $mode" >&2
    exit 2
    ;;
esac
