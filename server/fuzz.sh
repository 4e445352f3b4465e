#!/usr/bin/env bash
# Lets Jazzer look for inputs that break a parser: server/fuzz.sh [RUNS]
# Each target gets so many inputs, at low priority; what breaks is shown and its input kept in server/target/fuzz.
set -euo pipefail
cd "$(dirname "$0")/.."

runs=${1:-1000000}
mvn -q -B -ntp -Pfuzz test-compile -pl server -am
corpus=server/src/test/resources/io/keystave/server/fuzz/corpus
classes=server/target/test-classes:server/target/classes:$(cat server/target/fuzz.classpath)

for target in Expression:expressions Statement:statements Request:requests; do
  name=${target%%:*}
  found=server/target/fuzz/${target##*:}
  mkdir -p "$found"
  printf '== %s\n' "$name"
  nice -n 19 java -Xmx1g -cp "$classes" com.code_intelligence.jazzer.Jazzer \
    "--target_class=io.keystave.server.fuzz.${name}Target" '--instrumentation_includes=io.keystave.**' \
    "--reproducer_path=$found" "-artifact_prefix=$found/" "-runs=$runs" -max_len=4096 -print_final_stats=1 \
    "$found" "$corpus/${target##*:}"
done
