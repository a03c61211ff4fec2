# Sourced by the commands beside it: finds a JDK 25, builds what is not built, runs the launcher.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
run=${ROLLCALL_RUN:-$here/run}

fail() {
  echo "$*" >&2
  exit 1
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] && "$1/bin/java" -version 2>&1 | grep -q 'version "25[."+]'
}

jdk_candidates() {
  echo "${JAVA_HOME:-}"
  if command -v java >/dev/null; then
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
  fi
  ls -d /usr/lib/jvm/*25* /usr/java/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25* \
    "$HOME"/.jdks/*25* "$HOME"/.local/share/mise/installs/java/*25* 2>/dev/null || true
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v 25 2>/dev/null || true
  fi
}

find_jdk_25() {
  local candidate
  while IFS= read -r candidate; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      echo "$candidate"
      return
    fi
  done < <(jdk_candidates)
  fail "Rollcall needs a JDK 25 and found none in JAVA_HOME, on the PATH, in /usr/lib/jvm or SDKMAN.
Install one, for example:
  Debian, Ubuntu   apt install temurin-25-jdk     (https://adoptium.net/installation/linux)
  macOS            brew install --cask temurin@25
  anywhere         sdk install java 25-tem        (https://sdkman.io)"
}

jar_of() {
  ls "$root/$1"/target/*-SNAPSHOT.jar 2>/dev/null | head -n 1 || true
}

deployables="libs/zoom-simulator webhook-ingest meeting-service registrant-service recording-service
  attendance-service gateway"

# The oldest thing that the build makes, or nothing when something is missing.
oldest_product() {
  local oldest="" module product
  for module in $deployables deploy/local; do
    product=$(jar_of "$module")
    [ -n "$product" ] || return 0
    if [ -z "$oldest" ] || [ "$product" -ot "$oldest" ]; then oldest=$product; fi
  done
  if [ -s "$here/target/classpath" ]; then echo "$oldest"; fi
}

# What came after it: the jars of a module that did not change stay as they are.
reference() {
  local oldest
  oldest=$(oldest_product)
  if [ -n "$oldest" ] && [ -f "$here/target/built" ] && [ "$here/target/built" -nt "$oldest" ]; then
    oldest=$here/target/built
  fi
  echo "$oldest"
}

is_built() {
  local reference newer
  reference=$(reference)
  [ -n "$reference" ] || return 1
  newer=$(cd "$root" && find pom.xml libs webhook-ingest meeting-service registrant-service \
    recording-service attendance-service gateway deploy/kafka deploy/local \
    \( -name target -o -name test -o -name run -o -name accounts \) -prune -o -type f \
    \( -path '*/src/main/*' -o -name pom.xml -o -name openapi.yaml -o -name topics.yaml \) \
    -newer "$reference" -print -quit)
  [ -z "$newer" ]
}

build() {
  command -v mvn >/dev/null || fail "Rollcall needs Maven 3.8 or newer: https://maven.apache.org/install.html"
  echo "Building; the first time also downloads what is needed, which takes a few minutes."
  if [ -z "${JAVA_HOME:-}" ] && ! command -v java >/dev/null; then export JAVA_HOME=$jdk; fi
  local started=$SECONDS
  (cd "$root" && mvn --batch-mode --no-transfer-progress package -DskipTests -Dexec.skip) |
    sed -n -u -e "s/$(printf '\033')\\[[0-9;]*m//g" -e 's/^\[INFO\] Building \(Rollcall .*\) [0-9].*\(\[.*\]\)$/  \2 \1/p' -e '/^\[ERROR\]/p'
  touch "$here/target/built"
  echo "Built in $((SECONDS - started)) s."
}

# The launcher's class path, with copies of our own jars: a build does not disturb what runs.
class_path() {
  local entry copies=$run/launcher path=""
  mkdir -p "$copies"
  while IFS= read -r entry; do
    case $entry in
      "") continue ;;
      "$root"/*)
        cp -f "$entry" "$copies/"
        entry=$copies/$(basename "$entry")
        ;;
    esac
    path=$path:$entry
  done < <(tr ":" "\n" <"$here/target/classpath"; echo; jar_of deploy/local)
  echo "${path#:}"
}

launch() {
  export CLASSPATH
  CLASSPATH=$(cat "$run/launcher/classpath")
  exec "$jdk/bin/java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dlogback.configurationFile=io/rollcall/testkit/servers/logback.xml \
    -Drollcall.root="$root" -Drollcall.run="$run" io.rollcall.local.Local "$@"
}

jdk=$(find_jdk_25)
