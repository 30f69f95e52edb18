# shellcheck shell=sh
# Shared by the scripts beside it: finds a JDK 25 and Maven, and builds the program when it has to.
# Read with "."; wants $root, the repository's folder.

java_version=25
app=$root/target/app
jar=$root/target/partnership-scorecard.jar
cache=$app/scorecard.aot

# Flags of every run. One thread collects garbage: a run is short and its heap small. Out of memory
# must not look like an exit code of ours, and must leave no memory image with children in it.
jvm_flags="--enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:+CrashOnOutOfMemoryError \
-XX:-CreateCoredumpOnCrash -Xlog:disable"

say() {
  printf 'scorecard: %s\n' "$*" >&2
}

is_jdk() {
  [ -x "$1/bin/javac" ] && grep -qs "^JAVA_VERSION=\"$java_version[\".]" "$1/release"
}

# Sets and exports JAVA_HOME: as it is set, the JDK of the java on PATH, the distribution's folder,
# SDKMAN, macOS. Exits with 5 where there is none.
find_jdk() {
  for home in "${JAVA_HOME:-}" \
    "$(readlink -f "$(command -v java)" 2>/dev/null | sed 's|/bin/java$||')" \
    /usr/lib/jvm/* "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && is_jdk "$home"; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
  done
  say "no JDK $java_version found. Install one (any vendor's: Temurin, your distribution's" \
    "openjdk-$java_version-jdk, or 'sdk install java $java_version-tem') or set JAVA_HOME to it."
  exit 5
}

find_maven() {
  if ! command -v mvn >/dev/null; then
    say "no Maven found. Install Apache Maven 3.6.3 or newer (your distribution's package 'maven')."
    exit 5
  fi
}

# True where nothing that goes into the jar is newer than it. Folders are looked at too: a file that
# was deleted changes its folder.
is_built() {
  [ -f "$jar" ] && [ -z "$(find "$root/pom.xml" "$root/src/main" -newer "$jar" 2>/dev/null)" ]
}

# True where the program is unpacked for a fast start, from this jar and for this JDK.
is_unpacked() {
  [ -f "$app/ready" ] && [ -z "$(find "$jar" -newer "$app/ready")" ] &&
    cmp -s "$JAVA_HOME/release" "$app/ready"
}

build_if_needed() {
  if is_built && is_unpacked; then
    return 0
  fi
  mkdir -p "$root/target"
  if command -v flock >/dev/null; then
    exec 9>"$root/target/build.lock"
    flock 9
  fi
  if ! is_built; then
    find_maven
    say "building the program; this takes a minute or two, and only after a change."
    log=$root/target/build.log
    if ! (cd "$root" && mvn -B -ntp -Dmaven.test.skip=true package) >"$log" 2>&1; then
      grep -E '^\[(ERROR|WARNING)\]' "$log" >&2
      say "the build failed; the lines above say why, and $log has the rest."
      exit 5
    fi
    touch "$jar"
  fi
  if ! is_unpacked; then
    unpack
  fi
  if command -v flock >/dev/null; then
    exec 9>&-
  fi
}

# Unpacks the jar, which starts faster so, and trains the JVM on a run on the input folder: the
# classes that it loads are kept, linked, in a cache. A program without the cache is only slower.
unpack() {
  rm -rf "$app"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$app" >/dev/null
  say "getting ready for fast starts; a quarter of a minute, once."
  training=$root/target/training
  rm -rf "$training"
  (umask 077 && mkdir "$training")
  task=run
  if is_large "$root/data-in"; then
    task=catalogue
  fi
  # shellcheck disable=SC2086 # flags are words
  (unset JAVA_TOOL_OPTIONS SCORECARD_CATALOGUE SCORECARD_CLOCK
    "$JAVA_HOME/bin/java" $jvm_flags -XX:TieredStopAtLevel=1 -XX:AOTCacheOutput="$cache" \
      -jar "$app/partnership-scorecard.jar" $task \
      --in "$root/data-in" --out "$training" --templates "$root/report-templates" --quiet
  ) >"$root/target/training.log" 2>&1 || rm -f "$cache"
  rm -rf "$training"
  cp "$JAVA_HOME/release" "$app/ready"
}

# True for a folder of more than 64 MB: a run of many seconds, which repays full compilation.
is_large() {
  size=$(du -sk "$1" 2>/dev/null | cut -f1)
  [ "${size:-0}" -gt 65536 ]
}
