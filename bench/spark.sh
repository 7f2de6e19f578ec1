#!/usr/bin/env bash
# How long does the evaluation of a country take on Apache Spark, beside DuckDB on one machine?
#
# Usage: bench/spark.sh [1m|3m|12m] [--json]
#
# Starts a standalone master and two workers of one core each on loopback, evaluates the same
# frames on both, compares every cell and exits 1 where one differs or where only one executor
# worked. Needs Java 17 and requirements/spark.txt in .venv. All files lie in a temporary folder.
set -euo pipefail
cd "$(dirname "$0")/.."

python=.venv/bin/python
command -v java >/dev/null || { echo "Java 17 is missing (Debian: apt-get install openjdk-17-jre-headless)." >&2; exit 2; }
SPARK_HOME=$("$python" -c 'import pyspark, pathlib; print(pathlib.Path(pyspark.__file__).parent)' 2>/dev/null) \
  || { echo "Spark is missing: .venv/bin/pip install --require-hashes -r requirements/spark.txt" >&2; exit 2; }

folder=$(mktemp -d -t tongket-spark-XXXXXX)
started=()
finish() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait || true
  rm -rf "$folder"
}
trap finish EXIT
trap 'exit 130' INT TERM

export SPARK_HOME SPARK_LOCAL_IP=127.0.0.1 SPARK_CONF_DIR="$folder/conf" SPARK_LOCAL_DIRS="$folder/scratch"
mkdir -p "$folder"/{conf,scratch,work,events}
cat >"$SPARK_CONF_DIR/spark-defaults.conf" <<CONF
spark.driver.memory            2g
spark.executor.memory          2g
spark.ui.enabled               false
spark.ui.showConsoleProgress   false
spark.eventLog.enabled         true
spark.eventLog.dir             file://$folder/events
spark.eventLog.compress        false
spark.eventLog.rolling.enabled false
spark.scheduler.minRegisteredResourcesRatio 1.0
spark.cores.max                2
CONF
cat >"$SPARK_CONF_DIR/log4j2.properties" <<CONF
rootLogger.level = error
logger.ended.name = org.apache.spark.deploy
logger.ended.level = off
rootLogger.appenderRef.stderr.ref = stderr
appender.console.type = Console
appender.console.name = stderr
appender.console.target = SYSTEM_ERR
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %p %c{1}: %m%n
CONF

port=$("$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
master="spark://127.0.0.1:$port"
start() { # a class and what it is told; web pages get a free port on loopback
  "$SPARK_HOME/bin/spark-class" "org.apache.spark.deploy.$@" --host 127.0.0.1 --webui-port 0 &
  started+=($!)
}
start master.Master --port "$port"
for _ in 1 2; do
  start worker.Worker --cores 1 --memory 2g --work-dir "$folder/work" "$master"
done

"$python" bench/_spark.py "$master" "$folder" "${1:-1m}" "${@:2}" &
started+=($!)
wait $!  # unlike a program in the foreground, it lets a signal end all of this at once
